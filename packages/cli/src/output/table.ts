import type { Style } from './style.js';

export interface Column {
  readonly title: string;
  /** Numbers stand right, words left. */
  readonly align: 'left' | 'right';
}

/** Rows under their titles, each column as wide as its widest cell. Empty when there are no rows. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  style: Style,
): string {
  if (rows.length === 0) return '';
  const widths = columns.map((column, i) =>
    rows.reduce((widest, row) => Math.max(widest, widthOf(row[i])), widthOf(column.title)),
  );
  const line = (cells: readonly string[]): string =>
    `  ${cells
      .map((cell, i) => {
        const space = ' '.repeat(widths[i] - widthOf(cell));
        return columns[i].align === 'right' ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd()}\n`;
  return style.bold(line(columns.map(({ title }) => title))) + rows.map(line).join('');
}

/** Columns on a terminal, near enough: one per code point. */
function widthOf(text: string): number {
  return [...text].length;
}

export const left = (title: string): Column => ({ title, align: 'left' });
export const right = (title: string): Column => ({ title, align: 'right' });

/** Facts as `name  value` lines, the values under each other. */
export function factSheet(facts: readonly (readonly [name: string, value: string])[], style: Style): string {
  const width = Math.max(0, ...facts.map(([name]) => name.length));
  return facts.map(([name, value]) => `  ${style.dim(name.padEnd(width))}  ${value}\n`).join('');
}
