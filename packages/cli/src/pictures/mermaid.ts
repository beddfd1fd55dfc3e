import { printable } from '../output/printable.js';
import type { Picture } from './picture.js';

/** The picture as a Mermaid flowchart. */
export function toMermaid({ boxes, arrows, note }: Picture): string {
  const lines = [
    'flowchart LR',
    ...boxes.map(({ name, lines: text, kind }) => {
      const label = quoted(...text);
      return `  ${name}${kind === 'root' ? `([${label}])` : `[${label}]`}`;
    }),
    ...arrows.map(({ from, to, text }) => `  ${from} -->${text === '' ? '' : `|${quoted(text)}|`} ${to}`),
    ...boxes
      .filter(({ kind }) => kind === 'asked')
      .map(({ name }) => `  style ${name} fill:#ffe08a,stroke-width:3px`),
    ...(note === null ? [] : [`  note>${quoted(note)}]`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** As a label that shows just these lines: whatever might mean something to Mermaid, to Markdown or to HTML is written as its code. */
function quoted(...lines: readonly string[]): string {
  return `"${lines.map(escaped).join('<br/>')}"`;
}

function escaped(line: string): string {
  // An empty label is no label, and four spaces before a line make it a program's in Markdown.
  return (printable(line) || ' ').replace(
    /[^\p{L}\p{N} ,…]|^ /gu,
    (character) => `#${character.codePointAt(0)};`,
  );
}
