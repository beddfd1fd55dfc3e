import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { CollectionTrigger } from '@heapreel/trace';
import type { Heap } from '../heap/heap.js';
import { runCollection } from './collection.js';
import { addStats, type Collector, noStats } from './collector.js';
import { disposeOfGarbage, runFinalizers, Workspace } from './garbage.js';
import { GcLists } from './gc-lists.js';
import { deduceUnreachable, subtractInnerReferences } from './reachability.js';
import { startTracking, untrackAtomic } from './tracking.js';

/** The parts that CPython's collectors are made of, for collectors that want some of them. */
export const collectorParts = {
  CollectionTrigger,
  GcLists,
  Workspace,
  runCollection,
  deduceUnreachable,
  subtractInnerReferences,
  startTracking,
  untrackAtomic,
  runFinalizers,
  disposeOfGarbage,
  noStats,
  addStats,
} as const;
export type CollectorParts = typeof collectorParts;

/** What a module with a collector of the user's own exports as its default: a function that makes one for a heap. */
export type CollectorFactory = (heap: Heap, parts: CollectorParts) => Collector;

/** A module is no collector. The message is one line for the user, with the module's path. */
export class CollectorError extends Error {
  override name = 'CollectorError';
}

const METHODS: readonly (keyof Collector)[] = [
  ...(['allocated', 'freed', 'track', 'forget', 'restore', 'safePoint'] as const),
  ...(['collect', 'setThresholds', 'freeze', 'unfreeze', 'objects'] as const),
];
const VALUES = {
  enabled: 'boolean',
  frozen: 'number',
  thresholds: 'array',
  counts: 'array',
  stats: 'array',
} as const;

/**
 * What makes collectors after the JavaScript module at the path, which is an ES module with a `CollectorFactory` as its
 * default export. Relative paths start at the working directory.
 *
 * @throws CollectorError now when there is no such module; later, from the function, when what it makes is no `Collector`.
 */
export async function loadCollector(path: string): Promise<(heap: Heap) => Collector> {
  let loaded: { readonly default?: unknown };
  try {
    loaded = await import(pathToFileURL(path).href);
  } catch (error) {
    const problem = existsSync(path) ? firstLine(error) : 'no such file';
    throw new CollectorError(`${path}: ${problem}`, { cause: error });
  }
  const factory = loaded.default;
  if (typeof factory !== 'function') {
    throw new CollectorError(
      `${path}: a collector's default export is a function (heap) => collector, not ${kindOf(factory)}`,
    );
  }
  return (heap) => checked((factory as CollectorFactory)(heap, collectorParts), path);
}

function checked(collector: Collector, path: string): Collector {
  if (typeof collector !== 'object' || collector === null) {
    throw new CollectorError(`${path}: the function must give a collector, not ${kindOf(collector)}`);
  }
  for (const method of METHODS) {
    if (typeof collector[method] !== 'function')
      throw new CollectorError(`${path}: the collector has no method '${method}'`);
  }
  for (const [property, kind] of Object.entries(VALUES)) {
    const found = kindOf(collector[property as keyof typeof VALUES]);
    if (found !== kind)
      throw new CollectorError(`${path}: the collector's '${property}' must be ${kind}, not ${found}`);
  }
  return collector;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n', 1)[0];
}
