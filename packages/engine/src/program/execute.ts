import { EventKind } from '@heapreel/trace';
import { GcDebug } from '../face/gc-debug.js';
import { withArguments } from '../heap/argument-tuple.js';
import type { Heap } from '../heap/heap.js';
import { deleteAttribute, setAttribute } from '../types/attributes.js';
import { clearDict, deleteKey, popItem, setDefault, setKey, updateDict } from '../types/dict.js';
import { append, clearList, deleteItem, extend, insert, pop, reverse, setItem } from '../types/list.js';
import { PythonError } from '../types/python-error.js';
import { addElement, clearSet, discardElement, removeElement, updateSet } from '../types/set.js';
import { intern } from '../types/text.js';
import { detachFinalizer } from '../weakref/finalize.js';
import { weakMappingOf } from '../weakref/weak-mapping.js';
import { callObject, evaluate, indexOf, withKey } from './evaluate.js';
import { WRITER_SLOTS } from './frame-slots.js';
import type { SimpleStatement } from './instructions.js';
import type { ProgramLog } from './log-lines.js';
import type { Place } from './program.js';
import { observe, show } from './questions.js';
import type { Scope } from './scope.js';
import { calledOnWeakContainer } from './weak-containers.js';

type Statement<Op extends SimpleStatement['op']> = Extract<SimpleStatement, { op: Op }>;

/**
 * Does what the statement says. Nothing has happened when it throws a PythonError.
 *
 * As a `specialized` instruction, a store moves its value from the stack into its place, and after `list.append` the
 * interpreter does not look up from its work. (STORE_ATTR_INSTANCE_VALUE, STORE_ATTR_SLOT, STORE_SUBSCR_LIST_INT,
 * STORE_SUBSCR_DICT and CALL_LIST_APPEND, Python/bytecodes.c.)
 */
export function execute(
  scope: Scope,
  statement: SimpleStatement,
  log: ProgramLog,
  specialized = false,
): void {
  // Calls have a way of their own, as JavaScript's stack must suffice for many in one another.
  if (statement.op === 'call') {
    scope.heap.decref(callObject(scope, statement.function, statement.arguments));
  } else if (statement.op === 'bind' && 'call' in statement.value) {
    scope.bind(statement.name, callObject(scope, statement.value.call, statement.value.arguments));
  } else executeOther(scope, statement, log, specialized);
}

function executeOther(
  scope: Scope,
  statement: Exclude<SimpleStatement, { op: 'call' }>,
  log: ProgramLog,
  specialized: boolean,
): void {
  const { heap } = scope;
  const { collector, operands, types, gc } = heap;
  const { height } = operands;
  switch (statement.op) {
    case 'bind': {
      const { value } = statement;
      scope.bind(statement.name, evaluate(scope, value), 'variable' in value && scope.lends(value.variable));
      return;
    }
    case 'store':
      store(scope, statement, specialized);
      operands.dropTo(height);
      return;
    case 'delete':
      if ('place' in statement) remove(scope, statement.place);
      else scope.unbind(statement.name);
      operands.dropTo(height);
      return;
    case 'mark': {
      const object = statement.object === undefined ? 0 : scope.push(statement.object);
      asFunctionBegins(heap, 'mark');
      const id = object === 0 ? 0 : heap.table.id[object];
      heap.events.emit(EventKind.mark, id, heap.events.definitions.string(statement.label));
      operands.dropTo(height);
      return;
    }
    case 'log':
      asFunctionBegins(heap, 'log');
      log.said(statement.text);
      return;
    case 'show':
      show(scope, statement.question, statement.operands, log);
      return;
    case 'observe':
      asFunctionBegins(heap, 'observe');
      log.observed(observe(heap));
      return;
    case 'collect': {
      const found = gc.collect(statement.generation);
      collector.safePoint();
      log.collected(found);
      return;
    }
    case 'intern': {
      const canonical = intern(heap, scope.push(statement.name));
      heap.incref(canonical);
      operands.dropTo(height);
      collector.safePoint();
      scope.bind(statement.name, canonical);
      return;
    }
    case 'pop': {
      const popped = pop(heap, scope.pushAs(statement.object, types.list, 'pop'), statement.index);
      dropResult(heap, height, popped);
      return;
    }
    case 'popitem': {
      if (calledOnWeakContainer(scope, statement)) return;
      const item = popItem(heap, scope.pushAs(statement.object, types.dict, 'popitem'));
      dropResult(heap, height, item);
      return;
    }
    case 'detach':
      heap.decref(detachFinalizer(heap, scope.pushAs(statement.object, types.finalize, 'detach')));
      operands.dropTo(height);
      return;
    case 'append':
      append(heap, scope.pushAs(statement.object, types.list, 'append'), scope.push(statement.value));
      break;
    case 'extend':
      extend(heap, scope.pushAs(statement.object, types.list, 'extend'), scope.push(statement.value));
      break;
    case 'insert': {
      const list = scope.pushAs(statement.object, types.list, 'insert');
      insert(heap, list, statement.index, scope.push(statement.value));
      break;
    }
    case 'reverse':
      reverse(heap, scope.pushAs(statement.object, types.list, 'reverse'));
      break;
    case 'setdefault': {
      if (calledOnWeakContainer(scope, statement)) return;
      const dict = scope.pushAs(statement.object, types.dict, 'setdefault');
      const value = scope.push(statement.value);
      const found = withKey(scope, statement.key, (key) => setDefault(heap, dict, key, value));
      heap.incref(found);
      dropResult(heap, height, found);
      return;
    }
    case 'add':
      if (calledOnWeakContainer(scope, statement)) return;
      addElement(heap, scope.pushAs(statement.object, types.set, 'add'), scope.push(statement.value));
      break;
    case 'discard': {
      if (calledOnWeakContainer(scope, statement)) return;
      const set = scope.pushAs(statement.object, types.set, 'discard');
      discardElement(heap, set, scope.push(statement.value));
      break;
    }
    case 'remove':
      if (calledOnWeakContainer(scope, statement)) return;
      removeElement(heap, scope.pushAs(statement.object, types.set, 'remove'), scope.push(statement.value));
      break;
    case 'update': {
      if (calledOnWeakContainer(scope, statement)) return;
      const container = scope.push(statement.object);
      const other = scope.push(statement.value);
      update(heap, container, other);
      break;
    }
    case 'clear':
      if (calledOnWeakContainer(scope, statement)) return;
      clear(heap, scope.push(statement.object));
      break;
    case 'threshold':
      withArguments(
        heap,
        'set_threshold',
        statement.values.map(() => heap.immortals.none),
        () => collector.setThresholds(...statement.values),
      );
      break;
    case 'gc':
      collector.enabled = statement.enabled;
      break;
    case 'debug':
      gc.set_debug(statement.flags.reduce((flags, flag) => flags | GcDebug[flag], 0));
      break;
    case 'freeze':
      collector.freeze();
      break;
    case 'unfreeze':
      collector.unfreeze();
      break;
  }
  // The call of a built-in function has returned, and its operands leave the stack.
  operands.dropTo(height);
  if (!specialized) collector.safePoint();
}

/** A built-in function has returned, and nobody takes its result. */
function dropResult(heap: Heap, height: number, result: number): void {
  heap.operands.dropTo(height);
  heap.collector.safePoint(result);
  heap.decref(result);
}

/** Functions of Python's own that programs need look up from their work as they begin. */
function asFunctionBegins({ calls, collector }: Heap, name: keyof typeof WRITER_SLOTS): void {
  calls.inFrame(WRITER_SLOTS[name], () => collector.safePoint());
}

function update(heap: Heap, container: number, other: number): void {
  const { types } = heap;
  const type = heap.typeOf(container);
  if (type === types.dict)
    withArguments(heap, 'dict.update', [other], () => updateDict(heap, container, other));
  else if (type === types.set)
    withArguments(heap, 'set.update', [other], () => updateSet(heap, container, other));
  else throw new PythonError('AttributeError', `'${type.name}' object has no attribute 'update'`);
}

function clear(heap: Heap, container: number): void {
  const { types } = heap;
  const type = heap.typeOf(container);
  if (type === types.list) clearList(heap, container);
  else if (type === types.dict) clearDict(heap, container);
  else if (type === types.set) clearSet(heap, container);
  else throw new PythonError('AttributeError', `'${type.name}' object has no attribute 'clear'`);
}

function store(scope: Scope, { place, value: name }: Statement<'store'>, specialized: boolean): void {
  const { heap } = scope;
  const value = specialized ? scope.lookUp(name) : scope.push(name);
  const isReleased =
    specialized &&
    heap.profile.calls.releasesHolderFirst &&
    heap.typeOf(scope.lookUp(place.object)) !== heap.types.dict;
  const holder = isReleased ? scope.lookUp(place.object) : scope.push(place.object);
  if ('attribute' in place) {
    setAttribute(heap, holder, place.attribute, value);
    return;
  }
  const { list, dict } = heap.types;
  const type = heap.typeOf(holder);
  const weak = type === dict ? null : weakMappingOf(heap, holder);
  if (type === list) setItem(heap, holder, indexOf(scope, place.key), value);
  else if (type === dict) withKey(scope, place.key, (key) => setKey(heap, holder, key, value), specialized);
  else if (weak !== null) withKey(scope, place.key, (key) => weak.set(heap, holder, key, value));
  else throw new PythonError('TypeError', `'${type.name}' object does not support item assignment`);
}

function remove(scope: Scope, place: Place): void {
  const { heap } = scope;
  const holder = scope.push(place.object);
  if ('attribute' in place) {
    deleteAttribute(heap, holder, place.attribute);
    return;
  }
  const { list, dict } = heap.types;
  const type = heap.typeOf(holder);
  const weak = type === dict ? null : weakMappingOf(heap, holder);
  if (type === list) deleteItem(heap, holder, indexOf(scope, place.key));
  else if (type === dict) withKey(scope, place.key, (key) => deleteKey(heap, holder, key));
  else if (weak !== null) withKey(scope, place.key, (key) => weak.delete(heap, holder, key));
  else throw new PythonError('TypeError', `'${type.name}' object doesn't support item deletion`);
}
