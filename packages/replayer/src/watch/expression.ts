import {
  type ASTNode,
  TypeError as CelTypeError,
  Environment,
  EvaluationError,
  ParseError,
} from '@marcbachmann/cel-js';
import { requireObject } from '../life.js';
import { type ResolveObjectOptions, resolveObject } from '../object-names/resolve-object.js';
import { QuestionError } from '../question-error.js';
import type { Replayer } from '../replayer.js';
import { celSource, inOriginalWords, TYPE_FUNCTION } from './cel-source.js';
import { expressionError } from './expression-error.js';
import { fieldTypes, type Subject } from './facts.js';
import { nodesOf, type Reads, readsOf } from './reads.js';
import { HeldReference } from './reference-list.js';
import { WatchedCollections } from './watched-collections.js';
import { WatchedObject } from './watched-object.js';
import { WatchedHeap, WatchedType } from './watched-totals.js';
import { type Growth, growthOf, NotOfTheLanguage } from './well-formed.js';

/** The thing that a subject of an expression is, whose fields CEL reads. */
export type ThingOf = (subject: Subject) => object;

/** An expression, compiled. */
export interface Expression extends Reads {
  readonly growth: Growth;
  /**
   * The expression over these things; each call gives what it is now.
   *
   * A call throws a QuestionError where the expression has no value, such as `1 / 0 > 1`.
   */
  over(thingOf: ThingOf): () => boolean;
}

const celTypes = {
  reference: HeldReference,
  object: WatchedObject,
  type: WatchedType,
  heap: WatchedHeap,
  gc: WatchedCollections,
} as const;

/** What CEL calls these types; apart from all names that an expression can use. */
const celType = (of: string): string => `heapreel.${of}`;

const OBJECT_FUNCTION = 'object';

/** That a function answers at once: CEL need not wait for it. */
const atOnce = { async: false } as const;

const language = new Environment({
  limits: { maxAstNodes: 500, maxDepth: 40, maxListElements: 200, maxCallArguments: 4 },
});
for (const of of Object.keys(celTypes) as (keyof typeof celTypes)[]) {
  const fields = Object.entries(fieldTypes[of]).map(([name, type]) => [
    name,
    type.replace('reference', celType('reference')),
  ]);
  language.registerType(celType(of), { ctor: celTypes[of], fields: Object.fromEntries(fields) });
}
language
  .registerVariable('heap', celType('heap'))
  .registerVariable('gc', celType('gc'))
  .registerFunction(
    `refcount(${celType('object')}): int`,
    (object: WatchedObject) => object.refcount,
    atOnce,
  );

/**
 * Reads an expression of CEL in which `#42` is an object. `object('…')` names one at the position in the options.
 *
 * @throws QuestionError when it is none, is neither true nor false, or names what the trace does not have.
 * @see https://github.com/google/cel-spec
 */
export async function compile(
  replayer: Replayer,
  text: string,
  options: ResolveObjectOptions,
): Promise<Expression> {
  const { cel, objects } = celSource(text);
  /** By variable, or by function and argument; that of the evaluation at hand. */
  let things: ReadonlyMap<string, object> = new Map();
  const environment = language.clone();
  for (const variable of objects.keys()) environment.registerVariable(variable, celType('object'));
  for (const [name, type] of [
    [OBJECT_FUNCTION, 'object'],
    [TYPE_FUNCTION, 'type'],
  ]) {
    const find = (argument: string): object | undefined => things.get(`${name} ${argument}`);
    environment.registerFunction(`${name}(string): ${celType(type)}`, find, atOnce);
  }

  const parsed = explaining(text, () => environment.parse(cel));
  const growth = explaining(text, () => growthOf(parsed.ast, inOriginalWords));
  const { error, type } = parsed.check();
  if (error !== undefined) throw explained(text, error);
  if (type !== 'bool') {
    throw expressionError(text, 0, `it is of type ${celTypeInWords(type ?? '?')}, not true or false`);
  }

  const subjects = new Map<string, Subject>();
  for (const node of nodesOf(parsed.ast)) {
    const key = keyOf(node, text);
    if (key === undefined || subjects.has(key)) continue;
    try {
      const subject = await subjectNamed(replayer, key, objects, options);
      if (subject !== undefined) subjects.set(key, subject);
    } catch (problem) {
      if (!(problem instanceof QuestionError)) throw problem;
      throw expressionError(text, node.start, problem.message);
    }
  }
  return {
    ...readsOf(parsed.ast, (node) => subjects.get(keyOf(node, text) ?? '')),
    growth,
    over(thingOf) {
      const own = new Map([...subjects].map(([key, subject]) => [key, thingOf(subject)]));
      const context = Object.fromEntries(own);
      return () => {
        things = own;
        return explaining(text, () => parsed(context) as boolean);
      };
    },
  };
}

/** What a node is called that may name something: its variable, or its function and argument. */
function keyOf(node: ASTNode, text: string): string | undefined {
  if (node.op === 'id') return node.args;
  if (node.op !== 'call' || (node.args[0] !== OBJECT_FUNCTION && node.args[0] !== TYPE_FUNCTION))
    return undefined;
  const [name, [argument]] = node.args;
  if (argument.op === 'value' && typeof argument.args === 'string') return `${name} ${argument.args}`;
  throw expressionError(text, argument.start, 'write the name out, in quotes');
}

/**
 * What it names; undefined when that is a variable of a loop.
 *
 * @throws QuestionError when the trace does not have it.
 */
async function subjectNamed(
  replayer: Replayer,
  key: string,
  objects: ReadonlyMap<string, number>,
  options: ResolveObjectOptions,
): Promise<Subject | undefined> {
  const id = objects.get(key);
  if (id !== undefined) {
    requireObject(replayer.trace, id);
    return { of: 'object', id };
  }
  if (key === 'heap' || key === 'gc') return { of: key };
  const space = key.indexOf(' ');
  if (space < 0) return undefined;
  const name = key.slice(space + 1);
  if (key.startsWith(OBJECT_FUNCTION))
    return { of: 'object', id: await resolveObject(replayer, name, options) };
  if (name !== '' && replayer.trace.definitions.types.some((type) => type.name === name)) {
    return { of: 'type', name };
  }
  throw new QuestionError(`no type "${name}" in this trace`);
}

function explaining<T>(text: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw explained(text, error);
  }
}

/** What CEL, or this language, has against the expression, as one line; any other error as it is. */
function explained(text: string, error: unknown): unknown {
  if (error instanceof NotOfTheLanguage) return expressionError(text, error.node.pos, error.message);
  const ofCel =
    error instanceof ParseError || error instanceof CelTypeError || error instanceof EvaluationError;
  if (!ofCel) return error;
  const at = error.range?.start ?? 0;
  if (error.code === 'index_out_of_bounds') return expressionError(text, at, 'the list has no such index');
  const problem = celTypeInWords(inOriginalWords(error.summary)).replace(/^No such key: /, 'no such field: ');
  return expressionError(text, at, problem[0].toLowerCase() + problem.slice(1));
}

function celTypeInWords(message: string): string {
  return message.replaceAll('heapreel.', '');
}
