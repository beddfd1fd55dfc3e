import { CONSTANTS, type Expression, type Key, type Place } from '../program.js';
import { madeBytes, madeStr, quoted, quotedBytes } from './literals.js';
import { pythonAttribute, pythonClass, type VariableNames } from './names.js';

/** The Python expression that makes, or finds, what the program's expression does, and nothing besides. */
export function printExpression(expression: Expression, names: VariableNames): string {
  const one = (name: string): string => operand(name, names);
  if ('variable' in expression) return one(expression.variable);
  if ('load' in expression) return printPlace(expression.load, names);
  if ('pop' in expression) return `${one(expression.pop)}.pop(${expression.index ?? ''})`;
  if ('peek' in expression) return `${one(expression.peek)}.peek()`;
  if ('detach' in expression) return `${one(expression.detach)}.detach()`;
  if ('copy' in expression) return `${one(expression.copy)}.copy()`;
  if ('concatenate' in expression) return expression.concatenate.map(one).join(' + ');
  if ('multiply' in expression) return `${one(expression.multiply)} * ${expression.times}`;
  if ('call' in expression) return printCall(expression.call, expression.arguments, names);
  if ('collector' in expression) return `gc.${expression.collector}`;
  switch (expression.new) {
    case 'list':
      return `[${display(expression.items, 3, names)}]`;
    case 'tuple':
      return printTuple(expression.items, names);
    case 'set':
      return expression.items.length === 0 ? 'set()' : `{${display(expression.items, 3, names)}}`;
    case 'frozenset':
      return expression.items.length === 0
        ? 'frozenset()'
        : `frozenset(${printTuple(expression.items, names)})`;
    case 'generator':
      return `generator(${printTuple(expression.items, names)})`;
    case 'slice':
      return `slice(${expression.items.map(one).join(', ')})`;
    case 'method':
      return `types.MethodType(${expression.items.map(one).join(', ')})`;
    case 'iterator':
      return `iter(${expression.items.map(one).join(', ')})`;
    case 'exception':
      return `${expression.class}(${expression.items.map(one).join(', ')})`;
    case 'dict':
      return '{}';
    case 'function':
      return 'lambda: None';
    case 'cell':
      return 'types.CellType()';
    case 'object':
      return 'object()';
    case 'instance':
      return `${pythonClass(expression.class)}()`;
    case 'weakref':
    case 'proxy': {
      const { referent, callback } = expression;
      const operands = callback === undefined ? [referent] : [referent, callback];
      return `weakref.${expression.new === 'proxy' ? 'proxy' : 'ref'}(${operands.map(one).join(', ')})`;
    }
    case 'weakmethod': {
      const { method, callback } = expression;
      const operands = callback === undefined ? [method] : [method, callback];
      return `weakref.WeakMethod(${operands.map(one).join(', ')})`;
    }
    case 'weakvaluedict':
      return 'weakref.WeakValueDictionary()';
    case 'weakkeydict':
      return 'weakref.WeakKeyDictionary()';
    case 'weakset':
      return 'weakref.WeakSet()';
    case 'finalize': {
      const operands = [expression.referent, expression.function, ...expression.arguments];
      return `weakref.finalize(${operands.map(one).join(', ')})`;
    }
    case 'int':
    case 'float':
      return `${expression.new}("${expression.value}")`;
    case 'complex':
      return `complex(${expression.real}, ${expression.imaginary})`;
    case 'range':
      return `range(${expression.start}, ${expression.stop}, ${expression.step})`;
    case 'str':
      return madeStr(expression.value);
    case 'bytes':
      return madeBytes(expression.value);
    case 'bytearray':
      return `bytearray(${expression.value === '' ? '' : quotedBytes(expression.value)})`;
  }
}

export function operand(name: string, names: VariableNames): string {
  return CONSTANTS.has(name) ? name : names.python(name);
}

export function printCall(called: string, operands: readonly string[], names: VariableNames): string {
  return `${names.python(called)}(${operands.map((name) => operand(name, names)).join(', ')})`;
}

export function printPlace(place: Place, names: VariableNames): string {
  const object = names.python(place.object);
  if ('attribute' in place) return `${object}.${pythonAttribute(place.attribute)}`;
  return `${object}[${printKey(place.key, names)}]`;
}

export function printKey(key: Key, names: VariableNames): string {
  if (typeof key === 'object') return operand(key.variable, names);
  return typeof key === 'string' ? quoted(key) : String(key);
}

function printTuple(items: readonly string[], names: VariableNames): string {
  return `(${display(items, 1, names)}${items.length === 1 ? ',' : ''})`;
}

/**
 * The items of a display. So many constants alone would make the compiler put a tuple of them into the code, to be copied or
 * even used as it is; one that is read from a variable keeps it from that.
 */
function display(items: readonly string[], foldedFrom: number, names: VariableNames): string {
  const folded = items.length >= foldedFrom && items.every((item) => CONSTANTS.has(item));
  return items
    .map((item, index) => (folded && index === 0 ? item.toLowerCase() : operand(item, names)))
    .join(', ');
}
