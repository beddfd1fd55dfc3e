import type { Statement } from './program.js';

/** A program, or a function's body, as a flat list in which loops jump. */
export type Code = readonly Instruction[];

export type Instruction =
  | { readonly kind: 'statement'; readonly statement: SimpleStatement; readonly line: number }
  | { readonly kind: 'def'; readonly statement: Define; readonly line: number; readonly body: Code }
  /** Begins a loop, or goes on at `after` it if it has no rounds. */
  | { readonly kind: 'repeat'; readonly times: number; readonly after: number }
  /** Goes back to `body` as long as rounds are left. */
  | { readonly kind: 'end'; readonly body: number };

export type Define = Extract<Statement, { op: 'def' }>;
export type DeclareClass = Extract<Statement, { op: 'class' }>;
export type DeclareFinalizer = Extract<Statement, { op: 'finalizer' }>;
export type SimpleStatement = Exclude<Statement, { op: 'repeat' | 'def' | 'class' | 'finalizer' | 'blank' }>;

/** What a run executes step by step. */
export type ExecutedStatement = SimpleStatement | Define;

/** What is executed in order, and what holds from the start. */
export interface Compiled {
  readonly code: Code;
  readonly classes: readonly DeclareClass[];
  readonly finalizers: readonly {
    readonly statement: DeclareFinalizer;
    readonly line: number;
    readonly body: Code;
  }[];
}

/** The statements with the lines they have in the program's text form. */
export function compile(statements: readonly Statement[]): Compiled {
  const classes: DeclareClass[] = [];
  const finalizers: Compiled['finalizers'][number][] = [];
  let line = 0;
  const compileBody = (body: readonly Statement[]): Code => {
    const code: Instruction[] = [];
    const add = (statement: Statement): void => {
      const at = ++line;
      switch (statement.op) {
        case 'blank':
          return;
        case 'class':
          classes.push(statement);
          return;
        case 'finalizer':
          finalizers.push({ statement, line: at, body: compileBody(statement.body) });
          line++;
          return;
        case 'def':
          code.push({ kind: 'def', statement, line: at, body: compileBody(statement.body) });
          line++;
          return;
        case 'repeat': {
          const begin = code.length;
          const repeat = { kind: 'repeat' as const, times: statement.times, after: 0 };
          code.push(repeat);
          for (const inner of statement.body) add(inner);
          line++;
          code.push({ kind: 'end', body: begin + 1 });
          repeat.after = code.length;
          return;
        }
        default:
          code.push({ kind: 'statement', statement, line: at });
      }
    };
    for (const statement of body) add(statement);
    return code;
  };
  return { code: compileBody(statements), classes, finalizers };
}
