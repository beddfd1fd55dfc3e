export const weakref = {
  name: 'weakref',
  tests: ['weakref*', 'collector-garbage', 'collector-conformance', 'deallocation', 'deaths*'],
  defects: [
    {
      name: 'plain references are not shared',
      file: 'weakref/references.ts',
      from: 'if (existing !== undefined) {',
      to: 'if (existing !== undefined && type !== heap.types.weakref) {',
    },
    {
      name: 'references with callbacks are shared, too',
      file: 'weakref/references.ts',
      from: '.find((reference) => heap.typeOf(reference) === type && !hasCallback(heap, reference));',
      to: '.find((reference) => heap.typeOf(reference) === type);',
    },
    {
      name: 'callbacks are called oldest first',
      file: 'weakref/references.ts',
      from: 'list.splice(place, 0, reference);',
      to: 'if (callback !== 0) list.push(reference);\n  else list.splice(place, 0, reference);',
    },
    {
      name: 'a callback sees its reference refer still',
      file: 'weakref/references.ts',
      from: 'clearReference(heap, reference);\n      callBack(heap, reference, callback);',
      to: 'callBack(heap, reference, callback);\n      clearReference(heap, reference);',
    },
    {
      name: 'each callback is called before the next reference is cleared',
      file: 'weakref/references.ts',
      from: 'if (list.length < heap.profile.weakrefs.tupleFrom) {',
      to: 'if (list.length < 100) {',
    },
    {
      name: 'a dead reference is still in its referent’s list',
      file: 'weakref/references.ts',
      from: 'if (referent === 0) return;\n  const list = table.weakrefs[referent]!;\n  list.splice(list.indexOf(reference), 1);',
      to: 'if (referent === 0) return;',
    },
    {
      name: 'an emptied reference keeps its callback',
      file: 'weakref/references.ts',
      from: 'if (hasCallback(heap, reference)) heap.decref(heap.unlink(reference, CALLBACK));',
      to: '',
      survives:
        'every cycle over a callback has another member that can be emptied, and then the callback dies with its reference',
    },
    {
      name: 'a shared reference is given without a count',
      file: 'weakref/references.ts',
      from: 'heap.incref(existing);\n      return existing;',
      to: 'return existing;',
    },
    {
      name: 'dead references as keys are equal to what was equal to their objects',
      file: 'weakref/reference-keys.ts',
      from: 'places.delete(key);\n    places.set(deadKey(heap, reference), place);',
      to: '',
    },
  ],
};
