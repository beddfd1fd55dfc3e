import { argumentTuples311, freeLists311, layouts311, pymalloc311 } from './cpython-3.11.js';
import { alike, atomic, collectable, type Layouts } from './layouts.js';
import { objectSizes } from './object-sizes.js';
import type { AdaptiveCounters, PointerBits, Profile } from './profile.js';

const frame = '8P i h c';

/** Include/cpython, Include/internal and Objects/*.c of 3.12. */
export const layouts312: Layouts = {
  ...layouts311,
  types: {
    ...layouts311.types,
    'str.ascii': atomic('nP 2n I'),
    'str.wide': atomic('nP 2n I n P'),
    'str.derived': atomic('nP 2n I n P P'),
    range_iterator: atomic('nP 3l'),
    longrange_iterator: atomic('nP 3P'),
    function: collectable('nP 9P D W 4P I'),
    code: atomic('nPn 3P i 10i I 6P W P q P i P', 'h'),
    ...alike('generator coroutine async_generator', collectable(`nP W 2P 2P P 4c ${frame}`, 'P')),
    frame: collectable(`nP 3P i 3c ${frame}`, 'P'),
    'type.static': atomic('nPn 30P D 12P W P I 2P c'),
    type: collectable('nPn 30P D 12P W P I 2P c 55P 6P P I', 'PiniP'),
    ExceptionGroup: { ...layouts311.types.BaseExceptionGroup, preHeader: true },
    ...alike('ImportError ModuleNotFoundError', collectable('nP D 5P c 4P')),
    _tee: collectable('nP P i W P'),
    groupby: collectable('nP 7P'),
    accumulate: collectable('nP 5P'),
  },
  preHeader: 'attributes-and-weakrefs',
};

const freeLists312Later = freeLists311.map((rule) =>
  rule.lengths ? { ...rule, lengths: { kept: 20, reused: 20 } } : rule,
);

export const adaptive312: AdaptiveCounters = {
  first: { counter: 1, backoff: 1 },
  misses: 52,
  relapse: null,
};

const release = (pointerBits: PointerBits): Profile => ({
  name: pointerBits === 64 ? 'cpython-3.12' : 'cpython-3.12-32',
  version: '3.12',
  releases: '3.12.0 and later 3.12',
  checkedOn: pointerBits === 64 ? '3.12.1 (Linux, x86-64)' : '3.12.7 (Pyodide 0.27.7, WebAssembly)',
  pointerBits,
  immortalCount: pointerBits === 64 ? 0xffff_ffff : 0x3fff_ffff,
  // Interned strings were all immortal in 3.12.1; in 3.12.7 names only, as in 3.13.
  immortality: { countsMove: false, singletons: true, interned: pointerBits === 64 ? 'all' : 'names' },
  headers: { collector: 2 * (pointerBits / 8), instance: 4 * (pointerBits / 8) },
  alignment: pointerBits / 4,
  pymalloc: pymalloc311[pointerBits],
  // Of the two it was held against, 3.12.7 hands out tuples of length 20 again and 3.12.1 does not.
  freeLists: pointerBits === 64 ? freeLists311 : freeLists312Later,
  layouts: layouts312,
  sizes: objectSizes(layouts312, pointerBits),
  smallInts: { first: -5, last: 256 },
  // Between 3.12.1 and 3.12.7 interning became that of 3.13.
  identity: {
    folding: 'tree',
    startupCharacters: pointerBits === 64 ? '_abcdenprsx' : '',
    charactersInterned: pointerBits === 32,
    booleanNamesInterned: true,
    internedImmortalCount: pointerBits === 64 ? 0xffff_ffff : 0x3fff_ffff,
    inlinesComprehensions: true,
    introspection: [],
  },
  collector: {
    kind: 'generational',
    thresholds: [700, 10, 10],
    counts: 'allocations',
    runs: 'at-safe-point',
    // Of the two it was held against, 3.12.1 does and 3.12.7 does not.
    runsWhenDisabled: pointerBits === 64,
    nests: true,
    sharesPhase: true,
    longLivedRatio: 4,
    untracks: ['tuple', 'dict'],
    clearsLateWeakrefs: false,
    tracksAtomicTuples: true,
    tracksNewDicts: false,
  },
  trashcan: { measure: 'nesting', depth: 50 },
  ranges: { countWithInts: false },
  weakrefs: { tupleFrom: 2, iteration: 'removals-wait' },
  atexit: { keepsTuples: false },
  calls: {
    warmUp: 0,
    adaptive: adaptive312,
    lendLocals: false,
    dropsLastFirst: false,
    releasesHolderFirst: false,
    makesSupers: false,
    specializesInits: false,
    unpacksFirst: true,
    argumentTuples: argumentTuples311,
  },
  charactersWithUtf8: true,
  generators: { closing: 'raising-linked', slots: 3 },
  growth: {
    list: { itemDeletion: 'spliced', lastPopFrees: true, keptCapacity: 0, hashedSources: 'exact' },
    dict: { setsSmallestBit: true },
    hashing: {
      bits: pointerBits,
      algorithm: pointerBits === 64 ? 'siphash13' : 'fnv',
      fixedNone: true,
    },
  },
});

/** CPython 3.12: immortal objects (PEP 683), and collections at safe points only. */
export const cpython312 = release(64);
export const cpython312On32 = release(32);
