import type { Expression, Question, Statement } from '../../program/program.js';
import type { Choice } from './choice.js';
import { atom, holder } from './values.js';
import { KEPT, KEYS, type Known, type ProgramClass, type ProgramFunction, VARIABLES } from './vocabulary.js';

/** What a body knows of its parameters. */
export interface Parameters {
  readonly names: readonly string[];
  /** The first is an instance of this class. */
  readonly self?: ProgramClass;
  /** The first is a weak reference. */
  readonly reference?: boolean;
}

/**
 * The body of a function, which must run without an exception whenever it is called and whatever it is called with: so it
 * reads only what is there for ever, and does with its parameters what can be done with anything.
 */
export function body(choice: Choice, parameters: Parameters, known: Known): Statement[] {
  const statements: Statement[] = [];
  for (let left = 1 + choice.below(5); left > 0; left--)
    statements.push(statement(choice, parameters, known));
  if (parameters.names.length > 0 && choice.percent(15)) {
    statements.push({ op: 'bind', name: choice.of(parameters.names), value: { variable: 'None' } });
    statements.push({ op: 'show', question: 'get_count', operands: [] });
  }
  return statements;
}

function statement(choice: Choice, parameters: Parameters, known: Known): Statement {
  const { names, self } = parameters;
  const operands = operandsOf(parameters, known);
  const operand = () => choice.of(operands);
  // What the function was called with, most of the time: that is what it is about.
  const mine = () => (names.length > 0 && choice.percent(70) ? choice.of(names) : operand());
  const value = () => expression(choice, parameters, known);
  return choice.weighted<() => Statement>([
    [
      6,
      () => ({
        op: 'bind',
        name: choice.of(VARIABLES),
        value: choice.percent(50) ? { variable: mine() } : value(),
      }),
    ],
    [3, () => ({ op: 'append', object: KEPT.list, value: mine() })],
    [1, () => ({ op: 'insert', object: KEPT.list, index: choice.below(3) - 1, value: mine() })],
    [2, () => ({ op: 'store', place: { object: KEPT.dict, key: choice.of(KEYS) }, value: mine() })],
    [1, () => ({ op: 'setdefault', object: KEPT.dict, key: choice.of(KEYS), value: mine() })],
    [
      2,
      () => ({
        op: 'store',
        place: { object: KEPT.instance, attribute: choice.of(['next', 'load']) },
        value: mine(),
      }),
    ],
    [
      self === undefined || self.attributes.length === 0 ? 0 : 5,
      () => breaking(choice, names[0], self!, operand()),
    ],
    [2, () => ({ op: 'bind', name: choice.of(VARIABLES), value: { variable: 'None' } })],
    [1, () => ({ op: 'clear', object: choice.of([KEPT.list, KEPT.dict]) })],
    [1, () => ({ op: 'reverse', object: KEPT.list })],
    [callable(known).length === 0 ? 0 : 2, () => call(choice, known, mine)],
    [2, () => ({ op: 'collect', ...(choice.percent(60) ? { generation: choice.below(3) } : {}) })],
    [1, () => ({ op: 'gc', enabled: choice.percent(70) })],
    [1, () => ({ op: 'threshold', values: [1 + choice.below(20)] })],
    [3, () => ({ op: 'log', text: choice.of(['here', 'there', 'done']) })],
    [6, () => ask(choice, parameters, operands, mine)],
    [1, () => ({ op: 'observe' })],
  ])();
}

/** Lets go of something that the instance may hold, or holds something else. */
function breaking(choice: Choice, name: string, { attributes }: ProgramClass, other: string): Statement {
  const attribute = choice.of(attributes);
  return { op: 'store', place: { object: name, attribute }, value: choice.percent(70) ? 'None' : other };
}

/** Functions that take anything. */
function callable({ functions }: Known): readonly ProgramFunction[] {
  return functions.filter(({ role }) => role === 'plain');
}

function call(choice: Choice, known: Known, operand: () => string): Statement {
  const callee = choice.of(callable(known));
  return { op: 'call', function: callee.name, arguments: callee.parameters.map(operand) };
}

function expression(choice: Choice, parameters: Parameters, known: Known): Expression {
  const operands = operandsOf(parameters, known);
  const { self, names, reference } = parameters;
  const callbacks = known.functions.filter(({ role }) => role === 'callback');
  return choice.weighted<() => Expression>([
    [4, () => holder(choice, operands)],
    [2, () => atom(choice)],
    [3, () => ({ new: 'instance', class: choice.of(known.classes).name })],
    [1, () => ({ copy: choice.of([KEPT.list, KEPT.dict]) })],
    [1, () => ({ new: 'iterator', items: [KEPT.list] })],
    [1, () => ({ collector: 'garbage' })],
    [reference === true ? 3 : 0, () => ({ call: names[0], arguments: [] })],
    [
      self?.weakrefable === true ? 3 : 0,
      () => ({
        new: choice.percent(80) ? 'weakref' : 'proxy',
        referent: names[0],
        ...(callbacks.length === 0 || choice.percent(50) ? {} : { callback: choice.of(callbacks).name }),
      }),
    ],
  ])();
}

function ask(
  choice: Choice,
  parameters: Parameters,
  operands: readonly string[],
  operand: () => string,
): Statement {
  const { reference, names } = parameters;
  const show = (question: Question, ...about: string[]): Statement => ({
    op: 'show',
    question,
    operands: about,
  });
  return choice.weighted<() => Statement>([
    [4, () => show('get_count')],
    [1, () => show('get_threshold')],
    [1, () => show('get_stats')],
    [1, () => show('get_freeze_count')],
    [1, () => show('get_debug')],
    [1, () => show('isenabled')],
    [1, () => show('get_objects')],
    [3, () => show('getrefcount', choice.of(countable(operands, parameters)))],
    [2, () => show('is_tracked', operand())],
    [2, () => show('is_finalized', operand())],
    [1, () => show('getsizeof', operand())],
    [1, () => show('is', operand(), operand())],
    [1, () => show('len', KEPT.list)],
    [1, () => show('getweakrefcount', operand())],
    [1, () => show('get_referents', KEPT.list)],
    [1, () => show('get_referrers', KEPT.instance)],
    [reference === true ? 3 : 0, () => show('alive', names[0])],
  ])();
}

/** Operands whose counts are the program's own. What a parameter is bound to may be the interpreter's as well. */
function countable(operands: readonly string[], { names, self, reference }: Parameters): readonly string[] {
  const own = self !== undefined || reference === true;
  return operands.filter((name) => name !== 'None' && (own || !names.includes(name)));
}

function operandsOf({ names }: Parameters, { functions }: Known): string[] {
  return [...names, KEPT.list, KEPT.dict, KEPT.instance, 'None', ...functions.map(({ name }) => name)];
}

/** What a function of that role knows of its parameters. */
export function parametersOf({ role, parameters }: ProgramFunction): Parameters {
  return role === 'callback' ? { names: parameters, reference: true } : { names: parameters };
}
