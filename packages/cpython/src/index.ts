export { builds, defaultVersion, type PythonBuild, type PythonVersion } from './builds/builds.js';
export { LogDecoder } from './decode/log-decoder.js';
export type { HostFolders } from './host/host-folders.js';
export { packageFolder } from './host/interpreter.js';
export { PythonThread, type PythonThreadOptions } from './host/python-thread.js';
export type { ScriptOutcome } from './host/thread-data.js';
export { LogChannel, type ProbeMessage } from './log-channel.js';
export { cacheFolder, cacheState, patchedModule } from './probe/patched-module.js';
