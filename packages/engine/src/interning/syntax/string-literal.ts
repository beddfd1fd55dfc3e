/** A string token taken apart. */
export interface StringLiteral {
  readonly bytes: boolean;
  readonly raw: boolean;
  readonly formatted: boolean;
  /** Between the quotes, escapes not yet read. */
  readonly body: string;
}

export function stringLiteral(token: string): StringLiteral {
  const prefix = /^[a-zA-Z]*/.exec(token)![0].toLowerCase();
  const quoted = token.slice(prefix.length);
  const quotes = quoted.startsWith("'''") || quoted.startsWith('"""') ? 3 : 1;
  return {
    bytes: prefix.includes('b'),
    raw: prefix.includes('r'),
    formatted: prefix.includes('f'),
    body: quoted.slice(quotes, quoted.length - quotes),
  };
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\n': '',
};

/**
 * The text, or the bytes as characters up to U+00FF, that a literal's body stands for; null where an escape is not one
 * (`\x1`, a code point past the last) or needs the Unicode names.
 */
export function unescaped(body: string, bytes: boolean): string | null {
  let text = '';
  for (let at = 0; at < body.length; at++) {
    if (body[at] !== '\\') {
      text += body[at];
      continue;
    }
    const letter = body[at + 1];
    const simple = escapes[letter];
    if (simple !== undefined) {
      text += simple;
      at++;
      continue;
    }
    const octal = /^[0-7]{1,3}/.exec(body.slice(at + 1))?.[0];
    if (octal !== undefined) {
      const code = Number.parseInt(octal, 8);
      text += String.fromCodePoint(bytes ? code & 0xff : code);
      at += octal.length;
      continue;
    }
    const digits = letter === 'x' ? 2 : bytes ? 0 : letter === 'u' ? 4 : letter === 'U' ? 8 : 0;
    if (digits === 0) {
      if (!bytes && letter === 'N') return null;
      text += '\\';
      continue;
    }
    const code = Number(`0x${body.slice(at + 2, at + 2 + digits).padEnd(digits, '!')}`);
    if (!(code <= 0x10ffff)) return null;
    text += String.fromCodePoint(code);
    at += 1 + digits;
  }
  return text;
}
