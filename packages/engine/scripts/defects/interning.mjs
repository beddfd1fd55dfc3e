export const interning = {
  name: 'interning',
  tests: ['interning-questions', 'interning-identity'],
  defects: [
    {
      name: 'the constants 0.0 and -0.0 are one',
      file: 'interning/compiler/constant-table.ts',
      from: "return Object.is(value, -0) ? '-0' : String(value);",
      to: 'return String(value);',
    },
    {
      name: 'a remainder of ints of one digit each is the dividend',
      file: 'interning/operations/integers.ts',
      from: 'shorter && !oneDigitEach && result === a',
      to: 'shorter && result === a',
    },
    {
      name: 'a slice with steps finds the cached character',
      file: 'interning/operations/subscript.ts',
      from: 'picked.step === 1 ? space.str(text) : space.newStr(text)',
      to: 'space.str(text)',
    },
    {
      name: 'texts of 4097 characters are folded',
      file: 'interning/compiler/limits.ts',
      from: 'const MAX_TEXT_LENGTH = 4096;',
      to: 'const MAX_TEXT_LENGTH = 4097;',
    },
    {
      name: 'all interned strings are immortal where names are',
      file: 'interning/objects/object-space.ts',
      from: "(immortality.interned === 'names' && named)",
      to: "immortality.interned === 'names'",
    },
    {
      name: 'an address is taken to last after its object’s death',
      file: 'interning/evaluator/object-facts.ts',
      from: 'this.#references(object) === 0',
      to: 'false',
    },
    {
      name: 'small ints are cached up to 255',
      file: 'interning/objects/object-space.ts',
      from: 'exact < first || exact > last',
      to: 'exact < first || exact >= last',
    },
    {
      name: 'a constant with a space in it is interned',
      file: 'interning/compiler/constant-table.ts',
      from: 'return /^\\w*$/.test(text.value);',
      to: 'return /^[\\w ]*$/.test(text.value);',
    },
    {
      name: 'a slice of all of a text is a copy',
      file: 'interning/operations/subscript.ts',
      from: 'if (picked.step === 1 && picked.length === units.length && picked.length > 0) return object;',
      to: '',
    },
    {
      name: 'strings die and stay in the intern table',
      file: 'heap/deallocation.ts',
      from: 'if ((table.flags[slot] & ObjectFlag.interned) !== 0) heap.interned.remove(table.content[slot] as string);',
      to: '',
    },
  ],
};
