export { writeProblem } from './output-path.js';
export { isProgram, readProgram } from './read-program.js';
export { RecordError } from './record-error.js';
export { type RecordProgramOptions, recordProgram } from './record-program.js';
export {
  defaultOutput,
  type RecordDetail,
  type RecordOptions,
  type RecordProgress,
  type RecordResult,
  recordScript,
  runScript,
  type ScriptOptions,
} from './record-script.js';
