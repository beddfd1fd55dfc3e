import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collectorOf } from '../src/collector/collector-of.js';
import { profileNamed } from '../src/profile/profiles.js';
import { parseProgram } from '../src/program/parse.js';
import { runProgram } from '../src/program/run.js';

const folder = new URL('golden/collector/', import.meta.url);
const programs = readdirSync(new URL('programs/', folder));

/** The interpreter that golden/collector/VERSION.json is from, and how many objects of its own it had. */
describe.each([
  { version: '3.11.7', profile: '3.11', interpreterObjects: 5000 },
  { version: '3.12.1', profile: '3.12', interpreterObjects: 5000 },
  { version: '3.13.0', profile: '3.13', interpreterObjects: 5000 },
  { version: '3.14.2', profile: '3.14.0-32', interpreterObjects: 20_000 },
])(
  'the collector does, phase by phase, what that of CPython $version does',
  ({ version, profile, interpreterObjects }) => {
    const logs: Record<string, string[]> = JSON.parse(
      readFileSync(new URL(`${version}.json`, folder), 'utf8'),
    );

    it.each(programs)('%s', (file) => {
      const program = parseProgram(readFileSync(new URL(`programs/${file}`, folder), 'utf8'), file);
      const { log, error } = runProgram(program, null, {
        profile: profileNamed(profile),
        collector: (heap) => collectorOf(heap, { count: interpreterObjects, frozen: true }),
      });
      expect(error).toBeNull();
      expect(log).toEqual(logs[file.replace('.ops', '')]);
    });
  },
);
