import { type Definitions, Slot } from '@heapreel/trace';
import { FreeListKind } from '../free-lists/free-list-rules.js';
import { SharedKeys } from '../growth/shared-keys.js';
import { Order } from '../heap/references.js';
import { describe, type ObjectLayout } from '../layout/describe.js';
import type { ObjectSpec } from '../layout/object-spec.js';
import type { Profile } from '../profile/profile.js';
import { callFinalizer } from '../weakref/finalize.js';
import { callReference, clearWeakReference, leaveReferent } from '../weakref/references.js';
import { callWeakMethod } from '../weakref/weak-method.js';
import { clearDict } from './dict.js';
import { clearFields } from './fields.js';
import { clearList } from './list.js';
import type { Fields, ObjectType } from './object-type.js';
import { PythonError } from './python-error.js';
import { closeGenerator } from './records.js';
import { clearSet } from './set.js';

/** A class that a program declares. */
export interface ClassDeclaration {
  readonly name: string;
  readonly slots?: readonly string[];
  readonly base?: string;
}

/** The types of a heap: the built-in ones, and the classes that programs name. */
export class TypeRegistry {
  readonly none: ObjectType;
  readonly bool: ObjectType;
  readonly int: ObjectType;
  readonly float: ObjectType;
  readonly complex: ObjectType;
  readonly str: ObjectType;
  readonly bytes: ObjectType;
  readonly bytearray: ObjectType;
  readonly range: ObjectType;
  readonly object: ObjectType;
  readonly tuple: ObjectType;
  readonly list: ObjectType;
  readonly dict: ObjectType;
  readonly set: ObjectType;
  readonly frozenset: ObjectType;
  readonly function: ObjectType;
  readonly cell: ObjectType;
  readonly slice: ObjectType;
  readonly method: ObjectType;
  readonly builtinMethod: ObjectType;
  readonly generator: ObjectType;
  /** What it takes to close a generator up to 3.12. */
  readonly generatorExit: ObjectType;
  readonly traceback: ObjectType;
  readonly generatorFrame: ObjectType;
  readonly listIterator: ObjectType;
  readonly tupleIterator: ObjectType;
  readonly weakref: ObjectType;
  readonly weakproxy: ObjectType;
  readonly weakcallableproxy: ObjectType;
  readonly super: ObjectType;
  readonly dictItems: ObjectType;
  readonly dictItemIterator: ObjectType;
  readonly setIterator: ObjectType;
  readonly methodWrapper: ObjectType;
  /** The classes of Lib/weakref.py and Lib/_weakrefset.py. */
  readonly keyedRef: ObjectType;
  readonly weakMethod: ObjectType;
  readonly weakValueDictionary: ObjectType;
  readonly weakKeyDictionary: ObjectType;
  readonly weakSet: ObjectType;
  readonly iterationGuard: ObjectType;
  readonly finalize: ObjectType;
  readonly finalizeInfo: ObjectType;
  /** Of what the collector takes for a module's namespace. */
  readonly namespace: ObjectType;
  readonly #classes = new Map<string, ObjectType>();
  readonly #exceptions = new Map<string, ObjectType>();
  readonly #byNumber: ObjectType[] = [];
  readonly #definitions: Definitions;
  readonly #profile: Profile;

  constructor(definitions: Definitions, profile: Profile) {
    this.#definitions = definitions;
    this.#profile = profile;
    this.none = this.#define('NoneType', {});
    this.bool = this.#define('bool', {});
    this.int = this.#define('int', {});
    this.float = this.#define('float', { kept: FreeListKind.float });
    this.complex = this.#define('complex', {});
    this.str = this.#define('str', {});
    this.bytes = this.#define('bytes', {});
    this.bytearray = this.#define('bytearray', {
      block: describe(profile, { type: 'bytearray', capacity: 0 }).size,
      storage: 'grown',
      hashing: 'none',
    });
    this.range = this.#define('range', { kept: FreeListKind.range });
    this.object = this.#define('object', { hashing: 'identity' });
    this.tuple = this.#container('tuple', {
      kept: FreeListKind.tuple,
      drops: Order.descending,
      visits: Order.descending,
      block: null,
    });
    this.list = this.#container('list', {
      kept: FreeListKind.list,
      storage: 'grown',
      drops: Order.descending,
      visits: Order.descending,
      hashing: 'none',
      clear: clearList,
    });
    this.dict = this.#container('dict', {
      kept: FreeListKind.dict,
      storage: 'replaced',
      drops: Order.pairsSwapped,
      hashing: 'none',
      clear: clearDict,
    });
    this.set = this.#container('set', {
      storage: 'replaced',
      hashing: 'none',
      clear: clearSet,
      weakrefable: true,
    });
    this.frozenset = this.#container('frozenset', {
      storage: 'replaced',
      clear: clearSet,
      weakrefable: true,
    });
    this.function = this.#record('function', ['__defaults__', '__kwdefaults__', '__closure__'], {
      clear: clearFields,
      weakrefable: true,
    });
    this.cell = this.#record('cell', ['cell_contents'], { hashing: 'none', clear: clearFields });
    this.slice = this.#record('slice', ['start', 'stop', 'step'], {
      kept: FreeListKind.slice,
      hashing: 'none',
      drops: Order.lastFirst,
    });
    this.method = this.#record('method', ['__func__', '__self__'], {
      hashing: 'value',
      kept: FreeListKind.method,
      weakrefable: true,
    });
    this.builtinMethod = this.#record('builtin_function_or_method', ['__self__'], {
      kept: FreeListKind.builtinFunction,
      putOff: true,
    });
    this.generator = this.#record(
      'generator',
      ['local args in gi_frame'],
      {
        weakrefable: true,
        weakrefsBeforeFinalizer: true,
        finalizer: closeGenerator,
        finalizerEmpties: profile.generators.closing === 'emptying',
      },
      'generator',
      { slots: profile.generators.slots },
    );
    const passing = { putOff: true };
    this.generatorExit = this.#record('GeneratorExit', ['__traceback__'], passing);
    this.traceback = this.#record('traceback', ['tb_frame'], passing);
    this.generatorFrame = this.#record('frame', ['local args'], passing, 'frame', {
      slots: profile.generators.slots,
    });
    this.listIterator = this.#record('list_iterator', ['sequence'], { kept: FreeListKind.listIterator });
    this.tupleIterator = this.#record('tuple_iterator', ['sequence'], { kept: FreeListKind.tupleIterator });
    this.namespace = this.#define('module namespace', {
      collectable: true,
      header: profile.headers.collector,
      block: profile.sizes.dict.base,
    });
    const weakly = { clear: clearWeakReference, dispose: leaveReferent };
    const reference = { ...weakly, weak: 'reference', hashing: 'value', call: callReference } as const;
    const proxy = { ...weakly, weak: 'proxy', hashing: 'none' } as const;
    this.weakref = this.#record('weakref.ReferenceType', ['__callback__'], reference, 'weakref');
    this.weakproxy = this.#record('weakref.ProxyType', ['__callback__'], proxy, 'weakproxy');
    this.weakcallableproxy = this.#record('weakref.CallableProxyType', ['__callback__'], proxy, 'weakproxy');
    this.super = this.#record('super', ['__self__'], {});
    this.dictItems = this.#record('dict_items', ['dict'], {});
    this.dictItemIterator = this.#record('dict_itemiterator', ['dict', 'result'], {});
    this.setIterator = this.#record('set_iterator', ['set'], {});
    this.methodWrapper = this.#record('method-wrapper', ['__self__'], { putOff: true });
    // The slots of a derived class are let go first, and seen first.
    const derived = { ...reference, putOff: true, drops: Order.firstLast, visits: Order.firstLast } as const;
    this.keyedRef = this.#record('KeyedRef', ['__callback__', 'key'], derived, 'weakref', {
      class: { slots: 1 },
    });
    this.weakMethod = this.#record(
      'WeakMethod',
      ['__callback__', '_alive', '_func_ref'],
      { ...derived, call: callWeakMethod, weakrefable: true },
      'weakref',
      { class: { slots: 3, weakrefs: true } },
    );
    // Of these, what defines `__eq__` has no hash.
    this.weakValueDictionary = this.#class({ name: 'WeakValueDictionary' }, { hashing: 'none' });
    this.weakKeyDictionary = this.#class({ name: 'WeakKeyDictionary' }, { hashing: 'none' });
    this.weakSet = this.#class({ name: 'WeakSet' }, { hashing: 'none' });
    this.iterationGuard = this.#class({ name: '_IterationGuard' });
    this.finalize = this.#class({ name: 'finalize', slots: [] }, { call: callFinalizer });
    this.finalizeInfo = this.#class({
      name: 'finalize._Info',
      slots: ['weakref', 'func', 'args', 'kwargs', 'atexit', 'index'],
    });
  }

  /** The class of that name; the first mention defines it. */
  class(name: string): ObjectType {
    return this.#classes.get(name) ?? this.declareClass({ name });
  }

  /** Whether the type is one of the program's classes. */
  isClass(type: ObjectType): boolean {
    return this.#classes.get(type.name) === type;
  }

  /** A class of the program's; its instances have attributes of any name unless it has slots and its bases have too. */
  declareClass(declaration: ClassDeclaration): ObjectType {
    const type = this.#class(declaration);
    this.#classes.set(declaration.name, type);
    return type;
  }

  /** A class written in Python. */
  #class({ name, slots, base }: ClassDeclaration, facts: Partial<ObjectType> = {}): ObjectType {
    const parent = base === undefined ? undefined : this.class(base);
    const open = slots === undefined || parent?.fields?.open === true;
    const inherited = [...(parent?.fields?.places.keys() ?? [])].slice(0, parent?.slots ?? 0);
    // The most derived class's slots are let go first, each class's in alphabetical order. (`clear_slots`, Objects/typeobject.c.)
    const own = [...(slots ?? [])].sort();
    const names = [...own, ...inherited.filter((slot) => !own.includes(slot))];
    // A slot that a base has too takes room again, and hides the base's.
    const shape = { slots: own.length + (parent?.slots ?? 0), dict: open, weakrefs: open };
    const layouts: ObjectLayout[] = [];
    const layout = (values: number) =>
      (layouts[values] ??= describe(this.#profile, { type: 'object', class: shape, values }));
    const { header, weakrefable, size } = layout(0);
    return this.#define(name, {
      collectable: true,
      header,
      size,
      putOff: true,
      hashing: 'identity',
      fields: this.#fields(names, open),
      slots: shape.slots,
      attributes: open ? { keys: new SharedKeys(), layout } : null,
      clear: clearFields,
      weakrefable,
      finalizer: parent?.finalizer ?? null,
      legacyFinalizer: parent?.legacyFinalizer ?? false,
      ...facts,
    });
  }

  /** The built-in exception of that name. */
  exception(name: string): ObjectType {
    // The layouts name every built-in class; exceptions are those of them that have arguments.
    if (!/(Error|Exception|Warning|Exit|Interrupt|Iteration)$/.test(name))
      throw new PythonError('NameError', `name '${name}' is no built-in exception`);
    let type = this.#exceptions.get(name);
    if (type === undefined) {
      // Classes with places of their own die by functions of their own, without the trashcan. (Objects/exceptions.c.)
      const [{ size }, base] = [name, 'BaseException'].map((type) => describe(this.#profile, { type }));
      type = this.#record(name, ['args'], { clear: clearFields, putOff: size === base.size });
      this.#exceptions.set(name, type);
    }
    return type;
  }

  byNumber(number: number): ObjectType {
    return this.#byNumber[number];
  }

  /** A container of any number of references. */
  #container(name: 'tuple' | 'list' | 'dict' | 'set' | 'frozenset', facts: Partial<ObjectType>): ObjectType {
    const { sizes, headers } = this.#profile;
    const size = name === 'frozenset' ? sizes.set.base : sizes[name].base;
    return this.#define(name, {
      collectable: true,
      header: headers.collector,
      block: size,
      putOff: true,
      ...facts,
    });
  }

  /** A type whose objects have a fixed size and places with names. */
  #record(
    name: string,
    places: readonly string[],
    facts: Partial<ObjectType>,
    layout = name,
    extent: Partial<ObjectSpec> = {},
  ): ObjectType {
    const { header, size } = describe(this.#profile, { type: layout, ...extent });
    return this.#define(name, {
      collectable: true,
      header,
      size,
      hashing: 'identity',
      fields: this.#fields(places, false),
      ...facts,
    });
  }

  #define(name: string, facts: Partial<ObjectType>): ObjectType {
    const number = this.#definitions.type({ name, object: 0 });
    // Assigned, not spread: all types are of one shape, which the hot loops rely on.
    const type: ObjectType = Object.assign(new PlainType(name, number), facts);
    this.#byNumber[type.number] = type;
    return type;
  }

  #fields(names: readonly string[], open: boolean): Fields {
    return {
      places: new Map(names.map((name, place) => [name, place])),
      slots: names.map((name) => Slot.named(this.#definitions.string(name))),
      open,
      dict: null,
    };
  }
}

/** A type whose objects hold nothing, are equal by value, and give the collector nothing to do. */
class PlainType implements ObjectType {
  readonly collectable = false;
  readonly header = 0;
  readonly size = null;
  readonly block = null;
  readonly storage = null;
  readonly kept = null;
  readonly drops = Order.ascending;
  readonly visits = Order.ascending;
  readonly fields = null;
  readonly slots = 0;
  readonly attributes = null;
  readonly hashing = 'value';
  readonly clear = null;
  readonly weakrefable = false;
  readonly weak = null;
  readonly call = null;
  readonly weakrefsBeforeFinalizer = false;
  readonly finalizerEmpties = false;
  readonly putOff = false;
  readonly finalizer = null;
  readonly legacyFinalizer = false;
  readonly dispose = null;

  constructor(
    readonly name: string,
    readonly number: number,
  ) {}
}
