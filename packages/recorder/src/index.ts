export { recordProgram } from './record-program.js';
export {
  defaultOutput,
  RecordError,
  type RecordOptions,
  type RecordProgress,
  type RecordResult,
  recordScript,
  runScript,
  type ScriptOptions,
  type ScriptResult,
} from './record-script.js';
