// Asks real interpreters where the objects of heap programs lie: programs/*.ops, and those of random-programs.ts. Writes
// VERSION.json.gz beside this file. usage: node make.mjs PYTHON…    (64-bit builds with a shared libpython, and a C compiler)
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importTypeScript, writeGoldens } from './native.mjs';

const folder = new URL('programs/', import.meta.url);
const written = readdirSync(folder).map((file) => ({
  name: file.replace(/\.ops$/, ''),
  text: readFileSync(new URL(file, folder), 'utf8'),
}));
const { randomPrograms } = await importTypeScript(new URL('random-programs.ts', import.meta.url));
const beside = fileURLToPath(new URL('.', import.meta.url));
writeGoldens(beside, process.argv.slice(2), [...written, ...randomPrograms()]);
