/** A heap program that shows the address of what each of its steps has made or changed. */
export interface RandomProgram {
  readonly name: string;
  readonly text: string;
}

/** What a variable is bound to, as far as the steps that follow must know. */
interface Value {
  readonly kind: string;
  /** Of a list or tuple. */
  length: number;
  /** Of a dict, as places; of an instance, its attributes. */
  readonly keys: string[];
  readonly hashable: boolean;
  readonly weakrefable: boolean;
}

/** What a program is mostly about. */
interface Theme {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly variables: number;
  readonly steps: number;
  /** Lines before the first step. */
  readonly begin?: readonly string[];
  /** Of ten steps, how many make something new, and how many change a container; the others let go of a variable. */
  readonly making: number;
  readonly changing: number;
  /** Whether full collections come in between. */
  readonly collects?: boolean;
}

const ATOMS = ['int', 'float', 'str', 'bytes', 'complex', 'object', 'range'];
const RECORDS = ['slice', 'method', 'function', 'cell', 'weakref', 'generator', 'exception', 'iterator'];
const CONTAINERS = ['list', 'tuple', 'dict', 'set', 'frozenset', 'instance', 'bytearray'];
const ALL = [...ATOMS, ...RECORDS, ...CONTAINERS];

const THEMES: readonly Theme[] = [
  { name: 'atoms', kinds: ATOMS, variables: 30, steps: 400, making: 7, changing: 0 },
  { name: 'records', kinds: [...RECORDS, 'instance'], variables: 30, steps: 400, making: 7, changing: 0 },
  { name: 'lists', kinds: ['list', 'int'], variables: 20, steps: 500, making: 4, changing: 5 },
  { name: 'many-lists', kinds: ['list'], variables: 200, steps: 900, making: 6, changing: 1 },
  { name: 'tuples', kinds: ['tuple', 'tuple', 'float'], variables: 60, steps: 500, making: 7, changing: 0 },
  { name: 'dicts', kinds: ['dict', 'dict', 'str', 'int'], variables: 20, steps: 600, making: 3, changing: 6 },
  { name: 'many-dicts', kinds: ['dict'], variables: 200, steps: 900, making: 6, changing: 2 },
  { name: 'sets', kinds: ['set', 'frozenset', 'str', 'int', 'object'], variables: 24, steps: 500, making: 4, changing: 5 },
  { name: 'instances', kinds: ['instance'], variables: 30, steps: 500, making: 5, changing: 4 },
  { name: 'weakrefs', kinds: ['weakref', 'weakref', 'instance', 'set', 'function'], variables: 20, steps: 400, making: 7, changing: 1 },
  { name: 'all', kinds: ALL, variables: 40, steps: 1500, making: 5, changing: 3 },
  { name: 'all-uncollected', kinds: ALL, variables: 40, steps: 1500, begin: ['gc off'], making: 5, changing: 3 },
  { name: 'all-few', kinds: ALL, variables: 8, steps: 800, making: 5, changing: 4 },
  { name: 'all-many', kinds: ALL, variables: 400, steps: 3000, making: 6, changing: 3 },
  { name: 'collected', kinds: ALL, variables: 60, steps: 1200, making: 6, changing: 3, collects: true },
  { name: 'often-collected', kinds: ALL, variables: 60, steps: 1500, begin: ['threshold 60 4 3'], making: 6, changing: 3 },
];

/** The same ones every time. */
export function randomPrograms(): RandomProgram[] {
  return THEMES.map((theme, seed) => ({ name: `random-${theme.name}`, text: new Writer(theme, seed + 1).write() }));
}

const CALLBACK = ['def callback reference', '  log "called"', 'end'];
const WORDS = ['key', 'a longer key', 'k2', 'left', 'right', 'another key', 'x9', 'y', 'the last of the keys'];
const ATTRIBUTES = ['p', 'q', 'r', 's', 't'];
const EXCEPTIONS = ['ValueError', 'KeyError', 'TypeError'];

class Writer {
  readonly #theme: Theme;
  readonly #lines: string[];
  readonly #variables = new Map<string, Value>();
  #state: number;
  #words = 0;

  constructor(theme: Theme, seed: number) {
    this.#theme = theme;
    this.#state = seed * 0x9e3779b9;
    this.#lines = [
      '# Written by random-programs.ts.',
      'class Open',
      'class Derived base Open',
      'class Slotted slots p q',
      ...CALLBACK,
      ...(theme.begin ?? []),
    ];
  }

  write(): string {
    const { steps, making, changing, collects } = this.#theme;
    for (let step = 1; step <= steps; step++) {
      const dice = this.#below(10);
      if (dice < making || this.#variables.size === 0) this.#make();
      else if (dice < making + changing) this.#change();
      else this.#letGo();
      if (step % 20 === 0) this.#lines.push('show getallocatedblocks');
      if (collects && step % 150 === 0) this.#lines.push('collect', 'show getallocatedblocks');
    }
    return `${this.#lines.join('\n')}\n`;
  }

  #make(): void {
    const name = `v${this.#below(this.#theme.variables)}`;
    const [expression, value] = this.#expression(this.#pick(this.#theme.kinds));
    this.#lines.push(`${name} = ${expression}`, `show id ${name}`);
    this.#variables.set(name, value);
  }

  #expression(kind: string): [string, Value] {
    const some = (most: number): string[] => Array.from({ length: this.#below(most + 1) }, () => this.#operand());
    switch (kind) {
      case 'int':
        return [`int ${this.#number()}`, valueOf('int', { hashable: true })];
      case 'float':
        return [`float ${this.#below(1000)}.5`, valueOf('float', { hashable: true })];
      case 'str':
        return [`str ${JSON.stringify(this.#word())}`, valueOf('str', { hashable: true })];
      case 'bytes':
        return [`bytes "${'b'.repeat(this.#below(60))}"`, valueOf('bytes', { hashable: true })];
      case 'bytearray':
        return [`bytearray "${'b'.repeat(this.#below(60))}"`, valueOf('bytearray', {})];
      case 'complex':
        return [`complex ${this.#below(9)} ${this.#below(9)}.25`, valueOf('complex', { hashable: true })];
      case 'object':
        return ['object', valueOf('object', { hashable: true })];
      case 'range': {
        // None is hashed in those with fewer than two numbers, in 3.11 by its address in the interpreter.
        const [start, step] = [this.#below(500), this.#pick([1, 3, -2, 1000])];
        const stop = start + step * (2 + this.#below(1000));
        return [`range ${start} ${stop} ${step}`, valueOf('range', { hashable: true })];
      }
      case 'list':
        return this.#list(some(9));
      case 'tuple':
        return this.#tuple(some(this.#below(8) === 0 ? 23 : 5));
      case 'dict': {
        const source = this.#named('dict');
        if (source === null || this.#below(3) > 0) return ['dict', valueOf('dict', {})];
        return [`copy ${source}`, valueOf('dict', { keys: [...this.#variables.get(source)!.keys] })];
      }
      case 'set':
      case 'frozenset': {
        const source = this.#named('set');
        if (kind === 'set' && source !== null && this.#below(4) === 0)
          return [`copy ${source}`, valueOf('set', { weakrefable: true })];
        const elements = this.#hashables(this.#below(9));
        return [
          [kind, ...elements].join(' '),
          valueOf(kind, { hashable: kind === 'frozenset', weakrefable: true }),
        ];
      }
      case 'instance': {
        const shape = this.#pick(['Open', 'Open', 'Derived', 'Slotted']);
        return [
          `instance ${shape}`,
          valueOf(shape === 'Slotted' ? 'slotted' : 'instance', { hashable: true, weakrefable: shape !== 'Slotted' }),
        ];
      }
      case 'function':
        return ['function', valueOf('function', { hashable: true, weakrefable: true })];
      case 'cell':
        return ['cell', valueOf('cell', {})];
      case 'slice':
        return [`slice ${this.#operand()} ${this.#operand()} ${this.#operand()}`, valueOf('slice', {})];
      case 'generator':
        return [
          ['generator', ...some(3)].join(' '),
          valueOf('generator', { hashable: true, weakrefable: true }),
        ];
      case 'exception':
        return [
          ['exception', this.#pick(EXCEPTIONS), ...some(2)].join(' '),
          valueOf('exception', { hashable: true }),
        ];
      case 'method': {
        const callable = this.#named('function');
        const self = this.#pick([...this.#variables.keys()]);
        if (callable === null) return this.#expression('function');
        return [`method ${callable} ${self}`, valueOf('method', {})];
      }
      case 'iterator': {
        const source = this.#named('list') ?? this.#named('tuple');
        if (source === null) return this.#expression('cell');
        return [`iterator ${source}`, valueOf('iterator', { hashable: true })];
      }
      default: {
        const referents = [...this.#variables].filter(([, { weakrefable }]) => weakrefable);
        if (referents.length === 0) return this.#expression('function');
        const callback = this.#below(3) === 0 ? 'callback' : null;
        const [referent] = this.#pick(referents);
        return [['weakref', referent, ...(callback ? [callback] : [])].join(' '), valueOf('weakref', {})];
      }
    }
  }

  #list(items: readonly string[]): [string, Value] {
    const source = this.#named('list');
    const dice = this.#below(8);
    if (source !== null && dice < 3) {
      const { length } = this.#variables.get(source)!;
      if (dice === 0) return [`copy ${source}`, valueOf('list', { length })];
      if (dice === 1 && length < 40) return [`multiply ${source} 2`, valueOf('list', { length: length * 2 })];
      if (length < 40) return [`concatenate ${source} ${source}`, valueOf('list', { length: length * 2 })];
    }
    return [['list', ...items].join(' '), valueOf('list', { length: items.length })];
  }

  #tuple(items: readonly string[]): [string, Value] {
    const source = this.#named('tuple');
    if (source !== null && this.#below(6) === 0) {
      const { length } = this.#variables.get(source)!;
      if (length < 15)
        return [`concatenate ${source} ${source}`, valueOf('tuple', { length: length * 2 })];
    }
    return [['tuple', ...items].join(' '), valueOf('tuple', { length: items.length })];
  }

  #change(): void {
    const name = this.#pick([...this.#variables.keys()]);
    const value = this.#variables.get(name)!;
    const line = this.#changeOf(name, value);
    if (line === null) this.#make();
    else this.#lines.push(line, `show id ${name}`);
  }

  #changeOf(name: string, value: Value): string | null {
    switch (value.kind) {
      case 'list':
        return this.#changeOfList(name, value);
      case 'dict':
        return this.#changeOfDict(name, value);
      case 'set': {
        const [element] = this.#hashables(1);
        const other = this.#named('set') ?? name;
        return this.#pick([
          `${name}.add ${element}`,
          `${name}.add ${element}`,
          `${name}.add ${element}`,
          `${name}.discard ${element}`,
          `${name}.update ${other}`,
          ...(this.#below(4) === 0 ? [`${name}.clear`] : []),
        ]);
      }
      case 'instance':
      case 'slotted': {
        const known = value.kind === 'slotted' ? 2 : ATTRIBUTES.length;
        const attribute = ATTRIBUTES[this.#below(known)];
        const at = value.keys.indexOf(attribute);
        if (at >= 0 && this.#below(4) === 0) {
          value.keys.splice(at, 1);
          return `del ${name}.${attribute}`;
        }
        if (at < 0) value.keys.push(attribute);
        return `${name}.${attribute} = ${this.#operand()}`;
      }
      case 'cell':
        return `${name}.cell_contents = ${this.#operand()}`;
      default:
        return null;
    }
  }

  #changeOfList(name: string, value: Value): string {
    const dice = this.#below(10);
    if (value.length > 0 && dice < 4) {
      const index = this.#below(value.length);
      if (dice === 0) return `${name}[${index}] = ${this.#operand()}`;
      value.length--;
      return [`${name}.pop`, `${name}.pop ${index}`, `del ${name}[${index}]`][dice - 1];
    }
    if (dice === 4) {
      value.length++;
      return `${name}.insert ${this.#below(3)} ${this.#operand()}`;
    }
    if (dice === 5 && value.length < 60) {
      const source = this.#named('list') ?? name;
      value.length += this.#variables.get(source)!.length;
      return `${name}.extend ${source}`;
    }
    if (dice === 6) {
      value.length = 0;
      return `${name}.clear`;
    }
    value.length++;
    return `${name}.append ${this.#operand()}`;
  }

  #changeOfDict(name: string, value: Value): string {
    const dice = this.#below(10);
    if (value.keys.length > 0 && dice < 3) {
      if (dice === 0) {
        value.keys.pop();
        return `${name}.popitem`;
      }
      const [key] = value.keys.splice(this.#below(value.keys.length), 1);
      return `del ${name}[${key}]`;
    }
    if (dice === 3 && this.#below(3) === 0) {
      value.keys.length = 0;
      return `${name}.clear`;
    }
    const source = this.#named('dict') ?? name;
    if (dice === 4 && source !== name) {
      for (const key of this.#variables.get(source)!.keys) if (!value.keys.includes(key)) value.keys.push(key);
      return `${name}.update ${source}`;
    }
    const key = this.#below(4) === 0 ? `${this.#number()}` : JSON.stringify(this.#keyWord());
    if (!value.keys.includes(key)) value.keys.push(key);
    return dice === 5 ? `${name}.setdefault ${key} ${this.#operand()}` : `${name}[${key}] = ${this.#operand()}`;
  }

  #letGo(): void {
    const name = this.#pick([...this.#variables.keys()]);
    this.#variables.delete(name);
    this.#lines.push(`del ${name}`);
  }

  #operand(): string {
    const names = [...this.#variables.keys()];
    return names.length === 0 || this.#below(12) === 0 ? 'None' : this.#pick(names);
  }

  #hashables(count: number): string[] {
    const names = [...this.#variables].flatMap(([name, { hashable }]) => (hashable ? [name] : []));
    return Array.from({ length: count }, () => (names.length === 0 ? 'None' : this.#pick(names)));
  }

  #named(kind: string): string | null {
    const names = [...this.#variables].flatMap(([name, value]) => (value.kind === kind ? [name] : []));
    return names.length === 0 ? null : this.#pick(names);
  }

  /** Mostly small ones, and some of two and three digits of 30 bits. */
  #number(): number {
    return this.#below(4) === 0 ? 2 ** (28 + this.#below(25)) + this.#below(1000) : this.#below(3000);
  }

  /** A text that no other is equal to, lest equal ones be interned. */
  #word(): string {
    return `${'w'.repeat(this.#below(50))} ${++this.#words}`;
  }

  #keyWord(): string {
    const word = this.#pick(WORDS);
    return this.#below(3) === 0 ? `${word} ${this.#below(20)}` : word;
  }

  #pick<Item>(items: readonly Item[]): Item {
    return items[this.#below(items.length)];
  }

  /** Mulberry32. */
  #below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let bits = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return Math.floor((((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32) * limit);
  }
}

function valueOf(
  kind: string,
  { length = 0, keys = [], hashable = false, weakrefable = false }: Partial<Value>,
): Value {
  return { kind, length, keys, hashable, weakrefable };
}
