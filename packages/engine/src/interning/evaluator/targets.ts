import { PythonException, unmodelled } from '../identity-error.js';
import { keyOf } from '../objects/equality.js';
import type { PyObject } from '../objects/object.js';
import { sizeOf } from '../operations/integers.js';
import { typeError, valueError } from '../operations/raise.js';
import { itemOf } from '../operations/subscript.js';
import type { Expression } from '../syntax/tree.js';
import type { Expressions } from './expressions.js';
import { type Frame, holding } from './frame.js';
import { itemsOf } from './iteration.js';

/** `target = value`. */
export function assign(expressions: Expressions, target: Expression, value: PyObject, frame: Frame): void {
  if (target.kind === 'name') {
    frame.set(target.name, value);
  } else if (target.kind === 'tuple' || target.kind === 'list') {
    const items = itemsOf(expressions.space, value);
    if (items.length !== target.items.length) {
      throw valueError(`expected ${target.items.length} values to unpack, got ${items.length}`);
    }
    for (const [index, part] of target.items.entries()) assign(expressions, part, items[index], frame);
  } else if (target.kind === 'subscript') {
    const object = expressions.evaluate(target.object, frame);
    const key = holding(frame, [object], () => expressions.evaluate(target.index, frame));
    if (object.type === 'dict') {
      const known = object.entries.get(keyOf(key));
      if (known !== undefined) known.value = value;
      else object.entries.set(keyOf(key), { key, value });
    } else if (object.type === 'list' && key.type !== 'slice') {
      const at = sizeOf(key);
      const place = at < 0 ? at + object.items.length : at;
      if (place < 0 || place >= object.items.length) {
        throw new PythonException('IndexError', 'list assignment index out of range');
      }
      object.items[place] = value;
    } else {
      throw object.type === 'list'
        ? unmodelled('assigning to a slice')
        : typeError(`'${object.type}' object does not support item assignment`);
    }
  } else {
    throw unmodelled(`assigning to ${target.kind}`);
  }
}

/** `del target`. */
export function remove(expressions: Expressions, target: Expression, frame: Frame): void {
  if (target.kind === 'name') {
    if (!(frame.locals ?? frame.globals).delete(target.name)) {
      throw new PythonException('NameError', `name '${target.name}' is not defined`);
    }
  } else if (target.kind === 'subscript') {
    const object = expressions.evaluate(target.object, frame);
    const key = expressions.evaluate(target.index, frame);
    if (object.type === 'dict') {
      if (!object.entries.delete(keyOf(key))) throw new PythonException('KeyError', 'no such key');
    } else if (object.type === 'list' && key.type === 'int') {
      itemOf(expressions.space, object, key);
      object.items.splice(sizeOf(key), 1);
    } else {
      throw unmodelled('deleting anything but names and items');
    }
  } else {
    throw unmodelled('deleting anything but names and items');
  }
}
