import { readdirSync, readFileSync } from 'node:fs';
import { builds, PlainPython, type PythonVersion } from '@heapreel/cpython';
import { parseProgram, printProgram, profileNamed, pythonPrelude } from '@heapreel/engine';
import { differenceOf, differential, PHASES, shrinkDifference } from '@heapreel/engine/testing';
import { afterAll, describe, expect, test } from 'vitest';

const PROGRAMS_EACH = 500;
const SEED = 20_261_121;

const judges: PlainPython[] = [];
afterAll(() => {
  for (const judge of judges) judge.close();
});

const covered = new Map<string, number>();

/** Programs for what random ones come to too rarely. */
const folder = new URL('programs/', import.meta.url);
const written = readdirSync(folder).map((file) =>
  parseProgram(readFileSync(new URL(file, folder), 'utf8'), file),
);

describe.each(Object.keys(builds) as PythonVersion[])('on Python %s', (build) => {
  test(`the engine writes the logs that the interpreter writes, of ${PROGRAMS_EACH} random programs and the written ones`, {
    timeout: 120_000,
  }, async () => {
    const judge = new PlainPython({ python: { build }, prelude: pythonPrelude() });
    judges.push(judge);
    const { version, pointerBits } = await judge.interpreter();
    const profile = profileNamed(`${version}-${pointerBits}`);
    for await (const compared of differential({ profile, judge, seed: SEED, to: PROGRAMS_EACH })) {
      for (const thing of compared.covered) covered.set(thing, (covered.get(thing) ?? 0) + 1);
      if (compared.difference === null) continue;
      const { program, engine, python } = await shrinkDifference(compared.difference, { profile, judge });
      expect(engine, `program ${compared.index}, shrunk:\n${printProgram(program)}`).toEqual(python);
    }
    for (const program of written) {
      const difference = await differenceOf(program, { profile, judge });
      if (difference !== null) expect(difference.engine, program.name).toEqual(difference.python);
    }
    judge.close();
  });
});

test('every phase is in one program of a hundred or more', () => {
  const programs = Object.keys(builds).length * PROGRAMS_EACH;
  const rare = PHASES.filter((phase) => (covered.get(phase) ?? 0) < programs / 100);
  expect(rare).toEqual([]);
});
