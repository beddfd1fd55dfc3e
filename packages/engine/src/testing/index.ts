export { EventLog, type LoggedEvent } from './event-log.js';
export { type HeapProgramOptions, heapProgram } from './heap-programs.js';
export { type Observer, observeRun } from './observed-run.js';
export { type HeapProperty, heapProperties } from './properties.js';
