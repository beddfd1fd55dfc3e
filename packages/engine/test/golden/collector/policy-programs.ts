/** A statement of a heap program, or a few that belong together, and the same in Python. */
export interface Step {
  readonly program: string;
  readonly python: string;
}

/** What is seen after each step: counts, objects, the policy's numbers, and what `gc.collect()` gave if it was called. */
export type Observation = readonly [
  young: number,
  old0: number,
  old1: number,
  heapSize: number,
  workToDo: number,
  visitedSpace: number,
  phase: number,
  collected: number | null,
];

/** What an interpreter did in one of the programs. */
export interface PolicyRun {
  readonly seed: number;
  /** Tracked objects of the interpreter's own, and whether they were frozen before the program began. */
  readonly interpreter: { readonly count: number; readonly frozen: boolean };
  readonly steps: readonly Observation[];
  /** Variables in the order in which the collector held their objects at the end. */
  readonly order: readonly string[];
}

const STEPS = 120;
const NAMES = ['a', 'b', 'c', 'd', 'e'];

export const VARIABLES: readonly string[] = NAMES;

/** Every fourth program begins with a frozen interpreter. */
function beginsFrozen(seed: number): boolean {
  return seed % 4 === 0;
}

/** A random program that gives the incremental collector work: cycles of all ages, growth, thresholds, freezing, callbacks. */
export function policyProgram(seed: number): Step[] {
  const below = randomNumbers(seed);
  const steps: Step[] = [];
  const bound = new Map<string, string>();
  const add = (program: string, python: string) => steps.push({ program, python });
  const pick = (kind?: string): string | undefined => {
    const all = [...bound].filter(([, of]) => kind === undefined || of === kind);
    return all[below(all.length)]?.[0];
  };
  const grow = (element: (times: number) => void) => element([10, 50, 200, 1000][below(4)]);

  add('all = list', 'all=[]');
  add('keep = list', 'keep=[]');
  add('def f x\n  collect 1\nend', 'def f(x):\n  global X\n  X=gc.collect(1)');
  add(
    'def callback reference\n  made = list\n  all.append made\nend',
    'def callback(reference):\n  global made\n  made=[]\n  all.append(made)',
  );
  add('threshold 5000 10', 'gc.set_threshold(5000,10)');
  for (let step = 0; step < STEPS; step++) {
    const chance = below(100);
    const name = NAMES[below(NAMES.length)];
    const one = pick();
    const other = pick();
    if (chance < 14 || one === undefined || other === undefined) {
      add(`${name} = list`, `${name}=[]`);
      bound.set(name, 'list');
    } else if (chance < 20) {
      add(`${name} = list ${one}`, `${name}=[${one}]`);
      bound.set(name, 'list');
    } else if (chance < 26) {
      add(`${name} = tuple ${one} ${other}`, `${name}=(${one},${other})`);
      bound.set(name, 'tuple');
    } else if (chance < 30) {
      add(`${name} = dict`, `${name}={}`);
      bound.set(name, 'dict');
    } else if (chance < 46) {
      const list = pick('list');
      if (list !== undefined) add(`${list}.append ${one}`, `${list}.append(${one})`);
    } else if (chance < 50) {
      const dict = pick('dict');
      if (dict !== undefined) add(`${dict}["k"] = ${one}`, `${dict}['k']=${one}`);
    } else if (chance < 58) {
      add(`del ${one}`, `del ${one}`);
      bound.delete(one);
    } else if (chance < 62) add('collect 0', 'X=gc.collect(0)');
    else if (chance < 76) add('collect 1', 'X=gc.collect(1)');
    else if (chance < 79) add('collect', 'X=gc.collect()');
    else if (chance < 86) {
      grow((times) =>
        add(
          `repeat ${times}\n  t = list\n  all.append t\nend`,
          `for _ in range(${times}):\n  t=[]\n  all.append(t)`,
        ),
      );
    } else if (chance < 89) {
      grow((times) =>
        add(
          `repeat ${times}\n  t = list\n  t.append t\nend`,
          `for _ in range(${times}):\n  t=[]\n  t.append(t)`,
        ),
      );
    } else if (chance < 91) add('all.clear', 'all.clear()');
    else if (chance < 93) {
      const [first, second] = [[20, 100, 500, 2000, 0][below(5)], [10, 1, 2, 50][below(4)]];
      add(`threshold ${first} ${second}`, `gc.set_threshold(${first},${second})`);
    } else if (chance < 94) add('gc off', 'gc.disable()');
    else if (chance < 95) add('gc on', 'gc.enable()');
    else if (chance < 96 && below(3) === 0) add('freeze', 'gc.freeze()');
    else if (chance < 96) add('unfreeze', 'gc.unfreeze()');
    else if (chance < 97 && !beginsFrozen(seed)) add(`call f ${one}`, `f(${one})`);
    else if (chance < 98) add('t = instance A\nt.me = t\ndel t', 't=A()\nt.me=t\ndel t');
    else {
      add(
        't = instance A\nt.me = t\nt = weakref t callback\nkeep.append t\ndel t',
        't=A()\nt.me=t\nt=weakref.ref(t,callback)\nkeep.append(t)\ndel t',
      );
    }
  }
  return steps;
}

/** Numbers from 0 to below a limit. (mulberry32.) */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
