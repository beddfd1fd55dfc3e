// usage: node make.mjs [PYTHON | BUILD]…    (a native interpreter's executable, or a build of @heapreel/cpython such as 3.13)
import { readdirSync, readFileSync } from 'node:fs';
import { writeLogs } from '../plain-logs.mjs';

const folder = new URL('programs/', import.meta.url);
const programs = readdirSync(folder).map((file) => ({
  name: file.replace(/\.ops$/, ''),
  text: readFileSync(new URL(file, folder), 'utf8'),
}));
await writeLogs(new URL('.', import.meta.url), process.argv.slice(2), programs);
process.exit(0);
