import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { fixture } from './fixture.js';
import { folderOfTests, heapreel } from './heapreel.js';

const { file, path } = folderOfTests();
const trace = file('story.reel', fixture());
const unsound = file('unsound.reel', fixture({ auditedType: 1, extra: (push) => push(3, 3, 1) }));
const program = path('program.reel');
const source = fileURLToPath(new URL('../../../examples/programs/cycle.ops', import.meta.url));
heapreel('record', '--quiet', source, '-o', program);
const page = (name: string): string =>
  readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');

/** Names in code quotes in the section of a command. */
function documented(command: string): Set<string> {
  const section =
    page('JSON.md')
      .split(/^## /m)
      .find((part) => part.startsWith(`${command}\n`)) ?? '';
  return new Set([...section.matchAll(/`([a-zA-Z-]+)`/g)].map(([, name]) => name));
}

/** Every field name in a value, those inside sites and of the map of kinds left out. */
function fieldsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(fieldsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'site' || name === 'kinds' ? [name] : [name, ...fieldsIn(inner)],
  );
}

describe('docs/JSON.md names every field of every answer', () => {
  test.each([
    ['info', [trace]],
    ['state', [trace]],
    ['object', [trace, '3', '--at', 'mark:made']],
    ['history', [trace, '3', '--fold']],
    ['when', [trace, 'refcount(#3) > 1']],
    ['why', [program, 'mark:a cycle', '--at', 'mark:a cycle']],
    ['holders', [program, 'a[0].owner', '--at', 'mark:a cycle']],
    ['referents', [program, 'mark:a cycle', '--at', 'mark:a cycle']],
    ['path', [program, 'mark:a cycle', 'mark:a cycle', '--at', 'mark:a cycle']],
    ['refs', [program, 'a', '--at', 'mark:a cycle']],
    ['retained', [program, 'mark:a cycle', '--at', 'mark:a cycle']],
    ['dominators', [program]],
    ['cycles', [program, '--at', 'mark:a cycle']],
    ['garbage', [program, '--at', 'cycle.ops:11']],
    ['heap', [trace, '--by', 'age', '--at', 'mark:made']],
    ['diff', [trace, '0', 'end']],
    ['growth', [trace, '--to', 'mark:made']],
    ['snapshot', [trace]],
    ['snapshot', [trace, '--by', 'type', '--compare', '0', 'mark:made']],
    ['collections', [trace]],
    ['top', [trace]],
    ['lines', [program, source]],
    ['verify', [unsound]],
    ['doctor', []],
    ['is', ['1 is 1']],
    ['engine profiles', ['3.11', '3.12']],
  ])('%s', (command, args) => {
    const fields = new Set(fieldsIn(JSON.parse(heapreel(...command.split(' '), ...args, '--json').out)));
    const names = documented(command);
    expect([...fields].filter((field) => !names.has(field))).toEqual([]);
  });

  test('dump', () => {
    const lines = heapreel('dump', trace, '--json').out.trimEnd().split('\n');
    const names = documented('dump');
    for (const line of lines) {
      const row = JSON.parse(line);
      expect(documented('info')).toContain(row.kind);
      for (const field of fieldsIn(row)) expect(names).toContain(field);
    }
  });
});

test('docs/CLI.md has every command', () => {
  const table = [...page('CLI.md').matchAll(/^\| `([a-z]+)` \|/gm)].map(([, name]) => name);
  const commands = [...heapreel('--help').out.matchAll(/^ {2}([a-z]+) /gm)]
    .map(([, name]) => name)
    .filter((name) => name !== 'help');
  expect(table).toEqual(commands);
});
