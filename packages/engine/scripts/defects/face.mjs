export const face = {
  name: 'face',
  tests: [
    'face',
    'collector',
    'collector-garbage',
    'collector-conformance',
    'program',
    'program-python',
    'weakref',
    'sizes',
  ],
  defects: [
    {
      name: 'the return value leaves the uncollectable out',
      file: 'face/gc.ts',
      from: 'return collected + uncollectable;',
      to: 'return collected;',
    },
    {
      name: 'get_objects leaves the oldest generation out',
      file: 'face/gc.ts',
      from: 'generation === undefined ? [0, 1, 2] : [generation]',
      to: 'generation === undefined ? [0, 1] : [generation]',
    },
    {
      name: 'a referrer is named once for each reference',
      file: 'face/gc.ts',
      from: 'return this.get_objects().filter((slot) =>\n      referentsOf(this.#heap, slot).some((target) => wanted.has(target)),\n    );',
      to: 'return this.get_objects().flatMap((slot) =>\n      referentsOf(this.#heap, slot)\n        .filter((target) => wanted.has(target))\n        .map(() => slot),\n    );',
    },
    {
      name: 'keys of a dict are referents even if all are strings',
      file: 'face/referents.ts',
      from: 'if (held[place] !== 0 && !(valuesOnly && place % 2 === 1)) targets.push(held[place]);',
      to: 'if (held[place] !== 0) targets.push(held[place]);',
    },
    {
      name: 'getrefcount does not count its own argument',
      file: 'face/sys.ts',
      from: 'const own = lent || this.#heap.isImmortal(object) ? 0 : 1;',
      to: 'const own = 0;',
    },
    {
      name: 'gc.callbacks that a callback takes off the list are called',
      file: 'face/gc.ts',
      from: 'for (let i = 0; i < references[this.callbacks]!.length; i++) {\n      const callback = references[this.callbacks]![i];',
      to: 'for (const callback of [...references[this.callbacks]!]) {',
    },
    {
      name: 'is_finalized tells of those without a finalizer, too',
      file: 'face/gc.ts',
      from: 'return (this.#heap.table.flags[object] & ObjectFlag.finalized) !== 0;',
      to: 'return this.#heap.typeOf(object).finalizer === null || (this.#heap.table.flags[object] & ObjectFlag.finalized) !== 0;',
    },
    {
      name: 'sys.intern gives no count',
      file: 'face/sys.ts',
      from: 'this.#heap.incref(canonical);\n',
      to: '',
    },
  ],
};
