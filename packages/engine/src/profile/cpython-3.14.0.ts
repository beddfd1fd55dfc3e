import type { FreeListRules } from '../free-lists/free-list-rules.js';
import { pymalloc311 } from './cpython-3.11.js';
import { adaptive312 } from './cpython-3.12.js';
import { argumentTuples313, layouts313 } from './cpython-3.13.js';
import { alike, atomic, collectable, type Layouts } from './layouts.js';
import { objectSizes } from './object-sizes.js';
import type { PointerBits, Profile } from './profile.js';

const frame = '9P h 2c';

const { UnionType: _, ...types313 } = layouts313.types;

/** Include/cpython, Include/internal and Objects/*.c of 3.14. */
const layouts314: Layouts = {
  ...layouts313,
  types: {
    ...types313,
    tuple: collectable('nPn n', 'P'),
    function: collectable('nP 9P D W 5P I'),
    frame: collectable(`nP 3P i 3c 3P ${frame}`, 'P'),
    ...alike('generator coroutine async_generator', collectable(`nP W 2P 2P P 4c ${frame}`, 'P')),
    code: atomic('nPn 3P i 10i I 6P W 2P n P n i P', 'h'),
    type: collectable('nPn 30P D 12P W P I 2P c 55P 6P P P I P', 'PiniP'),
    map: collectable('nP 2P i'),
    Union: collectable('nP 4P W'),
    partial: collectable('nP 3P D W P P n'),
    ...alike('SyntaxError IndentationError TabError _IncompleteInputError', collectable('nP D 5P c 9P')),
  },
  values: 'inline',
};

const freeLists314: FreeListRules = [
  { kind: 'float', limit: 100, cleared: true },
  { kind: 'tuple', limit: 2000, lengths: { kept: 20, reused: 20 }, cleared: true },
  { kind: 'list', limit: 80, cleared: true },
  { kind: 'listIterator', limit: 10, cleared: true },
  { kind: 'tupleIterator', limit: 10, cleared: true },
  { kind: 'dict', limit: 80, cleared: true },
  { kind: 'dictKeys', limit: 80, cleared: true },
  { kind: 'slice', limit: 1, cleared: true },
  { kind: 'range', limit: 6, cleared: true },
  { kind: 'rangeIterator', limit: 6, cleared: true },
  { kind: 'context', limit: 255, cleared: true },
  { kind: 'asyncGenValue', limit: 80, cleared: true },
  { kind: 'asyncGenAsend', limit: 80, cleared: true },
  { kind: 'futureIterator', limit: 255, cleared: true },
  { kind: 'unicodeWriter', limit: 1, cleared: true },
  { kind: 'int', limit: 100, cleared: true },
  { kind: 'builtinFunction', limit: 16, cleared: true },
  { kind: 'builtinMethod', limit: 16, cleared: true },
  { kind: 'method', limit: 20, cleared: true },
];

const argumentTuples314 = argumentTuples313.filter((called) => called !== 'set.update');

const release = (pointerBits: PointerBits): Profile => ({
  name: pointerBits === 64 ? 'cpython-3.14.0' : 'cpython-3.14.0-32',
  version: '3.14.0',
  releases: '3.14.0 to 3.14.4',
  checkedOn: pointerBits === 64 ? 'nothing yet' : '3.14.2 (Pyodide 314.0.7, WebAssembly)',
  pointerBits,
  immortalCount: pointerBits === 64 ? 0xc000_0000 : 0x7000_0000,
  immortality: { countsMove: false, singletons: true, interned: 'names' },
  headers: { collector: 2 * (pointerBits / 8), instance: 4 * (pointerBits / 8) },
  alignment: pointerBits / 4,
  pymalloc: pymalloc311[pointerBits],
  freeLists: freeLists314,
  layouts: layouts314,
  sizes: objectSizes(layouts314, pointerBits),
  smallInts: { first: -5, last: 256 },
  identity: {
    folding: 'instructions',
    startupCharacters: '',
    charactersInterned: true,
    booleanNamesInterned: true,
    internedImmortalCount: pointerBits === 64 ? 0xc000_0000 : 0x5000_0000,
    inlinesComprehensions: true,
    introspection: ['_is_interned', '_is_immortal'],
  },
  collector: {
    kind: 'incremental',
    thresholds: [2000, 10, 0],
    counts: 'trackings',
    runs: 'at-safe-point',
    runsWhenDisabled: false,
    nests: false,
    sharesPhase: true,
    longLivedRatio: 4,
    untracks: ['tuple'],
    clearsLateWeakrefs: false,
    tracksAtomicTuples: false,
    tracksNewDicts: true,
  },
  trashcan: { measure: 'c-stack' },
  ranges: { countWithInts: false },
  weakrefs: { tupleFrom: 1, iteration: 'copy' },
  atexit: { keepsTuples: true },
  calls: {
    warmUp: 0,
    adaptive: adaptive312,
    lendLocals: true,
    dropsLastFirst: true,
    releasesHolderFirst: true,
    makesSupers: false,
    specializesInits: true,
    unpacksFirst: true,
    argumentTuples: argumentTuples314,
  },
  charactersWithUtf8: true,
  generators: { closing: 'emptying', slots: 3 },
  growth: {
    list: { itemDeletion: 'kept', lastPopFrees: true, keptCapacity: 0, hashedSources: 'resized' },
    dict: { setsSmallestBit: false },
    hashing: {
      bits: pointerBits,
      algorithm: pointerBits === 64 ? 'siphash13' : 'fnv',
      fixedNone: true,
    },
  },
});

/** CPython 3.14.0 to 3.14.4, whose collector is incremental. */
export const cpython3140 = release(64);
export const cpython3140On32 = release(32);
