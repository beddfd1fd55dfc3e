import { isInside, type Reading } from './reading.js';

/** Offsets in PySetObject; an entry is a key and its hash. */
const [maskOf, tableOf, entryBytes] = [16, 20, 8];
/** No hash is -1: it marks what stands where an element was removed, and holds no count. */
const removed = 0xffffffff;

export function readSetElements(reading: Reading, set: number): void {
  const { words, links, names } = reading;
  const count = words[(set + maskOf) >>> 2] + 1;
  const table = words[(set + tableOf) >>> 2];
  if (!isInside(reading, table, count * entryBytes)) return;
  const slot = names.named('element');
  for (let at = table >>> 2, end = at + count * 2; at < end; at += 2) {
    if (words[at] !== 0 && words[at + 1] !== removed) links.add(set, slot, words[at]);
  }
}
