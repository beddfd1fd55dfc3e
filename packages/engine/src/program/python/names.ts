import { EXCEPTIONS } from '../exceptions.js';

/** Python's keywords, which can't name anything. */
const KEYWORDS = [
  ...['False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue'],
  ...['def', 'del', 'elif', 'else', 'except', 'finally', 'for', 'from', 'global', 'if', 'import', 'in'],
  ...['is', 'lambda', 'nonlocal', 'not', 'or', 'pass', 'raise', 'return', 'try', 'while', 'with', 'yield'],
];

/** What Python binds in every namespace or class, and can't be done without. */
const BUILT_IN = [
  ...['__builtins__', '__build_class__', '__name__', '__qualname__', '__module__', '__doc__', '__debug__'],
  ...['__del__', '__slots__', '_'],
];

/** Globals of the printed script: what the prelude binds, and the built-in names that it and the statements look up. */
const GLOBALS = [
  ...['array', 'builtins', 'gc', 'sys', 'types', 'weakref', 'none', 'true', 'false'],
  ...['_builtins', '_Code', '_nothing', '_thresholds', '_head', '_first', '_entries', '_numbers'],
  ...[
    '_namespace',
    '_variables',
    '_start',
    'begin',
    'generator',
    '_holding',
    'mark',
    'alive',
    'log',
    'show',
    'observe',
  ],
  ...[
    '_shared',
    '_objects',
    '_comes_first',
    '_is_own',
    '_variable',
    'log_lines',
    '_observed',
    '_answer',
    '_names',
    'print_log',
  ],
  ...[
    'atexit',
    'bool',
    'bytearray',
    'bytes',
    'chr',
    'complex',
    'dict',
    'float',
    'frozenset',
    'globals',
    'id',
    'int',
  ],
  ...[
    'iter',
    'len',
    'list',
    'max',
    'next',
    'object',
    'print',
    'range',
    'set',
    'slice',
    'sorted',
    'str',
    'tuple',
  ],
  ...['type'],
];

const NEEDED = [...KEYWORDS, ...BUILT_IN, ...GLOBALS, ...EXCEPTIONS];
const CLASSES = families(NEEDED);
const ATTRIBUTES = families(KEYWORDS);

/** What Python calls a class of a program. */
export function pythonClass(name: string): string {
  return evading(name, CLASSES);
}

/** The class of a program that Python calls so; null for what no program can have named. */
export function classOf(python: string): string | null {
  return evaded(python, CLASSES);
}

export function pythonAttribute(name: string): string {
  return evading(name, ATTRIBUTES);
}

export function attributeOf(python: string): string | null {
  return evaded(python, ATTRIBUTES);
}

/**
 * What variables of a program are called in Python: the same, but with underscores at the end where Python needs the name
 * for something else. To be told apart from it, names that differ from such a one in such underscores alone get more.
 */
export class VariableNames {
  readonly #needed: ReadonlyMap<string, number>;

  /** With the program's classes, as Python calls them: variables share a namespace with them. */
  constructor(classes: Iterable<string>) {
    this.#needed = families([...NEEDED, ...classes]);
  }

  python(name: string): string {
    return evading(name, this.#needed);
  }

  /** The variable that Python calls so; null for what no program can have named. */
  of(python: string): string | null {
    return evaded(python, this.#needed);
  }
}

/** Names without their last underscores, with the number of these: the most that any has. */
function families(names: Iterable<string>): Map<string, number> {
  const all = new Map<string, number>();
  for (const name of names) {
    const [stem, underscores] = split(name);
    all.set(stem, Math.max(underscores, all.get(stem) ?? 0));
  }
  return all;
}

function evading(name: string, needed: ReadonlyMap<string, number>): string {
  const most = needed.get(split(name)[0]);
  return most === undefined ? name : name + '_'.repeat(most + 1);
}

function evaded(name: string, needed: ReadonlyMap<string, number>): string | null {
  const [stem, underscores] = split(name);
  const most = needed.get(stem);
  if (most === undefined) return name;
  return underscores > most ? name.slice(0, name.length - most - 1) : null;
}

function split(name: string): [stem: string, underscores: number] {
  const stem = name.replace(/_+$/, '');
  return [stem, name.length - stem.length];
}
