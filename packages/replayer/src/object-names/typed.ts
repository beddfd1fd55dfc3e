import { typeNameOf } from '../names.js';
import type { Replayer } from '../replayer.js';
import type { ResolveObjectOptions } from './resolve-object.js';
import { type Start, startAmong } from './splits.js';

/** `type:NAME[#K]`: the K-th live object of a type, in order of birth. Types of one name are one. */
export async function objectOfType(
  replayer: Replayer,
  text: string,
  options: ResolveObjectOptions,
): Promise<Start> {
  const { definitions } = replayer.trace;
  const heap = await replayer.seek(options.position, options);
  const alive = new Map<string, number[]>();
  heap.forEach(({ id, type }) => {
    const name = typeNameOf(definitions, type);
    const ids = alive.get(name);
    if (ids === undefined) alive.set(name, [id]);
    else ids.push(id);
  });
  return startAmong(alive, text.slice('type:'.length), (name, count) =>
    count === 0
      ? `no ${name} is alive at ${options.position}`
      : `no ${text} at ${options.position}: of ${name} ${count === 1 ? 'one is' : `${count} are`} alive`,
  );
}
