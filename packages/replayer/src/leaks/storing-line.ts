import { EventKind, type TraceReader } from '@heapreel/trace';
import { type PassOptions, walk } from '../walk.js';
import { ownSites } from './own-lines.js';

/** An object, and where it came from. */
export interface Newborn {
  readonly id: number;
  /** Position of its birth. */
  readonly born: number;
  /** The program's own line in force then; 0 for none. */
  readonly line: number;
}

/** A visit to a line that left the object's count higher than it was: references, and the function whose they are. */
interface Gain {
  readonly line: number;
  readonly visit: number;
  owner: string;
  amount: number;
}

/**
 * The program's own line that made the reference by which an object stays: its site, 0 when no own line did.
 *
 * Up to `to`, of the visits to lines that raised its count those are struck out whose reference went again. Which one goes, the trace
 * does not say: one made on the same line, as that of a loop's variable or an argument; else, where a function has just
 * returned, its oldest, as that of the variable to which a new object is bound first; else the last one. References made on the last
 * line before a call or a return are handed on with it, as arguments and results. The last one left stored it.
 */
export async function storingLine(
  trace: TraceReader,
  { id, born, line: first }: Newborn,
  to: number,
  options: Pick<PassOptions, 'signal'> = {},
): Promise<number> {
  const own = ownSites(trace.definitions);
  const { sites } = trace.definitions;
  const functionOf = (site: number): string => `${sites[site].file}:${sites[site].function}`;
  const gains: Gain[] = [];
  let [line, visit, net, before] = [first, 0, 0, functionOf(first)];
  const gone = (running: string): Gain =>
    gains.findLast((gain) => gain.line === line) ??
    (running === before ? undefined : gains.find(({ owner }) => owner === before)) ??
    gains.at(-1)!;
  const leave = (): void => {
    const running = functionOf(line);
    for (; net < 0 && gains.length > 0; net++) {
      const gain = gone(running);
      if (--gain.amount === 0) gains.splice(gains.indexOf(gain), 1);
    }
    if (running !== before)
      for (const gain of gains) if (gain.visit === visit - 1 && gain.owner === before) gain.owner = running;
    if (net > 0) gains.push({ line, visit, owner: running, amount: net });
    [net, before] = [0, running];
    visit++;
  };
  for await (const { batch, from, to: end } of walk(trace, born, to, options)) {
    const { kind, object, a } = batch;
    for (let i = from; i < end; i++) {
      const k = kind[i];
      if (k === EventKind.site) {
        if (own[a[i]] === 0 || a[i] === line) continue;
        leave();
        line = a[i];
      } else if (object[i] === id) {
        if (k === EventKind.alloc) net++;
        else if (k === EventKind.incref) net += a[i];
        else if (k === EventKind.decref) net -= a[i];
      }
    }
  }
  leave();
  return gains.at(-1)?.line ?? 0;
}
