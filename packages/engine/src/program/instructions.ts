import type { Statement } from './program.js';

/** A program as a flat list, in which loops jump. */
export type Instruction =
  | { readonly kind: 'statement'; readonly statement: SimpleStatement; readonly line: number }
  /** Begins a loop, or goes on at `after` it if it has no rounds. */
  | { readonly kind: 'repeat'; readonly times: number; readonly after: number }
  /** Goes back to `body` as long as rounds are left. */
  | { readonly kind: 'end'; readonly body: number };

export type SimpleStatement = Exclude<Statement, { op: 'repeat' | 'blank' }>;

/** The statements with the lines they have in the program's text form. */
export function compile(statements: readonly Statement[]): Instruction[] {
  const code: Instruction[] = [];
  let line = 0;
  const add = (body: readonly Statement[]): void => {
    for (const statement of body) {
      line++;
      if (statement.op === 'repeat') {
        const begin = code.length;
        const repeat = { kind: 'repeat' as const, times: statement.times, after: 0 };
        code.push(repeat);
        add(statement.body);
        line++;
        code.push({ kind: 'end', body: begin + 1 });
        repeat.after = code.length;
      } else if (statement.op !== 'blank') {
        code.push({ kind: 'statement', statement, line });
      }
    }
  };
  add(statements);
  return code;
}
