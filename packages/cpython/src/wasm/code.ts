import { signed, unsigned } from './bytes.js';
import { Op } from './instructions.js';

const emptyBlock = 0x40;
const i32 = 0x7f;

/** Writes the body of a function of 32-bit integers, one method per instruction. */
export class Code {
  readonly bytes: number[] = [];

  /** `locals`: how many 32-bit locals the function has beyond its parameters. */
  constructor(readonly locals = 0) {}

  #op(...bytes: number[]): this {
    this.bytes.push(...bytes);
    return this;
  }

  get(local: number): this {
    return this.#op(Op.localGet, ...unsigned(local));
  }
  set(local: number): this {
    return this.#op(Op.localSet, ...unsigned(local));
  }
  tee(local: number): this {
    return this.#op(Op.localTee, ...unsigned(local));
  }
  getGlobal(global: number): this {
    return this.#op(Op.globalGet, ...unsigned(global));
  }
  setGlobal(global: number): this {
    return this.#op(Op.globalSet, ...unsigned(global));
  }
  const(value: number): this {
    return this.#op(Op.i32Const, ...signed(value));
  }
  load(offset = 0): this {
    return this.#op(Op.i32Load, 2, ...unsigned(offset));
  }
  loadByte(offset = 0): this {
    return this.#op(Op.i32Load8U, 0, ...unsigned(offset));
  }
  store(offset = 0): this {
    return this.#op(Op.i32Store, 2, ...unsigned(offset));
  }
  storeByte(offset = 0): this {
    return this.#op(Op.i32Store8, 0, ...unsigned(offset));
  }
  call(fn: number): this {
    return this.#op(Op.call, ...unsigned(fn));
  }
  callIndirect(type: number): this {
    return this.#op(Op.callIndirect, ...unsigned(type), 0);
  }
  add(): this {
    return this.#op(0x6a);
  }
  sub(): this {
    return this.#op(0x6b);
  }
  mul(): this {
    return this.#op(0x6c);
  }
  and(): this {
    return this.#op(0x71);
  }
  or(): this {
    return this.#op(0x72);
  }
  shiftLeft(): this {
    return this.#op(0x74);
  }
  shiftRight(): this {
    return this.#op(0x76);
  }
  isZero(): this {
    return this.#op(0x45);
  }
  equal(): this {
    return this.#op(0x46);
  }
  notEqual(): this {
    return this.#op(0x47);
  }
  less(): this {
    return this.#op(0x49);
  }
  greater(): this {
    return this.#op(0x4b);
  }
  greaterOrEqual(): this {
    return this.#op(0x4f);
  }
  /** Runs `then` (else `otherwise`) by the condition on the stack. */
  if(then: (code: this) => void, otherwise?: (code: this) => void): this {
    this.#op(Op.if, emptyBlock);
    then(this);
    if (otherwise) {
      this.#op(Op.else);
      otherwise(this);
    }
    return this.#op(Op.end);
  }
  /** The same, leaving one integer. */
  select(then: (code: this) => void, otherwise: (code: this) => void): this {
    this.#op(Op.if, i32);
    then(this);
    this.#op(Op.else);
    otherwise(this);
    return this.#op(Op.end);
  }
  return(): this {
    return this.#op(Op.return);
  }

  /** The body as it stands in the code section: size, locals, instructions, end. */
  body(): number[] {
    const locals = this.locals ? [1, ...unsigned(this.locals), i32] : [0];
    return [...unsigned(locals.length + this.bytes.length + 1), ...locals, ...this.bytes, Op.end];
  }
}
