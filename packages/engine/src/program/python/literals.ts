// Objects that Python makes while it runs: a literal would be a constant of the code, which is there before and after.

/** A Python string literal; JSON's is one. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** A Python bytes literal of characters up to U+00FF. */
export function quotedBytes(bytes: string): string {
  const escaped = bytes.replaceAll(/[^ !#-[\]-~]/g, (character) =>
    character === '"' || character === '\\'
      ? `\\${character}`
      : `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return `b"${escaped}"`;
}

/** A str made at run time: one of the cached ones where it has at most one character. */
export function madeStr(text: string): string {
  const characters = Array.from(text);
  if (characters.length === 0) return 'str()';
  if (characters.length === 1) return `chr(${text.codePointAt(0)})`;
  const half = Math.ceil(characters.length / 2);
  const [left, right] = [characters.slice(0, half), characters.slice(half)].map((part) =>
    quoted(part.join('')),
  );
  return `"".join((${left}, ${right}))`;
}

/** A bytes object made at run time: one of the cached ones where it has at most one byte. */
export function madeBytes(bytes: string): string {
  if (bytes.length === 0) return 'bytes()';
  if (bytes.length === 1) return `bytes(${quotedBytes(bytes)})`;
  const half = Math.ceil(bytes.length / 2);
  return `b"".join((${quotedBytes(bytes.slice(0, half))}, ${quotedBytes(bytes.slice(half))}))`;
}
