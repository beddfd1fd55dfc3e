import { EventKind } from '@heapreel/trace';
import type { Collector } from '../collector/collector.js';
import type { FunctionBody, Lent } from '../heap/callable.js';
import type { Heap } from '../heap/heap.js';
import { bindBody, newFunction } from '../types/fields.js';
import { PythonError } from '../types/python-error.js';
import { execute } from './execute.js';
import { frameSlots } from './frame-slots.js';
import type { Code, Compiled, Instruction, SimpleStatement } from './instructions.js';
import type { ProgramLog } from './log-lines.js';
import { Loops } from './loops.js';
import { Scope } from './scope.js';
import { isAdaptive, shapeOf } from './shapes.js';
import { Specialization } from './specialization.js';

/** Executes the statements of one program on a heap, and the bodies of its functions when they are called. */
export class Machine {
  /** Site number of each line, 0 while unknown. */
  readonly #sites: number[] = [];
  readonly specialization: Specialization;
  /** Running calls of each function, by which the names of their parameters differ. */
  readonly #running = new Map<string, number>();

  constructor(
    readonly heap: Heap,
    /** The program's, for sites. */
    readonly file: string,
    readonly log: ProgramLog,
  ) {
    this.specialization = new Specialization(heap.profile);
  }

  /** Makes the program's classes known. */
  declare({ classes, finalizers }: Compiled): void {
    const { heap } = this;
    for (const declaration of classes) heap.types.declareClass(declaration);
    for (const { statement, line, body } of finalizers) {
      const name = `${statement.class}.__del__`;
      const finalizer = this.#function(name, [statement.parameter], body, line);
      heap.types.class(statement.class).finalizer = (_, slot) =>
        heap.calls.runIgnoringErrors(finalizer, [slot]);
    }
    // Classes inherit what was declared after them, too.
    for (const { name, base } of classes) {
      if (base !== undefined) heap.types.class(name).finalizer ??= heap.types.class(base).finalizer;
    }
  }

  /** Runs code from its first instruction to its last. */
  run(code: Code, scope: Scope, functionName: string): void {
    const { specialization } = this;
    const loops = new Loops(this.heap, () => specialization.warm());
    const cursor = new Cursor(code, this.heap.collector, loops);
    specialization.enter(code);
    try {
      for (let next = cursor.next(); next !== null; next = cursor.next())
        this.perform(next, scope, functionName);
    } finally {
      specialization.leave();
      loops.leave();
    }
  }

  /** Executes one statement. A PythonError knows the line after. */
  perform(
    instruction: Extract<Instruction, { kind: 'statement' | 'def' }>,
    scope: Scope,
    functionName: string,
  ): SimpleStatement | null {
    this.#arrive(instruction.line, functionName);
    const { operands } = this.heap;
    const { height } = operands;
    try {
      if (instruction.kind === 'statement') {
        const { statement } = instruction;
        const specialized =
          isAdaptive(statement) && this.specialization.works(instruction, shapeOf(scope, statement));
        execute(scope, statement, this.log, specialized);
        return instruction.statement;
      }
      const { statement, line, body } = instruction;
      const slot = newFunction(this.heap);
      bindBody(this.heap, slot, this.#function(statement.name, statement.parameters, body, line));
      scope.bind(statement.name, slot);
      return null;
    } catch (error) {
      if (error instanceof PythonError) error.line ??= instruction.line;
      throw error;
    } finally {
      operands.dropTo(height);
    }
  }

  #function(name: string, parameters: readonly string[], body: Code, line: number): FunctionBody {
    return {
      run: (args, lent = []) => this.run(body, this.#begin(name, parameters, line, args, lent), name),
      frameSlots: frameSlots(body, parameters.length),
    };
  }

  /** A call begins; gives the variables that it sees. */
  #begin(
    name: string,
    parameters: readonly string[],
    line: number,
    args: readonly number[],
    lent: Lent,
  ): Scope {
    if (args.length !== parameters.length) {
      throw new PythonError(
        'TypeError',
        `${name}() takes ${parameters.length} arguments but ${args.length} were given`,
      );
    }
    const { heap } = this;
    const depth = (this.#running.get(name) ?? 0) + 1;
    this.#running.set(name, depth);
    const call = depth === 1 ? name : `${name} (call ${depth})`;
    const locals = new Map(parameters.map((parameter) => [parameter, `local ${parameter} in ${call}`]));
    const scope = new Scope(heap, locals);
    const caller = heap.site;
    heap.events.emit(EventKind.call, 0, this.#site(line, name));
    for (const [i, parameter] of parameters.entries()) {
      if (lent[i]) {
        scope.borrow(parameter, args[i]);
        continue;
      }
      heap.incref(args[i]);
      scope.bind(parameter, args[i]);
    }
    heap.calls.holdLocals(
      () => parameters.map((parameter) => scope.find(parameter) ?? 0),
      () => {
        const order = heap.profile.calls.dropsLastFirst ? parameters.toReversed() : parameters;
        for (const parameter of order) if (scope.find(parameter) !== undefined) scope.unbind(parameter);
        heap.events.emit(EventKind.return, 0, heap.site);
        this.#running.set(name, depth - 1);
        this.#moveTo(caller);
      },
    );
    // A function looks up from its work as it begins.
    heap.collector.safePoint();
    return scope;
  }

  #arrive(line: number, functionName: string): void {
    this.#moveTo(this.#site(line, functionName));
  }

  #moveTo(site: number): void {
    const { heap } = this;
    if (site === heap.site || site === 0) return;
    heap.site = site;
    heap.events.emit(EventKind.site, 0, site);
  }

  #site(line: number, functionName: string): number {
    let site = this.#sites[line] ?? 0;
    if (site === 0) {
      site = this.heap.events.definitions.site({ file: this.file, line, function: functionName });
      this.#sites[line] = site;
    }
    return site;
  }
}

/** A place in code, and the rounds done of each loop around it. */
export class Cursor {
  readonly #code: Code;
  readonly #collector: Pick<Collector, 'safePoint'>;
  readonly #loops: Loops | null;
  readonly #running: { readonly rounds: number; done: number }[] = [];
  #at = 0;

  /** Without `loops` the code is followed, not run. */
  constructor(code: Code, collector: Pick<Collector, 'safePoint'>, loops: Loops | null = null) {
    this.#code = code;
    this.#collector = collector;
    this.#loops = loops;
  }

  /** The next statement to execute; null at the end. */
  next(): Extract<Instruction, { kind: 'statement' | 'def' }> | null {
    while (this.#at < this.#code.length) {
      const instruction = this.#code[this.#at++];
      if (instruction.kind === 'repeat') {
        this.#loops?.begin(instruction.times);
        // The call of `range`.
        this.#collector.safePoint();
        if (instruction.times === 0) {
          this.#loops?.end();
          this.#at = instruction.after;
        } else {
          this.#running.push({ rounds: instruction.times, done: 0 });
          this.#loops?.round(0);
        }
      } else if (instruction.kind === 'end') {
        this.#loops?.back();
        // Where a loop goes back, the interpreter looks up from its work.
        this.#collector.safePoint();
        const loop = this.#running.at(-1)!;
        loop.done++;
        if (loop.done < loop.rounds) {
          this.#loops?.round(loop.done);
          this.#at = instruction.body;
        } else {
          this.#running.pop();
          this.#loops?.end();
        }
      } else return instruction;
    }
    return null;
  }
}
