export { FileAccess } from './file-access.js';
export { FileOutput } from './file-output.js';
