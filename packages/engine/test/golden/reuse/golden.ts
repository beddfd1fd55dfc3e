import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Profile } from '../../../src/profile/profile.js';
import { profileNamed } from '../../../src/profile/profiles.js';
import { parseProgram } from '../../../src/program/parse.js';
import { runProgram } from '../../../src/program/run.js';

/** What a real interpreter did with a program. */
interface Native {
  readonly log: readonly string[];
  /** What `#1`, `#2`, … of the log stand for; null where that is no place in an arena. */
  readonly addresses: readonly (number | null)[];
}

/** Each interpreter's results by the programs' names, and the profile that is to give the same ones. */
export interface Golden {
  readonly version: string;
  readonly profile: Profile;
  readonly results: Readonly<Record<string, Native>>;
}

/** Those in a folder beside this one's. */
export function goldensIn(folder: string): Golden[] {
  const url = new URL(`../${folder}/`, import.meta.url);
  return readdirSync(url)
    .filter((file) => file.endsWith('.json.gz'))
    .map((file) => {
      const version = file.slice(0, -'.json.gz'.length);
      const results = JSON.parse(gunzipSync(readFileSync(new URL(file, url))).toString());
      const profile = profileNamed(`cpython-${version.split('.').slice(0, 2).join('.')}`);
      return { version, profile, results };
    });
}

export interface Program {
  readonly name: string;
  readonly text: string;
}

/** What the engine does otherwise than the interpreter, in words; null when they do the same. */
export function difference({ name, text }: Program, { results, profile }: Golden): string | null {
  const native = results[name];
  if (native === undefined) return `${name} was never run on a real interpreter`;
  const { log, addresses, error } = runProgram(parseProgram(text, `${name}.ops`), null, { profile });
  if (error !== null) return error.message;
  for (let line = 0; line < Math.max(log.length, native.log.length); line++) {
    if (log[line] !== native.log[line])
      return `line ${line + 1} is '${native.log[line]}' natively, '${log[line]}' here`;
  }
  const other = native.addresses.findIndex((address, i) => address !== null && address !== addresses[i]);
  if (other < 0) return null;
  return `#${other + 1} lies at ${hex(native.addresses[other]!)} natively, at ${hex(addresses[other])} here`;
}

function hex(address: number): string {
  return `0x${address.toString(16)}`;
}
