export { type CheckOptions, check, DEFAULT_RUNS } from './check.js';
export { readCorpus } from './corpus.js';
export { type Counterexample, keepFailure } from './counterexample.js';
export type { CheckProgress, CheckReport, SavedCounterexample } from './report.js';
export type { Failure } from './task.js';
export type { Patience } from './thread.js';
