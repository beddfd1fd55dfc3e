import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Profile } from '../../../src/profile/profile.js';
import { profileNamed } from '../../../src/profile/profiles.js';

/** What is done, to which container, with what. */
export type Operation = [name: string, container: number, ...operands: (number | string | number[])[]];

/** What sets hold: a type and how a value of it is written. */
export type ElementText = [type: string, text: string | ElementText[]];

type ContainerName = 'list' | 'dict' | 'set' | 'bytearray';

/** What make.py did: 10,000 operations each, and some thousands of those that a heap's objects know. */
type Operations = Readonly<Record<ContainerName | `heap ${ContainerName}`, readonly Operation[]>> & {
  /** The class of each instance in turn, and the names that were set. */
  readonly instance: readonly [number, number[]][];
  readonly elements: readonly ElementText[];
};

/** What a real interpreter said: after each operation, the size of the container; of a set also its order. */
export type Golden = Readonly<
  Record<ContainerName | `heap ${ContainerName}` | 'instance', readonly number[][]>
> & {
  readonly python: string;
  readonly bits: number;
  /** None's hash, where it is always the same. */
  readonly none: number | null;
  readonly hashes: readonly string[];
  /** Objects equal to themselves only: where they lay, and their hashes. */
  readonly addresses: readonly [address: number, hash: string][];
  /** How many items there were at each change of size. */
  readonly large: Readonly<Record<string, readonly [items: number, size: number][]>>;
};

export const operations: Operations = read('operations');

/** Each interpreter's answers, with the profile that is to give the same ones. */
export const goldens: readonly (readonly [name: string, golden: Golden, profile: Profile])[] = [
  ...['3.11.7', '3.12.1', '3.13.0', '3.14.10'].map((version) => [version, 64] as const),
  ...['3.11.3', '3.12.7', '3.13.2', '3.14.2'].map((version) => [version, 32] as const),
].map(([version, bits]) => [
  `${version} on ${bits} bits`,
  read<Golden>(bits === 64 ? version : `wasm-${version}`),
  profileNamed(bits === 64 ? version : `${version}-32`),
]);

/** The sum by which make.py tells the iteration order of a set whose elements have these numbers. */
export function orderSum(elements: readonly number[]): number {
  return elements.reduce((sum, element) => (sum * 31 + element + 1) % 1_000_003, 0);
}

/** Where the engine parts from the interpreter, for people to read; null when nowhere. */
export function firstDifference(done: readonly Operation[], engine: readonly number[], python: readonly number[]) {
  if (python.length !== done.length || engine.length !== done.length) return 'not as many results as operations';
  const at = python.findIndex((size, i) => size !== engine[i]);
  return at < 0 ? null : { at, operation: done[at], engine: engine[at], python: python[at] };
}

function read<Result>(name: string): Result {
  return JSON.parse(gunzipSync(readFileSync(new URL(`${name}.json.gz`, import.meta.url))).toString());
}
