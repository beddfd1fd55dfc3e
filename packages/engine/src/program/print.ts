import { printExpression, printKey, printPlace, printPop } from './print-expression.js';
import type { Program, Statement } from './program.js';
import type { LineAction } from './text/statements.js';

/** The program in its text form, one statement a line. `parseProgram` reads it back without loss. */
export function printProgram(program: Program): string {
  return program.statements.flatMap((statement) => printStatement(statement, '')).join('');
}

/** The statement's lines, each with its newline. */
export function printStatement(statement: Statement, indent = ''): string[] {
  const head = line(indent, printAction(statement), statement.comment);
  if (!('body' in statement)) return [head];
  return [
    head,
    ...statement.body.flatMap((inner) => printStatement(inner, `${indent}  `)),
    line(indent, 'end', statement.endComment),
  ];
}

function line(indent: string, code: string, comment: string | undefined): string {
  const text = comment === undefined ? code : code === '' ? `# ${comment}` : `${code}  # ${comment}`;
  return text === '' ? '\n' : `${indent}${text.trimEnd()}\n`;
}

/** The statement, of a block its head. */
function printAction(action: Exclude<LineAction, { op: 'end' }>): string {
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
    case 'remove':
    case 'update':
      return `${action.object}.${action.op} ${action.value}`;
    case 'insert':
      return `${action.object}.insert ${action.index} ${action.value}`;
    case 'setdefault':
      return `${action.object}.setdefault ${printKey(action.key)} ${action.value}`;
    case 'pop':
      return printPop(action.object, action.index);
    case 'clear':
    case 'reverse':
    case 'popitem':
    case 'detach':
      return `${action.object}.${action.op}`;
    case 'call':
      return words('call', action.function, ...action.arguments);
    case 'intern':
      return `intern ${action.name}`;
    case 'collect':
      return words('collect', action.generation);
    case 'threshold':
      return words('threshold', ...action.values);
    case 'gc':
      return action.enabled ? 'gc on' : 'gc off';
    case 'debug':
      return words('gc debug', ...action.flags);
    case 'freeze':
    case 'unfreeze':
    case 'observe':
      return action.op;
    case 'mark':
      return words('mark', JSON.stringify(action.label), action.object);
    case 'log':
      return `log ${JSON.stringify(action.text)}`;
    case 'show':
      return words('show', action.question, ...action.operands);
    case 'repeat':
      return `repeat ${action.times}`;
    case 'def':
      return words('def', action.name, ...action.parameters);
    case 'class':
      return words(
        'class',
        action.name,
        action.base === undefined ? undefined : `base ${action.base}`,
        action.slots === undefined ? undefined : words('slots', ...action.slots),
      );
    case 'finalizer':
      return `finalizer ${action.class} ${action.parameter}`;
    case 'blank':
      return '';
  }
}

/** With single spaces between; what is undefined is left out. */
function words(...all: readonly (string | number | undefined)[]): string {
  return all.filter((word) => word !== undefined).join(' ');
}
