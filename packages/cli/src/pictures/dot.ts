import { printable } from '../output/printable.js';
import type { Box, Picture } from './picture.js';

const looks: Record<Box['kind'], string> = {
  asked: ' [style="filled,bold" fillcolor="#ffe08a"]',
  object: '',
  root: ' [shape=oval style="filled" fillcolor="#d8ecd8"]',
};

/** Boxes are placed as if these were not there, so that they stand by their distance. */
const aside = ' [constraint=false style=dashed color="#888888"]';

/** The picture in Graphviz's DOT language. */
export function toDot({ boxes, arrows, note }: Picture): string {
  const lines = [
    'digraph heap {',
    '  rankdir=LR',
    '  node [shape=box fontname="Arial" fontsize=11 height=0.3 margin="0.15,0.06"]',
    '  edge [fontname="Arial" fontsize=9]',
    ...boxes.map(({ name, lines: text, kind }) => `  ${name} [label=${quoted(...text)}]${looks[kind]}`),
    ...arrows.map(({ from, to, text, isAside }) => {
      const label = text === '' ? '' : ` [label=${quoted(text)}]`;
      return `  ${from} -> ${to}${label}${isAside ? aside : ''}`;
    }),
    ...(note === null ? [] : [`  note [label=${quoted(note)} shape=note margin="0.25,0.06"]`]),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

/** As a label that shows just these lines: a backslash begins an escape there, and `&` an entity of HTML. */
function quoted(...lines: readonly string[]): string {
  return `"${lines.map(escaped).join('\\n')}"`;
}

function escaped(line: string): string {
  // Graphviz 15 and 16 trip over empty lines, some graphs later.
  if (line === '') return ' ';
  return printable(line).replace(/[\\"&]/g, (character) => (character === '&' ? '&amp;' : `\\${character}`));
}
