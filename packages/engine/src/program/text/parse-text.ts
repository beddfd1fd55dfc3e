import type { Program, Statement } from '../program.js';
import { ProgramError } from '../program-error.js';
import { Classes } from './classes.js';
import { type LineAction, parseStatement } from './statements.js';
import { TokenReader } from './token-reader.js';

/** Blocks in one another. */
export const DEEPEST = 100;

/** Reads the text form, of which docs/PROGRAMS.md has the grammar. */
export function parseTextProgram(text: string, name: string): Program {
  const program = new TextProgram(name);
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  for (const line of lines) program.read(line);
  return { name, statements: program.finish() };
}

type Head = Extract<LineAction, { op: 'repeat' | 'def' | 'finalizer' }>;

interface OpenBlock {
  readonly head: Head & { readonly comment?: string };
  readonly line: number;
  /** The statements that the block is among. */
  readonly outer: Statement[];
}

/** A program being read, line by line. */
export class TextProgram {
  readonly #name: string;
  readonly #classes = new Classes();
  readonly #open: OpenBlock[] = [];
  #statements: Statement[] = [];
  #lines = 0;
  /** Whether something was done, after which classes are no longer declared. */
  #begun = false;

  constructor(name: string) {
    this.#name = name;
  }

  read(line: string): void {
    const reader = new TokenReader(line, this.#name, ++this.#lines);
    const first = reader.peek();
    const action = parseStatement(reader, this.#classes);
    const problem = this.#misplaced(action);
    if (problem !== null) throw reader.problemAt(first, problem);
    const comment = reader.end();
    if (action.op === 'end') this.#close(comment.comment);
    else if (isHead(action)) {
      this.#open.push({ head: { ...action, ...comment }, line: this.#lines, outer: this.#statements });
      this.#statements = [];
    } else this.#statements.push({ ...action, ...comment });
  }

  /** The last statement that was read whole. */
  get last(): Statement | undefined {
    return this.#open.length === 0 ? this.#statements.at(-1) : undefined;
  }

  /** The program's statements, when all lines are read. */
  finish(): Statement[] {
    const open = this.#open.at(-1);
    if (open !== undefined) {
      throw new ProgramError(this.#name, open.line, 1, `this '${open.head.op}' has no 'end'`);
    }
    return this.#statements;
  }

  /** Why the action can't stand here, if it can't. */
  #misplaced({ op }: LineAction): string | null {
    const declares = op === 'class' || op === 'finalizer';
    const outermost = this.#open.length === 0;
    if (op === 'end') return outermost ? `'end' without a 'repeat', 'def' or 'finalizer' before it` : null;
    if ((declares || op === 'def') && !outermost) return `'${op}' can't stand inside a block`;
    if (declares && this.#begun)
      return `'${op}' can't stand here: classes are declared before anything is done`;
    if (outermost && !declares && op !== 'blank') this.#begun = true;
    const nests = op === 'repeat' && this.#open.length === DEEPEST;
    return nests ? `more than ${DEEPEST} blocks in one another` : null;
  }

  #close(endComment: string | undefined): void {
    const { head, outer } = this.#open.pop()!;
    const { comment, ...action } = head;
    outer.push({
      ...action,
      body: this.#statements,
      ...(comment === undefined ? {} : { comment }),
      ...(endComment === undefined ? {} : { endComment }),
    });
    this.#statements = outer;
  }
}

function isHead(action: LineAction): action is Head {
  return action.op === 'repeat' || action.op === 'def' || action.op === 'finalizer';
}
