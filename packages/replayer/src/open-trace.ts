import { type RandomAccess, TraceReader } from '@heapreel/trace';
import { Replayer, type ReplayerOptions } from './replayer.js';

/**
 * Opens a trace for replay.
 *
 * @param source where its bytes are; a string is the path of a file (Node only).
 * @throws TraceError when it is no trace or a damaged one; what the file system says when it can't be read.
 */
export async function openTrace(source: RandomAccess | string, options?: ReplayerOptions): Promise<Replayer> {
  if (typeof source !== 'string') return new Replayer(await TraceReader.open(source), options);
  // Loaded only when a path is given: browsers have no file system.
  const { FileAccess } = await import('@heapreel/trace/node');
  const file = await FileAccess.open(source);
  try {
    return new Replayer(await TraceReader.open(file), options);
  } catch (error) {
    await file.close();
    throw error;
  }
}
