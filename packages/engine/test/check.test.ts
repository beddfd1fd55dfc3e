import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
// The threads of a check are those of the build.
import { type CheckReport, check } from '@heapreel/engine/check';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { asKept, keepProgram, pathIn, readCorpus } from '../src/check/corpus.js';
import { schedule } from '../src/check/schedule.js';
import { search, tryProgram } from '../src/check/search.js';
import { subjectOf } from '../src/check/subject.js';
import type { News, Task } from '../src/check/task.js';
import { profiles } from '../src/profile/profiles.js';
import { settingsOf } from '../src/profile/side-by-side.js';
import { parseProgram } from '../src/program/parse.js';
import { printProgram } from '../src/program/print.js';
import { printJsonProgram } from '../src/program/print-json.js';
import type { Program } from '../src/program/program.js';
import { runProgram } from '../src/program/run.js';
import { richProgram, Violation } from '../src/testing/index.js';
import { observeRun } from '../src/testing/observed-run.js';
import { smallerPrograms } from '../src/testing/rich-programs/shrink.js';

const folder = mkdtempSync(join(tmpdir(), 'heapreel-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

const sample = (name: string): string => fileURLToPath(new URL(`../samples/${name}.js`, import.meta.url));

function heard(act: (tell: (news: News) => void) => void): News[] {
  const news: News[] = [];
  act((one) => news.push(one));
  return news;
}

describe('the schedule', () => {
  it('has as many programs as asked, after those of the corpus, and no seed twice', () => {
    fc.assert(
      fc.property(fc.nat(700), fc.nat(), fc.nat(3), (runs, seed, kept) => {
        const programs = Array.from({ length: kept }, (_, i) => ({ name: `${i}.ops`, statements: [] }));
        const tasks = [...schedule(runs, seed, programs)];
        const searches = tasks.slice(kept) as Extract<Task, { do: 'search' }>[];
        expect(tasks.slice(0, kept)).toEqual(programs.map((program) => ({ do: 'try', program })));
        expect(searches.reduce((sum, task) => sum + task.runs, 0)).toBe(runs);
        expect(new Set(searches.map((task) => task.seed)).size).toBe(searches.length);
      }),
    );
  });
});

describe('a search', () => {
  it('tells the failing program, and then only smaller ones that break the same', async () => {
    const subject = await subjectOf({ profile: '3.13', collector: sample('broken-misses-cycles') });
    const news = heard((tell) => search({ do: 'search', kind: 'any', seed: 1, runs: 50 }, subject, tell));
    const failures = news.flatMap((one) => (one.told === 'broken' ? [one.failure] : []));
    expect(failures.length).toBeGreaterThan(1);
    expect(new Set(failures.map(({ property }) => property)).size).toBe(1);
    const sizes = failures.map(({ program }) => JSON.stringify(program).length);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    const last = heard((tell) => tryProgram(failures.at(-1)!.program!, subject, tell)).at(-1);
    expect(last).toMatchObject({ told: 'broken', failure: { property: failures[0].property } });
  });

  it('leaves out a program that raises', async () => {
    const subject = await subjectOf({ profile: '3.13', collector: null });
    const news = heard((tell) => tryProgram(parseProgram('del a\n', 'x.ops'), subject, tell));
    expect(news).toEqual([{ told: 'skipped' }]);
  });
});

/** Characters of its text, and rounds of its loops. */
function sizeOf({ name, statements }: Program): number {
  const rounds = JSON.stringify(statements).matchAll(/"times":(\d+)/g);
  return [...rounds].reduce(
    (sum, [, times]) => sum + Number(times),
    printProgram({ name, statements }).length,
  );
}

describe('a smaller program', () => {
  it('runs, is smaller, and the search for one comes to an end', () => {
    fc.assert(
      fc.property(richProgram({ maxStatements: 12 }), fc.nat(), (program, luck) => {
        let [current, place, tries] = [program, undefined as Parameters<typeof smallerPrograms>[2], 0];
        for (let found = true; found; ) {
          found = false;
          for (const smaller of smallerPrograms(current, profiles[2], place)) {
            tries++;
            const [less, more] = [smaller.program, current].map(sizeOf);
            expect(less).toBeLessThan(more);
            expect(runProgram(smaller.program, null).error).toBe(null);
            // Some are taken and some are not.
            if ((luck + tries) % 3 > 0) continue;
            [current, place, found] = [smaller.program, smaller.place, true];
            break;
          }
        }
        expect(tries).toBeLessThan(40 * sizeOf(program));
      }),
      { numRuns: 5 },
    );
  });
});

describe('a collector that breaks down', () => {
  /** Checks a collector that is right but for its method `collect`. */
  async function checkWith(name: string, collect: string): Promise<CheckReport> {
    const path = join(folder, `${name}.js`);
    writeFileSync(
      path,
      `import make from ${JSON.stringify(sample('two-generations'))};
export default (heap, parts) => {
  const collector = make(heap, parts);
  collector.collect = () => { ${collect} };
  return collector;
};
`,
    );
    return check({
      collector: path,
      seed: 1,
      patience: { running: 2, working: 60, shrinking: 5 },
      corpus: join(folder, name),
    });
  }

  it.each([
    ['never returns', 'for (;;);', /^the program had not come to its end after 2 s$/],
    ['ends the process', 'process.exit(3);', /^the program ended the process \(exit code 3\)$/],
    ['throws', 'return nowhere.at.all;', /^ReferenceError: nowhere is not defined \(throws\.js:4\)$/],
  ])(
    'one that %s is a failure, at the statement',
    async (name, collect, problem) => {
      const { failure, ended, saved } = await checkWith(name, collect);
      expect(ended).toBe('failure');
      expect(failure!.property).toMatch(/^every program comes to its end/);
      expect(failure!.problem).toMatch(problem);
      const lines = printProgram(failure!.program!).split('\n');
      expect(lines[failure!.line! - 1]).toMatch(/\S/);
      expect(saved).toMatchObject({ program: expect.any(String), trace: expect.any(String), problem: null });
    },
    120_000,
  );
});

describe('the corpus', () => {
  it('gives back what was put into it', () => {
    fc.assert(
      fc.property(richProgram(), fc.string(), (program, problem) => {
        const corpus = mkdtempSync(join(folder, 'corpus-'));
        const failure = { property: 'P', problem, line: 3, position: 7, object: null, program };
        const { failure: kept, program: explained } = asKept(failure, program);
        keepProgram(corpus, explained);
        expect(readCorpus(corpus)).toEqual([explained]);
        // What is above the program leaves the line where it was.
        expect(explained.statements[kept.line! - 1]).toEqual(program.statements[failure.line - 1]);
        expect(pathIn(corpus, explained)).toMatch(/[0-9a-f]{12}\.ops$/);
      }),
      { numRuns: 20 },
    );
  });

  it('has nothing where there is no folder', () => {
    expect(readCorpus(join(folder, 'nowhere'))).toEqual([]);
  });
});

it('a violation says where it was noticed, and of which object', () => {
  const program = parseProgram('a = list\nb = list a\ncollect\n', 'x.ops');
  const noticed = (): unknown => {
    try {
      observeRun(program, (_log, heap) => [
        {
          boundary(statement) {
            if (statement?.op !== 'collect') return;
            throw new Error(`object ${heap.table.id[heap.roots.get('b')!]} is\n odd`);
          },
        },
      ]);
    } catch (error) {
      return error;
    }
  };
  const violation = noticed();
  expect(violation).toBeInstanceOf(Violation);
  expect(violation).toMatchObject({
    message: expect.stringMatching(/^object \d+ is odd \(at x\.ops:3, after \d+ events\)$/),
    line: 3,
    object: expect.any(Number),
  });
});

it('a program printed as JSON reads back, a statement a line', () => {
  fc.assert(
    fc.property(richProgram(), (program) => {
      const text = printJsonProgram(program);
      expect(parseProgram(text, 'other.ops')).toEqual(program);
      expect(text.trimEnd().split('\n')).toHaveLength(program.statements.length + 5);
    }),
    { numRuns: 20 },
  );
});

describe('profiles side by side', () => {
  const settings = settingsOf(profiles);

  it('each setting is there once, with a value of each profile', () => {
    expect(new Set(settings.map(({ name }) => name)).size).toBe(settings.length);
    for (const { values } of settings) {
      expect(values).toHaveLength(profiles.length);
      for (const value of values) expect(value).not.toMatch(/\[object|undefined|NaN/);
    }
  });

  it('what only some have stands among what it belongs to', () => {
    const rooms = settings.map(({ name }) => name.split('.')[0]);
    const changes = rooms.filter((room, index) => room !== rooms[index - 1]);
    expect(new Set(changes).size).toBe(changes.length);
  });
});
