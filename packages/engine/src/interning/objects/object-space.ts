import type { Profile } from '../../profile/profile.js';
import { InternTable } from '../intern-table.js';
import type {
  Birth,
  PyBool,
  PyBytes,
  PyDict,
  PyEllipsis,
  PyFloat,
  PyInt,
  PyList,
  PyNone,
  PyObject,
  PySet,
  PyStr,
  PyTuple,
  PyType,
} from './object.js';

const cached = (by: string, source: string): Birth => ({ by, source, kind: 'cached' });

/**
 * The objects of one interpreter: those that exist from its start, and the making of others, which gives a cached one
 * where CPython does. The birth of what is made is that of the operation under way: see `during`.
 */
export class ObjectSpace {
  readonly none: PyNone = { type: 'NoneType', birth: cached('the one None', 'Objects/object.c') };
  readonly ellipsis: PyEllipsis = {
    type: 'ellipsis',
    birth: cached('the one Ellipsis', 'Objects/sliceobject.c'),
  };
  readonly true: PyBool = {
    type: 'bool',
    value: true,
    birth: cached('the one True', 'Objects/boolobject.c'),
  };
  readonly false: PyBool = {
    type: 'bool',
    value: false,
    birth: cached('the one False', 'Objects/boolobject.c'),
  };
  readonly emptyStr: PyStr;
  readonly emptyBytes: PyBytes;
  readonly emptyTuple: PyTuple = {
    type: 'tuple',
    items: [],
    birth: cached('the one empty tuple', 'Objects/tupleobject.c'),
  };
  // The caches, by value, character and byte; filled as they are used.
  readonly #ints = new Map<bigint, PyInt>();
  readonly #characters = new Map<string, PyStr>();
  readonly #bytes = new Map<string, PyBytes>();
  readonly #booleanNames: readonly [PyStr, PyStr];
  readonly #types = new Map<string, PyType>();
  readonly #interned = new InternTable<PyStr>();
  #birth: Birth = { by: 'made', source: 'Objects/object.c', kind: 'made' };

  constructor(readonly profile: Profile) {
    const { identity } = profile;
    const empty = cached('the one empty str', 'Objects/unicodeobject.c');
    this.emptyStr = this.#static('', empty, identity.charactersInterned);
    if (identity.charactersInterned) this.#interned.add('', this.emptyStr);
    this.emptyBytes = {
      type: 'bytes',
      value: '',
      birth: cached('the one empty bytes', 'Objects/bytesobject.c'),
    };
    for (const character of identity.startupCharacters) {
      const birth = cached(
        `the static string '${character}' that the interpreter's own names use, not the cached character`,
        'Tools/build/deepfreeze.py and Include/internal/pycore_global_strings.h',
      );
      this.intern(this.#static(character, birth), true);
    }
    const named = (value: string) =>
      this.#static(value, cached(`the static string '${value}'`, 'Objects/boolobject.c'));
    this.#booleanNames = [named('False'), named('True')];
    if (identity.booleanNamesInterned) for (const text of this.#booleanNames) this.intern(text, true);
  }

  /** What `make` makes is born of that operation. */
  during<Result>(birth: Birth, make: () => Result): Result {
    const outer = this.#birth;
    this.#birth = birth;
    try {
      return make();
    } finally {
      this.#birth = outer;
    }
  }

  get birth(): Birth {
    return this.#birth;
  }

  bool(value: boolean): PyBool {
    return value ? this.true : this.false;
  }

  /** Small ints exist once: get_small_int and maybe_small_long in Objects/longobject.c. */
  int(value: bigint | number): PyInt {
    const exact = BigInt(value);
    const { first, last } = this.profile.smallInts;
    if (exact < first || exact > last) return { type: 'int', value: exact, birth: this.#birth };
    return once(this.#ints, exact, () => {
      return { type: 'int', value: exact, birth: cached(`the cached int ${exact}`, 'Objects/longobject.c') };
    });
  }

  float(value: number): PyFloat {
    return { type: 'float', value, birth: this.#birth };
  }

  complex(real: number, imaginary: number): PyObject {
    return { type: 'complex', real, imaginary, birth: this.#birth };
  }

  /** As PyUnicode_FromKindAndData and unicode_result do: the cached character where there is one. */
  str(value: string): PyStr {
    if (value.length !== 1 || value > '\xff') return this.newStr(value);
    return once(this.#characters, value, () => {
      const code = value.charCodeAt(0);
      const shown = code > 32 && code < 127 ? `'${value}'` : `U+${code.toString(16).padStart(4, '0')}`;
      const birth = cached(`the cached character ${shown}`, 'Objects/unicodeobject.c');
      return this.#static(value, birth, this.profile.identity.charactersInterned);
    });
  }

  /** As PyUnicode_New does: only the empty one is shared. */
  newStr(value: string): PyStr {
    return value === '' ? this.emptyStr : { type: 'str', value, interned: 'no', birth: this.#birth };
  }

  /** `str(True)`. */
  booleanName(value: boolean): PyStr {
    return this.#booleanNames[value ? 1 : 0];
  }

  /** As PyBytes_FromStringAndSize does given the bytes: the cached byte where there is one. */
  bytes(value: string): PyBytes {
    if (value.length !== 1) return this.newBytes(value);
    return once(this.#bytes, value, () => {
      const birth = cached(`the cached byte ${value.charCodeAt(0)}`, 'Objects/bytesobject.c');
      return { type: 'bytes', value, birth };
    });
  }

  /** As PyBytes_FromStringAndSize does given but a size: only the empty one is shared. */
  newBytes(value: string): PyBytes {
    return value === '' ? this.emptyBytes : { type: 'bytes', value, birth: this.#birth };
  }

  tuple(items: PyObject[]): PyTuple {
    return items.length === 0 ? this.emptyTuple : { type: 'tuple', items, birth: this.#birth };
  }

  list(items: PyObject[]): PyList {
    return { type: 'list', items, birth: this.#birth };
  }

  dict(): PyDict {
    return { type: 'dict', entries: new Map(), birth: this.#birth };
  }

  set(type: PySet['type'], items: Map<unknown, PyObject>): PySet {
    return { type, items, birth: this.#birth };
  }

  type(name: string): PyType {
    return once(this.#types, name, () => {
      return { type: 'type', name, birth: cached(`the type ${name}`, 'Objects/typeobject.c') };
    });
  }

  /**
   * The one string of that text in the table: the first that was interned, or, where the version sees to it, the cached
   * character. What is `named` (variables, attributes, keywords, functions) lives for ever in versions that make names
   * immortal. (PyUnicode_InternInPlace in Objects/unicodeobject.c.)
   */
  intern(text: PyStr, named = false): PyStr {
    const { identity, immortality } = this.profile;
    const isCharacter = text.value.length === 1 && text.value <= '\xff';
    if (identity.charactersInterned && isCharacter) return this.str(text.value);
    let interned = this.#interned.get(text.value);
    if (interned === undefined) {
      interned = text;
      this.#interned.add(text.value, interned);
      interned.interned = 'mortal';
    }
    if (immortality.interned === 'all' || (immortality.interned === 'names' && named)) {
      interned.interned = 'immortal';
    }
    return interned;
  }

  /** A string that is part of the interpreter. */
  #static(value: string, birth: Birth, interned = false): PyStr {
    return { type: 'str', value, interned: interned ? 'immortal' : 'no', birth };
  }
}

function once<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}
