import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** A fenced block of a document. */
export interface Block {
  /** What stands after the opening fence. */
  readonly language: string;
  readonly text: string;
  /** Of its first line, from 1. */
  readonly line: number;
}

const inFolder = (folder: string) =>
  readdirSync(join(repository, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

/** Paths of all documents that readers meet, from the repository's root. */
export const documents: readonly string[] = [
  ...inFolder('.'),
  ...inFolder('docs'),
  ...inFolder('examples'),
  ...readdirSync(join(repository, 'packages'))
    .map((name) => join('packages', name, 'README.md'))
    .filter((path) => existsSync(join(repository, path))),
];

export const textOf = (document: string): string => readFileSync(join(repository, document), 'utf8');

export function blocksOf(document: string): Block[] {
  const blocks: Block[] = [];
  let open: { language: string; lines: string[]; line: number } | undefined;
  for (const [index, line] of textOf(document).split('\n').entries()) {
    const fence = /^```(.*)$/.exec(line);
    if (!fence) open?.lines.push(line);
    else if (open) {
      blocks.push({ language: open.language, text: open.lines.join('\n'), line: open.line });
      open = undefined;
    } else open = { language: fence[1].trim(), lines: [], line: index + 2 };
  }
  if (open) throw new Error(`${document}:${open.line - 1}: a fence that is never closed`);
  return blocks;
}
