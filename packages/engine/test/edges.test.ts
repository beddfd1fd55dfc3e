import { describe, expect, it } from 'vitest';
import { runProgram } from '../src/program/run.js';
import { loggedPrograms } from './golden/logged-programs.js';

const { interpreters, programs } = loggedPrograms('edges');

describe.each(interpreters)(
  'where mechanisms meet, the engine does what Python $name does',
  ({ profile, answerTo }) => {
    it.each(programs)('$name', ({ name, program }) => {
      const { log, error } = runProgram(program, null, { profile });
      const answer = answerTo(name);
      expect(log).toEqual(answer.log);
      expect(error === null).toBe(answer.error === null);
    });
  },
);
