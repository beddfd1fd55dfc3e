import type { Failure } from './task.js';

/** What a check found. */
export interface CheckReport {
  /** Of the profile: `cpython-3.13`. */
  readonly profile: string;
  /** As it was named; null: the profile's own. */
  readonly collector: string | null;
  /** The real interpreter that the engine was compared with, as it was named; null: none. */
  readonly against: string | null;
  /** Gives the same programs again. */
  readonly seed: number;
  /** Names of the properties that were looked at. */
  readonly properties: readonly string[];
  /** Programs for which all of them hold. */
  readonly programs: number;
  /** How many there were to be; null when time alone was to end it. */
  readonly planned: number | null;
  /** How many of the planned came from the corpus, and how many of those raise on this version and were left out. */
  readonly corpus: { readonly programs: number; readonly skipped: number };
  /** How many of the programs did what, by name; 0 for what can happen in a run and did not. */
  readonly coverage: Readonly<Record<string, number>>;
  readonly seconds: number;
  /** `all`: everything planned was done. */
  readonly ended: 'all' | 'time' | 'stopped' | 'failure';
  readonly failure: Failure | null;
  /** Where the failure's program was put; null without a failure or a corpus. */
  readonly saved: SavedCounterexample | null;
}

/** Paths of the files that a counterexample is kept in. */
export interface SavedCounterexample {
  /** The program, as text. */
  readonly program: string;
  /** What the subject did with it, to travel in; null where that could not be written. */
  readonly trace: string | null;
  /** Why not. */
  readonly problem: string | null;
}

/** How far a check has come. */
export interface CheckProgress {
  readonly programs: number;
  readonly planned: number | null;
  /** Programs that a counterexample was tried to be replaced by, to make it smaller; 0: there is none yet. */
  readonly shrinking: number;
}
