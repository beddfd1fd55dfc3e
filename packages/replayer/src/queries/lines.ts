import { EventKind } from '@heapreel/trace';
import { fileOfPath } from '../file-names.js';
import { countAtBirth } from '../heap-state.js';
import { hasLinkEvents } from '../linked-heap.js';
import { QuestionError } from '../question-error.js';
import { type RangeOptions, rangeOf } from '../range.js';
import type { Replayer } from '../replayer.js';
import { sourceLines, sourceMismatch } from '../source-text.js';
import { walk } from '../walk.js';

export interface LinesOptions extends RangeOptions {
  /** A path that names a file of the trace: the end of its path there, or a path that ends in it. */
  readonly file: string;
  /** The file's text; rows have its lines when it is the one that ran. */
  readonly source?: string | undefined;
}

/** What one line did to the heap. */
export interface LineRow {
  /** From 1; 0 = the whole function. */
  readonly line: number;
  /** Objects born there in the range. */
  readonly born: number;
  /** Objects that died while the program was there, wherever they were born. */
  readonly died: number;
  /** Of those born there in the range: alive at its end. */
  readonly survivors: number;
  /** Of those. */
  readonly bytes: number;
  /** By how much the reference counts of all objects together went up (births count 1) or down there. */
  readonly references: number;
  /** References written less those dropped; null when the trace records none. */
  readonly links: number | null;
  /** The line's text; null when the file's text is not known. */
  readonly source: string | null;
}

export interface LinesAnswer {
  /** As the trace names it. */
  readonly file: string;
  readonly from: number;
  readonly to: number;
  readonly pointerBits: 32 | 64;
  /** Why the text that was given is not the one that ran, in a line; null when it may be, or none was given. */
  readonly sourceProblem: string | null;
  /** Lines at which something happened, in order. */
  readonly rows: readonly LineRow[];
}

/**
 * What each line of a source file did to the heap, in one pass over the range.
 *
 * @throws QuestionError when the trace has no sites, or no such file.
 */
export async function lines(replayer: Replayer, options: LinesOptions): Promise<LinesAnswer> {
  const { trace } = replayer;
  const { definitions, header } = trace;
  const [start, end] = rangeOf(replayer, options);
  if (!header.kinds.includes(EventKind.site)) throw new QuestionError('this trace has no sites');
  const file = fileOfPath(definitions, options.file);

  const tallies = new Map<number, Tally>();
  /** The tally of each site's line; null for other files. */
  const tallyOf = definitions.sites.map((site, i) => {
    if (i === 0 || site.file !== file) return null;
    const tally = tallies.get(site.line) ?? new Tally();
    tallies.set(site.line, tally);
    return tally;
  });
  const heap = await replayer.stateAt(start, options);
  for await (const { batch, from, to, site } of walk(trace, start, end, options)) {
    const { kind, a } = batch;
    let here = tallyOf[site];
    for (let i = from; i < to; i++) {
      if (kind[i] === EventKind.site) here = tallyOf[a[i]];
      else if (here) here.add(kind[i], a[i]);
    }
    heap.fold(batch, from, to);
  }
  heap.forEach(({ born, bornSite, size }) => {
    const tally = tallyOf[bornSite];
    if (!tally || born < start) return;
    tally.survivors++;
    tally.bytes += size;
  });

  const { source } = options;
  const sourceProblem =
    source === undefined
      ? null
      : sourceMismatch(
          source,
          definitions.sites.filter((site) => site.file === file),
        );
  const text = source === undefined || sourceProblem !== null ? null : sourceLines(source);
  const links = hasLinkEvents(replayer);
  return {
    file,
    from: start,
    to: end,
    pointerBits: header.pointerBits,
    sourceProblem,
    rows: [...tallies]
      .filter(([, tally]) => tally.isTouched)
      .sort(([one], [other]) => one - other)
      .map(([line, { born, died, survivors, bytes, references, written }]) => ({
        line,
        born,
        died,
        survivors,
        bytes,
        references,
        links: links ? written : null,
        source: text?.[line - 1] ?? null,
      })),
  };
}

class Tally {
  isTouched = false;
  born = 0;
  died = 0;
  survivors = 0;
  bytes = 0;
  references = 0;
  written = 0;

  add(kind: number, amount: number): void {
    this.isTouched = true;
    if (kind === EventKind.incref) this.references += amount;
    else if (kind === EventKind.decref) this.references -= amount;
    else if (kind === EventKind.alloc) {
      this.born++;
      this.references += countAtBirth;
    } else if (kind === EventKind.dealloc) this.died++;
    else if (kind === EventKind.link) this.written++;
    else if (kind === EventKind.unlink) this.written--;
  }
}
