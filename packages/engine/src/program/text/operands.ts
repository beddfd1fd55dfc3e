import { CONSTANTS, type Key, METHODS, type Place, RESERVED } from '../program.js';
import type { TokenReader } from './token-reader.js';

// The parts of statements that name objects.

/** The name of a variable. */
export function variable(reader: TokenReader, what = 'a variable'): string {
  const token = reader.peek();
  const name = reader.name(what);
  if (RESERVED.has(name))
    throw reader.problemAt(token, `'${name}' is a word of the language, not a variable`);
  return name;
}

/** A variable or a constant. */
export function operand(reader: TokenReader, what = 'a variable'): string {
  return CONSTANTS.has(reader.peek().text) ? reader.next().text : variable(reader, what);
}

/** The rest of the line. */
export function operands(reader: TokenReader): string[] {
  const all: string[] = [];
  while (!reader.ended()) all.push(operand(reader));
  return all;
}

/** What follows the name of an object: `[key]` or `.attribute`. */
export function placeOf(reader: TokenReader, object: string): Place {
  if (reader.takeSign('.')) {
    const token = reader.peek();
    const attribute = reader.name('an attribute');
    if (METHODS.has(attribute))
      throw reader.problemAt(token, `'${attribute}' can't be used here: it gives nothing`);
    return { object, attribute };
  }
  if (!reader.takeSign('[')) throw reader.expected("'=', '.' or '['");
  const place = { object, key: key(reader) };
  if (!reader.takeSign(']')) throw reader.expected("']'");
  return place;
}

export function key(reader: TokenReader): Key {
  const { kind } = reader.peek();
  if (kind === 'string') return reader.next().text;
  if (kind === 'number') return reader.integer(-Infinity, 'an index or key');
  return { variable: operand(reader, 'an index, a key in quotes, or a variable') };
}

/** The method's name where `.method` comes next; it is taken. */
export function takeMethod(reader: TokenReader): string | null {
  const dot = reader.peek();
  const method = reader.peek(1);
  if (dot.text !== '.' || method.kind !== 'name' || !METHODS.has(method.text)) return null;
  reader.next();
  return reader.next().text;
}

/** The index of `pop`, if there is one. */
export function popIndex(reader: TokenReader): { readonly index?: number } {
  return reader.ended() ? {} : { index: reader.integer(-Infinity, 'an index') };
}
