import {
  defaultOutput,
  isProgram,
  type RecordDetail,
  type RecordResult,
  recordProgram,
  recordScript,
} from '@heapreel/recorder';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { examples, type RegisterCommand } from '../command.js';
import { onEngine } from '../engine-options.js';
import { byteSize, counted } from '../output/number.js';
import { RecordingLine } from '../output/recording-line.js';
import {
  listenForInterrupts,
  optionsFor,
  type ScriptCommandOptions,
  scriptCommand,
} from '../script-command.js';
import { complain } from '../terminal.js';
import { version } from '../version.js';

interface RecordCommandOptions extends ScriptCommandOptions {
  readonly output?: string;
  readonly auditEvery?: number;
  readonly detail: RecordDetail;
  readonly quiet?: boolean;
}

export const registerRecord: RegisterCommand = (program, context) => {
  scriptCommand(program, 'record', 'run a script and record what happens to every object of its heap')
    .option('-o, --output <file>', 'the trace to write (default: the name of the script, .reel)')
    .option('--audit-every <events>', 'events between two audits of the recording itself', wholeNumber)
    .addOption(
      new Option('--detail <detail>', 'graph: also who refers to whom, at each mark and at the end')
        .choices(['graph', 'counts'])
        .default('graph'),
    )
    .option('-q, --quiet', 'say nothing but what the script says')
    .option('--json', 'print the summary as JSON (field names: docs/JSON.md) on standard error')
    .addHelpText(
      'after',
      `
The script sees this machine's files in its own folder, in the working folder and in each --path, read-only; in each
--write folder it may change them. Its standard streams and exit code are its own. A heap program (.ops, .json) runs
on the engine instead, as the CPython of its --profile; see docs/PROGRAMS.md.
${examples(
  'heapreel record app.py',
  'heapreel record -o /tmp/app.reel --python 3.12 app.py --verbose input.txt',
  'heapreel record --path lib --write out app.py',
  'heapreel record leak.ops --profile 3.12',
)}`,
    )
    .action(async (script: string, args: string[], _: unknown, command: Command) => {
      const options = optionsFor<RecordCommandOptions>(command, script, args);
      const output = options.output ?? defaultOutput(script);
      const { error } = context.terminal;
      const result = isProgram(script)
        ? await onEngine(options, (engine) => recordProgram({ script, output, ...engine }))
        : await recordWithLine(script, args, output, options, new RecordingLine(error));
      if (options.json) error.write(`${JSON.stringify({ ...result, output })}\n`);
      else if (!options.quiet) complain(context.terminal, summary(result, output));
      if (result.mismatches > 0) {
        complain(
          context.terminal,
          `${counted(result.mismatches, 'object')} differed from memory: heapreel verify ${output}`,
        );
      }
      context.finish(result.exitCode);
    });
};

async function recordWithLine(
  script: string,
  args: readonly string[],
  output: string,
  options: RecordCommandOptions,
  line: RecordingLine,
): Promise<RecordResult> {
  const { interrupts, stop } = listenForInterrupts();
  try {
    return await recordScript({
      script,
      arguments: args,
      output,
      python: options.python,
      paths: options.path,
      writable: options.write,
      heapreel: version,
      interrupts,
      detail: options.detail,
      ...(options.auditEvery === undefined ? {} : { auditEvery: options.auditEvery }),
      ...(options.quiet ? {} : { onProgress: line.report }),
    });
  } finally {
    stop();
    line.clear();
  }
}

function summary(result: RecordResult, output: string): string {
  const { events, bytes, audits, complete, problem } = result;
  const size = `${counted(events, 'event')}, ${byteSize(bytes)} (${(bytes / Math.max(events, 1)).toFixed(2)} bytes per event)`;
  const ending = problem === null ? '' : `; ${complete ? 'the program failed' : 'cut short'}: ${problem}`;
  return `wrote ${output}: ${size}, ${counted(audits, 'audit')}${ending}`;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new InvalidArgumentError('a whole number from 1 on.');
  return number;
}
