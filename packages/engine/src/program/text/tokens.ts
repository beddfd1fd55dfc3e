import { ProgramError } from '../program-error.js';

export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'bytes' | 'sign' | 'comment' | 'end';
  /** As written; of a string, what it stands for. */
  readonly text: string;
  /** From 1. */
  readonly column: number;
}

/** What tokens look like: the first pattern that matches is right. Sticky. */
export type Patterns = readonly (readonly [Exclude<Token['kind'], 'end'>, RegExp])[];

export const NAME = ['name', /[A-Za-z_][A-Za-z0-9_]*/y] as const;
export const NUMBER = ['number', /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y] as const;
export const STRING = ['string', /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/y] as const;
export const COMMENT = ['comment', /#.*/sy] as const;

const TEXT: Patterns = [NAME, NUMBER, STRING, ['sign', /[=.[\]]/y], COMMENT];

/** The tokens of one line, the last of kind `end`. */
export function tokenize(line: string, file: string, lineNumber: number, patterns = TEXT): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < line.length) {
    if (line[at] === ' ' || line[at] === '\t') {
      at++;
      continue;
    }
    const column = at + 1;
    const found = match(line, at, patterns);
    if (found === null) {
      const character = String.fromCodePoint(line.codePointAt(at)!);
      const problem = /["']/.test(character) ? 'this string has no end' : unexpected(line.slice(at));
      throw new ProgramError(file, lineNumber, column, problem);
    }
    at += found.text.length;
    const text = found.kind === 'string' ? unquote(found.text, file, lineNumber, column) : found.text;
    tokens.push({ kind: found.kind, text, column });
  }
  tokens.push({ kind: 'end', text: '', column: line.length + 1 });
  return tokens;
}

function match(line: string, at: number, patterns: Patterns): { kind: Token['kind']; text: string } | null {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const text = pattern.exec(line)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return null;
}

function unexpected(rest: string): string {
  const word = /^\S+/.exec(rest)?.[0] ?? rest;
  return `can't read ${JSON.stringify(word.slice(0, 40))}`;
}

// The escapes of JSON, in either kind of quotes.
function unquote(quoted: string, file: string, line: number, column: number): string {
  const json = quoted[0] === '"' ? quoted : `"${quoted.slice(1, -1).replaceAll(/\\.|"/g, requoted)}"`;
  try {
    return JSON.parse(json);
  } catch {
    throw new ProgramError(
      file,
      line,
      column,
      'this string has an escape or a character that JSON does not know',
    );
  }
}

function requoted(found: string): string {
  if (found === "\\'") return "'";
  return found === '"' ? '\\"' : found;
}
