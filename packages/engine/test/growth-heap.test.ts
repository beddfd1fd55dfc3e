import { describe, expect, it } from 'vitest';
import { Heap } from '../src/heap/heap.js';
import type { Profile } from '../src/profile/profile.js';
import { EventLog } from '../src/testing/event-log.js';
import { appendByte, deleteBytes, extendBytes, newByteArray } from '../src/types/bytearray.js';
import {
  clearDict,
  copyDict,
  deleteKey,
  newDict,
  popItem,
  popKey,
  setDefault,
  setKey,
  updateDict,
} from '../src/types/dict.js';
import { keyOf } from '../src/types/keys.js';
import {
  append,
  clearList,
  concatenateLists,
  copyList,
  deleteItem,
  extend,
  insert,
  multiplyList,
  newList,
  pop,
  reverse,
} from '../src/types/list.js';
import { newComplex, newFloat, newInt } from '../src/types/numbers.js';
import {
  addElement,
  clearSet,
  copySet,
  discardElement,
  newFrozenset,
  newSet,
  popElement,
  updateSet,
} from '../src/types/set.js';
import { newBytes, newStr } from '../src/types/text.js';
import { newTuple } from '../src/types/tuple.js';
import { type ElementText, firstDifference, goldens, operations, orderSum } from './golden/growth/golden.js';

describe.each(goldens)('the objects of a heap grow as those of CPython %s', (_, golden, profile) => {
  it('lists', () => {
    const { sizes } = lists(profile);
    expect(firstDifference(operations['heap list'], sizes, golden['heap list'][0])).toBeNull();
  });

  it('dicts', () => {
    const { sizes } = dicts(profile);
    expect(firstDifference(operations['heap dict'], sizes, golden['heap dict'][0])).toBeNull();
  });

  it('sets, and are iterated in the same order', () => {
    const { sizes, orders } = sets(profile);
    expect(firstDifference(operations['heap set'], sizes, golden['heap set'][0])).toBeNull();
    expect(firstDifference(operations['heap set'], orders, golden['heap set'][1])).toBeNull();
  });

  it('bytearrays', () => {
    const { sizes } = bytearrays(profile);
    expect(firstDifference(operations['heap bytearray'], sizes, golden['heap bytearray'][0])).toBeNull();
  });
});

describe.each([lists, dicts, sets, bytearrays])('after all that was done by %o', (run) => {
  it('every count is accounted for, every place has a name of its own, and everything dies with its holders', () => {
    const { heap, held } = run(goldens[2][2]);
    checkCounts(heap, held);
    for (const container of new Set(held)) heap.decref(container);
    heap.collector.collect(2);
    expect(heap.table.live).toBe(heap.initialObjects);
  });
});

interface Run {
  readonly heap: Heap;
  /** Objects that the run owns a count of, after its end. */
  readonly held: number[];
  readonly sizes: number[];
}

/** Each object's count is that of the references to it and of the run's own. */
function checkCounts(heap: Heap, held: readonly number[]): void {
  const { table } = heap;
  const incoming = new Map<number, number>();
  const refer = (target: number) => incoming.set(target, (incoming.get(target) ?? 0) + 1);
  for (const container of held) refer(container);
  for (const slot of table.slots()) {
    const names = new Set<number>();
    for (const [place, target] of (table.references[slot] ?? []).entries()) {
      expect(target).toBeTypeOf('number');
      if (target === 0) continue;
      refer(target);
      expect(names).not.toContain(heap.slotOf(slot, place));
      names.add(heap.slotOf(slot, place));
    }
  }
  for (const slot of table.slots()) {
    if (!heap.isShared(slot)) expect(table.count[slot]).toBe(incoming.get(slot));
  }
}

function quietHeap(profile: Profile): Heap {
  // Places have names where somebody hears of them; nobody keeps what is heard.
  const heap = new Heap(profile, Object.assign(new EventLog(), { write: () => {} }));
  heap.collector.enabled = false;
  return heap;
}

function lists(profile: Profile): Run {
  const heap = quietHeap(profile);
  const { none } = heap.immortals;
  const held = [1, 2, 3, 4].map(() => newList(heap, []));
  const become = (at: number, list: number) => {
    heap.decref(held[at]);
    held[at] = list;
  };
  const sizes = operations['heap list'].map(([name, at, ...operands]) => {
    const [a, b] = operands as number[];
    const list = held[at];
    if (name === 'append') append(heap, list, none);
    else if (name === 'insert') insert(heap, list, 0, none);
    else if (name === 'pop') heap.decref(pop(heap, list, a));
    else if (name === 'delete') deleteItem(heap, list, -1);
    else if (name === 'reverse') reverse(heap, list);
    else if (name === 'clear') clearList(heap, list);
    else if (name === 'display') become(at, newList(heap, Array(a).fill(none)));
    else if (name === 'copy') become(at, copyList(heap, held[a]));
    else if (name === 'concatenate') become(at, concatenateLists(heap, held[a], held[b]));
    else if (name === 'repeat') become(at, multiplyList(heap, held[a], b));
    else if (name === 'extend by itself') extend(heap, list, list);
    else {
      const source = sourceOf(heap, operands[0] as string, b);
      extend(heap, list, source);
      heap.decref(source);
    }
    return heap.table.size[held[at]];
  });
  return { heap, held, sizes };
}

/** A tuple, or by turns a set and a dict, of the first so many ints. */
function sourceOf(heap: Heap, kind: string, length: number): number {
  return withNew(
    heap,
    Array.from({ length }, (_, i) => newInt(heap, i)),
    (ints) => {
      if (kind === 'sequence') return newTuple(heap, ints);
      if (length % 2 === 1) return newSet(heap, ints);
      const dict = newDict(heap);
      for (const int of ints) setKey(heap, dict, int, heap.immortals.none);
      return dict;
    },
  );
}

/** Uses new objects and gives up the counts of them. */
function withNew<Result>(
  heap: Heap,
  objects: readonly number[],
  use: (objects: readonly number[]) => Result,
): Result {
  const result = use(objects);
  for (const object of objects) heap.decref(object);
  return result;
}

function dicts(profile: Profile): Run {
  const heap = quietHeap(profile);
  const { none } = heap.immortals;
  const held = [1, 2, 3, 4].map(() => newDict(heap));
  const become = (at: number, dict: number) => {
    heap.decref(held[at]);
    held[at] = dict;
  };
  const newKey = (number: number) => (number % 7 === 0 ? newInt(heap, number) : newStr(heap, `k${number}`));
  const withKey = (number: number, use: (key: number) => unknown) =>
    withNew(heap, [newKey(number)], ([key]) => use(key));
  const sizes = operations['heap dict'].map(([name, at, operand]) => {
    const a = operand as number;
    const dict = held[at];
    if (name === 'set') withKey(a, (key) => setKey(heap, dict, key, none));
    else if (name === 'setdefault') withKey(a, (key) => setDefault(heap, dict, key, none));
    else if (name === 'delete') withKey(a, (key) => deleteKey(heap, dict, key));
    else if (name === 'pop') withKey(a, (key) => heap.decref(popKey(heap, dict, key)));
    else if (name === 'popitem') heap.decref(popItem(heap, dict));
    else if (name === 'update') updateDict(heap, dict, held[a]);
    else if (name === 'copy') become(at, copyDict(heap, held[a]));
    else if (name === 'clear') clearDict(heap, dict);
    else become(at, newDict(heap));
    return heap.table.size[held[at]];
  });
  return { heap, held, sizes };
}

function sets(profile: Profile): Run & { orders: number[] } {
  const heap = quietHeap(profile);
  const elements = operations.elements.map((element) => newElement(heap, element));
  const numbers = new Map(elements.map((element, number) => [keyOf(heap, element), number]));
  const held = [1, 2, 3, 4].map(() => newSet(heap, []));
  const become = (at: number, set: number) => {
    heap.decref(held[at]);
    held[at] = set;
  };
  const orders: number[] = [];
  const sizes = operations['heap set'].map(([name, at, operand]) => {
    const a = operand as number;
    const set = held[at];
    const chosen = Array.isArray(operand) ? operand.map((number) => elements[number]) : [];
    if (name === 'add') addElement(heap, set, elements[a]);
    else if (name === 'discard') discardElement(heap, set, elements[a]);
    else if (name === 'pop') {
      if (heap.table.references[set]!.some((element) => element !== 0)) heap.decref(popElement(heap, set));
    } else if (name === 'update') updateSet(heap, set, held[a]);
    else if (name === 'update list')
      withNew(heap, [newList(heap, chosen)], ([list]) => updateSet(heap, set, list));
    else if (name === 'update dict') {
      const dict = newDict(heap);
      for (const key of chosen) setKey(heap, dict, key, heap.immortals.none);
      withNew(heap, [dict], () => updateSet(heap, set, dict));
    } else if (name === 'copy') become(at, copySet(heap, held[a]));
    else if (name === 'clear') clearSet(heap, set);
    else become(at, newSet(heap, chosen));
    const order = heap.table.references[held[at]]!.filter((element) => element !== 0);
    orders.push(orderSum(order.map((element) => numbers.get(keyOf(heap, element))!)));
    return heap.table.size[held[at]];
  });
  return { heap, held: [...held, ...elements], sizes, orders };
}

function newElement(heap: Heap, [type, text]: ElementText): number {
  if (typeof text !== 'string') {
    return withNew(
      heap,
      text.map((part) => newElement(heap, part)),
      (parts) => (type === 'tuple' ? newTuple(heap, parts) : newFrozenset(heap, parts)),
    );
  }
  switch (type) {
    case 'int':
      return newInt(heap, Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text));
    case 'float':
      return newFloat(heap, Number(text.replace('inf', 'Infinity')));
    case 'complex': {
      const [, real, imaginary] = /^\(?(.*?)([+-]?[\d.]+)j\)?$/.exec(text)!;
      return newComplex(heap, Number(real), Number(imaginary));
    }
    case 'bytes':
      return newBytes(heap, text);
    default:
      return newStr(heap, text);
  }
}

function bytearrays(profile: Profile): Run {
  const heap = quietHeap(profile);
  const held = [1, 2, 3, 4].map(() => newByteArray(heap, ''));
  const become = (at: number, length: number) => {
    heap.decref(held[at]);
    held[at] = newByteArray(heap, '\0'.repeat(length));
  };
  const extendBy = (at: number, length: number) =>
    withNew(heap, [newBytes(heap, '\0'.repeat(length))], ([bytes]) => extendBytes(heap, held[at], bytes));
  const lengths = [0, 0, 0, 0];
  const sizes = operations['heap bytearray'].map(([name, at, ...operands]) => {
    const [a, b] = operands as number[];
    const array = held[at];
    const length = lengths[at];
    if (name === 'append' || name === 'insert') {
      appendByte(heap, array, 0);
      lengths[at]++;
    } else if (name === 'extend') {
      extendBy(at, a);
      lengths[at] += a;
    } else if (name === 'extend by itself') {
      extendBytes(heap, array, array);
      lengths[at] += length;
    } else if (name === 'pop') {
      deleteBytes(heap, array, length - 1, length);
      lengths[at]--;
    } else if (name === 'delete prefix') {
      deleteBytes(heap, array, 0, a);
      lengths[at] -= a;
    } else if (name === 'delete item') {
      deleteBytes(heap, array, a, a + 1);
      lengths[at]--;
    } else if (name === 'delete slice') {
      deleteBytes(heap, array, a, b);
      lengths[at] -= b - a;
    } else if (name === 'clear') {
      deleteBytes(heap, array, 0, length);
      lengths[at] = 0;
    } else {
      lengths[at] = name === 'copy' ? lengths[a] : a;
      become(at, lengths[at]);
    }
    return heap.table.size[held[at]];
  });
  return { heap, held, sizes };
}
