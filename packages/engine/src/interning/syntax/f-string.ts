/** A replacement field of an f-string, its parts not yet read: `{expression!conversion:specification}`. */
export interface Field {
  readonly expression: string;
  readonly conversion: string | null;
  readonly specification: string | null;
}

/** The pieces of an f-string's body, text with doubled braces made single but escapes left; or what is wrong with it. */
export function fStringPieces(body: string): (string | Field)[] | string {
  const pieces: (string | Field)[] = [];
  let from = 0;
  let at = 0;
  const endText = (to: number) => {
    if (to > from) pieces.push(body.slice(from, to));
  };
  while (at < body.length) {
    const character = body[at];
    if ((character === '{' || character === '}') && body[at + 1] === character) {
      endText(at + 1);
      at += 2;
      from = at;
    } else if (character === '{') {
      endText(at);
      const end = fieldEnd(body, at + 1);
      if (end === null) return "expected '}'";
      pieces.push(fieldParts(body.slice(at + 1, end)));
      at = end + 1;
      from = at;
    } else if (character === '}') {
      return "single '}' is not allowed";
    } else {
      at++;
    }
  }
  endText(body.length);
  return pieces;
}

/** Where the field that starts at `at` has its closing brace. */
function fieldEnd(body: string, at: number): number | null {
  let depth = 0;
  let quote: string | null = null;
  for (let index = at; index < body.length; index++) {
    const character = body[index];
    if (quote !== null) {
      if (character === quote) quote = null;
    } else if (character === "'" || character === '"') {
      quote = character;
    } else if ('([{'.includes(character)) {
      depth++;
    } else if (depth > 0 && ')]}'.includes(character)) {
      depth--;
    } else if (character === '}') {
      return index;
    }
  }
  return null;
}

/** `x!r:>5` as its three parts. */
function fieldParts(field: string): Field {
  let depth = 0;
  let quote: string | null = null;
  let end = field.length;
  let conversionAt = -1;
  for (let index = 0; index < field.length; index++) {
    const character = field[index];
    if (quote !== null) {
      if (character === quote) quote = null;
    } else if (character === "'" || character === '"') {
      quote = character;
    } else if ('([{'.includes(character)) {
      depth++;
    } else if (')]}'.includes(character)) {
      depth--;
    } else if (depth === 0 && character === '!' && field[index + 1] !== '=') {
      conversionAt = index;
    } else if (depth === 0 && character === ':') {
      end = index;
      break;
    }
  }
  return {
    expression: field.slice(0, conversionAt >= 0 ? conversionAt : end),
    conversion: conversionAt >= 0 ? field.slice(conversionAt + 1, end).trim() : null,
    specification: end < field.length ? field.slice(end + 1) : null,
  };
}
