import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { asPython, type Program, printJsonProgram, printProgram } from '@heapreel/engine';
import { RecordError, readProgram, writeProblem } from '@heapreel/recorder';
import { Option } from 'commander';
import { describedCommand, examples, type RegisterCommand } from '../command.js';
import { ExitCode } from '../exit-code.js';

const printers = { text: printProgram, json: printJsonProgram, python: asPython } as const;
type Form = keyof typeof printers;
const extensions: Readonly<Record<string, Form>> = { '.ops': 'text', '.json': 'json', '.py': 'python' };

interface ProgramCommandOptions {
  readonly as?: Form;
  readonly output?: string;
}

export const registerProgram: RegisterCommand = (program, context) => {
  describedCommand(program, 'program', 'a heap program in another form: text, JSON or Python')
    .argument('<file>', 'the heap program (.ops, .json), or the Python that one was printed as (.py)')
    .addOption(
      new Option('--as <form>', 'the form to print (default: that of the output, or text)').choices(
        Object.keys(printers),
      ),
    )
    .option('-o, --output <file>', 'the file to write, instead of standard output')
    .addHelpText(
      'after',
      examples(
        'heapreel program leak.ops --as python',
        'heapreel program leak.ops --output leak.py',
        'heapreel program leak.py --as json',
      ),
    )
    .action(async (file: string, options: ProgramCommandOptions) => {
      const { output } = options;
      const form = options.as ?? extensions[/\.\w+$/.exec(output ?? '')?.[0] ?? ''] ?? 'text';
      const text = printers[form](named(readProgram(file), output ?? file));
      if (output !== undefined) write(output, text);
      else {
        await context.terminal.out.write(text);
        await context.terminal.out.flush();
      }
      context.finish(ExitCode.ok);
    });
};

/** Lines are those of the text form, so it is the text form's name that sites show. */
function named(program: Program, path: string): Program {
  return { ...program, name: `${basename(path).replace(/\.(ops|json|py)$/, '')}.ops` };
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    const problem = writeProblem(path, error);
    throw problem === null ? error : new RecordError(problem);
  }
}
