/** A heap program in which nested objects die, and finalizers write down in which order. */
export interface DeathProgram {
  readonly name: string;
  readonly text: string;
}

/** How `held` is nested in another object, together with a witness of that one's death, `loud`; it is `held` again then. */
const NESTINGS: Readonly<Record<string, readonly string[]>> = {
  list: ['held = list held loud'],
  'list-first': ['held = list loud held'],
  tuple: ['held = tuple held loud'],
  dict: ['outer = dict', 'outer["held"] = held', 'outer["loud"] = loud', 'held = outer'],
  'dict-of-ints': ['outer = dict', 'outer[1000] = loud', 'outer[1001] = held', 'held = outer'],
  'dict-key': ['outer = dict', 'outer[held] = loud', 'held = instance Node', 'held.dict = outer'],
  instance: ['outer = instance Node', 'outer.held = held', 'outer.loud = loud', 'held = outer'],
  'slotted-instance': ['outer = instance Slotted', 'outer.held = held', 'outer.loud = loud', 'held = outer'],
  'loud-instance': ['loud.held = held', 'held = loud'],
  'derived-instance': ['outer = instance Derived', 'show id outer', 'outer.held = held', 'held = outer'],
  frozenset: ['held = frozenset held loud'],
  set: ['outer = set held loud', 'held = instance Node', 'held.set = outer'],
  exception: ['held = exception ValueError held loud'],
  slice: ['held = slice held loud None'],
  method: ['held = method idle held', 'outer = list held loud', 'held = outer'],
  'method-alone': ['held = method idle held'],
  function: ['outer = function', 'held = tuple held loud', 'outer.__defaults__ = held', 'held = outer'],
  cell: ['outer = cell', 'outer.cell_contents = held', 'held = slice outer loud None'],
  'cell-alone': ['outer = cell', 'outer.cell_contents = held', 'held = outer'],
  generator: ['held = generator held loud'],
  iterator: ['held = list held loud', 'held = iterator held'],
};

/** What cannot be a key or an element is put into an instance first. */
const HASHING = new Set(['frozenset', 'set', 'dict-key']);

/** What dies at some levels instead of a witness. */
const EVENTS: readonly (readonly string[])[] = [
  ['loud = instance Lazarus', 'show id loud'],
  ['loud = instance Node', 'reference = weakref loud called', 'kept.append reference', 'del reference'],
  ['loud = instance Chain', 'show id loud'],
  [
    'spare = None',
    'repeat 70',
    '  witness = instance Loud',
    '  show id witness',
    '  spare = list spare witness',
    'end',
    'del witness',
    'loud = instance Ender',
    'show id loud',
    'loud.chain = spare',
    'del spare',
  ],
];

const DEPTHS = [49, 50, 51, 52, 60, 99, 120, 200];
/** About as deep as 3.13 nests deaths, and deeper. */
const GREAT_DEPTHS = [9_900, 9_960, 10_200, 21_000];
const GREATLY_NESTED = ['list', 'tuple', 'dict', 'instance', 'loud-instance'];
/** Levels for each witness there. */
const STRIDE = 30;

const BEGIN = `# Written by death-programs.ts.
class Node
class Slotted slots held loud
class Loud
class Derived base Loud
class Lazarus
class Chain
class Ender
finalizer Loud self
  show id self
end
finalizer Lazarus self
  show id self
  kept.append self
end
finalizer Chain self
  chain = None
  repeat 60
    witness = instance Loud
    show id witness
    chain = list chain witness
  end
  del witness
  show id self
  del chain
  log "the chain has gone"
end
finalizer Ender self
  show id self
  del self.chain
  log "the other chain has gone"
end
def idle
end
def called reference
  log "called"
  loud = instance Loud
  show id loud
end
kept = list
held = instance Node
outer = None
loud = None
`;

const END = `del outer
del loud
log "now"
del held
log "done"
show getallocatedblocks
kept.clear
log "all done"
`;

/** The same ones every time. */
export function deathPrograms(): DeathProgram[] {
  const nested = Object.entries(NESTINGS).map(([name, nesting]) => ({
    name,
    text: DEPTHS.map((depth) => deaths(repeated(depth, [...WITNESS, ...nesting]))).join(''),
  }));
  const deep = GREATLY_NESTED.map((name) => ({
    name: `deep-${name}`,
    text: GREAT_DEPTHS.map((depth) => deaths(deepNesting(depth, NESTINGS[name]))).join(''),
  }));
  const mixed = Array.from({ length: 12 }, (_, seed) => ({
    name: `mixed-${seed + 1}`,
    text: deaths(mixture(60 + 25 * seed, seed + 1)),
  }));
  return [...nested, ...deep, ...mixed].map(({ name, text }) => ({ name, text: BEGIN + text }));
}

const WITNESS = ['loud = instance Loud', 'show id loud'];

function deaths(nest: readonly string[]): string {
  return `${nest.join('\n')}\n${END}held = instance Node\nouter = None\nloud = None\n`;
}

function repeated(times: number, body: readonly string[]): string[] {
  return [`repeat ${times}`, ...body, 'end'];
}

/** Only every so many levels have a witness. */
function deepNesting(depth: number, nesting: readonly string[]): string[] {
  const silent = ['loud = instance Node', ...nesting];
  return repeated(depth / STRIDE, [...repeated(STRIDE - 1, silent), ...WITNESS, ...nesting]);
}

/** Another nesting, drawn by lot, at each level, and now and then something else that dies. */
function mixture(depth: number, seed: number): string[] {
  let state = seed;
  const pick = <Item>(items: readonly Item[]): Item => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return items[(state >> 8) % items.length];
  };
  return Array.from({ length: depth }, () => {
    const kind = pick(Object.keys(NESTINGS));
    const wrapped = HASHING.has(kind) ? ['outer = instance Node', 'outer.held = held', 'held = outer'] : [];
    return [...(pick([0, 1, 2, 3, 4, 5, 6]) === 0 ? pick(EVENTS) : WITNESS), ...wrapped, ...NESTINGS[kind]];
  }).flat();
}
