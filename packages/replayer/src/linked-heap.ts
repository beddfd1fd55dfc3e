import { EventKind } from '@heapreel/trace';
import type { HeapState } from './heap-state.js';
import { QuestionError } from './question-error.js';
import type { Replayer } from './replayer.js';
import type { PassOptions } from './walk.js';

const noReferences = 'this trace records counts, not references: who holds whom is not in it';

/** The heap last made of references that the trace holds for its position: questions often come several to a position. */
const latest = new WeakMap<Replayer, HeapState>();

/** Whether events tell of each reference that is written or dropped, so that the references are known at every position. */
export function hasLinkEvents({ trace }: Replayer): boolean {
  return trace.header.kinds.includes(EventKind.link);
}

/** @throws QuestionError when events do not tell of references. */
export function requireLinkEvents(replayer: Replayer): void {
  if (hasLinkEvents(replayer)) return;
  throw new QuestionError(
    replayer.trace.references.length === 0
      ? noReferences
      : 'this trace knows who holds whom at some positions only, not when that changed',
  );
}

/** Whether it is known who holds whom at the position. */
export function knowsReferencesAt(replayer: Replayer, position: number): boolean {
  return hasLinkEvents(replayer) || replayer.trace.references.some((entry) => entry.position === position);
}

/**
 * The heap at a position, with its references. It is the cursor's or kept for later questions: not to be changed.
 *
 * @throws QuestionError when the trace does not know the references there.
 */
export async function linkedHeapAt(
  replayer: Replayer,
  position: number,
  options: PassOptions = {},
): Promise<HeapState> {
  if (hasLinkEvents(replayer)) return replayer.seek(position, options);
  const { trace } = replayer;
  const entry = trace.references.findIndex((one) => one.position === position);
  if (entry < 0) throw new QuestionError(notKnown(replayer, position));
  const last = latest.get(replayer);
  if (last?.position === position) return last;
  const heap = await replayer.stateAt(position, options);
  const triples = await trace.readReferences(entry);
  for (let i = 0; i < triples.length; i += 3) {
    const [holder, target] = [triples[i], triples[i + 2]];
    // Only a forged trace has references of the dead, or to them.
    if (heap.has(target) && (holder === 0 || heap.has(holder)))
      heap.links.add(holder, triples[i + 1], target);
  }
  latest.set(replayer, heap);
  return heap;
}

function notKnown({ trace, events }: Replayer, position: number): string {
  if (trace.references.length === 0) {
    return noReferences;
  }
  const shown = trace.references.map((entry) => nameOfMoment(entry.position));
  const few = shown.length > 6 ? [...shown.slice(0, 5), `${shown.length - 5} more`] : shown;
  return `who holds whom is known only at ${listed(few)} of this trace, not at ${position}`;

  function nameOfMoment(at: number): string {
    if (at === events) return 'end';
    const mark = trace.marks.find((one) => one.position === at);
    return mark === undefined ? `${at}` : `mark:${mark.label}`;
  }
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
