import { CollectionTrigger } from '@heapreel/trace';
import type { CollectorFacts } from '../log-channel.js';
import type { Interpreter } from './interpreter.js';
import { keptBlocks } from './kept-blocks.js';

/** A collection as its trace events tell it. */
interface CollectionResult {
  readonly generation: number;
  readonly collected: number;
  readonly uncollectable: number;
}

/** CPython 3.13's values of `_PyGC_Reason`. */
const reasons = [CollectionTrigger.automatic, CollectionTrigger.shutdown, CollectionTrigger.manual];

/** Reads the cyclic collector's own state from memory, to know which generation runs and what came of it. */
export class CollectorState {
  /** Address of the collector's state: its youngest generation's list. */
  readonly address: number;
  readonly #interpreter: Interpreter;
  readonly #interpreterState: number;
  #running: { readonly generation: number; readonly before: Uint32Array } | undefined;

  constructor(interpreter: Interpreter) {
    this.#interpreter = interpreter;
    const { memory, build } = interpreter;
    const thread = interpreter.call('PyThreadState_Get');
    this.#interpreterState = memory.word(thread + build.thread.interpreter);
    this.address = this.#interpreterState + build.collector.state;
  }

  get running(): boolean {
    return this.#running !== undefined;
  }

  /**
   * A collection is about to run; undefined when it will not, since one already does.
   * @param asked the generation asked for, -1 = the collector's own choice
   * @param why the reason (3.13 on) or the no-fail flag of shutdown
   */
  begin(
    asked: number,
    why: number,
    manual: boolean,
  ): { generation: number; trigger: CollectionTrigger } | undefined {
    if (this.#running) return undefined;
    const generation = asked >= 0 ? asked : this.#chosenGeneration();
    // It was due, but what was freed since has brought the counts back to their thresholds.
    if (generation < 0) return undefined;
    this.#running = { generation, before: this.#statistics() };
    return { generation, trigger: this.#trigger(why, manual) };
  }

  end(): CollectionResult {
    const running = this.#running;
    if (!running) throw new Error('a collection ended that had not begun');
    this.#running = undefined;
    const after = this.#statistics();
    const change = (i: number) => after[i] - running.before[i];
    // The generation whose statistics moved is the one that ran, whatever was asked for.
    const moved = [0, 1, 2].find((g) => change(g * 3) > 0) ?? running.generation;
    return { generation: moved, collected: change(moved * 3 + 1), uncollectable: change(moved * 3 + 2) };
  }

  #trigger(why: number, manual: boolean): CollectionTrigger {
    if (this.#interpreter.build.collector.entry.why === 'reason')
      return reasons[why] ?? CollectionTrigger.unknown;
    if (why) return CollectionTrigger.shutdown;
    return manual ? CollectionTrigger.manual : CollectionTrigger.automatic;
  }

  #statistics(): Uint32Array {
    const at = (this.address + this.#interpreter.build.collector.statistics) >>> 2;
    return this.#interpreter.memory.words.slice(at, at + 9);
  }

  /**
   * The oldest generation over its threshold, the full one only when a quarter as much is pending, or -1
   * (gc_select_generation).
   */
  #chosenGeneration(): number {
    const { memory, build } = this.#interpreter;
    const { counters, longLivedTotal, longLivedPending, policy } = build.collector;
    if (policy === 'incremental') return 1;
    const word = (offset: number) => memory.word(this.address + offset);
    for (let generation = 2; generation >= 0; generation--) {
      if (word(counters[generation].count) <= word(counters[generation].threshold)) continue;
      if (generation === 2 && word(longLivedPending) < Math.floor(word(longLivedTotal) / 4)) continue;
      return generation;
    }
    return -1;
  }

  /** The numbers by which the collector decides. */
  facts(): CollectorFacts {
    const { memory, build } = this.#interpreter;
    const { counters, enabled, longLivedTotal, longLivedPending, policy } = build.collector;
    const word = (offset: number) => memory.word(this.address + offset) | 0;
    const generational = policy === 'generations';
    return {
      enabled: word(enabled) !== 0,
      thresholds: counters.map(({ threshold }) => word(threshold)),
      counts: counters.map(({ count }) => word(count)),
      longLivedTotal: generational ? word(longLivedTotal) : 0,
      longLivedPending: generational ? word(longLivedPending) : 0,
      freeLists: keptBlocks(memory, this.#interpreterState),
    };
  }
}
