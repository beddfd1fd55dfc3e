import { ObjectFlag } from '@heapreel/trace';
import type { HeapState } from '../heap-state.js';
import { isImmortal } from '../immortal.js';
import { birthOf, deathOf, type LifeMoment, momentOf } from '../life.js';
import { knowsReferencesAt, linkedHeapAt } from '../linked-heap.js';
import { slotNameOf, typeNameOf } from '../names.js';
import { QuestionError } from '../question-error.js';
import type { Replayer } from '../replayer.js';
import type { PassOptions } from '../walk.js';

export interface ObjectOptions extends PassOptions {
  readonly id: number;
  /** Unless told: the end, or the object's last moment when it died before. */
  readonly position?: number | undefined;
}

/** A reference to the object. */
export interface Holder {
  /** Id of the object it lies in; 0 = a root. */
  readonly holder: number;
  readonly type: string | null;
  /** `[3]`, `next`. */
  readonly slot: string;
}

export interface ObjectAnswer {
  readonly id: number;
  /** Where the answer is of. */
  readonly position: number;
  readonly alive: boolean;
  readonly type: string;
  /** 0 when dead. */
  readonly count: number;
  /** Of its own block, in bytes of the recorded build. */
  readonly size: number;
  readonly address: number;
  readonly pointerBits: 32 | 64;
  /** Events since its birth, up to the position or its death. */
  readonly age: number;
  /** `beforeRecording`: it is older than the trace; position 0 and no site then. */
  readonly born: LifeMoment & { readonly beforeRecording: boolean };
  /** Null when it outlives the trace. */
  readonly died: LifeMoment | null;
  readonly tracked: boolean;
  readonly interned: boolean;
  readonly immortal: boolean;
  readonly finalized: boolean;
  /** What refers to it; null when the trace does not know that here. */
  readonly holders: readonly Holder[] | null;
  /** Labels of the marks that name it. */
  readonly marks: readonly { readonly label: string; readonly position: number }[];
}

/**
 * One object at a position, with its birth and its death. Of a dead object the facts are those of its last moment.
 *
 * @throws QuestionError when there is no such object, or it is not born at the position.
 */
export async function object(replayer: Replayer, options: ObjectOptions): Promise<ObjectAnswer> {
  const { trace } = replayer;
  const { id } = options;
  const birth = await birthOf(trace, id, options);
  const born = birth?.position ?? 0;
  if (options.position !== undefined && birth !== null && options.position <= birth.position) {
    throw new QuestionError(
      `object ${id} is not alive at ${options.position}: it is born at ${birth.position}`,
    );
  }
  const death = await deathOf(trace, id, born, options);
  const position = options.position ?? death?.position ?? replayer.events;
  const alive = death === null || position <= death.position;
  const at = alive ? position : death.position;
  const linked = knowsReferencesAt(replayer, at);
  const heap = linked ? await linkedHeapAt(replayer, at, options) : await replayer.seek(at, options);
  const live = heap.get(id);
  if (live === undefined) throw new QuestionError(`object ${id} is not alive at ${heap.position}`);
  return {
    id,
    position,
    alive,
    type: typeNameOf(trace.definitions, live.type),
    count: alive ? live.count : 0,
    size: live.size,
    address: live.address,
    pointerBits: trace.header.pointerBits,
    age: heap.position - born,
    born: { ...momentOf(trace, birth ?? { position: 0, site: 0 }), beforeRecording: birth === null },
    died: death && momentOf(trace, death),
    tracked: (live.flags & ObjectFlag.tracked) !== 0,
    interned: (live.flags & ObjectFlag.interned) !== 0,
    immortal: isImmortal(live.count, live.flags),
    finalized: (live.flags & ObjectFlag.finalized) !== 0,
    holders: linked ? holdersOf(replayer, heap, id) : null,
    marks: trace.marks
      .filter((mark) => mark.object === id)
      .map(({ label, position }) => ({ label, position })),
  };
}

function holdersOf(replayer: Replayer, heap: HeapState, id: number): Holder[] {
  const { definitions } = replayer.trace;
  return heap.links.to(id).map(({ holder, slot }) => {
    const held = heap.get(holder);
    return {
      holder,
      type: held === undefined ? null : typeNameOf(definitions, held.type),
      slot: slotNameOf(definitions, slot),
    };
  });
}
