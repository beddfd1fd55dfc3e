import type { KeptBlocks } from '../log-channel.js';
import type { InterpreterMemory } from './interpreter-memory.js';

const tupleLengths = 20;
const firstItem = 12;

/** Reads what the interpreter's free lists hold, where the build's data say where they lie. */
export function keptBlocks(memory: InterpreterMemory, interpreterState: number): KeptBlocks[] {
  const { freeLists } = memory.build;
  if (freeLists === null) return [];
  const at = (offset: number) => memory.word(interpreterState + offset);
  const found: KeptBlocks[] = [];
  for (const list of ['list', 'dict'] as const) {
    const { blocks, count } = freeLists[list];
    const addresses = Uint32Array.from({ length: at(count) }, (_, i) => at(blocks + 4 * i));
    found.push({ list, length: 1, addresses });
  }
  for (let length = 1; length <= tupleLengths; length++) {
    const addresses: number[] = [];
    for (
      let tuple = at(freeLists.tuple + 4 * (length - 1));
      tuple !== 0;
      tuple = memory.word(tuple + firstItem)
    ) {
      addresses.push(tuple);
    }
    found.push({ list: 'tuple', length, addresses: Uint32Array.from(addresses) });
  }
  const slice = at(freeLists.slice);
  found.push({ list: 'slice', length: 1, addresses: Uint32Array.from(slice === 0 ? [] : [slice]) });
  return found;
}
