import {
  type Audit,
  CollectionTrigger,
  Definitions,
  type EventBatch,
  EventKind,
  type EventSink,
} from '@heapreel/trace';
import type { Heap } from '../heap/heap.js';
import type { Expression, Program, Statement } from '../program/program.js';
import { ProgramRun, type RunResult } from '../program/run.js';
import type { Subject } from './observed-run.js';

/** What can happen to a heap beyond what statements say, as `coverageOf` names it. */
export const PHASES = [
  'automatic collection of generation 0',
  'automatic collection of generation 1',
  'automatic collection of generation 2',
  'garbage in generation 0',
  'garbage in generation 1',
  'garbage in generation 2',
  'finalizer by count',
  'finalizer in a collection',
  'finalizer that allocates',
  'finalizer breaks its cycle',
  'resurrection by count',
  'resurrection in a collection',
  'second death of the resurrected',
  'callback by count',
  'callback during a collection',
  'callback that allocates',
  'weak reference cleared in a collection',
  'function of gc.callbacks',
  'collection in a finalizer or callback',
  'call of a function',
  'untracked tuple',
  'untracked dict',
  'saveall',
  'trashcan',
] as const;
export type Phase = (typeof PHASES)[number];

/**
 * What the program covers, each thing once: the statements, expressions and questions that stand in it (`statement append`,
 * `expression weakref`, `question is`) and, of `PHASES`, those that its run went through.
 */
export function coverageOf(program: Program, subject: Subject = {}): ReadonlySet<string> {
  return coveredRun(program, subject).covered;
}

/** Runs the program and tells what it covers, with what came of it. */
export function coveredRun(
  program: Program,
  subject: Subject = {},
): { readonly covered: ReadonlySet<string>; readonly result: RunResult } {
  const covered = new Set<string>();
  for (const statement of everyStatement(program.statements)) mention(covered, statement);
  const phases = new PhaseSink();
  const run = new ProgramRun(program, phases, { ...subject, startedAt: 0, states: false });
  phases.watch(run.heap);
  while (run.step() !== null);
  const result = run.finish();
  for (const phase of phases.seen) covered.add(phase);
  if (result.heap.deathsPutOff > 0) covered.add('trashcan' satisfies Phase);
  return { covered, result };
}

function mention(covered: Set<string>, statement: Statement): void {
  if (statement.op === 'blank') return;
  covered.add(`statement ${statement.op}`);
  if (statement.op === 'show') covered.add(`question ${statement.question}`);
  if (statement.op === 'bind') covered.add(`expression ${kindOf(statement.value)}`);
}

function kindOf(expression: Expression): string {
  return 'new' in expression ? expression.new : Object.keys(expression)[0];
}

function* everyStatement(statements: readonly Statement[]): Generator<Statement> {
  for (const statement of statements) {
    yield statement;
    if ('body' in statement) yield* everyStatement(statement.body);
  }
}

/** A function that runs, by what called it. */
type Caller = 'finalizer' | 'callback' | 'other';

/** Reads phases off the events. */
class PhaseSink implements EventSink {
  readonly definitions = new Definitions();
  readonly seen = new Set<Phase>();
  readonly #typeNames = new Map<number, string>();
  readonly #resurrected = new Set<number>();
  readonly #unreachable = new Set<number>();
  readonly #calls: Caller[] = [];
  /** What the next call is of. */
  #caller: Caller = 'other';
  #collecting = false;
  #generation = 0;
  #hooks = 0;
  #heap: Heap | null = null;

  watch(heap: Heap): void {
    this.#heap = heap;
  }

  begin(): void {}
  keyframe(): void {}
  audit(_: Audit): void {}
  end(): void {}

  write(batch: EventBatch): void {
    for (let i = 0; i < batch.length; i++)
      this.#event(batch.kind[i], batch.object[i], batch.a[i], batch.b[i]);
  }

  #event(kind: number, object: number, a: number, b: number): void {
    const { seen } = this;
    switch (kind) {
      case EventKind.alloc:
        this.#typeNames.set(object, this.definitions.types[a].name);
        if (this.#calls.includes('finalizer')) seen.add('finalizer that allocates');
        if (this.#calls.includes('callback')) seen.add('callback that allocates');
        return;
      case EventKind.dealloc:
        if (this.#resurrected.has(object)) seen.add('second death of the resurrected');
        if (this.#collecting && this.#unreachable.has(object) && this.#calls.includes('finalizer')) {
          seen.add('finalizer breaks its cycle');
        }
        return;
      case EventKind.link:
        if (this.#isList(object, 'callbacks')) this.#hooks++;
        if (this.#collecting && this.#isList(object, 'garbage')) seen.add('saveall');
        return;
      case EventKind.unlink:
        if (this.#isList(object, 'callbacks')) this.#hooks--;
        return;
      case EventKind.untrack: {
        const type = this.#typeNames.get(object);
        if (type === 'tuple') seen.add('untracked tuple');
        if (type === 'dict') seen.add('untracked dict');
        return;
      }
      case EventKind.call:
        this.#calls.push(this.#caller);
        if (this.#caller === 'other') seen.add('call of a function');
        this.#caller = 'other';
        return;
      case EventKind.return:
        this.#calls.pop();
        return;
      default:
        this.#collectorEvent(kind, object, a, b);
    }
  }

  #collectorEvent(kind: number, object: number, a: number, b: number): void {
    const { seen } = this;
    switch (kind) {
      case EventKind.collectBegin:
        this.#collecting = true;
        this.#generation = a;
        this.#unreachable.clear();
        if (b === CollectionTrigger.automatic)
          seen.add(`automatic collection of generation ${generation(a)}`);
        if (this.#calls.length > 0) seen.add('collection in a finalizer or callback');
        if (this.#hooks > 0) seen.add('function of gc.callbacks');
        return;
      case EventKind.collectEnd:
        this.#collecting = false;
        return;
      case EventKind.unreachable:
        this.#unreachable.add(object);
        seen.add(`garbage in generation ${generation(this.#generation)}`);
        return;
      case EventKind.finalize:
        // Generators have one of their own, which calls nothing.
        if (this.#typeNames.get(object) === 'generator') return;
        this.#caller = 'finalizer';
        seen.add(this.#collecting ? 'finalizer in a collection' : 'finalizer by count');
        return;
      case EventKind.resurrect:
        this.#resurrected.add(object);
        seen.add(this.#collecting ? 'resurrection in a collection' : 'resurrection by count');
        return;
      case EventKind.weakrefClear:
        if (this.#collecting) seen.add('weak reference cleared in a collection');
        return;
      case EventKind.weakrefCallback:
        this.#caller = 'callback';
        seen.add(this.#collecting ? 'callback during a collection' : 'callback by count');
        return;
    }
  }

  /** Whether the object is one of the collector's own lists. */
  #isList(object: number, name: 'callbacks' | 'garbage'): boolean {
    const heap = this.#heap;
    return heap !== null && heap.table.id[heap.gc[name]] === object;
  }
}

function generation(number: number): 0 | 1 | 2 {
  return number === 0 || number === 1 ? number : 2;
}

/** How many of so many programs covered what, as a table, the rarest first; phases that none covered have a row too. */
export function coverageTable(counts: ReadonlyMap<string, number>, programs: number): string {
  const rows = new Map<string, number>([...PHASES.map((phase) => [phase, 0] as const), ...counts]);
  return [...rows]
    .sort(([, a], [, b]) => a - b)
    .map(([thing, count]) => `${((100 * count) / programs).toFixed(1).padStart(6)} %  ${thing}`)
    .join('\n');
}
