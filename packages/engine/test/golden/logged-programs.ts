import { readdirSync, readFileSync } from 'node:fs';
import type { Program } from '../../src/program/program.js';
import { parseProgram } from '../../src/program/parse.js';
import { profileNamed } from '../../src/profile/profiles.js';
import type { Profile } from '../../src/profile/profile.js';

/** What a real interpreter logged of a program. */
export interface Answer {
  readonly log: readonly string[];
  /** What ended it early, in the interpreter's words. */
  readonly error: string | null;
}

/** The interpreters whose answers lie in a folder of `golden`, and the programs that they were given. */
export function loggedPrograms(folder: string): {
  readonly interpreters: readonly { readonly name: string; readonly profile: Profile; answerTo(program: string): Answer }[];
  readonly programs: readonly { readonly name: string; readonly program: Program }[];
} {
  const at = new URL(`${folder}/`, import.meta.url);
  const read = (file: string): string => readFileSync(new URL(file, at), 'utf8');
  const interpreters = readdirSync(at)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const answers: Record<string, Answer> = JSON.parse(read(file));
      const name = file.replace('.json', '');
      return { name, profile: profileNamed(name), answerTo: (program: string) => answers[program] };
    });
  const programs = readdirSync(new URL('programs/', at)).map((file) => ({
    name: file.replace('.ops', ''),
    program: parseProgram(read(`programs/${file}`), file),
  }));
  return { interpreters, programs };
}
