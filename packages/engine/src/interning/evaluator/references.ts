import type { PyObject } from '../objects/object.js';
import type { Frame, Namespace } from './frame.js';

/** How many references to `target` there are among what the namespace and the running frames hold. */
export function referencesTo(target: PyObject, globals: Namespace, running: readonly Frame[]): number {
  let count = 0;
  const seen = new Set<object>();
  const pending: PyObject[] = [];
  const follow = (object: PyObject | null | undefined) => {
    if (object === null || object === undefined) return;
    if (object === target) count++;
    if (!seen.has(object)) {
      seen.add(object);
      pending.push(object);
    }
  };
  const active = new Set(running);
  const followNamespace = (namespace: Namespace, only: ReadonlySet<string> | null) => {
    for (const [name, value] of namespace) if (only === null || only.has(name)) follow(value);
  };
  followNamespace(globals, null);
  for (const frame of running) {
    follow(frame.code);
    for (const value of frame.stack) follow(value);
    if (frame.locals !== null) followNamespace(frame.locals, null);
  }
  for (let object = pending.pop(); object !== undefined; object = pending.pop()) {
    for (const part of partsOf(object)) follow(part);
    if (object.type === 'function') {
      // Of a frame that has returned only the variables that the function reads are left, in cells.
      for (let frame = object.closure; frame !== null; frame = frame.closure) {
        if (active.has(frame) || frame.locals === null || seen.has(frame)) continue;
        seen.add(frame);
        followNamespace(frame.locals, object.code.code.reads);
      }
    }
  }
  return count;
}

function partsOf(object: PyObject): readonly (PyObject | null)[] {
  switch (object.type) {
    case 'tuple':
    case 'list':
      return object.items;
    case 'dict':
      return [...object.entries.values()].flatMap(({ key, value }) => [key, value]);
    case 'set':
    case 'frozenset':
      return [...object.items.values()];
    case 'slice':
      return [object.start, object.stop, object.step];
    case 'iterator':
      return object.over;
    case 'method':
      return [object.self];
    case 'code':
      return object.code.constants;
    case 'function':
      return [object.code, object.name, object.defaults];
    default:
      return [];
  }
}
