import type { FreeListRules } from '../free-lists/free-list-rules.js';
import { argumentTuples311, pymalloc311 } from './cpython-3.11.js';
import { adaptive312, layouts312 } from './cpython-3.12.js';
import { atomic, collectable, type Layouts } from './layouts.js';
import { objectSizes } from './object-sizes.js';
import type { PointerBits, Profile } from './profile.js';

const frame = '8P i h c';

/** Include/cpython, Include/internal and Objects/*.c of 3.13. */
export const layouts313: Layouts = {
  ...layouts312,
  types: {
    ...layouts312.types,
    code: atomic('nPn 3P i 10i I 6P W 2P n P i P', 'h'),
    frame: collectable(`nP 3P i 3c 2P ${frame}`, 'P'),
    type: collectable('nPn 30P D 12P W P I 2P c 55P 6P P I P', 'PiniP'),
    methodcaller: collectable('nP 6P'),
    PythonFinalizationError: layouts312.types.RuntimeError,
    _IncompleteInputError: layouts312.types.SyntaxError,
  },
  values: 'inline-plain',
  countsHeaderOfStaticTypes: false,
};

const freeLists313: FreeListRules = [
  { kind: 'float', limit: 100, cleared: true },
  { kind: 'tuple', limit: 2000, lengths: { kept: 20, reused: 20 }, cleared: true },
  { kind: 'list', limit: 80, cleared: true },
  { kind: 'dict', limit: 80, cleared: true },
  { kind: 'dictKeys', limit: 80, cleared: true },
  { kind: 'context', limit: 255, cleared: true },
  { kind: 'asyncGenValue', limit: 80, cleared: true },
  { kind: 'asyncGenAsend', limit: 80, cleared: true },
  { kind: 'slice', limit: 1, cleared: false },
  { kind: 'futureIterator', limit: 255, cleared: false },
];

export const argumentTuples313 = argumentTuples311.filter((called) => called !== 'int');

const release = (pointerBits: PointerBits): Profile => ({
  name: pointerBits === 64 ? 'cpython-3.13' : 'cpython-3.13-32',
  version: '3.13',
  releases: '3.13.0 and later 3.13',
  checkedOn: pointerBits === 64 ? '3.13.0 (Linux, x86-64)' : '3.13.2 (Pyodide 0.29.4, WebAssembly)',
  pointerBits,
  immortalCount: pointerBits === 64 ? 0xffff_ffff : 0x3fff_ffff,
  immortality: { countsMove: false, singletons: true, interned: 'names' },
  headers: { collector: 2 * (pointerBits / 8), instance: 4 * (pointerBits / 8) },
  alignment: pointerBits / 4,
  pymalloc: pymalloc311[pointerBits],
  freeLists: freeLists313,
  layouts: layouts313,
  sizes: objectSizes(layouts313, pointerBits),
  smallInts: { first: -5, last: 256 },
  identity: {
    folding: 'tree',
    startupCharacters: '',
    charactersInterned: true,
    booleanNamesInterned: true,
    internedImmortalCount: pointerBits === 64 ? 0xffff_ffff : 0x3fff_ffff,
    inlinesComprehensions: true,
    introspection: ['_is_interned'],
  },
  collector: {
    kind: 'generational',
    thresholds: [2000, 10, 10],
    counts: 'allocations',
    runs: 'at-safe-point',
    runsWhenDisabled: false,
    nests: false,
    sharesPhase: true,
    longLivedRatio: 4,
    untracks: ['tuple', 'dict'],
    clearsLateWeakrefs: false,
    tracksAtomicTuples: true,
    tracksNewDicts: false,
  },
  trashcan: { measure: 'c-calls', limit: 10_000, entry: 2, frameEnd: 1, headroom: 50, resume: 100 },
  ranges: { countWithInts: false },
  weakrefs: { tupleFrom: 1, iteration: 'removals-wait' },
  atexit: { keepsTuples: false },
  calls: {
    warmUp: 0,
    adaptive: adaptive312,
    lendLocals: false,
    dropsLastFirst: false,
    releasesHolderFirst: false,
    makesSupers: false,
    specializesInits: true,
    unpacksFirst: true,
    argumentTuples: argumentTuples313,
  },
  charactersWithUtf8: true,
  generators: { closing: 'emptying', slots: 3 },
  growth: {
    list: { itemDeletion: 'kept', lastPopFrees: true, keptCapacity: 0, hashedSources: 'resized' },
    dict: { setsSmallestBit: true },
    hashing: {
      bits: pointerBits,
      algorithm: pointerBits === 64 ? 'siphash13' : 'fnv',
      fixedNone: true,
    },
  },
});

/** CPython 3.13: attributes inside the instance, and deaths that nest as deep as the C stack allows. */
export const cpython313 = release(64);
export const cpython313On32 = release(32);
