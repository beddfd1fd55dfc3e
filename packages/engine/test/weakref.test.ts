import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { profileNamed } from '../src/profile/profiles.js';
import { parseProgram } from '../src/program/parse.js';
import { runProgram } from '../src/program/run.js';

const folder = new URL('golden/weakref/', import.meta.url);
const programs = readdirSync(new URL('programs/', folder));
const interpreters = readdirSync(folder).filter((file) => file.endsWith('.json'));

/** What came of a program on a real interpreter. */
interface Answer {
  readonly log: readonly string[];
  /** What ended it early, in the interpreter's words. */
  readonly error: string | null;
}

describe.each(interpreters)('weak references, containers and finalizers do what those of %s do', (file) => {
  const profile = profileNamed(file.replace('.json', ''));
  const answers: Record<string, Answer> = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

  it.each(programs)('%s', (name) => {
    const { log, error } = runProgram(
      parseProgram(readFileSync(new URL(`programs/${name}`, folder), 'utf8'), name),
      null,
      { profile },
    );
    const answer = answers[name.replace('.ops', '')];
    expect(log).toEqual(answer.log);
    expect(error === null).toBe(answer.error === null);
  });
});
