// usage: node make.mjs [PYTHON | BUILD]…    (a native interpreter's executable, or a build of @heapreel/cpython such as 3.13)
import { readFileSync } from 'node:fs';
import { writeLogs } from '../plain-logs.mjs';

const text = readFileSync(new URL('every-statement.ops', import.meta.url), 'utf8');
await writeLogs(new URL('.', import.meta.url), process.argv.slice(2), [{ name: 'every-statement', text }]);
process.exit(0);
