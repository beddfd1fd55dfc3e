import { RecordError, runScript } from '@heapreel/recorder';
import { examples, type RegisterCommand } from '../command.js';
import { listenForInterrupts, type ScriptCommandOptions, scriptCommand } from '../script-command.js';
import { complain } from '../terminal.js';

export const registerRun: RegisterCommand = (program, context) => {
  scriptCommand(
    program,
    'run',
    'run a script on the same CPython with nothing recorded: the baseline of every ratio',
  )
    .option('--json', 'afterwards, print the time it took as JSON on standard error')
    .addHelpText(
      'after',
      examples('heapreel run app.py', 'heapreel run --python 3.11 app.py input.txt --verbose'),
    )
    .action(async (script: string, args: string[], options: ScriptCommandOptions) => {
      if (/\.(ops|json)$/.test(script)) {
        throw new RecordError(`${script} is a heap program: only record runs those`);
      }
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
        if (options.json)
          context.terminal.error.write(`${JSON.stringify({ exitCode, milliseconds, problem })}\n`);
        if (problem !== null) complain(context.terminal, problem);
        context.finish(exitCode);
      } finally {
        stop();
      }
    });
};
