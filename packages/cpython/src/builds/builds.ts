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
  };
  readonly frame: {
    readonly code: number;
    /** The instruction being executed. */
    readonly instruction: number;
  };
  readonly code: {
    readonly firstLine: number;
    readonly file: number;
    readonly qualifiedName: number;
    readonly lineTable: number;
    readonly instructions: number;
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

const code312 = { firstLine: 44, file: 80, qualifiedName: 88, lineTable: 92, instructions: 124 };

export const builds: Readonly<Record<PythonVersion, PythonBuild>> = {
  '3.11': {
    version: '3.11',
    release: '3.11.3',
    package: 'pyodide-311',
    pyodide: '0.25.1',
    thread: { currentFrame: [40, 4], interpreter: 8 },
    frame: { code: 16, instruction: 28 },
    code: { firstLine: 48, file: 80, qualifiedName: 88, lineTable: 92, instructions: 116 },
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
    thread: { currentFrame: [40, 0], interpreter: 8 },
    frame: { code: 0, instruction: 28 },
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
    thread: { currentFrame: [52], interpreter: 8 },
    frame: { code: 0, instruction: 28 },
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
    thread: { currentFrame: [52], interpreter: 8 },
    frame: { code: 0, instruction: 28 },
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
  isCollected: 164,
  getset: 124,
  finalize: 196,
} as const;
export const TypeFlag = { preHeader: (1 << 3) | (1 << 4), heapType: 1 << 9, collected: 1 << 14 } as const;
