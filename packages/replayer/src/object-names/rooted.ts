import type { HeapState } from '../heap-state.js';
import { hasLinkEvents, linkedHeapAt } from '../linked-heap.js';
import { slotNameOf } from '../names.js';
import { QuestionError } from '../question-error.js';
import type { Replayer } from '../replayer.js';
import { modulesOf } from './modules.js';
import type { ResolveObjectOptions } from './resolve-object.js';
import { type Start, startAmong } from './splits.js';

/**
 * `cache`: what a root holds, by the name that the trace gives it, or a global variable of the script; `json.decoder`: a module,
 * `main` being the script. Of several of a name the K-th is `NAME#K`.
 */
export async function objectOfRoot(
  replayer: Replayer,
  text: string,
  options: ResolveObjectOptions,
): Promise<Start> {
  if (!hasLinkEvents(replayer) && replayer.trace.references.length === 0) {
    throw new QuestionError(
      `"${text}" is not an object: this trace records no references; write an id, mark:LABEL, type:NAME#K or born:FILE:LINE#K`,
    );
  }
  const heap = await linkedHeapAt(replayer, options.position, options);
  const named = held(replayer, heap, (slot) => /^global (.+)$/s.exec(slot)?.[1] ?? slot);
  for (const [name, id] of modulesOf(replayer, heap)) if (!named.has(name)) named.set(name, [id]);
  return startAmong(named, text, (name, count) =>
    count === 0
      ? `"${name}" is not an object at ${options.position}: no root has that name`
      : `no "${text}" at ${options.position}: ${count === 1 ? 'one root has' : `${count} roots have`} that name`,
  );
}

/** `local:FUNCTION.NAME`: what a local variable of a running function holds. Of several of a name the K-th is `…#K`. */
export async function objectOfLocal(
  replayer: Replayer,
  text: string,
  options: ResolveObjectOptions,
): Promise<Start> {
  const heap = await linkedHeapAt(replayer, options.position, options);
  const locals = held(replayer, heap, (slot) => {
    const [, name, of] = /^local (.+) in (.+)$/s.exec(slot) ?? [];
    return name === undefined ? undefined : `${of}.${name}`;
  });
  return startAmong(
    locals,
    text.slice('local:'.length),
    (name, count) =>
      count === 0
        ? `no local variable ${name} at ${options.position}`
        : `no ${text} at ${options.position}: ${count === 1 ? 'one local variable has' : `${count} local variables have`} that name`,
    (rest) => rest,
  );
}

/** What the roots hold, by name, the slots of one name in order. */
function held(
  { trace: { definitions } }: Replayer,
  heap: HeapState,
  nameOf: (slot: string) => string | undefined,
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const { slot, target } of heap.links.from(0)) {
    const name = nameOf(slotNameOf(definitions, slot));
    if (name === undefined) continue;
    const ids = found.get(name);
    if (ids === undefined) found.set(name, [target]);
    else ids.push(target);
  }
  return found;
}
