import fc from 'fast-check';
import { cpython313 } from '../../profile/cpython-3.13.js';
import type { Profile } from '../../profile/profile.js';
import type { Program, Statement } from '../../program/program.js';
import { body, parametersOf } from './bodies.js';
import { Choice } from './choice.js';
import { Draft } from './draft.js';
import { type ShrinkPlace, smallerPrograms } from './shrink.js';
import { Author } from './statements.js';
import {
  declareClasses,
  HOOKS,
  KEPT,
  type ProgramClass,
  type ProgramFunction,
  VARIABLES,
} from './vocabulary.js';

export interface RichProgramOptions {
  /** The CPython on which the programs run without an error; 3.13 on 64 bits unless told. */
  readonly profile?: Profile;
  /** Statements at most, besides those that every program begins and ends with; 60 unless told. */
  readonly maxStatements?: number;
  /**
   * Whether some programs make chains so deep that even from 3.13 on deaths are put off: those take 100,000 events. Not unless
   * told.
   */
  readonly deepChains?: boolean;
}

/**
 * Programs about everything that the language has: classes with finalizers, weak references with callbacks, `gc.callbacks`,
 * resurrection, long chains, every control and question of the collector. Statements are chosen while the engine executes
 * them, so a program raises nowhere. Each has its own taste: some statements come often in it, others never.
 */
export function richProgram(options: RichProgramOptions = {}): fc.Arbitrary<Program> {
  return new RichPrograms(options);
}

class RichPrograms extends fc.Arbitrary<Program> {
  readonly #profile: Profile;
  readonly #maxStatements: number;
  readonly #deepChains: boolean;

  constructor({ profile = cpython313, maxStatements = 60, deepChains = false }: RichProgramOptions) {
    super();
    this.#profile = profile;
    this.#maxStatements = maxStatements;
    this.#deepChains = deepChains;
  }

  override generate(random: fc.Random): fc.Value<Program> {
    const statements = write(this.#profile, new Choice(random), this.#maxStatements, this.#deepChains);
    return new fc.Value({ name: 'random.ops', statements }, undefined);
  }

  override canShrinkWithoutContext(value: unknown): value is Program {
    return typeof value === 'object' && value !== null && 'statements' in value;
  }

  override shrink(program: Program, place?: ShrinkPlace): fc.Stream<fc.Value<Program>> {
    const smaller = smallerPrograms(program, this.#profile, place);
    return fc.stream(smaller).map((found) => new fc.Value(found.program, found.place));
  }
}

/** How often each kind of statement comes in a program to whose taste it is neither more nor less. */
const WEIGHTS: Readonly<Record<keyof Author['makers'], number>> = {
  atom: 4,
  holder: 8,
  instance: 8,
  set: 2,
  record: 3,
  weakref: 6,
  alias: 3,
  load: 5,
  copy: 3,
  call: 5,
  store: 9,
  remove: 3,
  forget: 6,
  list: 8,
  dict: 5,
  elements: 4,
  clear: 2,
  intern: 2,
  collect: 6,
  threshold: 2,
  control: 2,
  freeze: 1,
  note: 1,
  show: 12,
  observe: 4,
  repeat: 2,
  cycle: 7,
  chain: 1,
  hook: 2,
  garbage: 1,
};

function write(profile: Profile, choice: Choice, maxStatements: number, deepChains: boolean): Statement[] {
  const { statements: declarations, classes } = declareClasses(choice);
  const { finalizers, functions } = bodies(choice, classes);
  const draft = new Draft(profile, [...declarations, ...finalizers]);
  draft.add({ op: 'bind', name: KEPT.list, value: { new: 'list', items: [] } });
  draft.add({ op: 'bind', name: KEPT.dict, value: { new: 'dict' } });
  draft.add({ op: 'bind', name: KEPT.instance, value: { new: 'instance', class: classes[0].name } });
  draft.add({ op: 'bind', name: HOOKS, value: { collector: 'callbacks' } });
  for (const statement of functions.map(({ statement }) => statement)) draft.add(statement);
  // Instances made before a name was ever used may lack room for it, and then keep all in a dict.
  for (const { name, attributes } of choice.percent(60) ? classes.slice(1) : []) {
    draft.add({ op: 'bind', name: VARIABLES[0], value: { new: 'instance', class: name } });
    for (const attribute of attributes) {
      draft.add({ op: 'store', place: { object: VARIABLES[0], attribute }, value: 'None' });
    }
  }
  for (const attribute of classes[0].attributes) {
    draft.add({ op: 'store', place: { object: KEPT.instance, attribute }, value: 'None' });
  }
  draft.add({ op: 'bind', name: VARIABLES[0], value: { variable: 'None' } });
  draft.add({ op: 'collect' });
  if (choice.percent(80)) {
    const values = [1 + choice.below(choice.of([5, 20, 60])), choice.below(4), choice.below(4)];
    draft.add({ op: 'threshold', values });
  }
  for (const name of VARIABLES.slice(0, choice.below(VARIABLES.length))) {
    draft.add({ op: 'bind', name, value: { new: 'list', items: [] } });
  }
  const author = new Author(
    draft,
    choice,
    classes,
    functions.map(({ known }) => known),
    deepChains,
  );
  const tastes = Object.entries(WEIGHTS).map(
    ([maker, weight]) => [weight * choice.of([0, 1, 2, 2, 6]), maker as keyof Author['makers']] as const,
  );
  tastes.push([1, 'holder']);
  for (let left = 5 + choice.below(maxStatements - 4); left > 0; left--) {
    for (const statement of author.makers[choice.weighted(tastes)]()) draft.add(statement);
  }
  for (const statement of ENDING) draft.add(statement);
  return draft.statements;
}

/** What every program is asked in the end. */
const ENDING: readonly Statement[] = [
  { op: 'show', question: 'get_count', operands: [] },
  { op: 'observe' },
  { op: 'collect' },
  { op: 'show', question: 'get_stats', operands: [] },
  { op: 'show', question: 'get_objects', operands: [] },
];

/** Finalizers and functions, each of which uses only what comes before it: so none of them calls itself. */
function bodies(choice: Choice, classes: readonly ProgramClass[]) {
  const finalizers: Statement[] = [];
  const functions: { readonly known: ProgramFunction; readonly statement: Statement }[] = [];
  const known = {
    classes: classes.filter(({ finalized }) => !finalized),
    functions: [] as ProgramFunction[],
  };
  const addFunction = (role: ProgramFunction['role']): void => {
    const name = `on${functions.length}`;
    const parameters =
      role === 'callback' ? ['w'] : role === 'hook' ? ['phase', 'info'] : ['p', 'q'].slice(choice.below(3));
    const added = { name, parameters, role };
    functions.push({
      known: added,
      statement: { op: 'def', name, parameters, body: body(choice, parametersOf(added), known) },
    });
    known.functions.push(added);
  };
  const roles = choice.some(['callback', 'callback', 'hook', 'plain'] as const, choice.below(4));
  for (const role of roles) addFunction(role);
  for (const self of classes.filter(({ finalized }) => finalized)) {
    finalizers.push({
      op: 'finalizer',
      class: self.name,
      parameter: 'self',
      body: body(choice, { names: ['self'], self }, known),
    });
    known.classes = [...known.classes, self];
    if (choice.percent(60)) addFunction(choice.of(['callback', 'hook', 'plain'] as const));
  }
  return { finalizers, functions };
}
