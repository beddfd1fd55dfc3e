export const freeLists = {
  name: 'free-lists',
  tests: ['free-lists'],
  defects: [
    {
      name: 'tuples of 20 items are handed out again in 3.11',
      file: 'profile/cpython-3.11.ts',
      from: 'lengths: { kept: 20, reused: 19 }',
      to: 'lengths: { kept: 20, reused: 20 }',
    },
    {
      name: 'a list keeps one block more than its limit',
      file: 'free-lists/free-lists.ts',
      from: 'if (depth === shelf.limit) return false;',
      to: 'if (depth > shelf.limit) return false;',
    },
    {
      name: 'the slice is given back by full collections',
      file: 'free-lists/free-lists.ts',
      from: 'if (!cleared) continue;',
      to: '',
    },
    {
      name: 'the block kept first is used first',
      file: 'free-lists/free-lists.ts',
      from: 'return this.#stacks[list][depth - 1];',
      to: 'const block = this.#stacks[list][0];\n    this.#stacks[list].copyWithin(0, 1);\n    return block;',
    },
    {
      name: 'tuples of all lengths share a list',
      file: 'free-lists/free-lists.ts',
      from: 'const list = shelf.first + length - 1;\n    const depth = this.#depths[list];\n    if (depth === shelf.limit) return false;',
      to: 'const list = shelf.first;\n    const depth = this.#depths[list];\n    if (depth === shelf.limit) return false;',
    },
    {
      name: 'lists grow without what they held',
      file: 'free-lists/free-lists.ts',
      from: 'if (stack !== undefined) roomier.set(stack);',
      to: '',
    },
  ],
};
