import { Slot } from '@heapreel/trace';
import { ObjectLayout } from '../../builds/builds.js';
import { isInside, type Reader, type Reading } from './reading.js';

/** A node of a context's variables (Python/hamt.c): pairs of a variable and its value, or of nothing and a further node. */
function readPairs(reading: Reading, node: number): void {
  const { words, links, names } = reading;
  const count = words[(node + ObjectLayout.size) >>> 2];
  const first = node + pairsAt;
  if (!isInside(reading, first, count * 4)) return;
  for (let at = first; at + 4 < first + count * 4; at += 8) {
    const key = words[at >>> 2];
    links.add(node, names.named('variable'), key);
    links.add(node, names.named(key === 0 ? 'node' : 'value'), words[(at + 4) >>> 2]);
  }
}

/** A node of 32 further nodes. */
function readBranches(reading: Reading, node: number): void {
  const slot = reading.names.named('node');
  const { words, links } = reading;
  for (let i = 0; i < 32; i++) links.add(node, slot, words[(node + branchesAt + i * 4) >>> 2]);
}

const [pairsAt, branchesAt] = [16, 8];

/** What `itertools.tee` keeps for its slower iterators: 57 places, some filled. */
function readKeptItems(reading: Reading, object: number): void {
  const { words, links } = reading;
  const count = Math.min(words[(object + kept.count) >>> 2], kept.most);
  for (let i = 0; i < count; i++)
    links.add(object, Slot.index(i), words[(object + kept.first + i * 4) >>> 2]);
}

const kept = { count: 12, first: 24, most: 57 } as const;

/** Attributes and children of an element of a tree, in a block of their own; its text may have a flag in its lowest bit. */
function readElement(reading: Reading, object: number): void {
  const { words, links, names } = reading;
  for (const [offset, name] of [
    [12, 'text'],
    [16, 'tail'],
  ] as const) {
    const text = words[(object + offset) >>> 2];
    if (text & 1) links.add(object, names.named(name), text - 1);
  }
  const extra = words[(object + element.extra) >>> 2];
  if (!isInside(reading, extra, element.extraBytes)) return;
  links.add(object, names.named('attrib'), words[extra >>> 2]);
  const count = words[(extra + element.count) >>> 2];
  const children = words[(extra + element.children) >>> 2];
  if (!isInside(reading, children, count * 4)) return;
  for (let i = 0; i < count; i++) links.add(object, Slot.index(i), words[(children + i * 4) >>> 2]);
}

const element = { extra: 20, count: 4, children: 12, extraBytes: 16 } as const;

/** Of types that keep a varying number of objects. */
export const nodeReaders: Readonly<Record<string, Reader>> = {
  hamt_bitmap_node: readPairs,
  hamt_collision_node: readPairs,
  hamt_array_node: readBranches,
  'itertools._tee_dataobject': readKeptItems,
  'xml.etree.ElementTree.Element': readElement,
};
