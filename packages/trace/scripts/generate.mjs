// Writes generated/ from proto/: static protobufjs code, so that no schema is parsed at run time.
// `--check` writes nothing and fails when the files at hand are not what the schema gives.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packageFolder = fileURLToPath(new URL('..', import.meta.url));
const protoFolder = join(packageFolder, '../../proto');
const generatedFolder = join(packageFolder, 'generated');
const pbjs = createRequire(import.meta.url).resolve('protobufjs-cli/bin/pbjs');
const files = ['schema.js', 'schema.d.ts'];

function generate(folder) {
  mkdirSync(folder, { recursive: true });
  const run = (...options) =>
    execFileSync(
      process.execPath,
      [
        pbjs,
        ...['--target', 'static-module', '--wrap', 'esm', '--force-number', '--root', 'heapreel'],
        ...'create verify convert delimited typeurl service'.split(' ').map((part) => `--no-${part}`),
        ...['--path', protoFolder, '--out', join(folder, 'schema.js'), ...options],
        ...['event', 'trace'].map((name) => join(protoFolder, `heapreel/v1/${name}.proto`)),
      ],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
  run('--dts'); // the types are made from the comments,
  run('--no-comments'); // which the code itself does not need
}

if (process.argv.includes('--check')) {
  const folder = mkdtempSync(join(tmpdir(), 'heapreel-schema-'));
  try {
    generate(folder);
    const stale = files.filter(
      (file) =>
        readFileSync(join(folder, file), 'utf8') !== readFileSync(join(generatedFolder, file), 'utf8'),
    );
    if (stale.length > 0) {
      console.error(
        `generated/${stale.join(', ')} differ from proto/: run packages/trace/scripts/generate.mjs`,
      );
      process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
} else {
  generate(generatedFolder);
}
