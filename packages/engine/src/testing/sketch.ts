import type { Action, Expression, Key, Place, Statement } from '../program/program.js';

/** A Python object as the sketch sees it: what it holds, and nothing of counts, sizes or collections. */
export type Thing =
  | { readonly type: 'None' | 'bool' | 'int' | 'float' | 'str' | 'bytes'; readonly value: unknown }
  | { readonly type: 'list' | 'tuple'; items: Thing[] }
  | { readonly type: 'dict'; entries: Map<string, { key: Thing; value: Thing }> }
  | { readonly type: 'set'; elements: Map<string, Thing> }
  | { readonly type: 'fields'; readonly name: string; readonly fields: Map<string, Thing> };

const CONSTANTS: ReadonlyMap<string, Thing> = new Map<string, Thing>([
  ['None', { type: 'None', value: null }],
  ['True', { type: 'bool', value: 1 }],
  ['False', { type: 'bool', value: 0 }],
]);

/**
 * Heap programs run on plain JavaScript objects. It tells which statements are possible at a point of a program, and
 * what must be reachable from each variable after them, independently of the engine.
 */
export class Sketch {
  readonly variables = new Map<string, Thing>();

  /** Executes the statement; false, and nothing done, when Python would raise. */
  apply(statement: Statement): boolean {
    if (statement.op !== 'repeat') return this.#apply(statement);
    for (let round = 0; round < statement.times; round++) {
      for (const inner of statement.body) if (!this.apply(inner)) return false;
    }
    return true;
  }

  get(name: string): Thing | undefined {
    return this.variables.get(name) ?? CONSTANTS.get(name);
  }

  #apply(action: Exclude<Action, { op: 'repeat' }>): boolean {
    switch (action.op) {
      case 'bind': {
        const value = this.#evaluate(action.value);
        if (value === undefined) return false;
        this.variables.set(action.name, value);
        return true;
      }
      case 'store': {
        const value = this.get(action.value);
        return value !== undefined && this.#store(action.place, value);
      }
      case 'delete':
        return 'name' in action ? this.variables.delete(action.name) : this.#delete(action.place);
      case 'append':
        return this.#insert(action.object, Infinity, action.value);
      case 'insert':
        return this.#insert(action.object, action.index, action.value);
      case 'extend': {
        const list = this.get(action.object);
        const source = this.get(action.value);
        if (list?.type !== 'list' || (source?.type !== 'list' && source?.type !== 'tuple')) return false;
        list.items.push(...source.items);
        return true;
      }
      case 'pop':
        return this.#pop(action.object, action.index) !== undefined;
      case 'add':
      case 'discard': {
        const set = this.get(action.object);
        const element = this.get(action.value);
        const key = element && keyOf(element);
        if (set?.type !== 'set' || element === undefined || key === undefined) return false;
        if (action.op === 'discard') set.elements.delete(key);
        else if (!set.elements.has(key)) set.elements.set(key, element);
        return true;
      }
      case 'clear':
        return clear(this.get(action.object));
      case 'intern':
        return this.variables.get(action.name)?.type === 'str';
      case 'mark':
        return action.object === undefined || this.get(action.object) !== undefined;
      case 'collect':
      case 'threshold':
      case 'gc':
      case 'freeze':
      case 'unfreeze':
      case 'blank':
        return true;
      // Of classes, functions and weak references it knows nothing, nor of what copies containers.
      default:
        return false;
    }
  }

  #evaluate(expression: Expression): Thing | undefined {
    if ('variable' in expression) return this.get(expression.variable);
    if ('load' in expression) return this.#load(expression.load);
    if ('pop' in expression) return this.#pop(expression.pop, expression.index);
    if (!('new' in expression)) return undefined;
    switch (expression.new) {
      case 'list':
      case 'tuple': {
        const items = this.#all(expression.items);
        return items && { type: expression.new, items };
      }
      case 'set': {
        const elements = new Map<string, Thing>();
        for (const element of this.#all(expression.items) ?? [undefined]) {
          const key = element && keyOf(element);
          if (element === undefined || key === undefined) return undefined;
          if (!elements.has(key)) elements.set(key, element);
        }
        return { type: 'set', elements };
      }
      case 'dict':
        return { type: 'dict', entries: new Map() };
      case 'function':
      case 'cell':
        return { type: 'fields', name: expression.new, fields: new Map() };
      case 'instance':
        return { type: 'fields', name: expression.class, fields: new Map() };
      case 'int':
      case 'float':
      case 'str':
      case 'bytes':
        return { type: expression.new, value: expression.value };
      default:
        return undefined;
    }
  }

  #all(names: readonly string[]): Thing[] | undefined {
    const things: Thing[] = [];
    for (const name of names) {
      const thing = this.get(name);
      if (thing === undefined) return undefined;
      things.push(thing);
    }
    return things;
  }

  #store(place: Place, value: Thing): boolean {
    const holder = this.get(place.object);
    if ('attribute' in place) {
      if (holder?.type !== 'fields' || !takes(holder.name, place.attribute, value)) return false;
      holder.fields.set(place.attribute, value);
      return true;
    }
    if (holder?.type === 'list') {
      const at = this.#index(holder.items, place.key);
      if (at === undefined) return false;
      holder.items[at] = value;
      return true;
    }
    const key = this.#key(place.key);
    const token = key && keyOf(key);
    if (holder?.type !== 'dict' || key === undefined || token === undefined) return false;
    const entry = holder.entries.get(token);
    if (entry === undefined) holder.entries.set(token, { key, value });
    else entry.value = value;
    return true;
  }

  #load(place: Place): Thing | undefined {
    const holder = this.get(place.object);
    if ('attribute' in place)
      return holder?.type === 'fields' ? holder.fields.get(place.attribute) : undefined;
    if (holder?.type === 'list' || holder?.type === 'tuple') {
      const at = this.#index(holder.items, place.key);
      return at === undefined ? undefined : holder.items[at];
    }
    const key = this.#key(place.key);
    const token = key && keyOf(key);
    return holder?.type === 'dict' && token !== undefined ? holder.entries.get(token)?.value : undefined;
  }

  #delete(place: Place): boolean {
    const holder = this.get(place.object);
    if ('attribute' in place) return holder?.type === 'fields' && holder.fields.delete(place.attribute);
    if (holder?.type === 'list') {
      const at = this.#index(holder.items, place.key);
      if (at === undefined) return false;
      holder.items.splice(at, 1);
      return true;
    }
    const key = this.#key(place.key);
    const token = key && keyOf(key);
    return holder?.type === 'dict' && token !== undefined && holder.entries.delete(token);
  }

  #insert(name: string, index: number, value: string): boolean {
    const list = this.get(name);
    const thing = this.get(value);
    if (list?.type !== 'list' || thing === undefined) return false;
    list.items.splice(index, 0, thing);
    return true;
  }

  #pop(name: string, index = -1): Thing | undefined {
    const list = this.get(name);
    if (list?.type !== 'list') return undefined;
    const at = this.#index(list.items, index);
    return at === undefined ? undefined : list.items.splice(at, 1)[0];
  }

  #key(key: Key): Thing | undefined {
    if (typeof key === 'object') return this.get(key.variable);
    return typeof key === 'string' ? { type: 'str', value: key } : { type: 'int', value: key };
  }

  #index(items: readonly Thing[], key: Key): number | undefined {
    const thing = this.#key(key);
    if (thing?.type !== 'int' && thing?.type !== 'bool') return undefined;
    const index = thing.value;
    if (typeof index !== 'number') return undefined;
    const at = index < 0 ? index + items.length : index;
    return at >= 0 && at < items.length ? at : undefined;
  }
}

/** Which fields there are, and of what type, where the object is particular about it. */
function takes(owner: string, field: string, value: Thing): boolean {
  if (owner === 'cell') return field === 'cell_contents';
  if (owner !== 'function') return true;
  return (
    (field === '__defaults__' && value.type === 'tuple') ||
    (field === '__kwdefaults__' && value.type === 'dict')
  );
}

function clear(thing: Thing | undefined): boolean {
  if (thing?.type === 'list') thing.items = [];
  else if (thing?.type === 'dict') thing.entries.clear();
  else if (thing?.type === 'set') thing.elements.clear();
  else return false;
  return true;
}

const identities = new WeakMap<Thing, number>();
let lastIdentity = 0;

/** Equal for equal keys; undefined for what can't be one. */
function keyOf(thing: Thing): string | undefined {
  switch (thing.type) {
    case 'list':
    case 'dict':
    case 'set':
      return undefined;
    case 'tuple': {
      const keys = thing.items.map(keyOf);
      return keys.includes(undefined) ? undefined : `(${keys.map((key) => JSON.stringify(key)).join()})`;
    }
    case 'fields': {
      if (thing.name === 'cell') return undefined;
      const identity = identities.get(thing) ?? ++lastIdentity;
      identities.set(thing, identity);
      return `#${identity}`;
    }
    case 'str':
    case 'bytes':
    case 'None':
      return `${thing.type} ${thing.value}`;
    default: {
      const number = thing.value as number | string;
      const whole = typeof number === 'string' || Number.isInteger(number);
      return `number ${whole ? BigInt(number) : number}`;
    }
  }
}
