export { builds, defaultVersion, type PythonBuild, type PythonVersion } from './builds/builds.js';
export type { CollectorWatcher } from './decode/collector-watcher.js';
export { LogDecoder } from './decode/log-decoder.js';
export type { HostFolders } from './host/host-folders.js';
export { packageFolder } from './host/interpreter.js';
export { PythonThread, type PythonThreadOptions } from './host/python-thread.js';
export type { ScriptOutcome } from './host/thread-data.js';
export { type CollectorCall, type CollectorFacts, LogChannel, type ProbeMessage } from './log-channel.js';
export {
  type PlainAnswer,
  type PlainInterpreter,
  PlainPython,
  type PlainPythonOptions,
} from './plain/plain-python.js';
export { cacheFolder, cacheState, patchedModule } from './probe/patched-module.js';
