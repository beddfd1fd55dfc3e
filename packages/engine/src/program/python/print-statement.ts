import type { Question, Statement } from '../program.js';
import { quoted } from './literals.js';
import { pythonAttribute, pythonClass, type VariableNames } from './names.js';
import { operand, printCall, printExpression, printKey, printPlace } from './print-expression.js';

type BlockStatement = Extract<Statement, { readonly body: readonly Statement[] }>;
type ClassStatement = Extract<Statement, { op: 'class' }>;

/** The statement's lines of Python. */
export function printStatement(statement: Statement, names: VariableNames, indent = ''): string[] {
  if ('body' in statement) return printBlock(statement, names, indent);
  if (statement.op === 'class') return printClass(statement);
  return [line(indent, printSimple(statement, names), statement.comment)];
}

/** `globals()` finds there what the module is made of, and the log the objects that these names are bound to. */
export function printBegin(variables: readonly string[], names: VariableNames): string {
  const pairs = variables.map((name) => {
    const python = names.python(name);
    return quoted(python === name ? name : `${python} ${name}`);
  });
  return `begin(globals(), (${pairs.join(', ')}${pairs.length === 1 ? ',' : ''}))\n`;
}

/** A plain class that the program names and does not declare. */
export function printPlainClass(name: string): string {
  const python = pythonClass(name);
  return `class ${python}: ${python === name ? 'pass' : `__qualname__ = ${quoted(name)}`}\n`;
}

function printClass({ name, base, slots, comment }: ClassStatement): string[] {
  const python = pythonClass(name);
  const body = [
    ...(python === name ? [] : [`__qualname__ = ${quoted(name)}`]),
    ...(slots === undefined
      ? []
      : [`__slots__ = ${tupleOf(slots.map((slot) => quoted(pythonAttribute(slot))))}`]),
  ];
  const head = `class ${python}${base === undefined ? '' : `(${pythonClass(base)})`}:`;
  return [
    line('', head, comment),
    ...(body.length === 0 ? ['pass'] : body).map((text) => line(INDENT, text)),
  ];
}

function printBlock(statement: BlockStatement, names: VariableNames, indent: string): string[] {
  const { body, endComment } = statement;
  const inner = indent + INDENT;
  const lines = [line(indent, printHead(statement, names), statement.comment)];
  if (statement.op !== 'repeat') {
    const parameters = statement.op === 'def' ? statement.parameters : [statement.parameter];
    const bound = [...boundNames(body)].filter((name) => !parameters.includes(name));
    if (bound.length > 0)
      lines.push(line(inner, `global ${bound.map((name) => names.python(name)).join(', ')}`));
  }
  for (const within of body) lines.push(...printStatement(within, names, inner));
  // Where nothing else shows that the block ends here, or that it has any body at all.
  const openEnded = body.length === 0 || body.at(-1)!.op === 'blank';
  if (openEnded || endComment !== undefined) lines.push(line(inner, 'pass', endComment));
  if (statement.op === 'finalizer')
    lines.push(line(indent, `${pythonClass(statement.class)}.__del__ = __del__`));
  return lines;
}

function printHead(statement: BlockStatement, names: VariableNames): string {
  switch (statement.op) {
    case 'repeat':
      return `for _ in range(${statement.times}):`;
    case 'def': {
      const parameters = statement.parameters.map((name) => names.python(name));
      return `def ${names.python(statement.name)}(${parameters.join(', ')}):`;
    }
    case 'finalizer':
      return `def __del__(${names.python(statement.parameter)}):`;
  }
}

/** Variables that the statements bind or unbind. */
export function boundNames(statements: readonly Statement[]): Set<string> {
  const bound = new Set<string>();
  for (const statement of statements) {
    if (statement.op === 'repeat') for (const name of boundNames(statement.body)) bound.add(name);
    if ('name' in statement && statement.op !== 'class') bound.add(statement.name);
  }
  return bound;
}

function printSimple(
  statement: Exclude<Statement, BlockStatement | ClassStatement>,
  names: VariableNames,
): string {
  const one = (name: string): string => operand(name, names);
  switch (statement.op) {
    case 'bind':
      return `${one(statement.name)} = ${printExpression(statement.value, names)}`;
    case 'store':
      return `${printPlace(statement.place, names)} = ${one(statement.value)}`;
    case 'delete':
      return `del ${'name' in statement ? one(statement.name) : printPlace(statement.place, names)}`;
    case 'append':
    case 'extend':
    case 'add':
    case 'discard':
    case 'remove':
    case 'update':
      return `${one(statement.object)}.${statement.op}(${one(statement.value)})`;
    case 'insert':
      return `${one(statement.object)}.insert(${statement.index}, ${one(statement.value)})`;
    case 'setdefault':
      return `${one(statement.object)}.setdefault(${printKey(statement.key, names)}, ${one(statement.value)})`;
    case 'pop':
      return `${one(statement.object)}.pop(${statement.index ?? ''})`;
    case 'clear':
    case 'reverse':
    case 'popitem':
    case 'detach':
      return `${one(statement.object)}.${statement.op}()`;
    case 'call':
      return printCall(statement.function, statement.arguments, names);
    case 'intern':
      return `${one(statement.name)} = sys.intern(${one(statement.name)})`;
    case 'collect':
      return `show("collect", gc.collect(${statement.generation ?? ''}))`;
    case 'threshold':
      return `gc.set_threshold(${statement.values.join(', ')})`;
    case 'gc':
      return statement.enabled ? 'gc.enable()' : 'gc.disable()';
    case 'debug': {
      const flags = statement.flags.map((flag) => `gc.DEBUG_${flag.toUpperCase()}`);
      return `gc.set_debug(${flags.length === 0 ? '0' : flags.join(' | ')})`;
    }
    case 'freeze':
    case 'unfreeze':
      return `gc.${statement.op}()`;
    case 'mark':
      return `mark(${[quoted(statement.label), ...(statement.object === undefined ? [] : [one(statement.object)])].join(', ')})`;
    case 'log':
      return `log(${quoted(statement.text)})`;
    case 'show': {
      const { question, operands } = statement;
      return `show(${quoted([question, ...operands].join(' '))}, ${printQuestion(question, operands, names)})`;
    }
    case 'observe':
      return 'observe()';
    case 'blank':
      return '';
  }
}

/** The Python expression that answers the question. */
export function printQuestion(question: Question, operands: readonly string[], names: VariableNames): string {
  return ASKED[question](...operands.map((name) => operand(name, names)));
}

const ofModule =
  (module: string, name: string) =>
  (...operands: readonly string[]): string =>
    `${module}.${name}(${operands.join(', ')})`;

/** How Python answers each question. */
const ASKED: Readonly<Record<Question, (...operands: readonly string[]) => string>> = {
  getrefcount: ofModule('sys', 'getrefcount'),
  getsizeof: ofModule('sys', 'getsizeof'),
  is_tracked: ofModule('gc', 'is_tracked'),
  is_finalized: ofModule('gc', 'is_finalized'),
  is: (left, right) => `${left} is ${right}`,
  id: (object) => `id(${object})`,
  len: (object) => `len(${object})`,
  alive: (object) => `alive(${object})`,
  getweakrefcount: ofModule('weakref', 'getweakrefcount'),
  get_count: ofModule('gc', 'get_count'),
  get_threshold: ofModule('gc', 'get_threshold'),
  get_stats: ofModule('gc', 'get_stats'),
  get_freeze_count: ofModule('gc', 'get_freeze_count'),
  get_debug: ofModule('gc', 'get_debug'),
  isenabled: ofModule('gc', 'isenabled'),
  get_referents: ofModule('gc', 'get_referents'),
  get_referrers: ofModule('gc', 'get_referrers'),
  get_objects: ofModule('gc', 'get_objects'),
  getallocatedblocks: ofModule('sys', 'getallocatedblocks'),
};

const INDENT = '    ';

function tupleOf(items: readonly string[]): string {
  return `(${items.join(', ')}${items.length === 1 ? ',' : ''})`;
}

function line(indent: string, code: string, comment?: string): string {
  const text = comment === undefined ? code : code === '' ? `# ${comment}` : `${code}  # ${comment}`;
  return text === '' ? '\n' : `${indent}${text.trimEnd()}\n`;
}
