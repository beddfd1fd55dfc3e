import { printable } from './output/printable.js';
import type { Style } from './output/style.js';
import { styleFor } from './output/style.js';
import { TextOutput } from './output/text-output.js';

/** What commands speak to. */
export interface Terminal {
  readonly out: TextOutput;
  /** For the text on `out`. */
  readonly style: Style;
  readonly error: NodeJS.WriteStream;
}

export function processTerminal(): Terminal {
  return {
    out: new TextOutput(process.stdout),
    style: styleFor(process.stdout, process.env),
    error: process.stderr,
  };
}

/** One line on standard error. */
export function complain(terminal: Terminal, line: string): void {
  terminal.error.write(`heapreel: ${printable(line)}\n`);
}
