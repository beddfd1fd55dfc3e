import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import {
  defaultVersion,
  LogChannel,
  PythonThread,
  type PythonThreadOptions,
  type PythonVersion,
  type ScriptOutcome,
} from '@heapreel/cpython';
import { outputPath } from './output-path.js';
import { RecordError } from './record-error.js';
import type { WriterReport, WriterRequest, WriterThreadData } from './writer-thread-data.js';

/** A Python script to run, and what it may see of this machine. */
export interface ScriptOptions {
  readonly script: string;
  readonly arguments?: readonly string[];
  readonly python?: PythonVersion;
  /** Folders to import from and read, besides the script's own and the working folder. */
  readonly paths?: readonly string[];
  /** Folders that the script may change. */
  readonly writable?: readonly string[];
}

export type RecordDetail = 'graph' | 'counts';

export interface RecordOptions extends ScriptOptions {
  readonly output: string;
  /** Of heapreel, for the trace's header. */
  readonly heapreel: string;
  /** `graph`, unless told: who refers to whom, at marks and at the end; `counts`: nothing of that. */
  readonly detail?: RecordDetail;
  /** Words of the probe's log between two audits; a word is about one event. */
  readonly auditEvery?: number;
  /** Called now and then while recording. */
  readonly onProgress?: (progress: RecordProgress) => void;
  /** An event `interrupt` is to the script what Ctrl-C is; `terminate` ends it at once. */
  readonly interrupts?: EventTarget;
}

export interface RecordProgress {
  readonly events: number;
  readonly bytes: number;
  readonly seconds: number;
}

export interface RecordResult extends ScriptOutcome {
  /** From the script's start until the trace was whole on disk. */
  readonly totalMilliseconds: number;
  readonly output: string;
  readonly events: number;
  readonly bytes: number;
  readonly audits: number;
  readonly mismatches: number;
  /** False when the script did not come to an end of its own: the trace then stops where it stood. */
  readonly complete: boolean;
}

/** Events between two audits, unless the caller says otherwise. */
const defaultAuditEvery = 64 << 20;
/** What shells give for SIGTERM. */
const terminated = { exitCode: 143, problem: 'terminated' } as const;
const progressMilliseconds = 250;

/** Runs a script on the unpatched interpreter, recording nothing. */
export async function runScript(
  options: ScriptOptions & Pick<RecordOptions, 'interrupts'>,
): Promise<ScriptOutcome> {
  const thread = new PythonThread(threadOptions(options));
  listen(options.interrupts, thread);
  return thread.finished.catch((error: Error) => {
    throw new RecordError(error.message);
  });
}

/** Runs a script on the patched interpreter and writes what happened to its heap to a trace. */
export async function recordScript(options: RecordOptions): Promise<RecordResult> {
  const base = threadOptions(options);
  const output = outputPath(options.output, options.script);
  const channel = new LogChannel().buffer;
  const { port1: fromInterpreter, port2: toWriter } = new MessageChannel();
  const counters = new SharedArrayBuffer(16);
  const writer = new Worker(new URL('./writer-thread.js', import.meta.url), {
    workerData: {
      port: toWriter,
      channel,
      output,
      heapreel: options.heapreel,
      counters,
    } satisfies WriterThreadData,
    transferList: [toWriter],
  });
  const written = reportOf(writer);
  written.catch(() => {});
  const thread = new PythonThread({
    ...base,
    recording: {
      port: fromInterpreter,
      channel,
      auditEvery: options.auditEvery ?? defaultAuditEvery,
      references: options.detail !== 'counts',
      command: [options.script, ...(options.arguments ?? [])],
    },
  });
  listen(options.interrupts, thread);
  let start = performance.now();
  thread.started.then(() => {
    start = performance.now();
  });
  const progress = startProgress(options.onProgress, new Float64Array(counters));
  try {
    const ending = thread.finished.catch((error: Error) => error);
    // A trace that cannot be written ends the script too.
    const ended = await Promise.race([ending, written.then(() => ending)]);
    const problem = ended instanceof Error ? ended.message : ended.problem;
    if (problem !== null) {
      await thread.kill();
      writer.postMessage({ kind: 'cut', reason: problem } satisfies WriterRequest);
    }
    const report = await written;
    if (ended instanceof Error) throw new RecordError(ended.message);
    if (report.bytes === 0) throw new RecordError(`${ended.problem} before the script began`);
    return {
      ...ended,
      totalMilliseconds: performance.now() - start,
      output,
      events: report.events,
      bytes: report.bytes,
      audits: report.audits,
      mismatches: report.mismatches,
      complete: ended.problem === null,
    };
  } finally {
    clearInterval(progress);
    await writer.terminate();
    await thread.kill();
  }
}

function reportOf(writer: Worker): Promise<Extract<WriterReport, { kind: 'done' }>> {
  return new Promise((resolve, reject) => {
    writer.on('message', (report: WriterReport) => {
      if (report.kind === 'done') resolve(report);
      else reject(report.internal ? new Error(report.message) : new RecordError(report.message));
    });
    writer.on('error', reject);
    writer.on('exit', () => reject(new RecordError('the thread that writes the trace ended early')));
  });
}

function listen(interrupts: EventTarget | undefined, thread: PythonThread): void {
  interrupts?.addEventListener('interrupt', () => thread.interrupt());
  interrupts?.addEventListener('terminate', () => thread.kill(terminated));
}

function startProgress(
  report: RecordOptions['onProgress'],
  counters: Float64Array,
): NodeJS.Timeout | undefined {
  if (!report) return undefined;
  const start = performance.now();
  return setInterval(() => {
    report({ events: counters[0], bytes: counters[1], seconds: (performance.now() - start) / 1000 });
  }, progressMilliseconds);
}

function threadOptions(options: ScriptOptions): PythonThreadOptions {
  const path = resolve(options.script);
  if (!existsSync(path)) throw new RecordError(`no such file: ${options.script}`);
  if (!statSync(path).isFile()) throw new RecordError(`not a file: ${options.script}`);
  const importFolders = (options.paths ?? []).map((folder) => folderOf(folder));
  const writable = (options.writable ?? []).map((folder) => folderOf(folder));
  const workingFolder = process.cwd();
  return {
    version: options.python ?? defaultVersion,
    script: { path, name: options.script, arguments: options.arguments ?? [], workingFolder, importFolders },
    folders: { readable: [dirname(path), workingFolder, ...importFolders], writable },
    environment: scriptEnvironment(),
  };
}

function folderOf(path: string): string {
  const folder = resolve(path);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new RecordError(`not a folder: ${path}`);
  return folder;
}

/** This process's environment, less what would mislead another Python about where its own files are. */
function scriptEnvironment(): Record<string, string> {
  const misleading = new Set([
    'PYTHONHOME',
    'PYTHONPATH',
    'PYTHONINSPECT',
    'PYTHONSTARTUP',
    'PYTHONEXECUTABLE',
  ]);
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !misleading.has(name)) environment[name] = value;
  }
  return environment;
}

/** Where `record` writes when it is not told: beside the working folder's files, named after the script. */
export function defaultOutput(script: string): string {
  return `${basename(script).replace(/\.(py|ops|json)$/, '')}.reel`;
}
