import { printProgram } from '@heapreel/engine';
import type { CheckReport, Failure } from '@heapreel/engine/check';
import { counted, grouped } from '../output/number.js';
import { printable } from '../output/printable.js';
import type { Style } from '../output/style.js';
import { coverageText } from './coverage-text.js';

/** Lines of a program that are shown; longer ones are to be read in their file. */
const MOST_LINES = 40;

/** `story` is of the object that the failure is about. */
export function reportText(report: CheckReport, story: string | null, style: Style): string {
  const { failure } = report;
  return failure === null
    ? `${coverageText(report, style)}\n${summary(report, style)}`
    : [summary(report, style), failureText(failure, story, style), travelText(report, style)].join('\n');
}

function summary(report: CheckReport, style: Style): string {
  const { programs, planned, corpus, properties, seconds, seed, ended } = report;
  const endings = {
    all: style.good('every property holds'),
    time: style.good('every property holds'),
    stopped: 'stopped; so far every property holds',
    failure: style.bad('a property does not hold'),
  };
  const tried =
    planned === null || programs === planned
      ? counted(programs, 'program')
      : `${grouped(programs)} of ${counted(planned, 'program')}`;
  const facts = [
    `seed ${seed}`,
    tried,
    ...(corpus.programs === 0 ? [] : [`${grouped(corpus.programs)} from the corpus`]),
    ...(corpus.skipped === 0 ? [] : [`${grouped(corpus.skipped)} left out, as they raise here`]),
    properties.length === 1 ? '1 property' : `${properties.length} properties`,
    `${seconds.toFixed(1)} s`,
  ];
  return `  ${subjectText(report)}: ${facts.join(', ')}: ${endings[ended]}\n`;
}

function subjectText({ profile, collector, against }: CheckReport): string {
  const other = against === null ? '' : ` against ${printable(against)}`;
  return `${profile}${collector === null ? '' : ` with ${printable(collector)}`}${other}`;
}

function failureText(failure: Failure, story: string | null, style: Style): string {
  const { property, problem, line, position, program } = failure;
  const where = [
    ...(line === null || program === null ? [] : [`${program.name}:${line}`]),
    ...(position === null ? [] : [`after event ${grouped(position)}`]),
  ];
  return [
    `  ${style.bold('What must hold:')} ${property}\n`,
    `  ${style.bold('What happened:')}  ${printable(problem)}\n`,
    ...(where.length === 0 ? [] : [`  ${style.bold('Where:')}          ${where.join(', ')}\n`]),
    ...(story === null ? [] : [`  ${style.bold('About:')}          ${story}\n`]),
    ...(program === null ? [] : ['\n', listing(printProgram(program), line, style)]),
  ].join('');
}

function listing(text: string, marked: number | null, style: Style): string {
  const lines = text.trimEnd().split('\n');
  const width = String(lines.length).length;
  const shown = lines.slice(0, MOST_LINES).map((line, index) => {
    const isMarked = index + 1 === marked;
    const row = `${isMarked ? '>' : ' '} ${String(index + 1).padStart(width)}  ${printable(line)}`;
    return `  ${isMarked ? style.bold(row) : row}\n`;
  });
  const more = lines.length - shown.length;
  return shown.join('') + (more > 0 ? `    … ${counted(more, 'more line')}\n` : '');
}

/** Where the counterexample lies, and what to type to look into it. */
function travelText({ failure, saved, ...subject }: CheckReport, style: Style): string {
  if (failure === null || saved === null) return '';
  const { program, trace, problem } = saved;
  const at = failure.position === null ? '' : ` --at ${failure.position}`;
  const about = failure.object;
  const folder = program.replace(/[/\\][^/\\]*$/, '');
  const commands =
    trace === null
      ? []
      : [
          `heapreel state ${quoted(trace)}${at}`,
          ...(about === null
            ? []
            : [
                `heapreel object ${quoted(trace)} ${about}${at}`,
                `heapreel history ${quoted(trace)} ${about}`,
                `heapreel dump ${quoted(trace)} --object ${about}`,
              ]),
          `heapreel collections ${quoted(trace)}`,
        ];
  return [
    `  Kept as ${printable(program)}${trace === null ? `; no trace: ${printable(problem ?? '')}` : ''}\n`,
    ...(commands.length === 0 ? [] : ['  To travel in what happened:\n']),
    ...commands.map((command) => `    ${style.bold(command)}\n`),
    '  To try it again:\n',
    `    ${style.bold(`heapreel check --corpus ${quoted(folder)} --runs 0 ${subjectOptions(subject)}`)}\n`,
  ].join('');
}

function subjectOptions({ profile, collector, against }: Omit<CheckReport, 'failure' | 'saved'>): string {
  if (against !== null) return `--against ${quoted(against)}`;
  const version = `--profile ${profile.replace(/^cpython-/, '')}`;
  return collector === null ? version : `${version} --collector ${quoted(collector)}`;
}

/** As a shell takes it. */
function quoted(path: string): string {
  return /^[\w./:@%+,=-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
