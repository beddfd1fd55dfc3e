import type { CheckReport } from '@heapreel/engine/check';
import { type LifeMoment, type ObjectAnswer, object, openTrace } from '@heapreel/replayer';
import { counted, grouped } from '../output/number.js';
import { place } from '../output/place.js';
import { printable } from '../output/printable.js';

/** What the trace of the failure says of the object that the failure is about; null where there is none. */
export async function objectStory({ failure, saved }: CheckReport): Promise<string | null> {
  const id = failure?.object ?? null;
  if (id === null || saved === null || saved.trace === null) return null;
  const replayer = await openTrace(saved.trace);
  try {
    const position = Math.min(failure?.position ?? Number.POSITIVE_INFINITY, replayer.trace.events);
    return storyOf(await object(replayer, { id, position }));
  } finally {
    await replayer.close();
  }
}

function storyOf({ id, type, alive, count, born, died, holders }: ObjectAnswer): string {
  const moment = ({ position, site }: LifeMoment): string =>
    `${site === null ? '' : `at ${place(site)}, `}event ${grouped(position)}`;
  const birth = born.beforeRecording ? 'there from the start' : `born ${moment(born)}`;
  const end = died === null ? '' : `, died ${moment(died)}`;
  const held = alive ? `; count ${grouped(count)}, ${heldBy(holders ?? [])}` : '';
  return `object ${id}: ${printable(type)}, ${birth}${end}${held}`;
}

function heldBy(holders: NonNullable<ObjectAnswer['holders']>): string {
  if (holders.length === 0) return 'held by nothing';
  const shown = holders
    .slice(0, 4)
    .map(({ holder, type, slot }) =>
      holder === 0 ? printable(slot) : `${printable(type ?? 'dead')} ${holder} in ${printable(slot)}`,
    );
  const more = holders.length - shown.length;
  return `held by ${shown.join(', ')}${more > 0 ? ` and ${counted(more, 'other')}` : ''}`;
}
