import { type Definitions, EventKind, type TraceReader } from '@heapreel/trace';
import { type PassOptions, walk } from '../walk.js';
import { ownSites } from './own-lines.js';

/** An object, and where it came from. */
export interface Newborn {
  readonly id: number;
  /** Position of its birth. */
  readonly born: number;
}

const MODULE = '<module>';
/** Long enough for the program to have come through the functions that run. */
const EVENTS_BEFORE = 20_000;

/** A visit to a line that left the object's count higher than it was: references, and the function whose they are. */
interface Gain {
  readonly line: number;
  /** When it was made or handed on. */
  visit: number;
  owner: string;
  amount: number;
}

/** A function that runs, and its last visit to a line. */
interface Running {
  readonly name: string;
  visit: number;
}

/**
 * The program's own line that made the reference by which an object stays: its site, 0 when no own line did.
 *
 * Up to `to`, of the visits to lines that raised its count those are struck out whose reference went again. Which one goes, the trace
 * does not say: one made on the same line, as that of a loop's variable or an argument; else one of the function that has just
 * called, its last, as those of arguments; else one of the function that has just returned or runs, its oldest, as that of
 * the variable to which a new object is bound first. What a function made on its last line is handed on, as an argument or a result. The
 * last one left stored it, if its line did so no more often than others raised the count: what but uses an object does so again.
 */
export async function storingLine(
  trace: TraceReader,
  { id, born }: Newborn,
  to: number,
  options: Pick<PassOptions, 'signal'> = {},
): Promise<number> {
  const own = ownSites(trace.definitions);
  const gains = new Gains(trace.definitions);
  let net = 0;
  // From some time before, to know who has called whom.
  for await (const { batch, from, to: end } of walk(trace, Math.max(0, born - EVENTS_BEFORE), to, options)) {
    const { kind, object, a } = batch;
    for (let i = from; i < end; i++) {
      const k = kind[i];
      if (k === EventKind.site) {
        if (own[a[i]] === 0 || a[i] === gains.line) continue;
        gains.leave(net);
        gains.arrive(a[i]);
        net = 0;
      } else if (object[i] === id) {
        if (k === EventKind.alloc) net++;
        else if (k === EventKind.incref) net += a[i];
        else if (k === EventKind.decref) net -= a[i];
      }
    }
  }
  gains.leave(net);
  return gains.stored;
}

class Gains {
  line = 0;
  readonly #sites: Definitions['sites'];
  readonly #left: Gain[] = [];
  /** How often each line raised the count. */
  readonly #visits = new Map<number, number>();
  /** Lines that let go of references that they had made. */
  readonly #released = new Set<number>();
  /** Innermost last. */
  #stack: Running[] = [{ name: '', visit: 0 }];
  #visit = 0;
  /** What the line was come to by. */
  #by: 'call' | 'return' | null = null;
  /** The functions that have returned or, of a call, the one that called. */
  #before: Running[] = [];

  constructor({ sites }: Definitions) {
    this.#sites = sites;
  }

  arrive(line: number): void {
    this.line = line;
    this.#visit++;
    const name = this.#nameOf(line);
    let depth = this.#stack.findLastIndex((running) => running.name === name);
    if (depth < 0 && this.#sites[line].function === MODULE) {
      // Nobody calls it: who was met before was met half-way.
      this.#stack.unshift({ name, visit: this.#visit });
      depth = 0;
    }
    const isCall = depth < 0;
    this.#by = isCall ? 'call' : depth < this.#stack.length - 1 ? 'return' : null;
    this.#before = isCall ? this.#stack.slice(-1) : this.#stack.splice(depth + 1);
    if (isCall) this.#stack.push({ name, visit: this.#visit });
    else this.#stack[depth].visit = this.#visit;
  }

  /** The visit is over, which changed the count by so much. */
  leave(net: number): void {
    for (let n = net; n < 0 && this.#left.length > 0; n++) {
      const gain = this.#gone(n === net);
      if (--gain.amount === 0) this.#left.splice(this.#left.indexOf(gain), 1);
    }
    const { name } = this.#stack.at(-1)!;
    for (const before of this.#before)
      for (const gain of this.#left)
        if (gain.owner === before.name && (this.#by === 'return' || gain.visit === before.visit))
          Object.assign(gain, { owner: name, visit: this.#visit });
    if (net <= 0) return;
    this.#left.push({ line: this.line, visit: this.#visit, owner: name, amount: net });
    this.#visits.set(this.line, (this.#visits.get(this.line) ?? 0) + 1);
  }

  get stored(): number {
    const last = this.#left.at(-1)?.line ?? 0;
    const others = [...this.#visits].filter(([line]) => line === last || !this.#released.has(line));
    const fewest = Math.min(...others.map(([, times]) => times));
    if (this.#visits.get(last) === fewest) return last;
    return others.findLast(([, times]) => times === fewest)?.[0] ?? 0;
  }

  /** The one whose reference has gone; a function that returns lets go of one. */
  #gone(isFirst: boolean): Gain {
    const left = this.#left;
    const same = left.findLast((gain) => gain.line === this.line);
    if (same !== undefined) {
      this.#released.add(this.line);
      return same;
    }
    const owners = new Set(
      (this.#by === null || !isFirst ? this.#stack.slice(-1) : this.#before).map(({ name }) => name),
    );
    const owned = (gain: Gain): boolean => owners.has(gain.owner);
    return (this.#by === 'call' ? left.findLast(owned) : left.find(owned)) ?? left.at(-1)!;
  }

  #nameOf(site: number): string {
    return `${this.#sites[site].file}:${this.#sites[site].function}`;
  }
}
