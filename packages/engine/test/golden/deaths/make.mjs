// Asks real interpreters in which order nested objects die, in the programs of death-programs.ts. Writes VERSION.json.gz beside
// this file. usage: node make.mjs PYTHON…    (64-bit builds with a shared libpython, and a C compiler)
import { fileURLToPath } from 'node:url';
import { importTypeScript, writeGoldens } from '../reuse/native.mjs';

const { deathPrograms } = await importTypeScript(new URL('death-programs.ts', import.meta.url));
writeGoldens(fileURLToPath(new URL('.', import.meta.url)), process.argv.slice(2), deathPrograms());
