import { expect, test } from 'vitest';
import { fixture } from './fixture.js';
import { folderOfTests, heapreel } from './heapreel.js';

const { path, file } = folderOfTests();
const program = file(
  'names.ops',
  'class Node\ncache = dict\ncache["k"] = cache\nb = instance Node\nb.next = cache\nmark "full" b\ndel b\ndel cache["k"]\n',
);
const trace = path('names.reel');
heapreel('record', '--quiet', program, '-o', trace);
const at = ['--at', 'mark:full', '--json'];

test.each([
  ['object', (answer: { id: number }) => answer.id, "cache['k']['k']", 'b.next'],
  ['why', (answer: { object: { id: number } }) => answer.object.id, 'mark:full.next', 'cache'],
  ['holders', (answer: { object: { id: number } }) => answer.object.id, 'type:Node', 'b'],
  ['referents', (answer: { object: { id: number } }) => answer.object.id, 'born:names.ops:4#1', 'b'],
  ['retained', (answer: { object: { id: number } }) => answer.object.id, 'type:dict#1', 'b.next'],
])('%s takes names', (command, idOf, name, same) => {
  const ask = (asked: string): number => idOf(JSON.parse(heapreel(command, trace, asked, ...at).out));
  expect(ask(name)).toBe(ask(same));
});

test('path, history and dump do, too', () => {
  const { from, to } = JSON.parse(heapreel('path', trace, 'b', "cache['k']", ...at).out);
  expect([from.type, to.type]).toEqual(['Node', 'dict']);
  expect(heapreel('history', trace, 'b', ...at)).toEqual(
    heapreel('history', trace, String(from.id), '--json'),
  );
  expect(heapreel('dump', trace, '--object', 'b', '--to', 'mark:full').out).toContain(
    `holder 0, slot b, target ${from.id}`,
  );
});

test.each([
  ['refs', 'mermaid', /^flowchart LR\n {2}o\d+\["Node #35;\d+"\]\n/],
  ['refs', 'dot', /^digraph heap \{\n/],
  ['backrefs', 'svg', /^<\?xml [\s\S]*<\/svg>\n$/],
])('%s draws %s', (command, format, picture) => {
  const { code, out, error } = heapreel(command, trace, 'b', '--at', 'mark:full', '--format', format);
  expect([code, error]).toEqual([0, '']);
  expect(out).toMatch(picture);
});

test('a picture says what it leaves out', () => {
  const { out, error } = heapreel('refs', trace, 'b', '--at', 'mark:full', '--width', '0');
  expect(error).toMatch(/: left out: 2 objects and 3 references\n$/);
  expect(out).toContain('note>"left out#58; 2 objects and 3 references"]');
});

test('a name holds at its position only', () => {
  const { code, error } = heapreel('why', trace, 'b');
  expect(code).toBe(2);
  expect(error).toMatch(
    /^heapreel: .*: "b" is not an object at \d+: no root has that name; there are [^\n]*\n$/,
  );
});

test('control characters of a trace never reach the terminal in an error', () => {
  const hostile = file('hostile.reel', fixture({ file: '/app/\x1b[2Jstory.py' }));
  const { code, error } = heapreel('object', hostile, 'born:\x1b[2Jstory.py:999');
  expect(code).toBe(2);
  expect(error).toContain('\\x1b[2Jstory.py was not reached');
});
