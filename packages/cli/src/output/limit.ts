import { InvalidArgumentError, Option } from 'commander';
import { counted } from './number.js';

/** `--limit N`: how many rows a table shows. JSON always has all. */
export function limitOption(rows = 20): Option {
  return new Option('--limit <rows>', 'show at most so many rows; "all" for all')
    .default(rows)
    .argParser((text) => {
      if (text === 'all') return Number.POSITIVE_INFINITY;
      if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It is a number of rows, or "all".');
      return Number(text);
    });
}

/** The line under a table that was cut. */
export function moreRows(more: number, noun: string): string {
  return more > 0 ? `  … ${counted(more, `more ${noun}`)}; --limit all shows them\n` : '';
}
