import type { HeapState } from '../heap-state.js';
import { linkedHeapAt } from '../linked-heap.js';
import { slotNameOf, typeNameOf } from '../names.js';
import { QuestionError } from '../question-error.js';
import type { Replayer } from '../replayer.js';
import { ATTRIBUTES, valuesByName } from './namespace.js';
import { near } from './nearest.js';
import type { ResolveObjectOptions } from './resolve-object.js';
import { heads } from './splits.js';

/**
 * The object at the end of a path of slots, each written as answers show it: `[3]`, `.next`, `['k']`, `.__class__`. An attribute is
 * found in the object's `__dict__`, too.
 */
export async function followPath(
  replayer: Replayer,
  start: number,
  name: string,
  path: string,
  options: ResolveObjectOptions,
): Promise<number> {
  const { definitions } = replayer.trace;
  const { position } = options;
  const heap = await linkedHeapAt(replayer, position, options);
  let [at, left] = [start, path];
  while (left !== '') {
    const so = name + path.slice(0, path.length - left.length);
    if (!heap.has(at)) throw new QuestionError(`${so} (object ${at}) is not alive at ${position}`);
    const steps = stepsFrom(replayer, heap, at);
    const step = [...heads(left)].find(([head]) => steps.has(head));
    if (step === undefined) {
      const type = typeNameOf(definitions, heap.typeOf(at));
      const asked = /^(\.[^.[]*|\[[^\]]*\]?)/.exec(left)?.[0] ?? left;
      const shown = new Set([...steps.keys()].filter((one) => !one.startsWith('["')));
      throw new QuestionError(
        `no ${asked} in ${so} (${type} #${at}) at ${position}${near(asked, shown) || ': it refers to nothing'}`,
      );
    }
    at = steps.get(step[0])!;
    left = step[1];
  }
  return at;
}

/** What the object refers to, by each way to write the slot after it. */
function stepsFrom({ trace: { definitions } }: Replayer, heap: HeapState, id: number): Map<string, number> {
  const steps = new Map<string, number>();
  const add = (step: string, target: number): void => {
    if (!steps.has(step)) steps.set(step, target);
  };
  let attributes = 0;
  for (const { slot, target } of heap.links.from(id)) {
    const name = slotNameOf(definitions, slot);
    if (name === ATTRIBUTES) attributes = target;
    for (const step of spellings(name)) add(step, target);
  }
  if (attributes === 0) return steps;
  for (const [name, target] of valuesByName(definitions, heap, attributes)) add(`.${name}`, target);
  return steps;
}

/** `[3]` is written as it is, an attribute `.next`, the value of a key `['k']` or `["k"]`, any other `[key 'k']`. */
function spellings(slot: string): string[] {
  if (slot.startsWith('[') || slot.startsWith('.')) return [slot];
  if (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(slot)) return [`.${slot}`];
  const [, plain] = /^'([^'"\\]*)'$/s.exec(slot) ?? [];
  return plain === undefined ? [`[${slot}]`] : [`[${slot}]`, `["${plain}"]`];
}
