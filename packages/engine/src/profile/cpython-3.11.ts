import type { FreeListRules } from '../free-lists/free-list-rules.js';
import type { PymallocParameters } from '../pymalloc/parameters.js';
import { alike, atomic, collectable, type Layouts } from './layouts.js';
import { objectSizes } from './object-sizes.js';
import type { ArgumentTupleCall, PointerBits, Profile } from './profile.js';

/** A call's frame up to its locals, which lies at the end of generators and frame objects. (_PyInterpreterFrame.) */
const frame = '8P i 2c';

/** Include/cpython, Include/internal and Objects/*.c of 3.11. */
export const layouts311: Layouts = {
  types: {
    ...alike('object NoneType ellipsis NotImplementedType', atomic('nP')),
    ...alike('int bool', atomic('nPn', 'I')),
    float: atomic('nP d'),
    complex: atomic('nP 2d'),
    'str.ascii': atomic('nP 2n I P'),
    /** Any other, its characters behind the struct. */
    'str.wide': atomic('nP 2n I P n P n'),
    /** Of a class derived from it: its characters in a block of their own. */
    'str.derived': atomic('nP 2n I P n P n P'),
    bytes: atomic('nPn n', 'c'),
    bytearray: atomic('nPn n 2P n'),
    tuple: collectable('nPn', 'P'),
    list: collectable('nPn P n'),
    dict: collectable('nP n q 2P'),
    ...alike('set frozenset', collectable('nP 3n P 2n 16n W')),
    slice: collectable('nP 3P'),
    range: atomic('nP 4P'),
    ...alike('range_iterator', atomic('nP 4l')),
    longrange_iterator: atomic('nP 4P'),

    function: collectable('nP 9P D W 3P I'),
    method: collectable('nP 2P W P'),
    builtin_function_or_method: collectable('nP 3P W P'),
    'method-wrapper': collectable('nP 2P'),
    ...alike('wrapper_descriptor method_descriptor classmethod_descriptor', collectable('nP 5P')),
    ...alike('getset_descriptor member_descriptor', collectable('nP 4P')),
    cell: collectable('nP P'),
    code: atomic('nPn 3P i2h 10i 6P W 2P i P', 'h'),
    ...alike('generator coroutine async_generator', collectable(`nP P W 2P 2P P 4c ${frame}`, 'P')),
    frame: collectable(`nP 3P i 3c ${frame}`, 'P'),
    traceback: collectable('nP 2P 2i'),
    property: collectable('nP 5P c'),
    ...alike('staticmethod classmethod', collectable('nP P D')),
    super: collectable('nP 3P'),
    module: collectable('nP D 2P W P'),
    /** The struct of a static type, and that of a class; each of its `__slots__` follows as an item. */
    'type.static': atomic('nPn 30P D 12P W P I 2P'),
    type: collectable('nPn 30P D 12P W P I 2P 55P 6P P', 'PiniP'),

    ...alike('weakref weakproxy weakcallableproxy', collectable('nP 2P n 3P')),
    ...alike('list_iterator list_reverseiterator tuple_iterator reversed', collectable('nP n P')),
    ...alike('str_iterator str_ascii_iterator bytes_iterator bytearray_iterator', collectable('nP n P')),
    ...alike('callable_iterator filter map starmap filterfalse compress', collectable('nP 2P')),
    ...alike('dict_keyiterator dict_valueiterator dict_itemiterator', collectable('nP P 2n P n')),
    ...alike(
      'dict_reversekeyiterator dict_reversevalueiterator dict_reverseitemiterator',
      collectable('nP P 2n P n'),
    ),
    ...alike('dict_keys dict_values dict_items mappingproxy', collectable('nP P')),
    set_iterator: collectable('nP P 3n'),
    enumerate: collectable('nP n 4P'),
    zip: collectable('nP n 2P i'),
    memoryview: collectable('nPn P n i n 2P 2n 2i 5P W', 'n'),
    SimpleNamespace: collectable('nP D'),
    GenericAlias: collectable('nP 3P W c P'),
    UnionType: collectable('nP 2P'),
    ...alike('coroutine_wrapper', collectable('nP P')),
    ...alike('async_generator_asend', collectable('nP 2P i')),

    deque: collectable('nPn 2P 5n 16P W'),
    ...alike('_deque_iterator _deque_reverse_iterator', collectable('nP P n P 2n')),
    defaultdict: collectable('nP n q 2P P'),
    OrderedDict: collectable('nP n q 2P P n P n 2P D W'),
    odict_iterator: collectable('nP i P 2n 2P'),
    ...alike('odict_keys odict_values odict_items', collectable('nP P')),
    Context: collectable('nP 2P W i'),
    ContextVar: collectable('nP 3P 2q n'),
    partial: collectable('nP 3P D W P'),
    _lru_cache_wrapper: collectable('nP 15P D W'),
    itemgetter: collectable('nP n P n P'),
    attrgetter: collectable('nP n 2P'),
    methodcaller: collectable('nP 3P'),

    count: collectable('nP n 2P'),
    cycle: collectable('nP 2P n i'),
    ...alike('chain repeat', collectable('nP 2P')),
    islice: collectable('nP P 4n'),
    _tee: collectable('nP P i W'),
    groupby: collectable('nP 6P'),
    accumulate: collectable('nP 4P'),
    product: collectable('nP 3P i'),
    permutations: collectable('nP 4P n i'),
    combinations: collectable('nP 3P n i'),
    zip_longest: collectable('nP 2n 3P'),
    ...alike('takewhile dropwhile', collectable('nP 2P i')),

    ...alike(
      'BaseException Exception GeneratorExit KeyboardInterrupt StopAsyncIteration ArithmeticError FloatingPointError ' +
        'OverflowError ZeroDivisionError AssertionError BufferError EOFError LookupError IndexError KeyError ' +
        'MemoryError ReferenceError RuntimeError NotImplementedError RecursionError SystemError TypeError ' +
        'ValueError UnicodeError Warning BytesWarning DeprecationWarning EncodingWarning FutureWarning ' +
        'ImportWarning PendingDeprecationWarning ResourceWarning RuntimeWarning SyntaxWarning UnicodeWarning ' +
        'UserWarning',
      collectable('nP D 5P c'),
    ),
    ...alike('SystemExit StopIteration NameError UnboundLocalError', collectable('nP D 5P c P')),
    AttributeError: collectable('nP D 5P c 2P'),
    BaseExceptionGroup: collectable('nP D 5P c 2P'),
    /** A class like those that programs derive. */
    ExceptionGroup: collectable('nP D 5P c 2P W'),
    ...alike('ImportError ModuleNotFoundError', collectable('nP D 5P c 3P')),
    ...alike(
      'OSError BlockingIOError ChildProcessError ConnectionError BrokenPipeError ConnectionAbortedError ' +
        'ConnectionRefusedError ConnectionResetError FileExistsError FileNotFoundError InterruptedError ' +
        'IsADirectoryError NotADirectoryError PermissionError ProcessLookupError TimeoutError',
      collectable('nP D 5P c 4P n'),
    ),
    ...alike('SyntaxError IndentationError TabError', collectable('nP D 5P c 8P')),
    ...alike('UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError', collectable('nP D 5P c 2P 2n P')),

    date: atomic('nP n c 4c'),
    datetime: atomic('nP n c 11c P'),
    time: atomic('nP n c 7c P'),
    timedelta: atomic('nP n 3i'),
  },
  blocks: {
    keys: 'n 4c I 2n',
    strEntry: '2P',
    entry: 'n 2P',
    setEntry: 'P n',
    dequeBlock: '66P',
    orderedNode: 'P n 2P',
  },
  values: 'block',
  preHeader: 'attributes',
  countsHeaderOfStaticTypes: true,
};

/** Include/internal/pycore_obmalloc.h, the same in all versions here. The 32-bit builds are those for WebAssembly. */
export const pymalloc311: Record<PointerBits, PymallocParameters> = {
  64: {
    enabled: true,
    alignment: 16,
    smallRequestLimit: 512,
    poolBytes: 16 * 1024,
    poolHeaderBytes: 48,
    arenaBytes: 1024 * 1024,
    arenaMap: { topBits: 15, middleBits: 15, bottomBits: 14 },
  },
  32: {
    enabled: false,
    alignment: 8,
    smallRequestLimit: 512,
    poolBytes: 4 * 1024,
    poolHeaderBytes: 32,
    arenaBytes: 256 * 1024,
    arenaMap: { topBits: 0, middleBits: 0, bottomBits: 14 },
  },
};

/** Freed tuples of length 20 are kept, but none is handed out again: they are there until a full collection frees them. */
export const freeLists311: FreeListRules = [
  { kind: 'tuple', limit: 2000, lengths: { kept: 20, reused: 19 }, cleared: true },
  { kind: 'float', limit: 100, cleared: true },
  { kind: 'list', limit: 80, cleared: true },
  { kind: 'dict', limit: 80, cleared: true },
  { kind: 'dictKeys', limit: 80, cleared: true },
  { kind: 'asyncGenValue', limit: 80, cleared: true },
  { kind: 'asyncGenAsend', limit: 80, cleared: true },
  { kind: 'context', limit: 255, cleared: true },
  { kind: 'slice', limit: 1, cleared: false },
  { kind: 'futureIterator', limit: 255, cleared: false },
];

export const argumentTuples311: readonly ArgumentTupleCall[] = [
  ...(['slice', 'method', 'weakref', 'int', 'complex', 'bytes', 'bytearray'] as const),
  ...(['dict.update', 'set.update'] as const),
  ...(['set_threshold', 'getsizeof', 'get_referents', 'get_referrers'] as const),
];

const release = (pointerBits: PointerBits): Profile => ({
  name: pointerBits === 64 ? 'cpython-3.11' : 'cpython-3.11-32',
  version: '3.11',
  releases: '3.11.0 and later 3.11',
  checkedOn: pointerBits === 64 ? '3.11.7 (Linux, x86-64)' : '3.11.3 (Pyodide 0.25.1, WebAssembly)',
  pointerBits,
  immortalCount: 999_999_999,
  immortality: { countsMove: true, singletons: false, interned: 'none' },
  headers: { collector: 2 * (pointerBits / 8), instance: 4 * (pointerBits / 8) },
  alignment: pointerBits / 4,
  pymalloc: pymalloc311[pointerBits],
  freeLists: freeLists311,
  layouts: layouts311,
  sizes: objectSizes(layouts311, pointerBits),
  smallInts: { first: -5, last: 256 },
  identity: {
    folding: 'tree',
    startupCharacters: 'BCLST_abcdefhijklmnopqrstvwxy',
    charactersInterned: false,
    booleanNamesInterned: false,
    internedImmortalCount: 0,
    inlinesComprehensions: false,
    introspection: [],
  },
  collector: {
    kind: 'generational',
    thresholds: [700, 10, 10],
    counts: 'allocations',
    runs: 'at-allocation',
    runsWhenDisabled: false,
    nests: false,
    sharesPhase: false,
    longLivedRatio: 4,
    untracks: ['tuple', 'dict'],
    clearsLateWeakrefs: false,
    tracksAtomicTuples: true,
    tracksNewDicts: false,
  },
  trashcan: { measure: 'nesting', depth: 50 },
  ranges: { countWithInts: true },
  weakrefs: { tupleFrom: 2, iteration: 'removals-wait' },
  atexit: { keepsTuples: false },
  calls: {
    warmUp: 8,
    adaptive: {
      first: { counter: 0, backoff: 0 },
      misses: 53,
      relapse: { counter: 31, backoff: 5 },
    },
    lendLocals: false,
    dropsLastFirst: false,
    releasesHolderFirst: false,
    makesSupers: true,
    specializesInits: false,
    unpacksFirst: false,
    argumentTuples: argumentTuples311,
  },
  charactersWithUtf8: false,
  generators: { closing: 'raising', slots: 2 },
  growth: {
    list: { itemDeletion: 'spliced', lastPopFrees: false, keptCapacity: 0, hashedSources: 'exact' },
    dict: { setsSmallestBit: true },
    hashing: {
      bits: pointerBits,
      algorithm: pointerBits === 64 ? 'siphash13' : 'fnv',
      fixedNone: false,
    },
  },
});

/** CPython 3.11: the last before PEP 683, with collections inside allocations. */
export const cpython311 = release(64);
export const cpython311On32 = release(32);
