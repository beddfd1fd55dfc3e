import type { Question } from './program.js';

/**
 * What a question is answered with: `truth` a boolean, `number` a number, `address` an address, `numbers` a tuple of them,
 * `stats` one such tuple for each generation, `objects` objects in no order, `variables` objects in the order they came in,
 * of which those count that variables are bound to.
 */
type AnswerKind = 'truth' | 'number' | 'address' | 'numbers' | 'stats' | 'objects' | 'variables';

export const ANSWER_KINDS: Readonly<Record<Question, AnswerKind>> = {
  getrefcount: 'number',
  getsizeof: 'number',
  is_tracked: 'truth',
  is_finalized: 'truth',
  is: 'truth',
  id: 'address',
  len: 'number',
  alive: 'truth',
  getweakrefcount: 'number',
  get_count: 'numbers',
  get_threshold: 'numbers',
  get_stats: 'stats',
  get_freeze_count: 'number',
  get_debug: 'number',
  isenabled: 'truth',
  get_referents: 'objects',
  get_referrers: 'objects',
  get_objects: 'variables',
  getallocatedblocks: 'number',
};

/** An object as the log names it. */
export interface NamedObject {
  /** Of the type, as Python has it, with or without its module. */
  readonly type: string;
  /** The first, by name, of the program's variables that are bound to it. */
  readonly variable: string | null;
}

export type Answer =
  | boolean
  | number
  | readonly number[]
  | readonly (readonly number[])[]
  | readonly NamedObject[];

export interface ObservedVariable {
  readonly name: string;
  /** References to the object; null of what the interpreter itself shares: None, True, False, and immortal objects. */
  readonly count: number | null;
  /** As `sys.getsizeof` gives it, in bytes. */
  readonly size: number;
  readonly tracked: boolean;
}

/**
 * The log of a running program. docs/PROGRAMS.md has the form of its lines; the Python that `asPython` prints writes the
 * same ones.
 */
export class ProgramLog {
  readonly lines: string[] = [];
  /** Addresses that were shown, with their ordinals: nothing but sameness is told of an address. */
  readonly #addresses = new Map<number, number>();

  /** What `#1`, `#2`, … stand for. */
  get addresses(): readonly number[] {
    return [...this.#addresses.keys()];
  }

  /** Of `log "text"`. */
  said(text: string): void {
    this.lines.push(`log ${text}`);
  }

  /** Of `collect`: how many unreachable objects the collection found. */
  collected(found: number): void {
    this.lines.push(`collect = ${found}`);
  }

  /** Of `show`. */
  shown(question: Question, operands: readonly string[], answer: Answer): void {
    this.lines.push(`${[question, ...operands].join(' ')} = ${this.#answer(question, answer)}`);
  }

  /** Of `observe`: a line for each variable, in order of the names. */
  observed(variables: readonly ObservedVariable[]): void {
    if (variables.length === 0) this.lines.push('observe: no variables');
    const byName = [...variables].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const { name, count, size, tracked } of byName) {
      this.lines.push(
        `observe ${name}: count ${count ?? 'shared'}, size ${size}, ${tracked ? 'tracked' : 'untracked'}`,
      );
    }
  }

  #answer(question: Question, answer: Answer): string {
    switch (ANSWER_KINDS[question]) {
      case 'truth':
        return answer === true ? 'True' : 'False';
      case 'number':
        return String(answer);
      case 'address':
        return `#${this.#ordinal(answer as number)}`;
      case 'numbers':
        return tuple(answer as readonly number[]);
      case 'stats':
        return (answer as readonly (readonly number[])[]).map(tuple).join(' ');
      case 'objects':
        return `[${(answer as readonly NamedObject[]).map(nameOf).sort().join(', ')}]`;
      case 'variables': {
        const bound = (answer as readonly NamedObject[]).filter(({ variable }) => variable !== null);
        return `[${bound.map(nameOf).join(', ')}]`;
      }
    }
  }

  #ordinal(address: number): number {
    const ordinal = this.#addresses.get(address) ?? this.#addresses.size + 1;
    this.#addresses.set(address, ordinal);
    return ordinal;
  }
}

function tuple(numbers: readonly number[]): string {
  return `(${numbers.join(', ')})`;
}

function nameOf({ type, variable }: NamedObject): string {
  const name = type.replace('weakref.', '');
  return variable === null ? name : `${name} ${variable}`;
}
