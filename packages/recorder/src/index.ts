export { RecordError } from './record-error.js';
export { recordProgram } from './record-program.js';
export {
  defaultOutput,
  type RecordOptions,
  type RecordProgress,
  type RecordResult,
  recordScript,
  runScript,
  type ScriptOptions,
} from './record-script.js';
