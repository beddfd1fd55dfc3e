import { EventKind } from '@heapreel/trace';
import { type Site, siteOf, type TriggerName, triggerNameOf } from '../names.js';
import type { Replayer } from '../replayer.js';
import { ChunkWindow, type PassOptions, walk } from '../walk.js';

export interface CollectionAnswer {
  /** Of its begin and its end. */
  readonly position: number;
  readonly end: number;
  readonly generation: number;
  readonly trigger: TriggerName;
  /** As `gc.collect()` counts them. */
  readonly collected: number;
  readonly uncollectable: number;
  /** Objects that died while it ran, whether it found them or they hung on those that it found. */
  readonly freed: number;
  /** Where the program was when it began. */
  readonly site: Site | null;
}

/** The collections of a trace, in order. Reads the chunks in which collections ran. */
export async function collections(
  replayer: Replayer,
  options: PassOptions = {},
): Promise<CollectionAnswer[]> {
  const { trace } = replayer;
  const answers: CollectionAnswer[] = [];
  const window = new ChunkWindow(trace);
  const { signal, progress } = options;
  for (const entry of trace.collections) {
    let freed = 0;
    let begun: number | undefined;
    for await (const { batch, from, to, site } of walk(
      trace,
      entry.position,
      entry.end,
      { signal },
      window,
    )) {
      begun ??= site;
      for (let i = from; i < to; i++) if (batch.kind[i] === EventKind.dealloc) freed++;
    }
    const { position, end, generation, trigger, collected, uncollectable } = entry;
    answers.push({
      position,
      end,
      generation,
      trigger: triggerNameOf(trigger),
      collected,
      uncollectable,
      freed,
      site: siteOf(trace.definitions, begun ?? 0),
    });
    progress?.(end, trace.events);
  }
  return answers;
}
