import { describe } from '../layout/describe.js';
import { PythonError } from '../types/python-error.js';
import type { FunctionBody } from './callable.js';
import type { Heap } from './heap.js';

/** Calls in one another, as `sys.getrecursionlimit()` has it. */
const DEEPEST = 1000;

/** Of a function that runs. */
interface Frame {
  /** Places for locals and for the evaluation stack. */
  slots: number;
  /** Of the frame as an object; 0 while there is none. */
  block: number;
}

/** Calls of functions that are objects of the heap. */
export class Calls {
  /** What was raised where nobody could catch it: in a finalizer or a callback. (`sys.unraisablehook`.) */
  readonly unraisable: string[] = [];
  #depth = 0;
  /** Of the module and of each running call. */
  readonly #frames: Frame[] = [{ slots: 0, block: 0 }];
  readonly #heap: Heap;

  constructor(heap: Heap) {
    this.#heap = heap;
  }

  /** Calls a function or bound method; throws a PythonError when Python would raise. */
  call(callable: number, args: readonly number[]): void {
    const { table, types } = this.#heap;
    const type = this.#heap.typeOf(callable);
    if (type === types.method) {
      const [callee, self] = table.references[callable]!;
      this.call(callee, [self, ...args]);
      return;
    }
    if (type.call !== null) {
      this.#heap.decref(type.call(this.#heap, callable, args));
      return;
    }
    if (type !== types.function) throw new PythonError('TypeError', `'${type.name}' object is not callable`);
    // The frame holds its function.
    const { operands } = this.#heap;
    const { height } = operands;
    operands.push(callable);
    try {
      this.run(table.content[callable] as FunctionBody | null, args);
    } finally {
      operands.dropTo(height);
    }
  }

  /** Calls any object that can be called; gives what the call gives, of which the caller owns a count. */
  resultOf(callable: number, args: readonly number[]): number {
    const { call } = this.#heap.typeOf(callable);
    if (call !== null) return call(this.#heap, callable, args);
    this.call(callable, args);
    const { none } = this.#heap.immortals;
    this.#heap.incref(none);
    return none;
  }

  /** `call`, where an exception is reported and forgotten. */
  callIgnoringErrors(callable: number, args: readonly number[]): void {
    this.#ignoringErrors(() => this.call(callable, args));
  }

  /** Runs a body that belongs to no function object, such as a class's `__del__`, in the same way. */
  runIgnoringErrors(body: FunctionBody, args: readonly number[]): void {
    this.#ignoringErrors(() => this.run(body, args));
  }

  run(body: FunctionBody | null, args: readonly number[]): void {
    if (this.#depth === DEEPEST) throw new PythonError('RecursionError', 'maximum recursion depth exceeded');
    this.#depth++;
    try {
      this.inFrame(body?.frameSlots ?? 0, () => {
        if (body === null) this.#heap.collector.safePoint();
        else body.run(args);
      });
    } finally {
      this.#depth--;
    }
  }

  /** The module's frame has so many places for locals and for the evaluation stack. */
  set moduleSlots(slots: number) {
    this.#frames[0].slots = slots;
  }

  /** Does what a Python function does, whose frame has so many places. */
  inFrame(slots: number, act: () => void): void {
    this.#frames.push({ slots, block: 0 });
    try {
      act();
    } finally {
      const { block } = this.#frames.pop()!;
      if (block !== 0) this.#heap.freeContainerBlock(block);
    }
  }

  /** Sees to it that the running call's frame is an object, which goes when the call ends. */
  needFrameObject(): void {
    const running = this.#frames.at(-1)!;
    if (running.block !== 0) return;
    const { blocks } = describe(this.#heap.profile, { type: 'frame', slots: running.slots });
    running.block = this.#heap.allocateContainerBlock(blocks[0]);
  }

  #ignoringErrors(act: () => void): void {
    try {
      act();
    } catch (error) {
      if (!(error instanceof PythonError)) throw error;
      this.unraisable.push(error.message);
    }
  }
}
