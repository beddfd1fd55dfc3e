// Entry of the thread that runs the interpreter. It never returns to its event loop while the script runs.
import { parentPort, workerData } from 'node:worker_threads';
import { builds } from '../builds/builds.js';
import type { ProbeMessage } from '../log-channel.js';
import { patchedModule } from '../probe/patched-module.js';
import { aborted, type Ending, endingOf } from './ending.js';
import { offerHeapreelModule } from './heapreel-module.js';
import { mountFolders } from './host-folders.js';
import { startInterpreter } from './interpreter.js';
import { InterruptFlag } from './interrupt-flag.js';
import { Recording } from './recording.js';
import { finishMain, prepareMain, reasonOf, runMain } from './script.js';
import { joinStreams } from './standard-streams.js';
import type { ScriptOutcome, ThreadData, ThreadReport } from './thread-data.js';

async function main(data: ThreadData): Promise<void> {
  const report = (message: ThreadReport) => parentPort?.postMessage(message);
  const build = builds[data.version];
  const interpreter = await startInterpreter(build, {
    patched: data.recording ? patchedModule(build) : null,
    environment: data.environment,
  });
  const fs = interpreter.module.FS;
  mountFolders(fs, data.folders);
  const interrupt = new InterruptFlag(data.interrupt);
  joinStreams(fs, { input: 0, output: 1, errors: 2 }, interrupt);

  let recording: Recording | undefined;
  if (data.recording) {
    const { port, channel, auditEvery, command, references, watchCollector = false } = data.recording;
    recording = new Recording(
      interpreter,
      channel,
      (message) => port.postMessage(message, handedOver(message)),
      {
        auditEvery,
        command,
        references,
        watchCollector,
      },
    );
  }
  offerHeapreelModule(interpreter, recording);
  prepareMain(interpreter, data.script, data.script.name);
  interpreter.heedInterrupts(interrupt);
  report({ kind: 'started' });

  recording?.begin();
  const start = performance.now();
  const run = endingOf(() => runMain(interpreter, data.script));
  const milliseconds = performance.now() - start;
  // After a crash memory may be half-way through anything: there is nothing to audit.
  recording?.stop(run.kind !== 'crashed');
  const reason = run.kind === 'returned' ? reasonOf(interpreter) : '_exit';
  const end = run.kind === 'returned' ? flat(endingOf(() => finishMain(interpreter, run.value))) : flat(run);
  recording?.end({ exitCode: end.exitCode, complete: run.kind !== 'crashed', reason: end.problem ?? reason });
  report({ kind: 'finished', milliseconds, ...end });
}

/** What the receiver gets without a copy: the references are many. */
function handedOver(message: ProbeMessage): ArrayBuffer[] {
  if (message.kind !== 'references') return [];
  return [message.holder, message.slot, message.target].map(({ buffer }) => buffer as ArrayBuffer);
}

function flat(ending: Ending<number>): Pick<ScriptOutcome, 'exitCode' | 'problem'> {
  if (ending.kind === 'crashed') return { exitCode: aborted, problem: ending.problem };
  return { exitCode: ending.kind === 'exited' ? ending.exitCode : ending.value, problem: null };
}

main(workerData as ThreadData).catch((error: unknown) => {
  parentPort?.postMessage({
    kind: 'failed',
    message: error instanceof Error ? error.message : String(error),
  } satisfies ThreadReport);
});
