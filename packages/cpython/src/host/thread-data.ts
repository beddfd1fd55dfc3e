import type { MessagePort } from 'node:worker_threads';
import type { PythonVersion } from '../builds/builds.js';
import type { HostFolders } from './host-folders.js';
import type { Script } from './script.js';

/** What the interpreter's thread is given. */
export interface ThreadData {
  readonly version: PythonVersion;
  readonly script: Script & { /** As the user wrote it: `sys.argv[0]`. */ readonly name: string };
  readonly folders: HostFolders;
  readonly environment: Readonly<Record<string, string>>;
  /** Of the `InterruptFlag`. */
  readonly interrupt: SharedArrayBuffer;
  /** Absent: run the unpatched module. */
  readonly recording?: {
    readonly port: MessagePort;
    readonly channel: SharedArrayBuffer;
    readonly auditEvery: number;
    readonly command: readonly string[];
    /** Tell of all references at marks and at the end. */
    readonly references: boolean;
    /** Say what the collector's state is whenever it matters to when it runs; see `CollectorWatcher`. */
    readonly watchCollector?: boolean;
  };
}

/** How a script ended. */
export interface ScriptOutcome {
  readonly exitCode: number;
  /** Time the script itself took, without starting the interpreter; not a number when it was ended from outside. */
  readonly milliseconds: number;
  /** What ended it before its own end: a crash of the interpreter, or whoever killed it; else null. */
  readonly problem: string | null;
}

/** What it says to the thread that started it. */
export type ThreadReport =
  | { readonly kind: 'started' }
  | ({ readonly kind: 'finished' } & ScriptOutcome)
  /** The script could not be run. */
  | { readonly kind: 'failed'; readonly message: string };
