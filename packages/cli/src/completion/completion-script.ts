import { bashScript } from './bash.js';
import { fishScript } from './fish.js';
import type { CommandWords } from './words.js';
import { zshScript } from './zsh.js';

export const shells = ['bash', 'zsh', 'fish'] as const;

const scripts: Record<(typeof shells)[number], (commands: readonly CommandWords[]) => string> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** The script that teaches the shell these commands. */
export function completionScript(shell: (typeof shells)[number], commands: readonly CommandWords[]): string {
  return scripts[shell](commands);
}
