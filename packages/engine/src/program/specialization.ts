import type { Profile } from '../profile/profile.js';
import type { Code, Instruction } from './instructions.js';

/** How often code has begun or gone back in a loop. */
interface Warmth {
  times: number;
}

/** What an instruction works on, for which it can have a form of its own: a type's number. */
type Shape = number;

/**
 * Instructions that have become specialized ones, which work on one shape only and do not touch counts or look up from work
 * as often as the general ones. (PEP 659, Python/specialize.c.) Of heap programs' statements that shows in stores and in
 * `list.append`.
 */
export class Specialization {
  /** How often code must have begun or gone back in a loop before its instructions adapt. */
  readonly #warmUp: number;
  readonly #warmth = new Map<Code, Warmth>();
  readonly #running: Warmth[] = [];
  /** Instructions that have been executed while they adapt; the shape each is specialized for, or null. */
  readonly #shapes = new WeakMap<Instruction, Shape | null>();

  constructor({ calls }: Profile) {
    this.#warmUp = calls.warmUp;
    // The module's own code runs.
    this.#running.push({ times: 1 });
  }

  /** A call of the code begins. */
  enter(code: Code): void {
    const warmth = this.#warmth.get(code) ?? { times: 0 };
    this.#warmth.set(code, warmth);
    this.#running.push(warmth);
    this.warm();
  }

  leave(): void {
    this.#running.pop();
  }

  /** The running code begins, or goes back in a loop. */
  warm(): void {
    this.#running[this.#running.length - 1].times++;
  }

  /** Whether the instruction of the running code, which is about to work on the shape, does so as a specialized one. */
  works(instruction: Instruction, shape: Shape): boolean {
    if (this.#running[this.#running.length - 1].times < this.#warmUp) return false;
    const known = this.#shapes.get(instruction);
    if (known === undefined && this.#warmUp === 0) {
      // From 3.12 code adapts from the start, but an instruction only as it is executed the second time.
      this.#shapes.set(instruction, null);
      return false;
    }
    if (known === undefined || known === null) this.#shapes.set(instruction, shape);
    return known === undefined || known === null || known === shape;
  }
}
