import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import {
  defaultVersion,
  LogChannel,
  PythonThread,
  type PythonThreadOptions,
  type PythonVersion,
} from '@heapreel/cpython';
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

export interface RecordOptions extends ScriptOptions {
  readonly output: string;
  /** Of heapreel, for the trace's header. */
  readonly heapreel: string;
  /** Words of the probe's log between two audits; a word is about one event. */
  readonly auditEvery?: number;
  /** Called now and then while recording. */
  readonly onProgress?: (progress: RecordProgress) => void;
  /** Aborting once interrupts the script as Ctrl-C does. */
  readonly interrupts?: EventTarget;
}

export interface RecordProgress {
  readonly events: number;
  readonly bytes: number;
  readonly seconds: number;
}

export interface ScriptResult {
  readonly exitCode: number;
  /** Time the script itself took, without starting the interpreter. */
  readonly milliseconds: number;
}

export interface RecordResult extends ScriptResult {
  /** From the script's start until the trace was whole on disk. */
  readonly totalMilliseconds: number;
  readonly output: string;
  readonly events: number;
  readonly bytes: number;
  readonly audits: number;
  readonly mismatches: number;
  /** False when the script's thread was ended from outside: the trace then stops where it stood. */
  readonly complete: boolean;
  /** Why it is not complete, or what ended a heap program early. */
  readonly problem: string | null;
}

/** Events between two audits, unless the caller says otherwise. */
const defaultAuditEvery = 64 << 20;
const progressMilliseconds = 250;

/** A request that cannot be carried out; the message is one line for the user. */
export class RecordError extends Error {}

/** Runs a script on the unpatched interpreter, recording nothing. */
export async function runScript(
  options: ScriptOptions & Pick<RecordOptions, 'interrupts'>,
): Promise<ScriptResult> {
  const thread = new PythonThread(threadOptions(options));
  listen(options.interrupts, thread, () => thread.kill());
  return thread.finished;
}

/** Runs a script on the patched interpreter and writes what happened to its heap to a trace. */
export async function recordScript(options: RecordOptions): Promise<RecordResult> {
  const output = resolve(options.output);
  if (!existsSync(dirname(output))) throw new RecordError(`no such folder: ${dirname(output)}`);
  const base = threadOptions(options);
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
      command: [options.script, ...(options.arguments ?? [])],
    },
  });
  const cut = (reason: string) => writer.postMessage({ kind: 'cut', reason } satisfies WriterRequest);
  listen(options.interrupts, thread, async () => {
    await thread.kill();
    cut('interrupted');
  });
  let start = performance.now();
  thread.started.then(() => {
    start = performance.now();
  });
  const progress = startProgress(options.onProgress, new Float64Array(counters));
  try {
    const script = await Promise.race([
      thread.finished.catch((error: Error) => error),
      written.then(
        () => thread.finished.catch((error: Error) => error),
        (error: Error) => thread.kill().then(() => Promise.reject(error)),
      ),
    ]);
    if (script instanceof Error) cut(script.message);
    const { events, bytes, audits, mismatches } = await written.catch((error: Error) => {
      // A trace that never began has a reason, and it is the interpreter's.
      throw script instanceof Error ? new RecordError(script.message) : error;
    });
    const ended = script instanceof Error ? { exitCode: -1, milliseconds: Number.NaN } : script;
    return {
      ...ended,
      totalMilliseconds: performance.now() - start,
      output,
      events,
      bytes,
      audits,
      mismatches,
      complete: !(script instanceof Error),
      problem: script instanceof Error ? script.message : null,
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
      else reject(new RecordError(report.message));
    });
    writer.on('error', reject);
    writer.on('exit', () => reject(new RecordError('the thread that writes the trace ended early')));
  });
}

/** The first interrupt is the script's to handle; a second one ends it. */
function listen(interrupts: EventTarget | undefined, thread: PythonThread, kill: () => unknown): void {
  let heard = 0;
  interrupts?.addEventListener('interrupt', () => {
    if (heard++ === 0) thread.interrupt();
    else kill();
  });
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
  return `${basename(script).replace(/\.(py|ops)$/, '')}.reel`;
}
