import type { Heap } from '../heap/heap.js';
import { isFinalizerAlive, runsAtExit, setRunsAtExit } from '../weakref/finalize.js';
import { callbackOf, referentOf } from '../weakref/references.js';
import { deleteField, getField, setField } from './fields.js';
import { PythonError } from './python-error.js';

// Attributes as programs name them: of most objects they are fields, of some they are asked for.

/** The value, of which the caller owns no count. */
export function getAttribute(heap: Heap, object: number, name: string): number {
  const { types, immortals, table } = heap;
  const type = heap.typeOf(object);
  if (type.weak === 'proxy') return getAttribute(heap, behindProxy(heap, object), name);
  if (type.weak !== null && name === '__callback__') return callbackOf(heap, object) || immortals.none;
  if (type === types.finalize && (name === 'alive' || name === 'atexit')) {
    const holds = name === 'alive' ? isFinalizerAlive(heap, object) : runsAtExit(heap, object);
    return holds ? immortals.true : immortals.false;
  }
  if (type === types.function && type.fields!.places.has(name)) {
    return table.references[object]![type.fields!.places.get(name)!] || immortals.none;
  }
  return getField(heap, object, name);
}

export function setAttribute(heap: Heap, object: number, name: string, value: number): void {
  const { types } = heap;
  const type = heap.typeOf(object);
  if (type.weak === 'proxy') throughProxy(heap, object, (behind) => setAttribute(heap, behind, name, value));
  else if (type === types.finalize && name === 'atexit') setRunsAtExit(heap, object, value);
  else {
    mustBeWritable(heap, object, name);
    setField(heap, object, name, value);
  }
}

export function deleteAttribute(heap: Heap, object: number, name: string): void {
  if (heap.typeOf(object).weak === 'proxy') {
    throughProxy(heap, object, (behind) => deleteAttribute(heap, behind, name));
  } else {
    mustBeWritable(heap, object, name);
    deleteField(heap, object, name);
  }
}

/** The object that the weak proxy stands for. */
function behindProxy(heap: Heap, proxy: number): number {
  const referent = referentOf(heap, proxy);
  if (referent === 0) throw new PythonError('ReferenceError', 'weakly-referenced object no longer exists');
  return referent;
}

/** Changes what the weak proxy stands for, which outlives that. (`proxy_setattr`, Objects/weakrefobject.c.) */
function throughProxy(heap: Heap, proxy: number, change: (behind: number) => void): void {
  const behind = behindProxy(heap, proxy);
  heap.operands.hold(behind);
  try {
    change(behind);
  } finally {
    heap.letGo(behind);
  }
}

function mustBeWritable(heap: Heap, object: number, name: string): void {
  const { weak } = heap.typeOf(object);
  if ((weak !== null && name === '__callback__') || name === '__closure__') {
    throw new PythonError('AttributeError', 'readonly attribute');
  }
}
