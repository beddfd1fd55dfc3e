import { describe, expect, it } from 'vitest';
import { identity } from '../src/interning/identity.js';
import { IdentityError, PythonException } from '../src/interning/identity-error.js';
import type { Profile } from '../src/profile/profile.js';
import { generated, goldens, immortal, questions } from './golden/identity/golden.js';

/** As the golden answers are written; what the model refuses is marked. */
function answer(units: readonly string[], profile: Profile): string {
  try {
    return identity(units, profile).answer;
  } catch (error) {
    if (error instanceof PythonException) return `raises ${error.type}`;
    if (error instanceof IdentityError) return `refused: ${error.message}`;
    throw error;
  }
}

/** The questions whose answers differ, with both. */
function differences(asked: readonly string[][], answers: readonly string[], profile: Profile): string[] {
  expect(answers.length).toBe(asked.length);
  return asked.flatMap((units, index) => {
    const said = answer(units, profile);
    return said === answers[index] ? [] : [`${units.join('\n%%\n')}\n=> ${said}, not ${answers[index]}`];
  });
}

describe.each(goldens)('objects are one or two as in %s', (_, golden, profile) => {
  it('for the questions written by hand', () => {
    expect(differences(questions, golden.questions, profile)).toEqual([]);
  });

  it('for the questions made at random', () => {
    expect(differences(generated, golden.generated, profile)).toEqual([]);
  });

  it('and objects that never die count as there, or are not counted where they move with all the interpreter does', () => {
    const wrong = differences(immortal, golden.immortal, profile);
    if (!profile.immortality.countsMove) expect(wrong).toEqual([]);
    for (const difference of wrong) expect(difference).toContain('=> refused: not modelled: the count of');
  });
});
