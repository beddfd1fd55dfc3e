import { describe } from '../layout/describe.js';
import { PythonError } from '../types/python-error.js';
import type { FunctionBody, Lent } from './callable.js';
import type { Heap } from './heap.js';

/** Calls in one another. CPython has 1,000, but each takes kilobytes of JavaScript's stack, more if a collection makes it. */
const DEEPEST = 400;

/** Of a function that runs. */
interface Frame {
  /** Places for locals and for the evaluation stack. */
  slots: number;
  /** Of the frame as an object; 0 while there is none. */
  block: number;
  /** The function, where that is one of the heap's; else 0. */
  readonly callee: number;
  /** Where its evaluation stack begins among all operands. */
  height: number;
  /** Objects of its local variables, in the order of these. */
  locals: () => readonly number[];
  /** Lets go of the local variables when the call has ended, and is no longer among those that run. */
  clear: () => void;
  /** Whether the incremental collector has been here; null of a generator's frame, where CPython does not set it at first. */
  visited: boolean | null;
}

const NO_LOCALS = (): readonly number[] => [];

function newFrame(slots: number): Frame {
  return { slots, block: 0, callee: 0, height: 0, locals: NO_LOCALS, clear: () => {}, visited: false };
}

/** Calls of functions that are objects of the heap. */
export class Calls {
  /** What was raised where nobody could catch it: in a finalizer or a callback. (`sys.unraisablehook`.) */
  readonly unraisable: string[] = [];
  #depth = 0;
  /** Of the module and of each running call. */
  readonly #frames: Frame[] = [newFrame(0)];
  readonly #heap: Heap;

  constructor(heap: Heap) {
    this.#heap = heap;
  }

  /** Calls a function or bound method; throws a PythonError when Python would raise. */
  call(callable: number, args: readonly number[], lent: Lent = []): void {
    const { table, types } = this.#heap;
    const type = this.#heap.typeOf(callable);
    if (type === types.method) {
      const [callee, self] = table.references[callable]!;
      this.call(callee, [self, ...args], [false, ...lent]);
      return;
    }
    if (type.call !== null) {
      this.#heap.decref(type.call(this.#heap, callable, args));
      return;
    }
    if (type !== types.function) throw new PythonError('TypeError', `'${type.name}' object is not callable`);
    // The frame holds its function.
    const { operands } = this.#heap;
    operands.hold(callable);
    try {
      this.run(table.content[callable] as FunctionBody | null, args, callable, lent);
    } finally {
      this.#heap.letGo(callable);
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

  /** Runs the body, of that function if it is one of the heap's. */
  run(body: FunctionBody | null, args: readonly number[], callee = 0, lent: Lent = []): void {
    if (this.#depth === DEEPEST) throw new PythonError('RecursionError', 'maximum recursion depth exceeded');
    this.#depth++;
    this.#enter({ ...newFrame(body?.frameSlots ?? 0), callee });
    try {
      if (body === null) this.#heap.collector.safePoint();
      else body.run(args, lent);
    } finally {
      this.#leave();
      this.#depth--;
    }
  }

  /** The module's frame has so many places for locals and for the evaluation stack. */
  set moduleSlots(slots: number) {
    this.#frames[0].slots = slots;
  }

  /** Does what a Python function does, whose frame has so many places and these objects in its local variables. */
  inFrame(slots: number, act: () => void, locals = NO_LOCALS, visited: Frame['visited'] = false): void {
    this.#enter({ ...newFrame(slots), locals, visited });
    try {
      act();
    } finally {
      this.#leave();
    }
  }

  /** The same of a generator's frame. (`_PyFrame_Copy` of 3.14 leaves `visited` as it is.) */
  inGeneratorFrame(slots: number, act: () => void, locals: Frame['locals']): void {
    this.inFrame(slots, act, locals, null);
  }

  #enter(frame: Frame): void {
    frame.height = this.#heap.operands.height;
    this.#frames.push(frame);
  }

  #leave(): void {
    const { block, clear } = this.#frames.pop()!;
    if (block !== 0) this.#heap.freeContainerBlock(block);
    this.#heap.frameEnds(clear);
  }

  /** The running call's local variables hold these objects, and let go of them like that when it has ended. */
  holdLocals(locals: Frame['locals'], clear: Frame['clear']): void {
    Object.assign(this.#frames.at(-1)!, { locals, clear });
  }

  /**
   * What the frames hold, the newest one's first: of each the namespace if that is the module's, the function, the evaluation
   * stack from its top, where what is `inHand` lies, and the local variables, the last one first. Unless `all` are wanted,
   * those below one that was gone through before are left out, since they can't have changed. 0 is none. (`mark_stacks`,
   * Python/gc.c of 3.14.)
   */
  *held(inHand: number, all: boolean): Generator<number> {
    const { operands, namespace } = this.#heap;
    let { height } = operands;
    for (let i = this.#frames.length - 1; i >= 0; i--) {
      const frame = this.#frames[i];
      if (i === 0) yield namespace;
      yield frame.callee;
      if (i === this.#frames.length - 1) yield inHand;
      while (height > frame.height) yield operands.at(--height);
      yield* frame.locals().toReversed();
      if (frame.visited === null && !all)
        this.#heap.hazards.push('a collection went by a byte that was never set, of a generator that begins');
      if (frame.visited === true && !all) return;
      frame.visited = true;
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
      this.#heap.calledFromC(act);
    } catch (error) {
      if (!(error instanceof PythonError)) throw error;
      this.unraisable.push(error.message);
    }
  }
}
