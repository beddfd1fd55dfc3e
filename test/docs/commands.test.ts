// What the documents tell readers to type works, and prints what they say it prints.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Block, blocksOf, documents } from './documents.js';
import { arrive, long, type Reader } from './reader.js';

/** Lines of a block of commands, continuations joined, comments taken off. */
function commandsIn(block: Block): string[] {
  return block.text
    .replaceAll('\\\n', ' ')
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');
}

/** Commands of a transcript, each with what it says that they print. */
function transcriptOf(block: Block): { command: string; printed: string }[] {
  return block.text
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return end < 0
        ? { command: part, printed: '' }
        : { command: part.slice(0, end), printed: part.slice(end + 1) };
    });
}

/** Printed lines without what differs from run to run: numbers, and how wide they make a column. */
const shapeOf = (printed: string): string[] =>
  printed
    .split('\n')
    .map((line) =>
      line
        .replace(/0x[0-9a-f]+|\d[\d,.]*/g, '0')
        .replace(/\bpairs\b/g, 'pair')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '');

/** The shapes in order; a line `…` in what is said stands for any number of lines. */
function expectSaid(printed: string, said: string): void {
  const shapes = shapeOf(printed);
  for (const [index, part] of said.split(/^…$/m).entries()) {
    const wanted = shapeOf(part);
    const at = shapes.findIndex((_, start) => wanted.every((line, i) => shapes[start + i] === line));
    if (at < 0 || (index === 0 && at > 0)) expect(shapes).toEqual(wanted);
    shapes.splice(0, at + wanted.length);
  }
  if (!said.trimEnd().endsWith('\n…')) expect(shapes).toEqual([]);
}

for (const document of documents) {
  const blocks = blocksOf(document).filter(({ language }) => ['sh', 'console'].includes(language));
  if (blocks.length === 0) continue;

  describe(document, () => {
    let reader: Reader;
    beforeAll(() => {
      reader = arrive();
    });
    afterAll(() => reader.leave());

    for (const block of blocks) {
      if (block.language === 'sh') {
        for (const command of commandsIn(block)) {
          test(command, () => {
            const started = long(command);
            if (started) return expect(started).toEqual({ exists: true });
            const { status, printed } = reader.type(command);
            expect(status, printed).toBe(0);
          });
        }
      } else {
        for (const { command, printed: said } of transcriptOf(block)) {
          test(command, () => {
            const { status, printed } = reader.type(command);
            expect(status, printed).toBe(0);
            expectSaid(printed, said);
          });
        }
      }
    }
  });
}

test('no command hides in a block of another kind', () => {
  const hidden = documents.flatMap((document) =>
    blocksOf(document)
      .filter(({ language }) => !['sh', 'console'].includes(language))
      .filter(
        ({ language, text }) =>
          /^(bash|shell|zsh)$/.test(language) || /^(\$ |npx |npm |heapreel )/m.test(text),
      )
      .map(({ line }) => `${document}:${line}`),
  );
  expect(hidden).toEqual([]);
});
