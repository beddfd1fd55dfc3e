import { type Definitions, Slot } from '@heapreel/trace';
import type { Profile } from '../profile/profile.js';
import { clearDict } from './dict.js';
import { clearFields } from './fields.js';
import { clearList } from './list.js';
import { DropOrder, type Fields, type ObjectType } from './object-type.js';
import { clearSet } from './set.js';

/** The types of a heap: the built-in ones, and the classes that programs name. */
export class TypeRegistry {
  readonly none: ObjectType;
  readonly bool: ObjectType;
  readonly int: ObjectType;
  readonly float: ObjectType;
  readonly str: ObjectType;
  readonly bytes: ObjectType;
  readonly tuple: ObjectType;
  readonly list: ObjectType;
  readonly dict: ObjectType;
  readonly set: ObjectType;
  readonly function: ObjectType;
  readonly cell: ObjectType;
  readonly #classes = new Map<string, ObjectType>();
  readonly #byNumber: ObjectType[] = [];
  readonly #definitions: Definitions;
  readonly #profile: Profile;

  constructor(definitions: Definitions, profile: Profile) {
    this.#definitions = definitions;
    this.#profile = profile;
    const { sizes } = profile;
    const header = profile.headers.collector;
    this.none = this.#define('NoneType', {});
    this.bool = this.#define('bool', {});
    this.int = this.#define('int', {});
    this.float = this.#define('float', {});
    this.str = this.#define('str', {});
    this.bytes = this.#define('bytes', {});
    this.tuple = this.#define('tuple', { collectable: true, header, drops: DropOrder.descending });
    this.list = this.#define('list', {
      collectable: true,
      header,
      block: sizes.list.base,
      drops: DropOrder.descending,
      hashing: 'none',
      clear: clearList,
    });
    this.dict = this.#define('dict', {
      collectable: true,
      header,
      block: sizes.dict.base,
      drops: DropOrder.pairsSwapped,
      hashing: 'none',
      clear: clearDict,
    });
    this.set = this.#define('set', {
      collectable: true,
      header,
      block: sizes.set.base,
      hashing: 'none',
      clear: clearSet,
    });
    this.function = this.#define('function', {
      collectable: true,
      header,
      hashing: 'identity',
      fields: this.#fields(['__defaults__', '__kwdefaults__'], false),
      clear: clearFields,
    });
    this.cell = this.#define('cell', {
      collectable: true,
      header,
      hashing: 'none',
      fields: this.#fields(['cell_contents'], false),
      clear: clearFields,
    });
  }

  /** The class of that name; the first mention defines it. */
  class(name: string): ObjectType {
    let type = this.#classes.get(name);
    if (type === undefined) {
      type = this.#define(name, {
        collectable: true,
        header: this.#profile.headers.instance,
        hashing: 'identity',
        fields: this.#fields([], true),
        clear: clearFields,
      });
      this.#classes.set(name, type);
    }
    return type;
  }

  byNumber(number: number): ObjectType {
    return this.#byNumber[number];
  }

  #define(name: string, facts: Partial<ObjectType>): ObjectType {
    const type: ObjectType = {
      name,
      number: this.#definitions.type({ name, object: 0 }),
      collectable: false,
      header: 0,
      block: null,
      drops: DropOrder.ascending,
      fields: null,
      hashing: 'value',
      clear: null,
      ...facts,
    };
    this.#byNumber[type.number] = type;
    return type;
  }

  #fields(names: readonly string[], open: boolean): Fields {
    return {
      places: new Map(names.map((name, place) => [name, place])),
      slots: names.map((name) => Slot.named(this.#definitions.string(name))),
      open,
    };
  }
}
