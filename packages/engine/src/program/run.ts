import { type EventKind, type EventSink, EventKind as Kind, type TraceHeader } from '@heapreel/trace';
import type { Collector } from '../collector/collector.js';
import { auditOf } from '../heap/audit.js';
import { Heap } from '../heap/heap.js';
import { snapshotOf } from '../heap/snapshot.js';
import { cpython313 } from '../profile/cpython-3.13.js';
import type { Profile } from '../profile/profile.js';
import { PythonError } from '../types/python-error.js';
import { ENGINE_VERSION } from '../version.js';
import { runFinalizersAtExit } from '../weakref/finalize.js';
import { isEndOfStack } from './end-of-stack.js';
import { moduleSlots } from './frame-slots.js';
import { compile, type ExecutedStatement } from './instructions.js';
import { literalsOf } from './literals.js';
import { ProgramLog } from './log-lines.js';
import { Loops } from './loops.js';
import { Cursor, Machine } from './machine.js';
import { makeModuleObjects } from './module-objects.js';
import type { Program } from './program.js';
import { ProgramError } from './program-error.js';
import { Scope } from './scope.js';

export interface RunOptions {
  /** Which CPython to be; 3.13 on 64 bits unless told. */
  readonly profile?: Profile;
  /** Another collector than the profile's. */
  readonly collector?: (heap: Heap) => Collector;
  /** What the trace's header says was run; the program's name unless told. */
  readonly command?: readonly string[];
  /** Milliseconds since the epoch; now unless told. */
  readonly startedAt?: number;
  /** Statements between two audits, besides those at marks and at the end; none unless told. */
  readonly auditEvery?: number;
  /** Whether the sink is given states of the heap, a keyframe and audits, besides events; it is unless told. */
  readonly states?: boolean;
}

export interface RunResult {
  readonly events: number;
  /** Statements executed. */
  readonly statements: number;
  /** As a process would exit: 0, or 1 after an error. */
  readonly exitCode: number;
  /** Audits that the sink was given. */
  readonly audits: number;
  /** What the program has written. */
  readonly log: readonly string[];
  /** The addresses that `#1`, `#2`, … of the log stand for. */
  readonly addresses: readonly number[];
  /** What was raised in finalizers and callbacks, where nobody could catch it. */
  readonly unraisable: readonly string[];
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
  Kind.finalize,
  Kind.resurrect,
  Kind.weakrefClear,
  Kind.weakrefCallback,
  Kind.call,
  Kind.return,
  Kind.arenaMap,
  Kind.arenaUnmap,
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
  readonly #states: boolean;
  readonly #cursor: Cursor;
  readonly #machine: Machine;
  readonly #scope: Scope;
  readonly #log = new ProgramLog();
  #statements = 0;
  #audits = 0;
  #error: ProgramError | null = null;
  /** In the midst of a change: the heap is no longer one that could be. */
  #brokenOff = false;

  constructor(program: Program, sink: EventSink | null, options: RunOptions = {}) {
    const profile = options.profile ?? cpython313;
    this.#program = program;
    this.#sink = sink;
    this.#auditEvery = options.auditEvery ?? 0;
    this.#states = options.states ?? true;
    this.heap = new Heap(profile, sink, options.collector);
    const compiled = compile(program.statements);
    for (const literal of literalsOf(program.statements)) this.heap.constants.of(literal);
    makeModuleObjects(this.heap, program.statements);
    this.#machine = new Machine(this.heap, program.name, this.#log);
    this.#machine.declare(compiled);
    this.heap.calls.moduleSlots = moduleSlots(compiled.code, compiled.classes);
    this.#scope = new Scope(this.heap);
    this.#cursor = new Cursor(
      compiled.code,
      this.heap.collector,
      new Loops(this.heap, () => this.#machine.specialization.warm()),
    );
    sink?.begin(this.#header(profile, options));
    if (this.#states) sink?.keyframe(snapshotOf(this.heap));
  }

  /** Executes the next statement and gives it; null when there is none. An error ends the program. */
  step(): ExecutedStatement | null {
    if (this.#error !== null) return null;
    const instruction = this.#cursor.next();
    if (instruction === null) return null;
    const { statement, line } = instruction;
    this.#statements++;
    try {
      this.#machine.perform(instruction, this.#scope, '<module>');
    } catch (error) {
      if (isEndOfStack(error)) {
        const message = "calls and deaths nest too deep: JavaScript's stack is at its end";
        this.#error = new ProgramError(this.#program.name, line, null, message);
        this.#brokenOff = true;
        return statement;
      }
      if (!(error instanceof PythonError)) throw error;
      this.#error = new ProgramError(this.#program.name, error.line ?? line, null, error.message);
      return statement;
    }
    if (statement.op === 'mark') this.#audit('mark');
    else if (this.#auditEvery > 0 && this.#statements % this.#auditEvery === 0) this.#audit('interval');
    return statement;
  }

  /** Completes the trace. Once, last. */
  finish(): RunResult {
    if (this.#brokenOff) this.heap.events.flush();
    else {
      // What comes after a program, be it the end of the process, begins with a look up from work.
      this.heap.collector.safePoint();
      runFinalizersAtExit(this.heap);
      this.#audit('end');
    }
    const exitCode = this.#error === null ? 0 : 1;
    this.#sink?.end({ complete: !this.#brokenOff, exitCode, reason: this.#error?.message ?? '' });
    const { heap } = this;
    return {
      events: heap.events.position,
      statements: this.#statements,
      exitCode,
      audits: this.#audits,
      log: this.#log.lines,
      addresses: this.#log.addresses,
      unraisable: heap.calls.unraisable,
      error: this.#error,
      heap,
    };
  }

  #audit(reason: 'end' | 'mark' | 'interval'): void {
    if (this.#sink === null) return;
    this.heap.events.flush();
    if (!this.#states) return;
    this.#sink.audit(auditOf(this.heap, reason));
    this.#audits++;
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
