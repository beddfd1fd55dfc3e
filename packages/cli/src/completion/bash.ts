import type { CommandWords } from './words.js';

export function bashScript(commands: readonly CommandWords[]): string {
  const cases = commands.map(({ name, options, choices }) => {
    const flags = options.map(({ flag }) => flag).join(' ');
    const values = options
      .filter((option) => option.choices.length > 0)
      .map(
        (option) =>
          `        ${option.flag}) COMPREPLY=($(compgen -W '${option.choices.join(' ')}' -- "$word")); return;;\n`,
      )
      .join('');
    const plain = options.filter((option) => option.takesValue && option.choices.length === 0);
    const free = plain.length === 0 ? '' : `        ${plain.map(({ flag }) => flag).join('|')}) return;;\n`;
    const previous = values + free === '' ? '' : `      case "$previous" in\n${values}${free}      esac\n`;
    const operands =
      choices === null
        ? 'COMPREPLY=($(compgen -f -- "$word"))'
        : `COMPREPLY=($(compgen -W '${choices.join(' ')}' -- "$word"))`;
    return `    ${name})\n${previous}      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '${flags}' -- "$word")); else ${operands}; fi;;\n`;
  });
  return `# bash completion for heapreel
_heapreel() {
  local word="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}"
  if ((COMP_CWORD == 1)); then
    COMPREPLY=($(compgen -W '${commands.map(({ name }) => name).join(' ')} help' -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('')}  esac
}
complete -o filenames -F _heapreel heapreel
`;
}
