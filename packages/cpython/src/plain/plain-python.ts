import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { PythonVersion } from '../builds/builds.js';

/** What came of a program. */
export interface PlainAnswer {
  /** As far as it came. */
  readonly log: readonly string[];
  /** What ended it early; null if nothing did. */
  readonly error: string | null;
}

/** Which interpreter it is. */
export interface PlainInterpreter {
  /** As `sys.version` begins. */
  readonly version: string;
  readonly pointerBits: 32 | 64;
}

export interface PlainPythonOptions {
  /** A build of the package, or the path of a native interpreter's executable. */
  readonly python: { readonly build: PythonVersion } | { readonly executable: string };
  /** Python that each program needs to have been executed in its namespace; it defines `begin` and `log_lines`. */
  readonly prelude: string;
  /** After which a program has hung; 30 000 unless told. */
  readonly milliseconds?: number;
  /** Programs after which the interpreter is replaced, lest what they leave behind gather; 5000 unless told. */
  readonly programsEach?: number;
}

/** In `python/plain.py`, which runs the programs. */
interface Reply {
  readonly log?: readonly string[];
  readonly error?: string | null;
  readonly version?: string;
  readonly bits?: 32 | 64;
}

/**
 * An interpreter that nobody watches, in a process of its own, which runs many programs one after the other. A crash, too,
 * is an answer: then another process goes on.
 */
export class PlainPython {
  readonly #options: PlainPythonOptions;
  #process: Process | null = null;
  #programs = 0;

  constructor(options: PlainPythonOptions) {
    this.#options = options;
  }

  /** Starts the interpreter, unless it is running, and says which it is. */
  async interpreter(): Promise<PlainInterpreter> {
    this.#process ??= new Process(this.#options);
    const reply = await this.#process.ready;
    if (reply.version === undefined || reply.bits === undefined) throw new Error(`no Python: ${reply.error}`);
    return { version: reply.version, pointerBits: reply.bits };
  }

  /** Runs the program, a module. One at a time. */
  async run(program: string): Promise<PlainAnswer> {
    await this.interpreter();
    const reply = await this.#process!.ask({ program }, this.#options.milliseconds ?? 30_000);
    this.#programs++;
    if (this.#process!.ended || this.#programs >= (this.#options.programsEach ?? 5000)) this.close();
    return { log: reply.log ?? [], error: reply.error ?? null };
  }

  /** Ends the process; another `run` starts one anew. */
  close(): void {
    this.#process?.kill();
    this.#process = null;
    this.#programs = 0;
  }
}

/** One process that answers lines of JSON. */
class Process {
  readonly ready: Promise<Reply>;
  ended = false;
  readonly #child: ChildProcessWithoutNullStreams;
  #settle: ((reply: Reply) => void) | null = null;

  constructor({ python, prelude }: PlainPythonOptions) {
    const [command, ...args] =
      'build' in python
        ? [process.execPath, fileURLToPath(new URL('./build-process.js', import.meta.url)), python.build]
        : [python.executable, '-S', '-s', fileURLToPath(new URL('../../python/plain.py', import.meta.url))];
    this.#child = spawn(command, args, { env: { ...process.env, PYTHONHASHSEED: '0' } });
    // What programs print, `gc.DEBUG_STATS` for one, is not their log.
    this.#child.stderr.resume();
    this.#child.on('error', (error) => this.#end(error.message));
    this.#child.on('exit', (code, signal) => this.#end(`the interpreter ended with ${signal ?? code}`));
    this.#child.stdin.on('error', () => {});
    createInterface(this.#child.stdout).on('line', (line) => {
      // Lines of other forms are what a program, or the loader, printed.
      if (line.startsWith('{')) this.#answer(JSON.parse(line));
    });
    this.ready = this.ask({ prelude }, 120_000);
  }

  ask(request: object, milliseconds: number): Promise<Reply> {
    if (this.ended) return Promise.resolve({ error: 'the interpreter has ended' });
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#end(`no answer within ${milliseconds} ms`);
        this.kill();
      }, milliseconds);
      this.#settle = (reply) => {
        clearTimeout(timer);
        resolve(reply);
      };
      this.#child.stdin.write(`${JSON.stringify(request)}\n`);
    });
  }

  kill(): void {
    this.ended = true;
    this.#child.kill('SIGKILL');
  }

  #end(error: string): void {
    this.ended = true;
    this.#answer({ error });
  }

  #answer(reply: Reply): void {
    const settle = this.#settle;
    this.#settle = null;
    settle?.(reply);
  }
}
