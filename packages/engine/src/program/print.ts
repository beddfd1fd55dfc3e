import type { Expression, Key, Place, Program, Statement } from './program.js';

/** The program in its text form, one statement a line. `parseProgram` reads it back without loss. */
export function printProgram(program: Program): string {
  return program.statements.flatMap((statement) => printStatement(statement, '')).join('');
}

/** The statement's lines, each with its newline. */
export function printStatement(statement: Statement, indent = ''): string[] {
  if (statement.op !== 'repeat') return [line(indent, printAction(statement), statement.comment)];
  return [
    line(indent, `repeat ${statement.times}`, statement.comment),
    ...statement.body.flatMap((inner) => printStatement(inner, `${indent}  `)),
    line(indent, 'end', statement.endComment),
  ];
}

function line(indent: string, code: string, comment: string | undefined): string {
  const text = comment === undefined ? code : code === '' ? `# ${comment}` : `${code}  # ${comment}`;
  return text === '' ? '\n' : `${indent}${text.trimEnd()}\n`;
}

function printAction(action: Exclude<Statement, { op: 'repeat' }>): string {
  switch (action.op) {
    case 'bind':
      return `${action.name} = ${printExpression(action.value)}`;
    case 'store':
      return `${printPlace(action.place)} = ${action.value}`;
    case 'delete':
      return `del ${'name' in action ? action.name : printPlace(action.place)}`;
    case 'append':
    case 'extend':
    case 'add':
    case 'discard':
      return `${action.object}.${action.op} ${action.value}`;
    case 'insert':
      return `${action.object}.insert ${action.index} ${action.value}`;
    case 'pop':
      return printPop(action.object, action.index);
    case 'clear':
      return `${action.object}.clear`;
    case 'intern':
      return `intern ${action.name}`;
    case 'collect':
      return action.generation === undefined ? 'collect' : `collect ${action.generation}`;
    case 'threshold':
      return `threshold ${action.values.join(' ')}`;
    case 'gc':
      return action.enabled ? 'gc on' : 'gc off';
    case 'freeze':
    case 'unfreeze':
      return action.op;
    case 'mark':
      return `mark ${JSON.stringify(action.label)}${action.object === undefined ? '' : ` ${action.object}`}`;
    case 'blank':
      return '';
  }
}

function printExpression(expression: Expression): string {
  if ('variable' in expression) return expression.variable;
  if ('load' in expression) return printPlace(expression.load);
  if ('pop' in expression) return printPop(expression.pop, expression.index);
  switch (expression.new) {
    case 'list':
    case 'tuple':
    case 'set':
      return [expression.new, ...expression.items].join(' ');
    case 'instance':
      return `instance ${expression.class}`;
    case 'int':
    case 'float':
      return `${expression.new} ${expression.value}`;
    case 'str':
    case 'bytes':
      return `${expression.new} ${JSON.stringify(expression.value)}`;
    default:
      return expression.new;
  }
}

function printPop(object: string, index: number | undefined): string {
  return index === undefined ? `${object}.pop` : `${object}.pop ${index}`;
}

function printPlace(place: Place): string {
  return 'key' in place ? `${place.object}[${printKey(place.key)}]` : `${place.object}.${place.attribute}`;
}

function printKey(key: Key): string {
  return typeof key === 'object' ? key.variable : JSON.stringify(key);
}
