/**
 * Tells, from 3.13 on, where `gc.callbacks` are called within a collection: what they allocate at its start is forgotten
 * when the count starts again, and what they allocate at its end comes after the free lists were emptied. (Python/gc.c,
 * `invoke_gc_callback`.)
 *
 * For them the interpreter makes a dict, whose first key is the text `generation`. When all have been called it lets go of the
 * text that names the phase and then of the dict, back where the collection began.
 */
export class CallbackPhases {
  /** This collection's end has begun. */
  ending = false;
  readonly #keySize: number;
  #dict = 0;
  #text = 0;
  #running = false;
  #site = 0;
  /** Where the dict for the callbacks of the start was made: the event of the collection may still have the site before. */
  #siteOfInfo = 0;
  /** The dict for the callbacks of the start; 0 = none, or they are over. */
  #info = 0;
  #lastReleased = 0;

  /** @param asciiHeader bytes of an ASCII `str` before its characters */
  constructor(asciiHeader: number) {
    this.#keySize = asciiHeader + 'generation'.length + 1;
  }

  /** The first type of a name is the interpreter's own. */
  type(number: number, name: string): void {
    if (name === 'dict') this.#dict ||= number;
    else if (name === 'str') this.#text ||= number;
  }

  site(site: number): void {
    this.#site = site;
  }

  begin(): void {
    this.#running = true;
    this.ending = false;
    this.#info = -1;
  }

  /** Something is born, and right after it something of the next type and size. True = with it the collection's end begins. */
  born(object: number, type: number, nextType: number, nextSize: number): boolean {
    if (!this.#running) return false;
    const first = this.#info === -1;
    if (first) this.#info = 0;
    if (type !== this.#dict || nextType !== this.#text || nextSize !== this.#keySize) return false;
    if (first) {
      this.#info = object;
      this.#siteOfInfo = this.#site;
    } else this.ending = true;
    return !first;
  }

  /** A count fell. True = the callbacks of the start are over with it. */
  released(object: number, type: number): boolean {
    const afterText = this.#lastReleased === this.#text;
    this.#lastReleased = type;
    if (this.#info <= 0 || object !== this.#info || !afterText || this.#site !== this.#siteOfInfo)
      return false;
    this.#info = 0;
    return true;
  }

  end(): void {
    this.#running = false;
  }
}
