import type { Profile } from '../profile/profile.js';
import type { Code, Instruction } from './instructions.js';

/** How often code has begun or gone back in a loop. */
interface Warmth {
  times: number;
}

/** The counter after that many failures in a row grows no more. (`MAX_BACKOFF_VALUE`.) */
const LONGEST_BACKOFF = 12;

/** What an instruction works on, as far as a form of its own must know: a type, or an entry of a table. */
export type Shape = number | string;

/** How an instruction has adapted. */
interface Adapted {
  /** What it is specialized for; null: nothing. */
  shape: Shape | null;
  /** General executions, or of a specialized one misses, until it is to be specialized, anew or not at all. */
  counter: number;
  /** The logarithm of how long it waits after a failure. */
  backoff: number;
}

/**
 * Instructions that have become specialized ones, which work on one shape only and do not touch counts or look up from work
 * as often as the general ones. (PEP 659, Python/specialize.c.) Of heap programs' statements that shows in stores and in
 * `list.append`.
 */
export class Specialization {
  readonly #rules: Profile['calls']['adaptive'];
  /** How often code must have begun or gone back in a loop before its instructions adapt. */
  readonly #warmUp: number;
  readonly #warmth = new Map<Code, Warmth>();
  readonly #running: Warmth[] = [];
  /** Instructions that have been executed while they adapt. */
  readonly #adapted = new WeakMap<Instruction, Adapted>();

  constructor({ calls }: Profile) {
    this.#rules = calls.adaptive;
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

  /**
   * Whether the instruction of the running code, which is about to work on the shape, does so as a specialized one. There is
   * no form of it for what has the shape null.
   */
  works(instruction: Instruction, shape: Shape | null): boolean {
    if (this.#running[this.#running.length - 1].times < this.#warmUp) return false;
    let adapted = this.#adapted.get(instruction);
    if (adapted === undefined) {
      const { counter, backoff } = this.#rules.first;
      adapted = { shape: null, counter, backoff };
      this.#adapted.set(instruction, adapted);
    }
    if (shape !== null && adapted.shape === shape) return true;
    return this.#worksAnew(adapted, shape);
  }

  /** The same of one that is not specialized, or for something else. */
  #worksAnew(adapted: Adapted, shape: Shape | null): boolean {
    const { misses, relapse } = this.#rules;
    if (adapted.counter === 0) {
      adapted.shape = shape;
      if (shape !== null) {
        adapted.counter = misses;
        adapted.backoff = 0;
        return true;
      }
      adapted.backoff = Math.min(adapted.backoff + 1, LONGEST_BACKOFF);
      adapted.counter = 2 ** adapted.backoff - 1;
    }
    adapted.counter--;
    if (adapted.shape !== null && adapted.counter === 0 && relapse !== null) {
      adapted.shape = null;
      adapted.counter = relapse.counter;
      adapted.backoff = relapse.backoff;
    }
    return false;
  }
}
