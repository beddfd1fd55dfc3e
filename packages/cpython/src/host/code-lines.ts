import type { InterpreterMemory } from './interpreter-memory.js';

/** A run of instructions on one line: `length` bytes from `start`. */
export interface LineRun {
  readonly start: number;
  readonly length: number;
  /** 0 where the compiler gave none. */
  readonly line: number;
}

/** Where a code object's instructions lie, and which lines they are of. */
export interface CodeLines {
  readonly file: string;
  readonly qualifiedName: string;
  readonly runs: readonly LineRun[];
}

/** Reads a code object from memory; its location table is that of CPython 3.11 and later (Objects/locations.md). */
export function readCodeLines(memory: InterpreterMemory, code: number): CodeLines {
  const layout = memory.build.code;
  const table = memory.bytesOf(memory.word(code + layout.lineTable));
  const firstLine = memory.word(code + layout.firstLine) | 0;
  return {
    file: memory.text(memory.word(code + layout.file)),
    qualifiedName: memory.text(memory.word(code + layout.qualifiedName)),
    runs: lineRuns(table, firstLine, code + layout.instructions),
  };
}

/** The line runs of a location table whose first instruction lies at `start`; neighbours on one line are joined. */
function lineRuns(table: Uint8Array, firstLine: number, start: number): LineRun[] {
  const runs: { start: number; length: number; line: number }[] = [];
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 6) {
      const byte = table[at++];
      value |= (byte & 63) << shift;
      if (!(byte & 64) || at >= table.length) return value;
    }
  };
  const signed = () => {
    const value = varint();
    return value & 1 ? -(value >>> 1) : value >>> 1;
  };
  let line = firstLine;
  let instruction = start;
  while (at < table.length) {
    const head = table[at++];
    const form = (head >>> 3) & 15;
    const length = ((head & 7) + 1) * 2;
    let shown = 0;
    if (form !== noLocation) {
      if (form === longForm) {
        line += signed();
        varint();
        varint();
        varint();
      } else if (form === noColumns) line += signed();
      else if (form >= oneLine) {
        line += form - oneLine;
        at += 2;
      } else at += 1;
      shown = line;
    }
    const last = runs.at(-1);
    if (last && last.line === shown) last.length += length;
    else runs.push({ start: instruction, length, line: shown });
    instruction += length;
  }
  return runs;
}

const [oneLine, noColumns, longForm, noLocation] = [10, 13, 14, 15];
