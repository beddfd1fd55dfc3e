export { threwAt } from './check/failure.js';
export { isCollectorModule, type SubjectName, subjectOf } from './check/subject.js';
export type { Collection, Collector, GenerationStats } from './collector/collector.js';
export { COLLECTOR_NAMES, type CollectorName, collectorNamed } from './collector/collector-of.js';
export {
  CollectorError,
  type CollectorFactory,
  type CollectorParts,
  collectorParts,
} from './collector/custom.js';
export { auditOf } from './heap/audit.js';
export { Heap } from './heap/heap.js';
export { type LiveObject, liveObjects, objectNamed } from './heap/live-objects.js';
export { snapshotOf } from './heap/snapshot.js';
export { IdentityError } from './interning/identity-error.js';
export type { CollectorProfile, ObjectSizes, Profile } from './profile/profile.js';
export { defaultProfile, profileNamed, profiles } from './profile/profiles.js';
export { type Setting, settingsOf } from './profile/side-by-side.js';
export { parseProgram } from './program/parse.js';
export { printProgram } from './program/print.js';
export { printJsonProgram } from './program/print-json.js';
export type { Action, Expression, Key, Place, Program, Statement } from './program/program.js';
export { ProgramError } from './program/program-error.js';
export { asPython, pythonBody, pythonPrelude } from './program/python/as-python.js';
export { parsePythonProgram } from './program/python/parse-python.js';
export { ProgramRun, type RunOptions, type RunResult, runProgram } from './program/run.js';
export { ENGINE_VERSION } from './version.js';
