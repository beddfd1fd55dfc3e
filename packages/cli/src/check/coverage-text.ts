import type { CheckReport } from '@heapreel/engine/check';
import { grouped } from '../output/number.js';
import type { Style } from '../output/style.js';
import { left, right, table } from '../output/table.js';

/** What programs are made of, as coverage names it: `statement append`. All else is what happened when they ran. */
const made = ['statement', 'expression', 'question'] as const;
const WIDTH = 100;

/** In how many of the programs what happened, and what they were made of. */
export function coverageText({ coverage, programs }: CheckReport, style: Style): string {
  const happened = Object.entries(coverage).filter(([name]) => kindOf(name) === undefined);
  const phases = table(
    [left('what happened'), right('programs'), right('share')],
    happened.map(([name, count]) => [name, grouped(count), share(count, programs, 1)]),
    style,
  );
  return phases + made.map((kind) => madeOf(kind, coverage, programs, style)).join('');
}

function kindOf(name: string): (typeof made)[number] | undefined {
  return made.find((kind) => name.startsWith(`${kind} `));
}

/** `statements: bind 100%, append 68%, …` */
function madeOf(
  kind: (typeof made)[number],
  coverage: CheckReport['coverage'],
  programs: number,
  style: Style,
): string {
  const parts = Object.entries(coverage)
    .filter(([name]) => kindOf(name) === kind)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([name, count]) => `${name.slice(kind.length + 1)} ${share(count, programs, 0)}`);
  if (parts.length === 0) return '';
  return `\n  ${style.bold(`${kind}s`)}\n${wrapped(parts)}`;
}

function wrapped(parts: readonly string[]): string {
  const lines: string[] = [];
  let line = '   ';
  for (const [index, part] of parts.entries()) {
    const word = ` ${part}${index === parts.length - 1 ? '' : ','}`;
    if (line.length + word.length > WIDTH) {
      lines.push(line);
      line = '   ';
    }
    line += word;
  }
  return [...lines, line].map((text) => `${text}\n`).join('');
}

function share(count: number, programs: number, digits: number): string {
  return `${programs === 0 ? 0 : ((100 * count) / programs).toFixed(digits)}%`;
}
