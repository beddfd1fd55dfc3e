import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseProgram } from '../src/program/parse.js';
import { printProgram } from '../src/program/print.js';
import { CONSTANTS, METHODS, RESERVED } from '../src/program/program.js';
import { runProgram } from '../src/program/run.js';

const docs = readFileSync(new URL('../../../docs/PROGRAMS.md', import.meta.url), 'utf8');

function block(language: string): string {
  return new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'ms').exec(docs)![1];
}

it.each(['', 'json'])('the %s example of docs/PROGRAMS.md does what it says', (language) => {
  const { error, heap } = runProgram(parseProgram(block(language), 'cycle.ops'), null);
  expect(error).toBeNull();
  expect(heap.collector.stats[2]).toMatchObject({ collected: 2 });
  expect(heap.table.live).toBe(heap.initialObjects);
});

it('the JSON example reads back from its text', () => {
  const program = parseProgram(block('json'), 'x');
  expect(parseProgram(printProgram(program), program.name)).toEqual(program);
});

it('the grammar has the words of the language, and no others', () => {
  const quoted = block('ebnf')
    .split('\nplace ')[0]
    .match(/"[a-z]{2,}"/g)!
    .map((word) => word.slice(1, -1));
  const words = [...RESERVED, ...METHODS, 'on', 'off'].filter((word) => !CONSTANTS.has(word));
  expect([...new Set(quoted)].sort()).toEqual(words.sort());
});
