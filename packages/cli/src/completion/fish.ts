import type { CommandWords } from './words.js';

const quoted = (text: string): string => `'${text.replace(/[\\']/g, (character) => `\\${character}`)}'`;

export function fishScript(commands: readonly CommandWords[]): string {
  const lines = ['# fish completion for heapreel'];
  for (const { name, summary, options, choices } of commands) {
    lines.push(`complete -c heapreel -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`);
    const within = `-n '__fish_seen_subcommand_from ${name}'`;
    if (choices !== null) lines.push(`complete -c heapreel ${within} -f -a ${quoted(choices.join(' '))}`);
    for (const { flag, description, takesValue, choices: values } of options) {
      const value = values.length > 0 ? ` -x -a ${quoted(values.join(' '))}` : takesValue ? ' -x' : '';
      lines.push(
        `complete -c heapreel ${within} -l ${flag.replace(/^--/, '')}${value} -d ${quoted(description)}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}
