import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDot } from '../src/pictures/dot.js';
import { toMermaid } from '../src/pictures/mermaid.js';
import { type Picture, pictureOf } from '../src/pictures/picture.js';
import { toSvg } from '../src/pictures/svg.js';

/** What could end a label, begin another statement, or mean something in a language that the label passes through. */
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...'"\\`<>&;#|[](){}:%\n\r\u0000\u001b\ufffe',
      '\\N',
      '&amp;',
      '#35;',
      '-->',
      '</text>',
      'style',
      '%%',
      '<br/>',
      'end',
      ']]>',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom('\ud800', 'é', '漢', '🐍'),
  ),
  maxLength: 12,
});

const picture = (one: string, other: string, note: string | null): Picture => ({
  boxes: [
    { name: 'o1', lines: [one, 'second'], kind: 'asked' },
    { name: 'o2', lines: ['plain'], kind: 'object' },
    { name: 'r1', lines: [other], kind: 'root' },
  ],
  arrows: [
    { from: 'r1', to: 'o1', text: '', isAside: false },
    { from: 'o1', to: 'o2', text: `→${other}`, isAside: true },
  ],
  note,
});

const decoded = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

/** With what no document may hold shown as an escape, spaces aside, which layouts may change. */
const bare = (text: string): string => text.replace(/[\s\u00a0]/g, '');
const shown = (text: string): string =>
  bare(
    text.replace(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
      /[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udfff]/gu,
      (character) => {
        const code = character.charCodeAt(0);
        return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16)}`;
      },
    ),
  );

describe('whatever stands in a trace', () => {
  test('Graphviz draws as text: the boxes and arrows are those of the picture', () =>
    fc.assert(
      fc.asyncProperty(hostile, hostile, fc.option(hostile), async (one, other, note) => {
        const svg = await toSvg(picture(one, other, note));
        expect(
          [...svg.matchAll(/<g id="(node|edge)\d+" class="(?:node|edge)">/g)].map(([, kind]) => kind).sort(),
        ).toEqual(['edge', 'edge', 'node', 'node', 'node', ...(note === null ? [] : ['node'])]);
        expect(svg).not.toMatch(/<script|<a |xlink:href|<image|<foreignObject/i);
        const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => bare(decoded(text)));
        for (const text of [one, other, `→${other}`, note ?? ''])
          if (shown(text) !== '') expect(texts).toContain(shown(text));
      }),
      { numRuns: 300 },
    ));

  test('Mermaid is given letters, digits and codes alone', () =>
    fc.assert(
      fc.property(hostile, hostile, fc.option(hostile), (one, other, note) => {
        const lines = toMermaid(picture(one, other, note))
          .trimEnd()
          .split('\n');
        expect(lines).toHaveLength(note === null ? 7 : 8);
        const labels = [...toMermaid(picture(one, other, note)).matchAll(/"([^"\n]*)"/g)].map(
          ([, label]) => label,
        );
        expect(labels).toHaveLength(note === null ? 4 : 5);
        for (const label of labels)
          expect(label.replaceAll('<br/>', '')).toMatch(/^([\p{L}\p{N} ,…]|#\d+;)*$/u);
        const read = labels[0]
          .split('<br/>')[0]
          .replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
        expect(bare(read)).toBe(shown(one));
      }),
    ));
});

test('a picture has a box for each object, and one for the roots that hold it', () => {
  const object = { id: 2, type: 'list' };
  const drawn = pictureOf({
    object,
    position: 9,
    direction: 'backrefs',
    depth: 2,
    pointerBits: 64,
    objects: [
      { ...object, distance: 0, bytes: 88, more: 1 },
      { id: 7, type: 'x'.repeat(100), distance: 1, bytes: 48, more: 0 },
    ],
    bonds: [
      { holder: 0, target: 2, slots: ['cache', null], times: 2 },
      { holder: 7, target: 2, slots: ['[0]', '[1]', '[2]'], times: 1003 },
    ],
    leftOut: { objects: 1, references: 2000 },
  });
  expect(drawn).toEqual({
    boxes: [
      { name: 'o2', lines: ['list #2', '1 more reference'], kind: 'asked' },
      { name: 'o7', lines: [`${'x'.repeat(30)}…${'x'.repeat(29)} #7`], kind: 'object' },
      { name: 'r2', lines: ['cache', 'held by C code, or not recorded'], kind: 'root' },
    ],
    arrows: [
      { from: 'r2', to: 'o2', text: '', isAside: false },
      { from: 'o7', to: 'o2', text: '[0], [1], [2], … 1,000 more', isAside: false },
    ],
    note: 'left out: 1 object and 2,000 references',
  });
  expect(toDot(drawn)).toContain('  r2 -> o2\n  o7 -> o2 [label="[0], [1], [2], … 1,000 more"]\n');
  expect(toMermaid(drawn)).toContain('  o2["list #35;2<br/>1 more reference"]\n');
});

test('200 boxes and 500 arrows are laid out', { timeout: 30_000 }, async () => {
  const boxes = Array.from({ length: 200 }, (_, i) => ({
    name: `o${i}`,
    lines: [`Node #${i}`],
    kind: 'object' as const,
  }));
  const arrows = Array.from({ length: 500 }, (_, i) => ({
    from: `o${(i * 7) % 200}`,
    to: `o${(i * 13) % 200}`,
    text: `[${i}]`,
    isAside: i % 3 === 0,
  }));
  const svg = await toSvg({ boxes, arrows, note: null });
  expect(svg.match(/class="node"/g)).toHaveLength(200);
});
