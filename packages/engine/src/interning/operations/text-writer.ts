import type { PyStr } from '../objects/object.js';
import type { ObjectSpace } from '../objects/object-space.js';

/**
 * Puts a str together from pieces; one that comes alone, as the last, is kept rather than copied.
 * (_PyUnicodeWriter in Objects/unicodeobject.c.)
 */
export class TextWriter {
  #text = '';
  #kept: PyStr | null = null;

  write(piece: PyStr, last: boolean): void {
    if (piece.value === '') return;
    if (last && this.#kept === null && this.#text === '') this.#kept = piece;
    else this.add(piece.value);
  }

  add(text: string): void {
    if (text === '') return;
    this.#text += (this.#kept?.value ?? '') + text;
    this.#kept = null;
  }

  finish(space: ObjectSpace): PyStr {
    return this.#kept ?? space.str(this.#text);
  }
}
