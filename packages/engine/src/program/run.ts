import { type EventKind, type EventSink, EventKind as Kind, type TraceHeader } from '@heapreel/trace';
import { auditOf } from '../heap/audit.js';
import { Heap } from '../heap/heap.js';
import { snapshotOf } from '../heap/snapshot.js';
import { cpython313 } from '../profile/cpython-3.13.js';
import type { Profile } from '../profile/profile.js';
import { PythonError } from '../types/python-error.js';
import { ENGINE_VERSION } from '../version.js';
import { execute } from './execute.js';
import { compile, type Instruction, type SimpleStatement } from './instructions.js';
import type { Program } from './program.js';
import { ProgramError } from './program-error.js';

export interface RunOptions {
  /** Which CPython to be; 3.13 on 64 bits unless told. */
  readonly profile?: Profile;
  /** What the trace's header says was run; the program's name unless told. */
  readonly command?: readonly string[];
  /** Milliseconds since the epoch; now unless told. */
  readonly startedAt?: number;
  /** Statements between two audits, besides those at marks and at the end; none unless told. */
  readonly auditEvery?: number;
}

export interface RunResult {
  readonly events: number;
  /** Statements executed. */
  readonly statements: number;
  /** As a process would exit: 0, or 1 after an error. */
  readonly exitCode: number;
  /** What ended the program early, such as an index out of range. */
  readonly error: ProgramError | null;
  /** As the program left it. */
  readonly heap: Heap;
}

const EMITTED: readonly EventKind[] = [
  Kind.alloc,
  Kind.dealloc,
  Kind.incref,
  Kind.decref,
  Kind.link,
  Kind.unlink,
  Kind.intern,
  Kind.track,
  Kind.untrack,
  Kind.collectBegin,
  Kind.collectEnd,
  Kind.unreachable,
  Kind.site,
  Kind.mark,
  Kind.resize,
];

/** Runs the program to its end. With a sink, the sink gets a whole trace of it. */
export function runProgram(program: Program, sink: EventSink | null, options: RunOptions = {}): RunResult {
  const run = new ProgramRun(program, sink, options);
  while (run.step() !== null);
  return run.finish();
}

/** A program being run, statement by statement. */
export class ProgramRun {
  readonly heap: Heap;
  readonly #program: Program;
  readonly #sink: EventSink | null;
  readonly #auditEvery: number;
  readonly #code: readonly Instruction[];
  /** Site number of each line, 0 while unknown. */
  readonly #sites: number[] = [];
  /** Rounds left of each repeat that is running. */
  readonly #rounds: number[] = [];
  #at = 0;
  #statements = 0;
  #error: ProgramError | null = null;

  constructor(program: Program, sink: EventSink | null, options: RunOptions = {}) {
    const profile = options.profile ?? cpython313;
    this.#program = program;
    this.#sink = sink;
    this.#auditEvery = options.auditEvery ?? 0;
    this.#code = compile(program.statements);
    this.heap = new Heap(profile, sink);
    sink?.begin(this.#header(profile, options));
    sink?.keyframe(snapshotOf(this.heap));
  }

  /** Executes the next statement and gives it; null when there is none. An error ends the program. */
  step(): SimpleStatement | null {
    while (this.#error === null && this.#at < this.#code.length) {
      const instruction = this.#code[this.#at++];
      if (instruction.kind === 'repeat') this.#enter(instruction.times, instruction.after);
      else if (instruction.kind === 'end') this.#again(instruction.body);
      else {
        this.#execute(instruction);
        return instruction.statement;
      }
    }
    return null;
  }

  /** Completes the trace. Once, last. */
  finish(): RunResult {
    this.#audit('end');
    const exitCode = this.#error === null ? 0 : 1;
    this.#sink?.end({ complete: true, exitCode, reason: this.#error?.message ?? '' });
    const { heap } = this;
    return { events: heap.events.position, statements: this.#statements, exitCode, error: this.#error, heap };
  }

  #execute({ statement, line }: Extract<Instruction, { kind: 'statement' }>): void {
    const { heap } = this;
    this.#arrive(line);
    this.#statements++;
    try {
      execute(heap, statement);
      heap.collector.safePoint();
    } catch (error) {
      if (!(error instanceof PythonError)) throw error;
      this.#error = new ProgramError(this.#program.name, line, null, error.message);
      return;
    }
    if (statement.op === 'mark') this.#audit('mark');
    else if (this.#auditEvery > 0 && this.#statements % this.#auditEvery === 0) this.#audit('interval');
  }

  #enter(times: number, after: number): void {
    if (times === 0) this.#at = after;
    else this.#rounds.push(times);
  }

  #again(body: number): void {
    const left = this.#rounds.pop()! - 1;
    if (left === 0) return;
    this.#rounds.push(left);
    this.#at = body;
  }

  #arrive(line: number): void {
    const { heap } = this;
    let site = this.#sites[line];
    if (site === undefined) {
      site = heap.events.definitions.site({ file: this.#program.name, line, function: '<module>' });
      this.#sites[line] = site;
    }
    if (site === heap.site) return;
    heap.site = site;
    heap.events.emit(Kind.site, 0, site);
  }

  #audit(reason: 'end' | 'mark' | 'interval'): void {
    if (this.#sink === null) return;
    this.heap.events.flush();
    this.#sink.audit(auditOf(this.heap, reason));
  }

  #header(profile: Profile, options: RunOptions): TraceHeader {
    return {
      producer: {
        kind: 'engine',
        version: `${ENGINE_VERSION}+${profile.name}`,
        heapreel: ENGINE_VERSION,
      },
      pointerBits: profile.pointerBits,
      kinds: EMITTED,
      command: options.command ?? [this.#program.name],
      startedAt: options.startedAt ?? Date.now(),
      initialObjects: this.heap.initialObjects,
      notes: [],
    };
  }
}
