// Each leak program declares the one line to blame, in its comments; its clean twin declares none.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const leaks = fileURLToPath(new URL('../../examples/leaks', import.meta.url));
const clean = join(leaks, 'clean');

function scripts(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.py'))
    .sort();
}

/** The lines of a script, without the newlines at their ends. */
function lines(folder: string, name: string): string[] {
  return readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
}

/** Whether the line is code that ends with the comment. */
function isCodeWith(comment: RegExp): (line: string) => boolean {
  return (line) => new RegExp(String.raw`^\s*[^\s#].* {2}${comment.source}$`).test(line);
}

test('there are thirty, and fifteen clean twins of the same names', () => {
  expect(scripts(leaks)).toHaveLength(30);
  expect(scripts(clean)).toHaveLength(15);
  expect(scripts(leaks)).toEqual(expect.arrayContaining(scripts(clean)));
});

describe.each(scripts(leaks))('%s', (name) => {
  const program = lines(leaks, name);

  test('blames one line, and a second one at most', () => {
    expect(program.filter(isCodeWith(/# leaks: \S.*/))).toHaveLength(1);
    const second = program.filter(isCodeWith(/# leaks, too/)).length;
    expect(second).toBeLessThanOrEqual(1);
    expect(program.filter((line) => line.includes('leak'))).toHaveLength(1 + second);
  });

  test('has its row in the table', () => {
    const twin = scripts(clean).includes(name);
    const rows = lines(leaks, 'README.md').filter((line) => line.startsWith(`| \`${name}\` |`));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.endsWith('| ✓ |')).toBe(twin);
  });
});

test.each(scripts(clean))('the clean %s blames no line', (name) => {
  expect(lines(clean, name).join('\n')).not.toContain('leak');
});

test.each([leaks, clean].flatMap((folder) => scripts(folder).map((name) => [folder, name] as const)))(
  '%s/%s is short, and says in a sentence what it is',
  (folder, name) => {
    const program = lines(folder, name);
    expect(program.length).toBeLessThanOrEqual(40);
    expect(program[0]).toMatch(/^"""[A-Z][^"]*\."""$/);
    for (const line of program) expect(line.length).toBeLessThanOrEqual(100);
  },
);
