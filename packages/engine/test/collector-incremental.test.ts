import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { IncrementalCollector } from '../src/collector/incremental.js';
import { cpython3140On32 } from '../src/profile/cpython-3.14.0.js';
import type { ExecutedStatement } from '../src/program/instructions.js';
import { parseProgram } from '../src/program/parse.js';
import { ProgramRun } from '../src/program/run.js';
import { type PolicyRun, policyProgram, VARIABLES } from './golden/collector/policy-programs.js';

const golden = new URL('golden/collector/3.14.2.policy.json.gz', import.meta.url);
const runs: PolicyRun[] = JSON.parse(gunzipSync(readFileSync(golden)).toString());

/** What the engine does in the program of that seed, in the form in which the interpreter was asked. */
function policyOf({ seed, interpreter }: PolicyRun) {
  const steps = policyProgram(seed);
  // What separates the steps leaves the heap alone, and is no call.
  const source = steps.map(({ program }) => `${program}\nstep = None`).join('\n');
  let collector: IncrementalCollector | undefined;
  const run = new ProgramRun(parseProgram(source, 'policy.ops'), null, {
    profile: cpython3140On32,
    collector: (heap) => (collector = new IncrementalCollector(heap, interpreter)),
  });
  const seen = steps.map(({ program }) => {
    for (let statement = run.step(); !isSeparator(statement); statement = run.step()) {
      if (statement === null) throw new Error(`the program ended at '${program}'`);
    }
    const { counts, policy } = collector!;
    const { heapSize, workToDo, visitedSpace, phase } = policy;
    const old = visitedSpace === 0 ? [counts[1], counts[2]] : [counts[2], counts[1]];
    return [counts[0], old[0], old[1], heapSize, workToDo, visitedSpace, phase === 'mark' ? 0 : 1];
  });
  const { gc, roots } = run.heap;
  const order = gc.get_objects().flatMap((object) => VARIABLES.filter((name) => roots.get(name) === object));
  const collected = run.finish().log.map((line) => Number(line.replace('collect = ', '')));
  return { seen, order, collected };
}

function isSeparator(statement: ExecutedStatement | null): boolean {
  return statement?.op === 'bind' && statement.name === 'step';
}

describe('the incremental collector decides as CPython 3.14.2 does', () => {
  it.each(runs)('in program $seed', (real) => {
    const steps = policyProgram(real.seed);
    const { seen, order, collected } = policyOf(real);
    const first = seen.findIndex((numbers, step) =>
      numbers.some((number, i) => number !== real.steps[step][i]),
    );
    const context = steps.slice(Math.max(0, first - 5), first + 1).map(({ program }) => program);
    expect(
      { context, numbers: seen[first] },
      'counts, objects, work to do, visited space and phase after a step',
    ).toEqual({ context, numbers: real.steps[first]?.slice(0, 7) });
    expect(collected, 'what gc.collect() gives').toEqual(
      real.steps.map((numbers) => numbers[7]).filter((found) => found !== null),
    );
    expect(order, 'the order of the lists').toEqual(real.order);
  });
});
