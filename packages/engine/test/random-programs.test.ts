import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { profileNamed } from '../src/profile/profiles.js';
import { parseProgram } from '../src/program/parse.js';
import { runProgram } from '../src/program/run.js';

const folder = new URL('golden/random/', import.meta.url);
const interpreters = readdirSync(folder).filter((file) => file.endsWith('.json.gz'));

/** A program, and what a real interpreter logged of it. */
interface Judged {
  readonly program: string;
  readonly log: readonly string[];
}

describe('random programs write the logs that they wrote on a real interpreter', () => {
  it.each(interpreters)('%s', (file) => {
    const profile = profileNamed(file.replace('.json.gz', ''));
    const judged: Judged[] = JSON.parse(gunzipSync(readFileSync(new URL(file, folder))).toString());
    expect(judged.length).toBeGreaterThan(0);
    for (const { program, log } of judged)
      expect(runProgram(parseProgram(program, 'random.ops'), null, { profile }).log, program).toEqual(log);
  });
});
