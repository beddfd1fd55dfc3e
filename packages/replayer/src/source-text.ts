import type { SiteDefinition } from '@heapreel/trace';

/** The lines of a Python source file, as Python counts them. */
export function sourceLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/**
 * Why the text can't be that of the file in which these sites are, in a line; null when it may be: each line that ran is there and
 * is not empty, and each function's name occurs.
 */
export function sourceMismatch(text: string, sites: readonly SiteDefinition[]): string | null {
  const lines = sourceLines(text);
  const words = new Set(text.match(/[\p{L}_][\p{L}\p{N}_]*/gu));
  for (const { line, function: name } of sites) {
    if (line > lines.length) return `it ends before line ${line}, which ran`;
    // A module begins on its first line, whatever is there.
    if (line > 1 && lines[line - 1].trim() === '') return `its line ${line} is empty, and ran`;
    const [, last] = /([\p{L}_][\p{L}\p{N}_]*)$/u.exec(name) ?? [];
    // Python itself makes functions with names such as __annotate__.
    if (last !== undefined && !last.startsWith('__') && !words.has(last))
      return `it has no function ${last}, and that ran`;
  }
  return null;
}
