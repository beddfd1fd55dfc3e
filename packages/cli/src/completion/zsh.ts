import type { CommandWords } from './words.js';

const quoted = (text: string): string => text.replace(/'/g, `'\\''`);
/** Inside `[...]` of an option's description. */
const bracketed = (text: string): string =>
  quoted(text.replace(/[[\]:\\]/g, (character) => `\\${character}`));

export function zshScript(commands: readonly CommandWords[]): string {
  const list = commands.map(({ name, summary }) => `    '${name}:${quoted(summary.replace(/:/g, '\\:'))}'\n`);
  const cases = commands.map(({ name, options, choices }) => {
    const flags = options.map(({ flag, description, takesValue, choices: values }) => {
      const value = values.length > 0 ? `:value:(${values.join(' ')})` : takesValue ? ':value:' : '';
      return ` \\\n        '${flag}[${bracketed(description)}]${value}'`;
    });
    const operand = choices === null ? '*:file:_files' : `1:word:(${choices.join(' ')})`;
    return `    ${name})\n      _arguments${flags.join('')} \\\n        '${operand}';;\n`;
  });
  return `#compdef heapreel
_heapreel() {
  local -a commands=(
${list.join('')}  )
  if ((CURRENT == 2)); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
${cases.join('')}  esac
}
if [[ $funcstack[1] == _heapreel ]]; then _heapreel "$@"; else compdef _heapreel heapreel; fi
`;
}
