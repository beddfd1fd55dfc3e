export { ExitCode } from './exit-code.js';
export { run } from './main.js';
