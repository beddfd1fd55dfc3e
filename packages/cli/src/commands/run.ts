import { runProgram } from '@heapreel/engine';
import { isProgram, readProgram, runScript } from '@heapreel/recorder';
import type { Command } from 'commander';
import { type CommandContext, examples, type RegisterCommand } from '../command.js';
import { onEngine } from '../engine-options.js';
import {
  listenForInterrupts,
  optionsFor,
  type ScriptCommandOptions,
  scriptCommand,
} from '../script-command.js';
import { complain } from '../terminal.js';

export const registerRun: RegisterCommand = (program, context) => {
  scriptCommand(
    program,
    'run',
    'run a script on the same CPython, or a heap program on the engine, with nothing recorded',
  )
    .option('--json', 'afterwards, print the time it took as JSON on standard error')
    .addHelpText(
      'after',
      `
A Python script runs on the CPython that record watches: the baseline of every ratio. Of a heap program the log is
printed (docs/PROGRAMS.md); give the profile of the CPython that it is to be run as.
${examples(
  'heapreel run app.py',
  'heapreel run --python 3.11 app.py input.txt --verbose',
  'heapreel run leak.ops --profile 3.12',
  'heapreel run leak.ops --collector mark-sweep',
)}`,
    )
    .action(async (script: string, args: string[], _: unknown, command: Command) => {
      const options = optionsFor<ScriptCommandOptions>(command, script, args);
      const ended = isProgram(script)
        ? await runOnEngine(script, options, context)
        : await runOnPython(script, args, options);
      if (options.json) context.terminal.error.write(`${JSON.stringify(ended)}\n`);
      if (ended.problem !== null) complain(context.terminal, ended.problem);
      context.finish(ended.exitCode);
    });
};

interface Ended {
  readonly exitCode: number;
  readonly milliseconds: number | null;
  readonly problem: string | null;
}

async function runOnPython(script: string, args: string[], options: ScriptCommandOptions): Promise<Ended> {
  const { interrupts, stop } = listenForInterrupts();
  try {
    const { exitCode, milliseconds, problem } = await runScript({
      script,
      arguments: args,
      python: options.python,
      paths: options.path,
      writable: options.write,
      interrupts,
    });
    return { exitCode, milliseconds, problem };
  } finally {
    stop();
  }
}

async function runOnEngine(
  script: string,
  options: ScriptCommandOptions,
  { terminal }: CommandContext,
): Promise<Ended> {
  const program = readProgram(script);
  const { log, unraisable, error, exitCode, milliseconds } = await onEngine(options, (engine) => {
    const start = performance.now();
    const result = runProgram(program, null, engine);
    return { ...result, milliseconds: performance.now() - start };
  });
  await terminal.out.write(log.map((line) => `${line}\n`).join(''));
  await terminal.out.flush();
  for (const problem of unraisable) complain(terminal, `ignored, as nobody could catch it: ${problem}`);
  return { exitCode, milliseconds, problem: error?.message ?? null };
}
