/** The number of SIGINT: what Python takes from the flag as the signal to handle. */
const signal = 2;

/**
 * The signal that one thread sends to the interpreter in another.
 *
 * Pyodide looks at element 0 of an "interrupt buffer" and then sets it to 0 (`_Py_CheckEmscriptenSignals_Helper`). On plain
 * memory a signal that arrives between the two is lost; here 0 takes away only what was seen.
 */
export class InterruptFlag {
  readonly #byte: Uint8Array<SharedArrayBuffer>;
  #seen = 0;

  constructor(shared: SharedArrayBuffer = new SharedArrayBuffer(1)) {
    this.#byte = new Uint8Array(shared);
  }

  /** What the other thread makes its flag of. */
  get shared(): SharedArrayBuffer {
    return this.#byte.buffer;
  }

  /** Whether a signal has yet to be noticed. */
  get waiting(): boolean {
    return Atomics.load(this.#byte, 0) !== 0;
  }

  /** Makes Python raise KeyboardInterrupt. Gives whether an earlier signal has yet to be noticed. */
  send(): boolean {
    return Atomics.exchange(this.#byte, 0, signal) !== 0;
  }

  get 0(): number {
    this.#seen = Atomics.load(this.#byte, 0);
    return this.#seen;
  }

  set 0(value: number) {
    if (this.#seen !== 0) Atomics.compareExchange(this.#byte, 0, this.#seen, value);
    this.#seen = 0;
  }
}
