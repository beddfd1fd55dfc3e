import { Heap } from '../../heap/heap.js';
import type { Profile } from '../../profile/profile.js';
import { isEndOfStack } from '../../program/end-of-stack.js';
import { compile } from '../../program/instructions.js';
import { ProgramLog } from '../../program/log-lines.js';
import { Loops } from '../../program/loops.js';
import { Cursor, Machine } from '../../program/machine.js';
import type { Statement } from '../../program/program.js';
import { Scope } from '../../program/scope.js';
import type { ObjectType } from '../../types/object-type.js';
import { PythonError } from '../../types/python-error.js';

/** More events than a program should make: loops and callbacks can multiply. */
const MOST_EVENTS = 400_000;

/** A program being written, of which every statement has been executed, so that what comes next can fit what is there. */
export class Draft {
  readonly statements: Statement[];
  readonly #profile: Profile;
  readonly #declarations: readonly Statement[];
  #run: Execution;
  /** Sets out of which elements have gone, by their objects' ids. */
  readonly #holed = new Set<number>();

  /** Begins with the declarations of the program's classes. */
  constructor(profile: Profile, declarations: readonly Statement[]) {
    this.#profile = profile;
    this.#declarations = declarations;
    this.statements = [...declarations];
    this.#run = new Execution(profile, declarations);
  }

  get heap(): Heap {
    return this.#run.heap;
  }

  /** Executes the statement and adds it, unless Python would raise. */
  add(statement: Statement): void {
    const { events } = this.heap;
    const before = events.position;
    if (this.#run.execute(statement)) {
      this.statements.push(statement);
      return;
    }
    if (events.position === before) return;
    // What has happened until the statement failed must not have: all that was before is executed anew.
    this.#run = new Execution(this.#profile, this.#declarations);
    for (const earlier of this.statements.slice(this.#declarations.length)) this.#run.execute(earlier);
  }

  /** The slot of the object that the variable is bound to; 0 for none. */
  object(name: string): number {
    return this.heap.roots.get(name) ?? 0;
  }

  /** The type of what the variable is bound to. */
  type(name: string): ObjectType | null {
    const slot = this.object(name);
    return slot === 0 ? null : this.heap.typeOf(slot);
  }

  /** Remembers that an element has left the set: where an element added later lies depends on its address. */
  markHoled(set: number): void {
    this.#holed.add(this.heap.table.id[set]);
  }

  isHoled(set: number): boolean {
    return this.#holed.has(this.heap.table.id[set]);
  }
}

/** Statements being executed. */
class Execution {
  readonly heap: Heap;
  readonly #machine: Machine;
  readonly #scope: Scope;

  constructor(profile: Profile, declarations: readonly Statement[]) {
    this.heap = new Heap(profile);
    this.#machine = new Machine(this.heap, 'draft', new ProgramLog());
    this.#machine.declare(compile(declarations));
    this.#scope = new Scope(this.heap);
  }

  /** False when the statement is none that a program should have; the heap may be in any state then. */
  execute(statement: Statement): boolean {
    const { calls, events, collector, hazards } = this.heap;
    const loops = new Loops(this.heap, () => this.#machine.specialization.warm());
    const cursor = new Cursor(compile([statement]).code, collector, loops);
    try {
      for (let next = cursor.next(); next !== null; next = cursor.next()) {
        this.#machine.perform(next, this.#scope, '<module>');
        // An exception in a callback leaves traces in Python that are not the program's.
        if (events.position > MOST_EVENTS || calls.unraisable.length + hazards.length > 0) return false;
      }
    } catch (error) {
      if (error instanceof PythonError || isEndOfStack(error)) return false;
      throw error;
    }
    return true;
  }
}
