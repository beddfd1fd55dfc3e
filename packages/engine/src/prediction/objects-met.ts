/** What a prediction has to know of each object of a trace, by ids: columns that grow. */
export class ObjectsMet {
  #type = new Uint32Array(1 << 16);
  #size = new Uint32Array(1 << 16);

  set(object: number, type: number, size: number): void {
    if (object >= this.#type.length) this.#grow(object);
    this.#type[object] = type;
    this.#size[object] = size;
  }

  /** The object's block has another size now. */
  resize(object: number, size: number): void {
    this.set(object, this.#type[object], size);
  }

  retype(object: number, type: number): void {
    this.set(object, type, this.#size[object]);
  }

  type(object: number): number {
    return this.#type[object];
  }

  size(object: number): number {
    return this.#size[object];
  }

  #grow(object: number): void {
    const length = Math.max(object + 1, this.#type.length * 2);
    const grown = (column: Uint32Array) => {
      const made = new Uint32Array(length);
      made.set(column);
      return made;
    };
    this.#type = grown(this.#type);
    this.#size = grown(this.#size);
  }
}
