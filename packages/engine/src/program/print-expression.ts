import type { Expression, Key, Place } from './program.js';

/** What stands to the right of `name =`. */
export function printExpression(expression: Expression): string {
  if ('variable' in expression) return expression.variable;
  if ('load' in expression) return printPlace(expression.load);
  if ('pop' in expression) return printPop(expression.pop, expression.index);
  if ('peek' in expression) return `${expression.peek}.peek`;
  if ('detach' in expression) return `${expression.detach}.detach`;
  if ('copy' in expression) return `copy ${expression.copy}`;
  if ('concatenate' in expression) return ['concatenate', ...expression.concatenate].join(' ');
  if ('multiply' in expression) return `multiply ${expression.multiply} ${expression.times}`;
  if ('call' in expression) return ['call', expression.call, ...expression.arguments].join(' ');
  if ('collector' in expression) return `gc.${expression.collector}`;
  switch (expression.new) {
    case 'list':
    case 'tuple':
    case 'set':
    case 'frozenset':
    case 'slice':
    case 'method':
    case 'iterator':
    case 'generator':
      return [expression.new, ...expression.items].join(' ');
    case 'exception':
      return ['exception', expression.class, ...expression.items].join(' ');
    case 'dict':
    case 'function':
    case 'cell':
    case 'object':
      return expression.new;
    case 'instance':
      return `instance ${expression.class}`;
    case 'weakref':
    case 'proxy': {
      const { referent, callback } = expression;
      return `${expression.new} ${referent}${callback === undefined ? '' : ` ${callback}`}`;
    }
    case 'weakmethod':
      return `weakmethod ${expression.method}${expression.callback === undefined ? '' : ` ${expression.callback}`}`;
    case 'weakvaluedict':
    case 'weakkeydict':
    case 'weakset':
      return expression.new;
    case 'finalize':
      return ['finalize', expression.referent, expression.function, ...expression.arguments].join(' ');
    case 'int':
    case 'float':
      return `${expression.new} ${expression.value}`;
    case 'complex':
      return `complex ${expression.real} ${expression.imaginary}`;
    case 'range':
      return `range ${expression.start} ${expression.stop} ${expression.step}`;
    case 'str':
    case 'bytes':
    case 'bytearray':
      return `${expression.new} ${JSON.stringify(expression.value)}`;
  }
}

export function printPop(object: string, index: number | undefined): string {
  return index === undefined ? `${object}.pop` : `${object}.pop ${index}`;
}

export function printPlace(place: Place): string {
  return 'key' in place ? `${place.object}[${printKey(place.key)}]` : `${place.object}.${place.attribute}`;
}

export function printKey(key: Key): string {
  return typeof key === 'object' ? key.variable : JSON.stringify(key);
}
