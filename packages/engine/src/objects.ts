// What Python does to objects of the built-in types, done to a heap by hand: `lists.append(heap, list, value)`. Objects are
// named by their slots, as in `Heap`; whoever gets a new one owns a count of it.
export * as bytearrays from './types/bytearray.js';
export * as dicts from './types/dict.js';
export * as fields from './types/fields.js';
export * as lists from './types/list.js';
export * as numbers from './types/numbers.js';
export * as records from './types/records.js';
export * as sets from './types/set.js';
export * as texts from './types/text.js';
export * as tuples from './types/tuple.js';
export * as weakrefs from './weakref/references.js';
