import type { Program } from './program.js';

/** The program's JSON form, a statement on each line, which `parseProgram` reads back. */
export function printJsonProgram({ name, statements }: Program): string {
  const lines = statements.map((statement) => `    ${JSON.stringify(statement)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "name": ${JSON.stringify(name)},\n  "statements": ${list}\n}\n`;
}
