import fc from 'fast-check';
import type { Expression, Program, Statement } from '../program/program.js';
import { Sketch, type Thing } from './sketch.js';

export interface HeapProgramOptions {
  /** Statements at most, loops counted as one; 60 unless told. */
  readonly maxStatements?: number;
  /** Whether automatic collections are made frequent by low thresholds; most programs have them unless told. */
  readonly automatic?: boolean;
}

const VARIABLES = ['a', 'b', 'c', 'd', 'e', 'f'];
const CLASSES = ['Node', 'Leaf'];
const ATTRIBUTES = ['next', 'previous', 'value'];
const INTS: readonly (number | string)[] = [
  0,
  1,
  -5,
  -6,
  256,
  257,
  1000,
  2 ** 30,
  -(2 ** 40),
  '1267650600228229401496703205376',
];
const FLOATS = [0, 1, 1.5, -2.25, 1e300];
const STRINGS = ['', 'x', 'é', 'abc', 'a_name', 'two words', 'żółw', '🐍'];
const BYTES = ['', 'b', 'bytes', '\xff'];
const KEYS: readonly (string | number)[] = ['k', 'other', 'two words', 0, 1, 7, 300];

/**
 * Programs that run without an error: random statements about a handful of variables, biased to containers that hold one
 * another, so that cycles, shared objects and garbage in every generation are the rule.
 */
export function heapProgram(options: HeapProgramOptions = {}): fc.Arbitrary<Program> {
  const { maxStatements = 60, automatic } = options;
  const choice = fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999), fc.nat(999));
  const thresholds =
    automatic === false
      ? fc.constant(null)
      : fc.option(fc.tuple(fc.nat(6), fc.nat(2), fc.nat(1)), { freq: 4 });
  return fc
    .tuple(thresholds, fc.array(choice, { maxLength: maxStatements, size: 'max' }))
    .map(([values, choices]) => {
      const statements: Statement[] = values === null ? [] : [{ op: 'threshold', values }];
      const sketch = new Sketch();
      for (const numbers of choices) statements.push(possibleStatement(sketch, new Picker(numbers)));
      return { name: 'random.ops', statements };
    });
}

/** Turns a few random numbers into choices. */
class Picker {
  #used = 0;

  constructor(readonly numbers: readonly number[]) {}

  below(n: number): number {
    const turn = this.#used++;
    const number = this.numbers[turn % this.numbers.length] + turn * 7;
    return Math.floor(number / (1 + Math.floor(turn / this.numbers.length))) % n;
  }

  of<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)];
  }
}

/** A statement that the sketch can execute, executed. */
function possibleStatement(sketch: Sketch, pick: Picker): Statement {
  const statement = weighted(pick)(sketch, pick);
  if (statement !== null && sketch.apply(statement)) return statement;
  const fallback: Statement = { op: 'bind', name: pick.of(VARIABLES), value: { new: 'list', items: [] } };
  sketch.apply(fallback);
  return fallback;
}

type Maker = (sketch: Sketch, pick: Picker) => Statement | null;

const newContainer: Maker = (sketch, pick) => {
  const some = () => Array.from({ length: pick.below(4) }, () => bound(sketch, pick));
  const values: (() => Expression)[] = [
    () => ({ new: 'list', items: some() }),
    () => ({ new: 'tuple', items: some() }),
    () => ({ new: 'instance', class: pick.of(CLASSES) }),
    () => ({ new: 'dict' }),
    () => ({ new: 'set', items: some() }),
    () => ({ new: 'function' }),
    () => ({ new: 'cell' }),
  ];
  return { op: 'bind', name: pick.of(VARIABLES), value: pick.of(values)() };
};

const newAtom: Maker = (_, pick) => {
  const values: (() => Expression)[] = [
    () => ({ new: 'int', value: pick.of(INTS) }),
    () => ({ new: 'str', value: pick.of(STRINGS) }),
    () => ({ new: 'float', value: pick.of(FLOATS) }),
    () => ({ new: 'bytes', value: pick.of(BYTES) }),
    () => ({ variable: pick.of(['None', 'True', 'False']) }),
  ];
  return { op: 'bind', name: pick.of(VARIABLES), value: pick.of(values)() };
};

const alias: Maker = (sketch, pick) => ({
  op: 'bind',
  name: pick.of(VARIABLES),
  value: { variable: bound(sketch, pick) },
});

/** Puts one object into another, whatever way the other takes it. */
const put: Maker = (sketch, pick) => {
  const object = container(sketch, pick);
  const value = bound(sketch, pick);
  const thing = sketch.get(object);
  switch (thing?.type) {
    case 'list': {
      const index = pick.below(thing.items.length + 1);
      return pick.of<() => Statement>([
        () => ({ op: 'append', object, value }),
        () => ({ op: 'insert', object, index, value }),
        () => ({ op: 'store', place: { object, key: index }, value }),
        () => ({ op: 'extend', object, value }),
        () => ({ op: 'append', object, value }),
      ])();
    }
    case 'dict': {
      const key = pick.below(3) > 0 ? pick.of(KEYS) : { variable: bound(sketch, pick) };
      return { op: 'store', place: { object, key }, value };
    }
    case 'set':
      return { op: 'add', object, value };
    case 'fields': {
      const attribute = attributeOf(thing.name, value, sketch, pick);
      return { op: 'store', place: { object, attribute }, value };
    }
    default:
      return null;
  }
};

/** Takes something out of a container, or reads it. */
const take: Maker = (sketch, pick) => {
  const object = container(sketch, pick);
  const thing = sketch.get(object);
  const name = pick.of(VARIABLES);
  switch (thing?.type) {
    case 'list': {
      const index = pick.below(Math.max(1, thing.items.length));
      return pick.of<() => Statement>([
        () => ({ op: 'delete', place: { object, key: index } }),
        () => ({ op: 'pop', object }),
        () => ({ op: 'bind', name, value: { pop: object, index: -1 - index } }),
        () => ({ op: 'bind', name, value: { load: { object, key: index } } }),
        () => ({ op: 'clear', object }),
        () => ({ op: 'pop', object, index }),
      ])();
    }
    case 'tuple':
      return { op: 'bind', name, value: { load: { object, key: pick.below(3) } } };
    case 'dict': {
      const present = [...thing.entries.values()]
        .map(({ key }) => keyLiteral(key))
        .filter((key) => key !== null);
      if (present.length === 0) return { op: 'clear', object };
      const place = { object, key: pick.of(present) };
      return pick.of<() => Statement>([
        () => ({ op: 'delete', place }),
        () => ({ op: 'bind', name, value: { load: place } }),
        () => ({ op: 'clear', object }),
      ])();
    }
    case 'set':
      return pick.below(4) > 0
        ? { op: 'discard', object, value: bound(sketch, pick) }
        : { op: 'clear', object };
    case 'fields': {
      const place = { object, attribute: pick.of([...thing.fields.keys(), 'next']) };
      return pick.below(2) > 0 ? { op: 'delete', place } : { op: 'bind', name, value: { load: place } };
    }
    default:
      return null;
  }
};

const unbind: Maker = (sketch, pick) =>
  sketch.variables.size === 0 ? null : { op: 'delete', name: pick.of([...sketch.variables.keys()]) };

const intern: Maker = (sketch, pick) => {
  const names = [...sketch.variables].filter(([, thing]) => thing.type === 'str').map(([name]) => name);
  return names.length === 0 ? null : { op: 'intern', name: pick.of(names) };
};

const mark: Maker = (sketch, pick) => ({ op: 'mark', label: pick.of(STRINGS), object: bound(sketch, pick) });

const collect: Maker = (_, pick) =>
  pick.below(4) === 0 ? { op: 'collect' } : { op: 'collect', generation: pick.below(3) };

const control: Maker = (_, pick) =>
  pick.of<() => Statement>([
    () => ({ op: 'threshold', values: [pick.below(15), pick.below(4), pick.below(3)] }),
    () => ({ op: 'threshold', values: [pick.below(15)] }),
    () => ({ op: 'gc', enabled: pick.below(3) > 0 }),
    () => ({ op: 'freeze' }),
    () => ({ op: 'unfreeze' }),
  ])();

/** A loop that leaves garbage, a chain, or full containers behind. */
const loop: Maker = (sketch, pick) => {
  const name = pick.of(VARIABLES);
  const [list, dict, set] = (['list', 'dict', 'set'] as const).map((type) => boundTo(type, sketch, pick));
  const spare = pick.of(VARIABLES.filter((variable) => variable !== name));
  const key = { variable: name };
  const bodies: (() => Statement[])[] = [
    () => [
      { op: 'bind', name, value: { new: 'list', items: [list] } },
      { op: 'append', object: name, value: name },
    ],
    () => [
      { op: 'bind', name, value: { new: 'instance', class: 'Node' } },
      { op: 'store', place: { object: name, attribute: 'next' }, value: name },
      { op: 'delete', name },
    ],
    () => [{ op: 'append', object: list, value: name }],
    () => [
      { op: 'bind', name, value: { new: 'instance', class: 'Node' } },
      { op: 'append', object: list, value: name },
    ],
    () => [
      { op: 'bind', name, value: { new: 'dict' } },
      { op: 'bind', name: spare, value: { new: 'tuple', items: [name] } },
      { op: 'store', place: { object: name, key: 'k' }, value: spare },
    ],
    () => [
      { op: 'bind', name, value: { new: 'float', value: 0.5 } },
      { op: 'append', object: list, value: name },
      { op: 'bind', name, value: { new: 'tuple', items: [name, name] } },
    ],
    () => [
      { op: 'bind', name, value: { new: 'instance', class: 'Leaf' } },
      { op: 'store', place: { object: dict, key }, value: name },
    ],
    () => [
      { op: 'bind', name, value: { new: 'instance', class: 'Leaf' } },
      { op: 'add', object: set, value: name },
    ],
    () => [{ op: 'pop', object: list }],
    () => [{ op: 'freeze' }, { op: 'unfreeze' }],
    () => [
      { op: 'bind', name, value: { new: 'str', value: 'a_name' } },
      { op: 'intern', name },
      { op: 'delete', name },
    ],
  ];
  const body = pick.of(bodies)();
  const attempt = new Sketch();
  const copies = new Map([...sketch.variables.values()].map((thing) => [thing, shallowCopy(thing)]));
  for (const [variable, thing] of sketch.variables) attempt.variables.set(variable, copies.get(thing)!);
  const times = pick.below(20);
  // Tried at least once, so that the body of a loop of no rounds is a possible one too.
  return attempt.apply({ op: 'repeat', times: Math.max(1, times), body })
    ? { op: 'repeat', times, body }
    : null;
};

const WEIGHTS: readonly [number, Maker][] = [
  [20, newContainer],
  [8, newAtom],
  [8, alias],
  [30, put],
  [14, take],
  [8, unbind],
  [4, intern],
  [1, mark],
  [5, collect],
  [2, control],
  [6, loop],
];

function weighted(pick: Picker): Maker {
  let ticket = pick.below(WEIGHTS.reduce((sum, [weight]) => sum + weight, 0));
  return WEIGHTS.find(([weight]) => {
    ticket -= weight;
    return ticket < 0;
  })![1];
}

function bound(sketch: Sketch, pick: Picker): string {
  return pick.of([...sketch.variables.keys(), 'None']);
}

/** A variable of that type where there is one. */
function boundTo(type: Thing['type'], sketch: Sketch, pick: Picker): string {
  const names = [...sketch.variables].filter(([, thing]) => thing.type === type).map(([name]) => name);
  return names.length === 0 ? 'None' : pick.of(names);
}

function container(sketch: Sketch, pick: Picker): string {
  const names = [...sketch.variables].filter(([, thing]) => !('value' in thing)).map(([name]) => name);
  return names.length === 0 ? 'None' : pick.of(names);
}

function attributeOf(owner: string, value: string, sketch: Sketch, pick: Picker): string {
  if (owner === 'cell') return 'cell_contents';
  if (owner !== 'function') return pick.of(ATTRIBUTES);
  return sketch.get(value)?.type === 'tuple' ? '__defaults__' : '__kwdefaults__';
}

function keyLiteral(key: Thing): string | number | null {
  if (key.type === 'str') return key.value as string;
  return key.type === 'int' && typeof key.value === 'number' ? key.value : null;
}

/** Enough of a copy for one level of trial: loops change variables and what these hold directly. */
function shallowCopy(thing: Thing): Thing {
  switch (thing.type) {
    case 'list':
    case 'tuple':
      return { ...thing, items: [...thing.items] };
    case 'dict':
      return { ...thing, entries: new Map(thing.entries) };
    case 'set':
      return { ...thing, elements: new Map(thing.elements) };
    case 'fields':
      return { ...thing, fields: new Map(thing.fields) };
    default:
      return thing;
  }
}
