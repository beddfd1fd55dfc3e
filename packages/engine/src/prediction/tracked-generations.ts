const OLDEST = 3;
const PERMANENT = 4;

/** In which generation each tracked object of a trace is, by ids; only what decides when full collections run. */
export class TrackedGenerations {
  /** 0 = untracked, 1 to 3 from young to old, 4 frozen. */
  #generation = new Uint8Array(1 << 16);
  /** Ids that are or were in the two younger generations. */
  readonly #younger: [number[], number[]] = [[], []];
  readonly #sizes = [0, 0, 0, 0, 0];

  /** The object is in this generation, 0 for the youngest, 3 for the permanent one, from before the trace. */
  place(object: number, generation: number): void {
    this.#put(object, generation + 1);
  }

  track(object: number): void {
    this.#put(object, 1);
  }

  /** The object is tracked no longer; false = it was not. */
  untrack(object: number): boolean {
    const at = this.#generation[object] ?? 0;
    if (at === 0) return false;
    this.#sizes[at]--;
    this.#generation[object] = 0;
    return true;
  }

  /** Objects of a generation and the younger ones. */
  sizeUpTo(generation: number): number {
    let size = 0;
    for (let at = 1; at <= generation + 1; at++) size += this.#sizes[at];
    return size;
  }

  /** A collection of the generation begins: whatever of it lives on will be in the next older one. */
  age(generation: number): void {
    for (let from = Math.min(generation, 1); from >= 0; from--) {
      for (const object of this.#younger[from].splice(0)) {
        if (this.#generation[object] === from + 1) this.#put(object, Math.min(generation + 2, OLDEST));
      }
    }
  }

  freeze(): void {
    this.#moveAll([1, 2, 3], PERMANENT);
    for (const ids of this.#younger) ids.length = 0;
  }

  unfreeze(): void {
    this.#moveAll([PERMANENT], OLDEST);
  }

  #put(object: number, at: number): void {
    if (object >= this.#generation.length) {
      const grown = new Uint8Array(Math.max(object + 1, this.#generation.length * 2));
      grown.set(this.#generation);
      this.#generation = grown;
    }
    this.#sizes[this.#generation[object]]--;
    this.#generation[object] = at;
    this.#sizes[at]++;
    if (at < OLDEST) this.#younger[at - 1].push(object);
  }

  #moveAll(from: readonly number[], to: number): void {
    for (let object = 0; object < this.#generation.length; object++) {
      if (from.includes(this.#generation[object])) this.#put(object, to);
    }
  }
}
