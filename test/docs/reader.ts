import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { recordProgram } from '@heapreel/recorder';
import { repository } from './documents.js';

/** Somebody who types what a document says, at the root of a clone of their own, where a trace `x.reel` lies. */
export interface Reader {
  /** Types a line; what it printed, both streams together, without the clone's path. */
  type(line: string): { readonly status: number | null; readonly printed: string };
  leave(): void;
}

/** What is copied rather than linked: what scripts are run from must lie in the folder that they see. */
const copied = new Set(['examples']);
const absent = new Set(['.git']);

export function arrive(): Reader {
  const clone = mkdtempSync(join(tmpdir(), 'heapreel-docs-'));
  for (const name of readdirSync(repository)) {
    if (absent.has(name) || name.endsWith('.reel')) continue;
    if (copied.has(name)) cpSync(join(repository, name), join(clone, name), { recursive: true });
    else symlinkSync(join(repository, name), join(clone, name));
  }
  const home = join(clone, 'home');
  for (const folder of ['.zfunc', '.config/fish/completions'])
    mkdirSync(join(home, folder), { recursive: true });
  const programs = join(home, 'bin');
  mkdirSync(programs);
  // For those who have no protoc, what understands the same options.
  const protoc = `#!/bin/sh\nexec "${process.execPath}" "${repository}packages/trace/test/protoc-stand-in.mjs" "$@"\n`;
  writeFileSync(join(programs, 'protoc'), protoc, { mode: 0o755 });
  writeFileSync(join(home, 'x.ops'), 'a = list\na.append a\ndel a\ncollect\n');
  recordProgram({ script: join(home, 'x.ops'), output: join(clone, 'x.reel') });
  const environment = {
    ...process.env,
    HOME: home,
    NO_COLOR: '1',
    npm_config_loglevel: 'error',
    // Patched modules are kept between runs: making them anew would tell nothing of the documents.
    XDG_CACHE_HOME: process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
    // As in a shell where the command is installed.
    PATH: [join(repository, 'node_modules/.bin'), process.env.PATH, programs].join(delimiter),
  };
  return {
    type(line) {
      const { status, stdout } = spawnSync('bash', ['-c', `exec 2>&1\n${line}`], {
        cwd: clone,
        env: environment,
        encoding: 'utf8',
        timeout: 100_000,
      });
      return { status, printed: stdout.replaceAll(`${clone}/`, '') };
    },
    leave: () => rmSync(clone, { recursive: true, force: true }),
  };
}

/** What a line starts that is not run from within the tests, being the tests themselves or as long; else null. */
export function long(line: string): { readonly exists: boolean } | null {
  const script = /^npm (?:run )?([\w:]+)/.exec(line)?.[1];
  if (script !== undefined) {
    const { scripts } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
    return { exists: script in scripts };
  }
  const tool = /^npx (vitest run|tsc -b)(?: ([\w./-]+))?$/.exec(line);
  if (tool) {
    const [command] = tool[1].split(' ');
    const named = tool[2] === undefined || existsSync(join(repository, tool[2]));
    return { exists: named && existsSync(join(repository, 'node_modules/.bin', command)) };
  }
  return line === '.ci/run' ? { exists: existsSync(join(repository, line)) } : null;
}
