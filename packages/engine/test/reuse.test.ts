import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { difference, goldensIn, type Program } from './golden/reuse/golden.js';
import { randomPrograms } from './golden/reuse/random-programs.js';

const folder = new URL('golden/reuse/programs/', import.meta.url);
const programs: readonly Program[] = [
  ...readdirSync(folder).map((file) => ({
    name: file.replace(/\.ops$/, ''),
    text: readFileSync(new URL(file, folder), 'utf8'),
  })),
  ...randomPrograms(),
];

describe.each(goldensIn('reuse'))('objects lie where those of CPython $version lie', (golden) => {
  it.each(programs)('$name', (program) => {
    expect(difference(program, golden)).toBeNull();
  });

  it('in thousands of places', () => {
    const shown = Object.values(golden.results).flatMap(({ log }) =>
      log.filter((line) => line.startsWith('id ')),
    );
    expect(shown.length).toBeGreaterThan(14_000);
  });
});
