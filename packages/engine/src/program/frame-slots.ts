import type { Code, SimpleStatement } from './instructions.js';
import { type Expression, type Place, QUESTIONS } from './program.js';

/** Called with so many arguments: the function, a place for what it may be bound to, the arguments. */
const CALLED = 2;
/** A display of more items is built of an empty one, item by item. */
const LARGEST_DISPLAY = 30;
/** The same of the functions that a program's log is written with. (python/prelude.ts.) */
export const WRITER_SLOTS = { show: 8, observe: 8, log: 4, mark: 2, alive: 3 } as const;

/** `begin(globals(), …)`. */
const BEGIN = 4;

/**
 * Places that a frame has for local variables and for the evaluation stack, while it runs the code as the Python that it is
 * printed as. (`co_nlocals` + `co_stacksize` of 3.12, Python/compile.c.)
 */
export function frameSlots(code: Code, parameters: number): number {
  const loops = code.some(({ kind }) => kind === 'repeat');
  return parameters + Number(loops) + stackDepth(code);
}

/** The same of the module's frame, whose variables are no locals. Classes and finalizers are made in it first. */
export function moduleSlots(code: Code, classes: readonly { readonly base?: string }[]): number {
  const made = classes.map(({ base }) => CALLED + (base === undefined ? 2 : 3));
  return Math.max(BEGIN, stackDepth(code), ...made);
}

function stackDepth(code: Code): number {
  let loops = 0;
  let deepest = 0;
  for (const instruction of code) {
    // `range(n)` is called before there is an iterator, which then stays on the stack.
    if (instruction.kind === 'end') loops--;
    else if (instruction.kind === 'repeat') deepest = Math.max(deepest, loops++ + CALLED + 1);
    else if (instruction.kind === 'def') deepest = Math.max(deepest, loops + 1);
    else deepest = Math.max(deepest, loops + depthOf(instruction.statement));
  }
  return deepest;
}

function depthOf(statement: SimpleStatement): number {
  switch (statement.op) {
    case 'bind':
      return expressionDepth(statement.value);
    case 'store':
      return 1 + placeDepth(statement.place);
    case 'delete':
      return 'place' in statement ? placeDepth(statement.place) : 0;
    case 'call':
      return CALLED + statement.arguments.length;
    case 'threshold':
      return CALLED + statement.values.length;
    case 'insert':
    case 'setdefault':
      return CALLED + 2;
    case 'pop':
      return CALLED + Number(statement.index !== undefined);
    case 'debug':
      return CALLED + (statement.flags.length > 1 ? 2 : 1);
    case 'mark':
      return CALLED + (statement.object === undefined ? 1 : 2);
    case 'collect':
      return 2 * CALLED + 1 + Number(statement.generation !== undefined);
    case 'show': {
      const { question } = statement;
      if (question === 'is') return CALLED + 1 + 2;
      return CALLED + 1 + CALLED + QUESTIONS[question];
    }
    case 'clear':
    case 'reverse':
    case 'popitem':
    case 'detach':
    case 'gc':
    case 'freeze':
    case 'unfreeze':
    case 'observe':
      return CALLED;
    default:
      return CALLED + 1;
  }
}

function expressionDepth(expression: Expression): number {
  if ('variable' in expression || 'collector' in expression) return 1;
  if ('load' in expression) return placeDepth(expression.load);
  if ('pop' in expression) return CALLED + Number(expression.index !== undefined);
  if ('peek' in expression || 'detach' in expression) return CALLED;
  if ('copy' in expression || 'concatenate' in expression || 'multiply' in expression) return 2;
  if ('call' in expression) return CALLED + expression.arguments.length;
  switch (expression.new) {
    case 'list':
    case 'tuple':
      return displayDepth(expression.items.length);
    case 'set':
      return expression.items.length === 0 ? CALLED : displayDepth(expression.items.length);
    case 'frozenset':
      return expression.items.length === 0 ? CALLED : CALLED + displayDepth(expression.items.length);
    case 'generator':
      return CALLED + displayDepth(expression.items.length);
    case 'slice':
    case 'method':
    case 'iterator':
    case 'exception':
      return CALLED + expression.items.length;
    case 'dict':
    case 'function':
      return 1;
    case 'cell':
    case 'object':
    case 'instance':
      return CALLED;
    case 'weakref':
    case 'proxy':
      return CALLED + (expression.callback === undefined ? 1 : 2);
    case 'weakmethod':
      return CALLED + (expression.callback === undefined ? 1 : 2);
    case 'weakvaluedict':
    case 'weakkeydict':
    case 'weakset':
      return CALLED;
    case 'finalize':
      return CALLED + 2 + expression.arguments.length;
    case 'complex':
      return CALLED + 2;
    case 'range':
      return CALLED + 3;
    case 'int':
    case 'float':
      return CALLED + 1;
    default:
      return CALLED + Number(expression.value !== '');
  }
}

function displayDepth(items: number): number {
  return items > LARGEST_DISPLAY ? 2 : Math.max(1, items);
}

function placeDepth(place: Place): number {
  return 'key' in place ? 2 : 1;
}
