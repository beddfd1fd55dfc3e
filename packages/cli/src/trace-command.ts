import {
  openTrace,
  type PassOptions,
  type Replayer,
  resolveObject,
  resolvePosition,
} from '@heapreel/replayer';
import type { Command } from 'commander';
import { type CommandContext, describedCommand } from './command.js';
import { ExitCode } from './exit-code.js';
import { explain } from './failure.js';
import { grouped } from './output/number.js';
import { ProgressLine } from './output/progress-line.js';
import type { Style } from './output/style.js';
import type { TextOutput } from './output/text-output.js';
import { complain } from './terminal.js';

/** What a command that asks a trace has at hand. */
export interface Inquiry {
  readonly replayer: Replayer;
  /** The trace, as the user named it. */
  readonly path: string;
  readonly out: TextOutput;
  readonly style: Style;
  /** Whether to answer in JSON. */
  readonly json: boolean;
  /** For queries: shows their progress. */
  readonly pass: PassOptions;
  /** One line on standard error. */
  warn(line: string): void;
  /** The position that the text names. */
  position(text: string): Promise<number>;
  /** The id of the object that the text names at the position. */
  object(text: string, position: number): Promise<number>;
  /** Writes the answer as JSON, or as the text that `toText` makes of it. */
  answer<T>(answer: T, toText: (answer: T) => string): Promise<void>;
}

/** Answers from a trace. Gives the exit code when it is not `ok`. */
type Ask<Options> = (inquiry: Inquiry, options: Options) => Promise<ExitCode | undefined>;

/** Adds a command that asks a trace: its path is the first argument, and it has `--json`. */
export function traceCommand(program: Command, name: string, summary: string): Command {
  return describedCommand(program, name, summary)
    .argument('<trace>', 'trace file, for example app.reel')
    .option('--json', 'answer in JSON (field names: docs/JSON.md)');
}

/** What to say of an argument that names an object. */
export const objectNames =
  "its id, mark:LABEL, type:NAME#K, born:FILE:LINE#K, a root's name or local:FUNCTION.NAME; and a path from there, such as cache['k'][3].next";

/** Runs `ask` on the trace at the path and finishes with its exit code. */
export async function inquire<Options extends { readonly json?: boolean }>(
  context: CommandContext,
  path: string,
  options: Options,
  ask: Ask<Options>,
): Promise<void> {
  const { terminal } = context;
  const { out, style } = terminal;
  const progress = new ProgressLine(terminal.error);
  let replayer: Replayer | undefined;
  try {
    const opened = await openTrace(path);
    replayer = opened;
    const pass = { progress: progress.report };
    const warn = (line: string): void => {
      progress.clear();
      complain(terminal, `${path}: ${line}`);
    };
    const { trace } = opened;
    if (!trace.complete) {
      warn(
        `incomplete, known up to position ${grouped(trace.events)}${trace.problem ? `: ${trace.problem}` : ''}`,
      );
    }
    const code = await ask(
      {
        replayer: opened,
        path,
        out,
        style,
        json: options.json === true,
        pass,
        warn,
        position: (text) => resolvePosition(opened, text, pass),
        object: (text, position) => resolveObject(opened, text, { position, ...pass }),
        answer: async (answer, toText) => {
          progress.clear();
          await out.write(options.json === true ? `${JSON.stringify(answer, null, 2)}\n` : toText(answer));
        },
      },
      options,
    );
    progress.clear();
    await out.flush();
    context.finish(code ?? ExitCode.ok);
  } catch (error) {
    progress.clear();
    const { line, code } = explain(error, path);
    complain(terminal, line);
    context.finish(code);
  } finally {
    await replayer?.close();
  }
}
