import { Slot } from '@heapreel/trace';
import { ObjectLayout } from '../../builds/builds.js';
import { isInside, type Reading } from './reading.js';

const listItems = 12;

function readItems(reading: Reading, holder: number, first: number): void {
  const { words, links } = reading;
  const count = words[(holder + ObjectLayout.size) >>> 2];
  if (!isInside(reading, first, count * 4)) return;
  for (let i = 0, at = first >>> 2; i < count; i++, at++) {
    if (words[at] !== 0) links.add(holder, Slot.index(i), words[at]);
  }
}

export function readListItems(reading: Reading, list: number): void {
  readItems(reading, list, reading.words[(list + listItems) >>> 2]);
}

/** @param firstItem where a tuple's items begin: the size of the type without any. */
export function readTupleItems(reading: Reading, tuple: number, firstItem: number): void {
  readItems(reading, tuple, tuple + firstItem);
}

/** Of `dequeobject`: its blocks, each a pointer to the one before, the items, and a pointer to the next. */
const deque = { leftBlock: 12, leftIndex: 20, items: 64, firstItem: 4, next: 260, blockBytes: 264 } as const;

export function readDequeItems(reading: Reading, holder: number): void {
  const { words, links } = reading;
  const count = words[(holder + ObjectLayout.size) >>> 2];
  let block = words[(holder + deque.leftBlock) >>> 2];
  let index = words[(holder + deque.leftIndex) >>> 2];
  for (let i = 0; i < count; i++) {
    if (index >= deque.items) {
      block = words[(block + deque.next) >>> 2];
      index = 0;
    }
    if (!isInside(reading, block, deque.blockBytes)) return;
    links.add(holder, Slot.index(i), words[(block + deque.firstItem + index * 4) >>> 2]);
    index++;
  }
}
