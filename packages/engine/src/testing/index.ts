export { coverageOf, coverageTable, coveredRun, PHASES, type Phase } from './coverage.js';
export {
  type Compared,
  type Difference,
  type DifferentialOptions,
  differenceOf,
  differential,
  type Judge,
  type JudgeAnswer,
  NOT_ASKED,
  shrinkDifference,
} from './differential.js';
export { EventLog, type LoggedEvent } from './event-log.js';
export { type HeapProgramOptions, heapProgram } from './heap-programs.js';
export { type Observer, observeRun, type Subject } from './observed-run.js';
export { programsFor } from './programs-for.js';
export { type HeapProperty, heapProperties, propertiesFor } from './properties.js';
export { type RichProgramOptions, richProgram } from './rich-programs/rich-program.js';
export { Violation } from './violation.js';
