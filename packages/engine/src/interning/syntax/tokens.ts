import { IdentityError } from '../identity-error.js';

export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'operator' | 'newline' | 'indent' | 'dedent' | 'end';
  readonly text: string;
  /** Where it starts and ends in the source, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

const operators =
  /\*\*=|\/\/=|<<=|>>=|\*\*|\/\/|<<|>>|<=|>=|==|!=|:=|->|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|\.\.\.|[-+*/%&|^~<>()[\]{},:.;=]/y;
const name = /[\p{L}_][\p{L}\p{N}_]*/uy;
const number =
  /(?:0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*\.?(?:\d[\d_]*)?|\.\d[\d_]*)(?:[eE][-+]?\d[\d_]*)?[jJ]?)/y;
const string =
  /(?:[rR][bB]?|[bB][rR]?|[uU]|[fF][rR]?|[rR][fF])?(?:'''(?:\\.|[^\\])*?'''|"""(?:\\.|[^\\])*?"""|'(?:\\.|[^\\'\n])*'|"(?:\\.|[^\\"\n])*")/sy;

/**
 * The tokens of a Python source, with indents and dedents, after Python's lexical analysis. F-strings come whole, as
 * before 3.12: a field can't hold the quote that closes its string.
 */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  const indents = [0];
  let depth = 0;
  let at = 0;
  let lineStart = true;
  const add = (kind: Token['kind'], start: number, end: number) =>
    tokens.push({ kind, text: source.slice(start, end), start, end });
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0];
  };
  while (at < source.length) {
    if (lineStart && depth === 0) {
      const start = at;
      while (source[at] === ' ' || source[at] === '\t') at++;
      if (source[at] === '\n' || source[at] === '#' || at === source.length) {
        while (at < source.length && source[at] !== '\n') at++;
        at++;
        continue;
      }
      const width = at - start;
      if (width > indents.at(-1)!) {
        indents.push(width);
        add('indent', at, at);
      }
      while (width < indents.at(-1)!) {
        indents.pop();
        add('dedent', at, at);
      }
      if (width !== indents.at(-1)) throw invalid(source, at, 'unindent does not match any outer level');
      lineStart = false;
    }
    const character = source[at];
    if (character === '\n') {
      if (depth === 0) {
        add('newline', at, at);
        lineStart = true;
      }
      at++;
      continue;
    }
    if (character === ' ' || character === '\t') {
      at++;
      continue;
    }
    if (character === '#') {
      while (at < source.length && source[at] !== '\n') at++;
      continue;
    }
    if (character === '\\' && source[at + 1] === '\n') {
      at += 2;
      continue;
    }
    let kind: Token['kind'] = 'string';
    let text = match(string);
    if (text === undefined) {
      kind = 'name';
      text = match(name);
    }
    if (text === undefined) {
      kind = 'number';
      text = match(number);
    }
    if (text === undefined) {
      kind = 'operator';
      text = match(operators);
    }
    if (text === undefined) {
      const quoted = character === "'" || character === '"';
      throw invalid(
        source,
        at,
        quoted ? 'the string does not end' : `unexpected ${JSON.stringify(character)}`,
      );
    }
    if (kind === 'operator') {
      if ('([{'.includes(text)) depth++;
      if (')]}'.includes(text)) depth--;
    }
    add(kind, at, at + text.length);
    at += text.length;
  }
  if (!lineStart) add('newline', source.length, source.length);
  for (let level = indents.length; level > 1; level--) add('dedent', source.length, source.length);
  add('end', source.length, source.length);
  return tokens;
}

/** A syntax error at a place in the source, as `line 2, column 5: …`; the line is left out where there is but one. */
export function invalid(source: string, at: number, problem: string): IdentityError {
  const before = source.slice(0, at);
  const line = before.split('\n').length;
  const column = at - before.lastIndexOf('\n');
  const place = source.trimEnd().includes('\n') ? `line ${line}, column ${column}` : `column ${column}`;
  return new IdentityError(`${place}: ${problem}`);
}
