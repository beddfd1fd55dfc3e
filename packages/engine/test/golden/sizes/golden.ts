import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { ObjectSpec } from '../../../src/layout/object-spec.js';

/** What make.py printed on one interpreter. */
export interface Golden {
  readonly version: string;
  readonly pointerBits: 32 | 64;
  readonly facts: {
    readonly thresholds: readonly number[];
    readonly countOfOne: number;
    readonly immortalNone: boolean;
    readonly immortalName: boolean;
    readonly immortalInterned: boolean;
    readonly countsMove: boolean;
    readonly collectionsInOneCall: number;
    readonly countedUntracked: number;
    readonly digitBits: number;
    /** By how many lists a chain has. */
    readonly putsOff: Readonly<Record<string, boolean>>;
  };
  readonly rows: readonly GoldenObject[];
}

type GoldenObject = readonly [
  name: string,
  spec: ObjectSpec,
  size: number,
  tracked: boolean,
  weakrefable: boolean,
  blocks: readonly number[] | null,
  grown?: Grown,
];

/** How the object got its capacity, table or values. */
export type Grown =
  | { readonly by: 'create' | 'append' | 'range' | 'add'; readonly items: number }
  | { readonly by: 'pop'; readonly from: number; readonly items: number }
  | { readonly by: 'insert'; readonly str: number; readonly any: number }
  | { readonly by: 'instances'; readonly number: number; readonly attributes: number };

/** Every interpreter that make.mjs has run. */
export const goldens: readonly Golden[] = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.json.gz'))
  .map((file) => JSON.parse(gunzipSync(readFileSync(`${import.meta.dirname}/${file}`)).toString()));
