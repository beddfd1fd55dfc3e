import { equal } from '../objects/equality.js';
import type { PyObject } from '../objects/object.js';
import { floatOf } from '../operations/binary.js';
import { indexOf, isInteger } from '../operations/integers.js';
import { typeError } from '../operations/raise.js';

/** `a < b`. */
export function less(a: PyObject, b: PyObject): boolean {
  if (isInteger(a) && isInteger(b)) return indexOf(a) < indexOf(b);
  if (a.type === 'float' || b.type === 'float') {
    const [x, y] = [floatOf(a), floatOf(b)];
    if (x !== null && y !== null) return x < y;
  }
  if (a.type === 'str' && b.type === 'str') return compareText([...a.value], [...b.value]);
  if (a.type === 'bytes' && b.type === 'bytes') return a.value < b.value;
  if ((a.type === 'tuple' && b.type === 'tuple') || (a.type === 'list' && b.type === 'list')) {
    for (let index = 0; index < Math.min(a.items.length, b.items.length); index++) {
      const [x, y] = [a.items[index], b.items[index]];
      if (x !== y && !equal(x, y)) return less(x, y);
    }
    return a.items.length < b.items.length;
  }
  if ((a.type === 'set' || a.type === 'frozenset') && (b.type === 'set' || b.type === 'frozenset')) {
    return a.items.size < b.items.size && [...a.items.keys()].every((key) => b.items.has(key));
  }
  throw typeError(`'<' not supported between instances of '${a.type}' and '${b.type}'`);
}

function compareText(a: readonly string[], b: readonly string[]): boolean {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const [x, y] = [a[index].codePointAt(0)!, b[index].codePointAt(0)!];
    if (x !== y) return x < y;
  }
  return a.length < b.length;
}

/** In order, equal ones as they were. */
export function sorted(items: readonly PyObject[]): PyObject[] {
  return [...items].sort((a, b) => (less(a, b) ? -1 : less(b, a) ? 1 : 0));
}
