/**
 * The builds of CPython that can be recorded, as data. Offsets are bytes in the 32-bit structures of these very
 * builds (CPython's Include/cpython and Include/internal headers of that version); tests hold every one of them
 * against the running interpreter. Adding a version is adding an entry.
 */
export interface PythonBuild {
  /** As users choose it. */
  readonly version: PythonVersion;
  /** As `sys.version_info` has it. */
  readonly release: string;
  /** The npm package, as this package's dependencies name it. */
  readonly package: string;
  /** Version of pyodide, which carries this build. */
  readonly pyodide: string;
  readonly thread: {
    /** Offsets to follow from the thread state to the current frame. */
    readonly currentFrame: readonly number[];
    readonly interpreter: number;
    /** The exception being handled outside generators, and the thread's own dict. */
    readonly exception: number;
    readonly dict: number;
  };
  /** From the interpreter state. */
  readonly interpreter: {
    readonly roots: Readonly<Record<InterpreterRoot, number>>;
    /** Entries of the cache of attributes looked up on types; each holds a name. */
    readonly attributeCache: number;
    /**
     * What static types have of their own in each interpreter, from 3.12 on: arrays of `stride` bytes to a type, each
     * preceded by the number in use at `count`.
     */
    readonly staticTypes: {
      readonly arrays: readonly { readonly count: number; readonly first: number }[];
      readonly stride: number;
      readonly dict: number;
      readonly subclasses: number;
    } | null;
  };
  readonly frame: {
    readonly code: number;
    /** The instruction being executed. */
    readonly instruction: number;
    readonly function: number;
    /** The mapping that holds locals, where it is not the frame itself. */
    readonly mapping: number;
    readonly frameObject: number;
    readonly previous: number;
    readonly stackTop: number;
    /**
     * What says where the stack ends: the number of locals and stack entries, -1 while it is known to the running
     * instruction alone; or a pointer to its end, 0 then.
     */
    readonly stackTopIs: 'length' | 'pointer';
    readonly owner: number;
    /** Locals, cells, free variables, then the stack. */
    readonly locals: number;
    /** The two low bits of a reference in a frame are flags, the lowest set where it holds no count. */
    readonly tagged: boolean;
  };
  readonly generator: {
    readonly state: number;
    /** The frame that is part of it. */
    readonly frame: number;
  };
  readonly code: {
    readonly firstLine: number;
    readonly file: number;
    readonly qualifiedName: number;
    readonly lineTable: number;
    readonly instructions: number;
    /** How many locals, cells and free variables a frame has. */
    readonly localCount: number;
    /** A tuple of their names, and bytes of their kinds. */
    readonly localNames: number;
    readonly localKinds: number;
  };
  readonly heapType: {
    /** `__name__`, followed by `__slots__`, `__qualname__`, the keys that instances share, and the module. */
    readonly name: number;
  };
  readonly instance: {
    /**
     * Where instances keep the values of attributes that no dict holds: in a block that a word before the object
     * points to, `beside` the word for the dict (3.11) or in its place, with the low bit set (`instead`, 3.12); or at
     * the `end` of the object itself (3.13 on).
     */
    readonly values: 'beside' | 'instead' | 'end';
  };
  readonly unicode: {
    /** Bytes of the header before the characters of a compact ASCII string, and of any other compact string. */
    readonly asciiHeader: number;
    readonly compactHeader: number;
  };
  readonly int: {
    /** Digits are counted by `ob_size` up to 3.11, by the tag of PEP-less "compact ints" from 3.12 on. */
    readonly digitsIn: 'ob_size' | 'lv_tag';
  };
  readonly collector: {
    /** From the interpreter state. */
    readonly state: number;
    /** From the collector's state: list heads to walk, in order of generation; the permanent one is last. */
    readonly lists: readonly number[];
    /** Three times (collections, collected, uncollectable). */
    readonly statistics: number;
    readonly collecting: number;
    /** Whether collections run by themselves. */
    readonly enabled: number;
    /** Threshold and count of each generation. */
    readonly counters: readonly { readonly threshold: number; readonly count: number }[];
    readonly longLivedTotal: number;
    readonly longLivedPending: number;
    /** `generations`: the three of Lloyd et al.'s scheme; `incremental`: 3.14.0 to 3.14.4. */
    readonly policy: 'generations' | 'incremental';
    /** Parameters of the function that runs a collection: (thread, generation, …). */
    readonly entry: {
      readonly parameters: 3 | 5;
      /** Which parameter holds the reason (3) or, up to 3.12, the no-fail flag of shutdown (5). */
      readonly why: 'reason' | 'nofail';
    };
  };
  /** From the interpreter state: free lists of objects that the collector knows, where what it counts depends on them. */
  readonly freeLists: {
    /** Arrays of blocks, and how many are in use. */
    readonly list: { readonly blocks: number; readonly count: number };
    readonly dict: { readonly blocks: number; readonly count: number };
    /** The last block kept of each length from 1 to 20; its first item is the one kept before it. */
    readonly tuple: number;
    /** The one slice kept, or 0. */
    readonly slice: number;
  } | null;
  /** The innermost function that interns: an exported one, or what the exported one calls. */
  readonly intern: 'PyUnicode_InternInPlace' | 'called by PyUnicode_InternInPlace';
}

/** Objects that the interpreter itself holds. */
export type InterpreterRoot =
  | 'sys'
  | 'builtins'
  | 'modules by index'
  | 'importlib'
  | 'codec search path'
  | 'codec search cache'
  | 'codec error registry'
  | 'copy of builtins'
  | 'import function';

export type PythonVersion = '3.11' | '3.12' | '3.13' | '3.14';

/** The collector that 3.13 has is the one that 3.14.5 and later returned to. */
export const defaultVersion: PythonVersion = '3.13';

// Of `struct _gc_runtime_state`, from its first generation's list head, where every build up to 3.13 agrees.
const threeGenerations = {
  lists: [0, 16, 32, 52],
  statistics: 68,
  collecting: 104,
  enabled: -8,
  counters: [
    { threshold: 8, count: 12 },
    { threshold: 24, count: 28 },
    { threshold: 40, count: 44 },
  ],
  longLivedTotal: 116,
  longLivedPending: 120,
  policy: 'generations',
} as const;

const code312 = {
  firstLine: 44,
  file: 80,
  qualifiedName: 88,
  lineTable: 92,
  instructions: 124,
  localCount: 48,
  localNames: 72,
  localKinds: 76,
};

const frame312 = {
  code: 0,
  instruction: 28,
  function: 8,
  mapping: 20,
  frameObject: 24,
  previous: 4,
  stackTop: 32,
  stackTopIs: 'length',
  owner: 38,
  locals: 40,
  tagged: false,
} as const;

export const builds: Readonly<Record<PythonVersion, PythonBuild>> = {
  '3.11': {
    version: '3.11',
    release: '3.11.3',
    package: 'pyodide-311',
    pyodide: '0.25.1',
    thread: { currentFrame: [40, 4], interpreter: 8, exception: 184, dict: 76 },
    interpreter: {
      roots: {
        sys: 512,
        builtins: 516,
        'modules by index': 508,
        importlib: 520,
        'codec search path': 528,
        'codec search cache': 532,
        'codec error registry': 536,
        'copy of builtins': 824,
        'import function': 828,
      },
      attributeCache: 4696,
      staticTypes: null,
    },
    frame: {
      code: 16,
      instruction: 28,
      function: 0,
      mapping: 12,
      frameObject: 20,
      previous: 24,
      stackTop: 32,
      stackTopIs: 'length',
      owner: 37,
      locals: 40,
      tagged: false,
    },
    generator: { state: 39, frame: 40 },
    code: {
      firstLine: 48,
      file: 80,
      qualifiedName: 88,
      lineTable: 92,
      instructions: 116,
      localCount: 52,
      localNames: 72,
      localKinds: 76,
    },
    heapType: { name: 424 },
    instance: { values: 'beside' },
    unicode: { asciiHeader: 24, compactHeader: 36 },
    int: { digitsIn: 'ob_size' },
    collector: { state: 380, ...threeGenerations, entry: { parameters: 5, why: 'nofail' } },
    freeLists: {
      list: { blocks: 2100, count: 2420 },
      dict: { blocks: 2424, count: 2744 },
      tuple: 1940,
      slice: 1936,
    },
    intern: 'PyUnicode_InternInPlace',
  },
  '3.12': {
    version: '3.12',
    release: '3.12.7',
    package: 'pyodide-312',
    pyodide: '0.27.7',
    thread: { currentFrame: [40, 0], interpreter: 8, exception: 148, dict: 68 },
    interpreter: {
      roots: {
        sys: 228,
        builtins: 232,
        'modules by index': 548,
        importlib: 552,
        'codec search path': 768,
        'codec search cache': 772,
        'codec error registry': 776,
        'copy of builtins': 1072,
        'import function': 568,
      },
      attributeCache: 139384,
      staticTypes: { arrays: [{ count: 188536, first: 188540 }], stride: 24, dict: 12, subclasses: 16 },
    },
    frame: frame312,
    generator: { state: 35, frame: 36 },
    heapType: { name: 428 },
    instance: { values: 'instead' },
    code: code312,
    unicode: { asciiHeader: 20, compactHeader: 28 },
    int: { digitsIn: 'lv_tag' },
    collector: { state: 104, ...threeGenerations, entry: { parameters: 5, why: 'nofail' } },
    freeLists: {
      list: { blocks: 136704, count: 137024 },
      dict: { blocks: 137044, count: 137684 },
      tuple: 136544,
      slice: 136540,
    },
    intern: 'called by PyUnicode_InternInPlace',
  },
  '3.13': {
    version: '3.13',
    release: '3.13.2',
    package: 'pyodide-313',
    pyodide: '0.29.4',
    thread: { currentFrame: [52], interpreter: 8, exception: 156, dict: 80 },
    interpreter: {
      roots: {
        sys: 3872,
        builtins: 3876,
        'modules by index': 3884,
        importlib: 3888,
        'codec search path': 4120,
        'codec search cache': 4124,
        'codec error registry': 4128,
        'copy of builtins': 4432,
        'import function': 3904,
      },
      attributeCache: 43768,
      staticTypes: {
        arrays: [
          { count: 92920, first: 92924 },
          { count: 98524, first: 98532 },
        ],
        stride: 28,
        dict: 16,
        subclasses: 20,
      },
    },
    frame: frame312,
    generator: { state: 35, frame: 36 },
    heapType: { name: 428 },
    instance: { values: 'end' },
    code: code312,
    unicode: { asciiHeader: 20, compactHeader: 28 },
    int: { digitsIn: 'lv_tag' },
    collector: { state: 3748, ...threeGenerations, entry: { parameters: 3, why: 'reason' } },
    freeLists: {
      list: { blocks: 5868, count: 6188 },
      dict: { blocks: 6192, count: 6512 },
      tuple: 5708,
      slice: 6840,
    },
    intern: 'called by PyUnicode_InternInPlace',
  },
  '3.14': {
    version: '3.14',
    release: '3.14.2',
    package: 'pyodide-314',
    pyodide: '314.0.7',
    thread: { currentFrame: [52], interpreter: 8, exception: 156, dict: 80 },
    interpreter: {
      roots: {
        sys: 3884,
        builtins: 3888,
        'modules by index': 3900,
        importlib: 3904,
        'codec search path': 4144,
        'codec search cache': 4148,
        'codec error registry': 4152,
        'copy of builtins': 4468,
        'import function': 3920,
      },
      attributeCache: 42372,
      staticTypes: {
        arrays: [
          { count: 91524, first: 91528 },
          { count: 97128, first: 97136 },
        ],
        stride: 28,
        dict: 16,
        subclasses: 20,
      },
    },
    frame: { ...frame312, stackTopIs: 'pointer', tagged: true },
    generator: { state: 35, frame: 36 },
    heapType: { name: 428 },
    instance: { values: 'end' },
    code: { ...code312, instructions: 128 },
    unicode: { asciiHeader: 20, compactHeader: 28 },
    int: { digitsIn: 'lv_tag' },
    collector: {
      state: 3756,
      lists: [0, 16, 32, 48],
      statistics: 64,
      collecting: 100,
      enabled: -8,
      counters: [
        { threshold: 8, count: 12 },
        { threshold: 24, count: 28 },
        { threshold: 40, count: 44 },
      ],
      longLivedTotal: 0,
      longLivedPending: 0,
      policy: 'incremental',
      entry: { parameters: 3, why: 'reason' },
    },
    // It counts trackings.
    freeLists: null,
    intern: 'called by PyUnicode_InternInPlace',
  },
};

/** Offsets that all these builds share: object and type headers of 32-bit CPython. */
export const ObjectLayout = { count: 0, type: 4, size: 8, collectorHeader: 8 } as const;
export const TypeLayout = {
  name: 12,
  basicSize: 16,
  itemSize: 20,
  flags: 84,
  traverse: 92,
  members: 120,
  getset: 124,
  base: 128,
  dict: 132,
  dictOffset: 144,
  isCollected: 164,
  bases: 168,
  resolutionOrder: 172,
  cache: 176,
  subclasses: 180,
  finalize: 196,
} as const;
export const TypeFlag = {
  /** Attributes are at the end of the object; from 3.13 on. */
  inlineValues: 1 << 2,
  /** A word for the instance's dict lies before the collector's header. */
  managedDict: 1 << 4,
  preHeader: (1 << 3) | (1 << 4),
  heapType: 1 << 9,
  collected: 1 << 14,
} as const;
/** PyDictObject, PyDictKeysObject and its entries, in these builds. */
export const DictLayout = {
  keys: 24,
  values: 28,
  logIndexBytes: 5,
  kind: 6,
  entryCount: 16,
  indices: 20,
  generalEntry: 12,
  textEntry: 8,
} as const;
export const DictKind = { general: 0, text: 1, split: 2 } as const;
