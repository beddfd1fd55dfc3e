import { BufferAccess, EventKind, eventKinds } from '@heapreel/trace';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { openTrace } from '../src/open-trace.js';
import { type Period, type WhenOptions, when } from '../src/queries/when.js';
import { QuestionError } from '../src/question-error.js';
import type { Replayer } from '../src/replayer.js';
import { celSource } from '../src/watch/cel-source.js';
import { type EventTuple, ReferenceHeap } from './reference-heap.js';
import { bytesOf } from './scenario.js';

/** The slot `[n]`. */
const at = (n: number): number => 2 * n + 1;

/** A list comes to hold a Node; a str comes and goes; generation 1 is collected. */
const story: readonly EventTuple[] = [
  [EventKind.site, 0, 2, 0, 0],
  [EventKind.alloc, 1, 1, 40, 64],
  [EventKind.alloc, 2, 2, 48, 128],
  [EventKind.link, 1, at(0), 2, 0],
  [EventKind.alloc, 3, 4, 50, 192],
  [EventKind.decref, 3, 1, 0, 0],
  [EventKind.dealloc, 3, 0, 0, 0],
  [EventKind.collectBegin, 0, 1, 1, 0],
  [EventKind.collectEnd, 0, 1, 0, 0],
  [EventKind.incref, 2, 1, 0, 0],
];

function open(events = story, kinds = eventKinds.map(({ kind }) => kind)): Promise<Replayer> {
  const made = { initial: new ReferenceHeap().snapshot(), events };
  return openTrace(new BufferAccess(bytesOf(made, { chunkEvents: 1, keyframes: [], audits: [] }, { kinds })));
}

async function ask(
  replayer: Replayer,
  expression: string,
  options: Partial<WhenOptions> = {},
): Promise<Period[]> {
  const all: Period[] = [];
  for await (const page of when(replayer, { expression, ...options })) all.push(...page);
  return all;
}

const loops = (depth: number): string =>
  depth === 0 ? 'true' : `#2.holders.exists(h${depth}, ${loops(depth - 1)})`;

test('the times, with the event that made each so', async () => {
  const replayer = await open();
  const site = { file: '/app/main.py', line: 2, function: 'f' };
  expect(await ask(replayer, 'refcount(#2) == 1')).toEqual([
    { position: 3, until: 10, event: 'alloc', site },
  ]);
  expect(await ask(replayer, "#2.holders.exists(h, h.type == 'list' && h.slot == '[0]')")).toEqual([
    { position: 4, until: null, event: 'link', site },
  ]);
  expect(await ask(replayer, 'gc.collections[1] == 1 && gc.total == 1')).toEqual([
    { position: 9, until: null, event: 'collect-end', site },
  ]);
  expect(await ask(replayer, 'heap.objects == 2', { from: 3, to: 6 })).toEqual([
    { position: 3, until: 5, event: null, site: null },
  ]);
  expect(await ask(replayer, "object('type:Node').bytes == 48")).toMatchObject([{ position: 3 }]);
});

test('a holder that becomes of another type, dies, or is not known', async () => {
  const replayer = await open([
    ...story,
    [EventKind.retype, 1, 4, 0, 0],
    [EventKind.link, 7, at(0), 2, 0],
    [EventKind.decref, 1, 1, 0, 0],
    [EventKind.dealloc, 1, 0, 0, 0],
  ]);
  const held = (type: string): Promise<Period[]> =>
    ask(replayer, `#2.holders.exists(h, h.type == '${type}')`);
  expect(await held('list')).toMatchObject([{ position: 4, until: 11 }]);
  expect(await held('str')).toMatchObject([{ position: 11, until: 14, event: 'retype' }]);
  expect(await held('?')).toMatchObject([{ position: 12, until: null, event: 'link' }]);
});

describe('an expression that can not be asked is one line with the place', () => {
  test.each([
    ['nothing', '', /column 1, at its end: unexpected token/],
    ['cut off', 'refcount(#2) >', /column 15, at its end/],
    ['a stray sign', 'refcount(#2) >> 1', /column 15, at "> 1": unexpected token/],
    ['a # without an id', '# > 1', /column 1, at "# > 1": write an object as # and its id/],
    ['a # with more than an id', '#2a.alive', /column 1, .*write an object as # and its id/],
    ['an unknown object', 'heap.objects > 1 && #99.alive', /column 21, .*no object 99: ids go from 1 to 3/],
    ['an unknown name of an object', "object('mark:x').alive", /column 1, .*no mark "x"/],
    ['an unknown type', "type('Nod').alive > 1", /no type "Nod" in this trace/],
    ['a name that is computed', "type('No' + 'de').alive > 1", /column 6, .*write the name out, in quotes/],
    ['an unknown variable', 'hep.objects > 1', /column 1, at "hep.objects > 1": /],
    ['an unknown field', '#2.refs > 1', /no field refs: there are alive, refcount,/],
    ['a field of something else', 'heap.alive', /column 6, .*no such field: alive/],
    ['a name of the rewriting', '_2.alive', /unknown name _2/],
    ['an unknown function', 'refcnt(#2) > 1', /no function refcnt: there are refcount, /],
    ['a regular expression', "#2.type.matches('(a+)+')", /no method matches/],
    ['lists that grow', '#2.holders.map(h, [h, h]).size() > 1', /no method map/],
    ['loops too deep', loops(3), /more than 2 loops within one another/],
    ['a number', 'refcount(#2)', /column 1, .*it is of type int, not true or false/],
    ['types that do not fit', "refcount(#2) > 'a'", /no such overload: int > string/],
    ['a computed index', '#2.holders[1 - 1].id > 1', /an index is a whole number/],
    ['too long', `true${' || true'.repeat(400)}`, /longer than 2000 characters/],
    ['too deep', `${'('.repeat(200)}true${')'.repeat(200)}`, /exceeded maxDepth/],
    ['no value', '1 / (refcount(#2) - refcount(#2)) == 1', /at 0: expression, column 1, .*division by zero/],
    ['no such index', '#2.holders[0].id == 1', /at 0: expression, column \d+, .*the list has no such index/],
  ])('%s', async (_, expression, message) => {
    const asked = ask(await open(), expression);
    await expect(asked).rejects.toThrow(message);
    await expect(asked).rejects.toBeInstanceOf(QuestionError);
    await expect(asked).rejects.not.toThrow(/\n/);
  });

  test('whatever the text', async () => {
    const replayer = await open();
    const pieces = [
      '#2',
      '#9',
      '#',
      'heap',
      'gc',
      '.',
      'objects',
      'holders',
      'exists',
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      ',',
      ':',
    ];
    const more = [
      'h',
      'type',
      "type('Node')",
      "'#2'",
      '"',
      "'",
      '// ',
      '\n',
      '\\',
      '1',
      '0x',
      '1u',
      '2.5',
      'null',
      'true',
      '-',
      '!',
    ];
    const operators = [
      '+',
      '%',
      '/',
      '==',
      '<',
      '&&',
      '||',
      '?',
      'in',
      ' ',
      'refcount',
      'constructor',
      '__proto__',
      'é',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...pieces, ...more, ...operators), { maxLength: 14 }),
        async (parts) => {
          try {
            await ask(replayer, parts.join(''));
          } catch (error) {
            expect(error).toBeInstanceOf(QuestionError);
            expect((error as Error).message).not.toContain('\n');
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('what is rewritten', () => {
  test.each([
    `'#2' == "#2"`,
    `"""a "#2" b""" == 'a "#2" b'`,
    `'it\\'s #2' != "" // as #9 is not`,
    `r'#2\\\\' == '#2\\\\\\\\'`,
    `'type(1)' != "" && type  ('Node').alive >= 0`,
    '#2.holders.all(type, type.id > 0)',
  ])('%s', async (expression) => {
    expect(await ask(await open(), expression)).toMatchObject([{ position: 0, until: null }]);
  });

  test('stands where it stood', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('#1 ', '#23 ', 'type', '(', ')', '"', "'", '.', ' ', ' x', '\\', '/', '\n')),
        (parts) => {
          const text = parts.join('');
          expect(celSource(text).cel).toHaveLength(text.length);
        },
      ),
    ));
});

describe('what is not read', () => {
  async function chunksRead(expression: string, options: Partial<WhenOptions> = {}): Promise<number[]> {
    const replayer = await open();
    const read = vi.spyOn(replayer.trace, 'readChunk');
    await ask(replayer, expression, options);
    return read.mock.calls.map(([chunk]) => chunk);
  }

  test('chunks outside the life of an object, and those without events that change what is asked', async () => {
    expect(await chunksRead('#3.alive')).toEqual([4, 6]);
    expect(await chunksRead('refcount(#3) > 5')).toEqual([4, 5, 6]);
    expect(await chunksRead('#2.holders.size() > 1')).toEqual([2, 3, 6]);
  });

  test('all, where the index answers: but for the line', async () => {
    expect(await chunksRead('gc.total > 5')).toEqual([]);
    expect(await chunksRead('gc.total > 0')).toEqual([8]);
    expect(await chunksRead('heap.objects > 3')).toEqual([]);
  });
});

test('what the trace does not record is said', async () => {
  const without = (...kinds: number[]): Promise<Replayer> =>
    open(
      story.filter(([kind]) => !kinds.includes(kind)),
      eventKinds.map(({ kind }) => kind).filter((kind) => !kinds.includes(kind)),
    );
  await expect(ask(await without(EventKind.link, EventKind.unlink), '#2.holders.size() > 0')).rejects.toThrow(
    /records counts, not references/,
  );
  await expect(ask(await without(EventKind.track), '#2.tracked')).rejects.toThrow(
    /does not record track events: tracked is not in it/,
  );
  await expect(ask(await without(EventKind.collectEnd), 'gc.total > 0')).rejects.toThrow(/collect-end/);
  expect(await ask(await without(EventKind.retype, EventKind.resize), "#2.type == 'Node'")).toHaveLength(1);
});

test('work that grows with the trace is given up, and says where', async () => {
  const events: EventTuple[] = [...story];
  for (let i = 1; i < 1200; i++) events.push([EventKind.link, 1, at(i), 2, 0]);
  const nested = '#2.holders.all(h, #2.holders.exists(g, g.id == h.id))';
  await expect(ask(await open(events), nested)).rejects.toThrow(
    /^given up at \d+: the expression has grown too much work; narrow it with --from and --to$/,
  );
});
