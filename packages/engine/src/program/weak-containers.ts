import { PythonError } from '../types/python-error.js';
import { clearWeakContainer, isWeakContainer, updateWeakContainer } from '../weakref/containers.js';
import { weakMappingOf } from '../weakref/weak-mapping.js';
import { addWeakly, discardWeakly, removeWeakly } from '../weakref/weak-set.js';
import { withKey } from './evaluate.js';
import type { SimpleStatement } from './instructions.js';
import type { Scope } from './scope.js';

type MethodCall = Extract<SimpleStatement, { readonly object: string }>;

/**
 * Calls the method if the object is one of weakref's containers; else false. They are written in Python, so that the interpreter
 * does not look up from its work when they return.
 */
export function calledOnWeakContainer(scope: Scope, statement: MethodCall): boolean {
  const { heap } = scope;
  if (!isWeakContainer(heap, scope.lookUp(statement.object))) return false;
  const { operands } = heap;
  const { height } = operands;
  call(scope, statement);
  operands.dropTo(height);
  return true;
}

function call(scope: Scope, statement: MethodCall): void {
  const { heap } = scope;
  const container = scope.push(statement.object);
  const mapping = weakMappingOf(heap, container);
  switch (statement.op) {
    case 'clear':
      clearWeakContainer(heap, container);
      return;
    case 'update':
      updateWeakContainer(heap, container, scope.push(statement.value));
      return;
    case 'setdefault': {
      if (mapping === null) break;
      const value = scope.push(statement.value);
      withKey(scope, statement.key, (key) => mapping.setDefault(heap, container, key, value));
      return;
    }
    case 'popitem':
      if (mapping === null) break;
      heap.decref(mapping.popItem(heap, container));
      return;
    case 'add':
    case 'discard':
    case 'remove': {
      if (mapping !== null) break;
      const perform = { add: addWeakly, discard: discardWeakly, remove: removeWeakly }[statement.op];
      perform(heap, container, scope.push(statement.value));
      return;
    }
  }
  const { name } = heap.typeOf(container);
  throw new PythonError('AttributeError', `'${name}' object has no attribute '${statement.op}'`);
}
