import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCollector } from '../src/collector/custom.js';
import { Heap } from '../src/heap/heap.js';
import { cpython313 } from '../src/profile/cpython-3.13.js';
import { heapProgram, propertiesFor, richProgram } from '../src/testing/index.js';

const sample = (name: string) => fileURLToPath(new URL(`../samples/${name}.js`, import.meta.url));

const SOUND = /^collections find/;

/** What the properties have to say against a collector, after so many programs each. */
async function complaints(name: string, properties: RegExp, runs: number): Promise<string[]> {
  const collector = await loadCollector(sample(name));
  const chosen = propertiesFor({ collector }).filter((property) => properties.test(property.name));
  return chosen.flatMap((property) => {
    const programs = property.programs === 'any' ? richProgram() : heapProgram();
    const details = fc.check(
      fc.property(programs, (program) => {
        try {
          property.check(program, { collector });
        } catch (error) {
          // When callbacks and finalizers run is the collector's affair: what they change may end a program early.
          fc.pre(!(error as Error).message.startsWith('the program failed'));
          throw error;
        }
      }),
      { numRuns: runs, seed: 2, endOnFailure: true },
    );
    return details.failed ? [`${property.name}: ${(details.errorInstance as Error).message}`] : [];
  });
}

describe('the samples', () => {
  it('two-generations.js is right', async () => {
    expect(await complaints('two-generations', /./, 10)).toEqual([]);
  });

  it.each([
    ['broken-frees-the-living', /object \d+ was found unreachable and can be reached/],
    ['broken-misses-cycles', /a full collection missed the objects \d+/],
    ['broken-finalizes-first', /weak reference \d+ to object \d+ was cleared after its finalizer had run/],
  ])('%s.js is caught', async (name, complaint) => {
    expect(await complaints(name, SOUND, 400)).toEqual([expect.stringMatching(complaint)]);
  });
});

describe('a module that is no collector', () => {
  const folder = mkdtempSync(join(tmpdir(), 'collector-'));
  const module = (name: string, source: string): string => {
    const path = join(folder, name);
    writeFileSync(path, source);
    return path;
  };
  beforeAll(() => {
    module('package.json', '{ "type": "module" }');
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['missing.js', null, /missing\.js: no such file$/],
    ['syntax.js', 'export default (', /syntax\.js: /],
    [
      'named.js',
      'export const collector = 1;',
      /named\.js: a collector's default export is a function \(heap\) => collector, not undefined$/,
    ],
    ['object.js', 'export default {};', /object\.js: .* not object$/],
  ])('%s', async (name, source, message) => {
    const path = source === null ? join(folder, name) : module(name, source);
    const problem = await loadCollector(path).then(
      () => null,
      (error: Error) => error,
    );
    expect(problem?.message).toMatch(message);
    expect(problem?.message).not.toContain('\n');
  });

  it.each([
    [
      'nothing.js',
      'export default () => null;',
      /nothing\.js: the function must give a collector, not null$/,
    ],
    ['empty.js', 'export default () => ({});', /empty\.js: the collector has no method 'allocated'$/],
    [
      'values.js',
      `const methods = 'allocated freed track forget restore safePoint collect setThresholds freeze unfreeze objects';
       export default () => Object.fromEntries(methods.split(' ').map((name) => [name, () => {}]));`,
      /values\.js: the collector's 'enabled' must be boolean, not undefined$/,
    ],
  ])('%s', async (name, source, message) => {
    const collector = await loadCollector(module(name, source));
    expect(() => new Heap(cpython313, null, collector)).toThrow(message);
  });
});
