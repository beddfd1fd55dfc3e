import { Argument } from 'commander';
import { describedCommand, examples, type RegisterCommand } from '../command.js';
import { completionScript, shells } from '../completion/completion-script.js';
import { wordsOf } from '../completion/words.js';
import { ExitCode } from '../exit-code.js';

export const registerCompletion: RegisterCommand = (program, context) => {
  describedCommand(program, 'completion', 'a script that makes a shell complete heapreel commands')
    .addArgument(new Argument('<shell>', 'which shell').choices(shells))
    .addHelpText(
      'after',
      examples(
        'source <(heapreel completion bash)',
        'heapreel completion zsh > ~/.zfunc/_heapreel',
        'heapreel completion fish > ~/.config/fish/completions/heapreel.fish',
      ),
    )
    .action(async (shell: (typeof shells)[number]) => {
      const { out } = context.terminal;
      await out.write(completionScript(shell, wordsOf(program)));
      await out.flush();
      context.finish(ExitCode.ok);
    });
};
