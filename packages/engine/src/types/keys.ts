import type { Heap } from '../heap/heap.js';
import type { Key } from './content.js';
import { PythonError } from './python-error.js';

/** What makes the object equal to another as a key. */
export function keyOf(heap: Heap, slot: number): Key {
  const { types, table } = heap;
  const type = heap.typeOf(slot);
  const content = table.content[slot];
  if (type.hashing === 'none') throw new PythonError('TypeError', `unhashable type: '${type.name}'`);
  if (type.hashing === 'identity') return `object ${table.id[slot]}`;
  switch (type) {
    case types.str:
      return `str ${content}`;
    case types.bytes:
      return `bytes ${content}`;
    case types.none:
      return 'None';
    case types.tuple: {
      const keys = table.references[slot]!.map((item) => keyOf(heap, item));
      return `tuple ${JSON.stringify(keys.map((key) => `${typeof key} ${key}`))}`;
    }
    default:
      return numberKey(content as number | bigint);
  }
}

// Numbers are equal across types: 1, 1.0 and True are one key.
function numberKey(value: number | bigint): Key {
  if (typeof value === 'bigint') return value;
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? BigInt(value) : value;
}

/** The object as Python would print it, by which events name the places of dicts and sets. */
export function reprOf(heap: Heap, slot: number): string {
  const { types, table } = heap;
  const type = heap.typeOf(slot);
  const content = table.content[slot];
  switch (type) {
    case types.none:
      return 'None';
    case types.bool:
      return content === 1 ? 'True' : 'False';
    case types.int:
      return String(content);
    case types.float:
      return Number.isInteger(content) && Math.abs(content as number) < 1e16
        ? `${content}.0`
        : String(content);
    case types.str:
      return quoted(content as string);
    case types.bytes:
      return `b${quoted(content as string)}`;
    case types.tuple: {
      const items = table.references[slot]!.map((item) => reprOf(heap, item));
      return items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`;
    }
    default:
      return `<${type.name} ${table.id[slot]}>`;
  }
}

function quoted(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  return text.includes("'") && !text.includes('"') ? `"${escaped}"` : `'${escaped.replaceAll("'", "\\'")}'`;
}
