export const layout = {
  name: 'layout',
  tests: ['layout', 'sizes'],
  defects: [
    {
      name: 'a key table of 256 places has an index of bytes',
      file: 'layout/tables.ts',
      from: 'places <= 1 << 7 ? 1',
      to: 'places <= 1 << 8 ? 1',
    },
    {
      name: 'a class that derives from a type with items has weak references',
      file: 'layout/struct-of.ts',
      from: '!struct.weakrefable && struct.item === 0',
      to: '!struct.weakrefable',
    },
    {
      name: 'instances of classes have no room for one item more',
      file: 'layout/measures.ts',
      from: 'roundUp(counted + struct.item, word)',
      to: 'roundUp(counted, word)',
    },
    {
      name: 'dicts are untracked by young collections, too',
      file: 'layout/tracking.ts',
      from: "survived === 'full' && ",
      to: 'survived !== undefined && ',
    },
    {
      name: 'inline values are forgotten where items do not follow',
      file: 'layout/struct-of.ts',
      from: "plain || (layouts.values === 'inline' && item === 0)",
      to: 'plain',
    },
    {
      name: 'a struct with items ends at its widest field',
      file: 'profile/struct-size.ts',
      from: 'return roundUp(size, Math.max(...widths(items, pointerBits).map(([width]) => width)));',
      to: 'return roundUp(size, widest);',
    },
  ],
};
