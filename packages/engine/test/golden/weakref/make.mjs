// usage: node make.mjs [PYTHON | BUILD]…    (a native interpreter's executable, or a build of @heapreel/cpython such as 3.13)
import { writeLogsOfFolder } from '../plain-logs.mjs';

await writeLogsOfFolder(new URL('.', import.meta.url), process.argv.slice(2));
process.exit(0);
