import type { Program } from '../program/program.js';
import type { HeapProperty } from '../testing/properties.js';

/** What properties are about: any program, or those of `heapProgram`. */
export type ProgramKind = HeapProperty['programs'];

/** What a thread is asked to do. */
export type Task =
  /** Tries so many random programs on every property, and makes the first that breaks one smaller. */
  | { readonly do: 'search'; readonly kind: ProgramKind; readonly seed: number; readonly runs: number }
  /** Tries one program. */
  | { readonly do: 'try'; readonly program: Program }
  /** Runs the program statement by statement, telling of each. */
  | { readonly do: 'step'; readonly program: Program }
  /** Writes a trace of the program's run, or of its first statements. */
  | {
      readonly do: 'trace';
      readonly program: Program;
      readonly path: string;
      readonly statements: number | null;
    };

/** What a thread tells, at once. */
export type News =
  /** It has the subject, and can be given tasks. */
  | { readonly told: 'ready'; readonly properties: readonly string[] }
  /** It can't be used at all: one line. */
  | { readonly told: 'refused'; readonly problem: string }
  /** The program is about to be run. */
  | { readonly told: 'running'; readonly program: Program }
  /** It has come to its end, and a property is about to be looked at. */
  | { readonly told: 'checking' }
  /** Every property holds for the program, which did these things. */
  | { readonly told: 'held'; readonly features: readonly string[] }
  /** A program of the corpus that is none on this version of Python: it raises there. */
  | { readonly told: 'skipped' }
  /** A property does not hold; told again whenever a smaller program is found. */
  | { readonly told: 'broken'; readonly failure: Failure }
  /** One more statement of the program was executed; there were so many events so far. */
  | { readonly told: 'stepped'; readonly events: number }
  /** The task is done. */
  | { readonly told: 'done' };

/** Something that must hold for every program and does not. */
export interface Failure {
  /** What must hold: a sentence. */
  readonly property: string;
  /** What happened instead: one line. */
  readonly problem: string;
  /** Line of the program's text at which it was noticed, from 1; null when at none. */
  readonly line: number | null;
  /** Events before it; null when unknown. */
  readonly position: number | null;
  /** Id of the object that it is about; null when about none in particular. */
  readonly object: number | null;
  /** As small as shrinking could make it; null when no program could be made at all. */
  readonly program: Program | null;
}
