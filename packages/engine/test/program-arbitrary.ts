import fc from 'fast-check';
import { EXCEPTIONS } from '../src/program/exceptions.js';
import {
  DEBUG_FLAGS,
  METHODS,
  type Program,
  QUESTIONS,
  type Question,
  RESERVED,
  type Statement,
} from '../src/program/program.js';

// Programs that can be written, whether or not they can be run: all of the language, with names and texts of all kinds.

/** Names that Python, or the script that a program is printed as, has a use of its own for. */
const AWKWARD = [
  'if',
  'lambda_',
  'sys',
  'len__',
  '_',
  '__',
  'none',
  'begin',
  'Node_',
  'Node',
  '__x',
  '__del__',
  'ValueError',
];

const identifier = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,8}$/) },
  { weight: 1, arbitrary: fc.constantFrom(...AWKWARD) },
);
const variable = identifier.filter((name) => !RESERVED.has(name));
const operand = fc.oneof({ weight: 2, arbitrary: variable }, fc.constantFrom('None', 'True', 'False'));
const attribute = identifier.filter((name) => !METHODS.has(name));
const className = fc.oneof(
  fc.constantFrom('Node', 'Leaf', 'Node_', 'list', 'if', 'sys', 'ValueError'),
  identifier,
);
const text = fc.string({ unit: 'binary' });
const integer = fc.maxSafeInteger().map((value) => value + 0);
const key = fc.oneof(text, integer, fc.record({ variable: operand }));
const place = fc.oneof(fc.record({ object: variable, key }), fc.record({ object: variable, attribute }));
const int = fc
  .bigInt({ min: -(2n ** 200n), max: 2n ** 200n })
  .map((value) => (Number.isSafeInteger(Number(value)) ? Number(value) : String(value)));
const float = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const bytes = fc.uint8Array().map((all) => String.fromCharCode(...all));
const operands = fc.array(operand, { maxLength: 4 });

const expression = fc.oneof(
  fc.record({ new: fc.constantFrom('list', 'tuple', 'set', 'frozenset', 'generator'), items: operands }),
  fc.record({ new: fc.constant('slice'), items: fc.array(operand, { minLength: 3, maxLength: 3 }) }),
  fc.record({ new: fc.constant('method'), items: fc.array(operand, { minLength: 2, maxLength: 2 }) }),
  fc.record({ new: fc.constant('iterator'), items: fc.array(operand, { minLength: 1, maxLength: 1 }) }),
  fc.record({ new: fc.constant('exception'), class: fc.constantFrom(...EXCEPTIONS), items: operands }),
  fc.record({ new: fc.constantFrom('dict', 'function', 'cell', 'object') }),
  fc.record({ new: fc.constant('instance'), class: className }),
  fc.record(
    { new: fc.constantFrom('weakref', 'proxy'), referent: operand, callback: operand },
    { requiredKeys: ['new', 'referent'] },
  ),
  fc.record(
    { new: fc.constant('weakmethod'), method: operand, callback: operand },
    { requiredKeys: ['new', 'method'] },
  ),
  fc.record({ new: fc.constantFrom('weakvaluedict', 'weakkeydict', 'weakset') }),
  fc.record({ new: fc.constant('finalize'), referent: operand, function: operand, arguments: operands }),
  fc.record({ new: fc.constant('int'), value: int }),
  fc.record({ new: fc.constant('float'), value: float }),
  fc.record({ new: fc.constant('complex'), real: float, imaginary: float }),
  fc.record({ new: fc.constant('range'), start: integer, stop: integer, step: integer.filter(Boolean) }),
  fc.record({ new: fc.constant('str'), value: text }),
  fc.record({ new: fc.constantFrom('bytes', 'bytearray'), value: bytes }),
  fc.record({ variable: operand }),
  fc.record({ load: place }),
  fc.record({ pop: variable, index: integer }, { requiredKeys: ['pop'] }),
  fc.record({ peek: variable }),
  fc.record({ detach: variable }),
  fc.record({ copy: variable }),
  fc.record({ concatenate: fc.tuple(variable, variable) }),
  fc.record({ multiply: variable, times: integer }),
  fc.record({ call: variable, arguments: operands }),
  fc.record({ collector: fc.constantFrom('garbage', 'callbacks') }),
);

/** Without line breaks and the like. */
const lineOfText = fc
  .string({ unit: 'grapheme' })
  .map((words) => words.replaceAll(/[\p{Cc}\p{Cs}]/gu, '').trim());

const question = fc.constantFrom(...(Object.keys(QUESTIONS) as Question[])).chain((asked) =>
  fc.record({
    op: fc.constant('show'),
    question: fc.constant(asked),
    operands: fc.array(operand, { minLength: QUESTIONS[asked], maxLength: QUESTIONS[asked] }),
  }),
);

const action = fc.oneof(
  { weight: 6, arbitrary: fc.record({ op: fc.constant('bind'), name: variable, value: expression }) },
  fc.record({ op: fc.constant('store'), place, value: operand }),
  fc.record({ op: fc.constant('delete'), name: variable }),
  fc.record({ op: fc.constant('delete'), place }),
  fc.record({
    op: fc.constantFrom('append', 'extend', 'add', 'discard', 'remove', 'update'),
    object: variable,
    value: operand,
  }),
  fc.record({ op: fc.constant('insert'), object: variable, index: integer, value: operand }),
  fc.record({ op: fc.constant('setdefault'), object: variable, key, value: operand }),
  fc.record({ op: fc.constant('pop'), object: variable, index: integer }, { requiredKeys: ['op', 'object'] }),
  fc.record({ op: fc.constantFrom('clear', 'reverse', 'popitem', 'detach'), object: variable }),
  fc.record({ op: fc.constant('call'), function: variable, arguments: operands }),
  fc.record({ op: fc.constant('intern'), name: variable }),
  fc.record({ op: fc.constant('collect'), generation: fc.nat(2) }, { requiredKeys: ['op'] }),
  fc.record({ op: fc.constant('threshold'), values: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }) }),
  fc.record({ op: fc.constant('gc'), enabled: fc.boolean() }),
  fc.record({ op: fc.constant('debug'), flags: fc.subarray([...DEBUG_FLAGS]) }),
  fc.record({ op: fc.constantFrom('freeze', 'unfreeze', 'observe') }),
  { weight: 2, arbitrary: fc.record({ op: fc.constant('blank') }) },
  fc.record({ op: fc.constant('mark'), label: text, object: operand }, { requiredKeys: ['op', 'label'] }),
  fc.record({ op: fc.constant('log'), text: lineOfText }),
  question,
);

/** With a comment, or without. */
function commented(what: fc.Arbitrary<object>): fc.Arbitrary<Statement> {
  return fc
    .tuple(what, fc.option(lineOfText, { nil: undefined }))
    .map(([some, comment]) => (comment === undefined ? some : { ...some, comment }) as Statement);
}

function block(
  head: Record<string, fc.Arbitrary<unknown>>,
  body: fc.Arbitrary<Statement[]>,
): fc.Arbitrary<object> {
  const parts: Record<string, fc.Arbitrary<unknown>> = { ...head, body, endComment: lineOfText };
  return fc.record(parts, { requiredKeys: [...Object.keys(head), 'body'] });
}

const { body, statement } = fc.letrec<{ body: Statement[]; statement: Statement }>((tie) => ({
  statement: commented(
    fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 6, arbitrary: action },
      { weight: 1, arbitrary: block({ op: fc.constant('repeat'), times: fc.nat() }, tie('body')) },
    ),
  ),
  body: fc.array(tie('statement'), { maxLength: 4 }),
}));

const define = commented(
  block(
    {
      op: fc.constant('def'),
      name: variable,
      parameters: fc.uniqueArray(variable, { maxLength: 2 }),
    },
    body,
  ),
);

const blank = commented(fc.record({ op: fc.constant('blank') }));
const slot = identifier.filter((name) => !/^__.*(?<!__)$/.test(name));
const declaration = fc.oneof(
  commented(
    fc.record(
      {
        op: fc.constant('class'),
        name: className,
        base: className,
        slots: fc.uniqueArray(slot, { maxLength: 3 }),
      },
      { requiredKeys: ['op', 'name'] },
    ),
  ),
  commented(block({ op: fc.constant('finalizer'), class: className, parameter: variable }, body)),
  blank,
);

/** Leaves out what the rules of declaring forbid. */
function lawful(declarations: readonly Statement[]): Statement[] {
  const declared = new Set<string>();
  const finalized = new Set<string>();
  const used = new Set<string>();
  return declarations.filter((statement) => {
    if (statement.op === 'class') {
      const { name, base } = statement;
      if (declared.has(name) || used.has(name) || (base !== undefined && !declared.has(base))) return false;
      declared.add(name);
    } else if (statement.op === 'finalizer') {
      if (!declared.has(statement.class) || finalized.has(statement.class)) return false;
      finalized.add(statement.class);
      for (const [, name] of JSON.stringify(statement.body).matchAll(/"new":"instance","class":"(\w+)"/g)) {
        used.add(name);
      }
    }
    return true;
  });
}

/** Any program; it may make no sense, but its forms must say the same. */
export const anyProgram: fc.Arbitrary<Program> = fc
  .tuple(
    fc.array(declaration, { maxLength: 6 }).map(lawful),
    fc.array(fc.oneof({ weight: 5, arbitrary: statement }, { weight: 1, arbitrary: define }), {
      maxLength: 12,
    }),
  )
  .map(([declarations, statements]) => ({ name: 'any.ops', statements: [...declarations, ...statements] }));
