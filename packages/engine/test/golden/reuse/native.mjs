// Runs heap programs, printed as Python, on real interpreters with run.c.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parseProgram, pythonBody, pythonPrelude } from '@heapreel/engine';
import ts from 'typescript';

const QUESTION = `
import json, sys, sysconfig
print(json.dumps(dict(version='.'.join(map(str, sys.version_info[:3])), home=sys.base_prefix,
    include=sysconfig.get_path('include'), libdir=sysconfig.get_config_var('LIBDIR'),
    library='python' + sysconfig.get_config_var('LDVERSION'))))`;

/** Below this lie the arenas of the programs, and nothing else. */
const ARENAS_END = 2 ** 31;

/**
 * Writes VERSION.json.gz into the folder for each Python: by the program's name its log, and the addresses that the log shows
 * as #1, #2, …; null is one that is no place in an arena, such as None's.
 */
export function writeGoldens(folder, pythons, programs) {
  const scratch = mkdtempSync(join(tmpdir(), 'heap-programs-'));
  try {
    const prelude = join(scratch, 'prelude.py');
    writeFileSync(prelude, pythonPrelude());
    const bodies = programs.map(({ name, text }) => {
      const body = join(scratch, `${name}.py`);
      writeFileSync(body, pythonBody(parseProgram(text, `${name}.ops`)));
      return { name, body };
    });
    for (const python of pythons) {
      const build = JSON.parse(execFileSync(python, ['-c', QUESTION], { encoding: 'utf8' }));
      const run = compiled(build, scratch);
      const results = bodies.map(({ name, body }) => {
        const options = { encoding: 'utf8', maxBuffer: 2 ** 28 };
        return [name, resultFrom(execFileSync(run, [build.home, prelude, body], options))];
      });
      const bytes = gzipSync(JSON.stringify(Object.fromEntries(results)), { level: 9 });
      writeFileSync(join(folder, `${build.version}.json.gz`), bytes);
      console.log(`${build.version}: ${results.length} programs, ${bytes.length} bytes`);
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** The module of a TypeScript file that imports nothing. */
export function importTypeScript(url) {
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(readFileSync(url, 'utf8'), { compilerOptions });
  return import(`data:text/javascript,${encodeURIComponent(outputText)}`);
}

function compiled({ version, include, libdir, library }, scratch) {
  const program = join(scratch, `run-${version}`);
  const source = fileURLToPath(new URL('run.c', import.meta.url));
  const link = [`-L${libdir}`, `-l${library}`, `-Wl,-rpath,${libdir}`];
  execFileSync('cc', ['-O1', `-I${include}`, source, '-o', program, ...link]);
  return program;
}

/** From what run.c prints. */
function resultFrom(output) {
  const end = output.lastIndexOf('\n\n');
  const addresses = output.slice(end).split(/\s+/).filter(Boolean).map(Number);
  return {
    log: output.slice(0, end).split('\n'),
    addresses: addresses.map((address) => (address < ARENAS_END ? address : null)),
  };
}
