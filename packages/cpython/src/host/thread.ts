// Entry of the thread that runs the interpreter. It never returns to its event loop while the script runs.
import { parentPort, workerData } from 'node:worker_threads';
import { builds } from '../builds/builds.js';
import { patchedModule } from '../probe/patched-module.js';
import { offerHeapreelModule } from './heapreel-module.js';
import { mountFolders } from './host-folders.js';
import { startInterpreter } from './interpreter.js';
import { Recording } from './recording.js';
import { finishMain, prepareMain, runMain } from './script.js';
import { joinStreams } from './standard-streams.js';
import type { ThreadData, ThreadReport } from './thread-data.js';

async function main(data: ThreadData): Promise<void> {
  const report = (message: ThreadReport) => parentPort?.postMessage(message);
  const build = builds[data.version];
  const interpreter = await startInterpreter(build, {
    patched: data.recording ? patchedModule(build) : null,
    environment: data.environment,
  });
  const fs = interpreter.module.FS;
  mountFolders(fs, data.folders);
  joinStreams(fs, { input: 0, output: 1, errors: 2 });

  let recording: Recording | undefined;
  if (data.recording) {
    const { port, channel, auditEvery, command } = data.recording;
    recording = new Recording(interpreter, channel, (message) => port.postMessage(message), {
      auditEvery,
      command,
    });
  }
  offerHeapreelModule(interpreter, recording);
  prepareMain(interpreter, data.script, data.script.name);
  interpreter.setInterruptBuffer(new Uint8Array(data.interrupt));
  report({ kind: 'started' });

  recording?.begin();
  const start = performance.now();
  const succeeded = runMain(interpreter, data.script);
  const milliseconds = performance.now() - start;
  const expected = interpreter.call('PyErr_Occurred') === 0;
  recording?.end({
    exitCode: expected ? 0 : 1,
    complete: true,
    reason: expected ? 'end of script' : 'exception',
  });
  const exitCode = finishMain(interpreter, succeeded);
  report({ kind: 'finished', exitCode, milliseconds });
}

main(workerData as ThreadData).catch((error: unknown) => {
  parentPort?.postMessage({
    kind: 'failed',
    message: error instanceof Error ? error.message : String(error),
  } satisfies ThreadReport);
});
