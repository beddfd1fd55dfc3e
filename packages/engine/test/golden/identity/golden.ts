import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Profile } from '../../../src/profile/profile.js';
import { profileNamed } from '../../../src/profile/profiles.js';

/** Units of a question are parted by a line of `%%`. */
const separator = '\n%%\n';

/** What was asked, written by hand and at random. */
export const questions = blocks(readFileSync(new URL('questions.txt', import.meta.url), 'utf8'));
/** Counts of objects that never die; up to 3.11 they move with all that the interpreter does. */
export const immortal = blocks(readFileSync(new URL('immortal.txt', import.meta.url), 'utf8'));
export const generated = read<string[]>('generated').map(units);

/** What a real interpreter said to each. */
export interface Golden {
  readonly python: string;
  readonly bits: 32 | 64;
  readonly questions: readonly string[];
  readonly immortal: readonly string[];
  readonly generated: readonly string[];
}

/** Each interpreter's answers, with the profile that is to give the same ones. */
export const goldens: readonly (readonly [name: string, golden: Golden, profile: Profile])[] = [
  ...['3.11.7', '3.12.1', '3.13.0', '3.14.10'],
  ...['wasm-3.11.3', 'wasm-3.12.7', 'wasm-3.13.2', 'wasm-3.14.2'],
].map((file) => {
  const golden = read<Golden>(file);
  const profile = profileNamed(`${golden.python}-${golden.bits}`);
  return [`${golden.python} on ${golden.bits} bits`, golden, profile];
});

function blocks(text: string): string[][] {
  return text
    .split('\n\n')
    .filter((block) => block.trim() !== '')
    .map(units);
}

function units(question: string): string[] {
  return question.trim().split(separator);
}

function read<Result>(name: string): Result {
  return JSON.parse(gunzipSync(readFileSync(new URL(`${name}.json.gz`, import.meta.url))).toString());
}
