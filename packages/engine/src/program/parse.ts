import { parseJsonProgram } from './parse-json.js';
import type { Program } from './program.js';
import { parseTextProgram } from './text/parse-text.js';

/**
 * Reads a heap program in its text form (docs/PROGRAMS.md has the grammar) or, when it begins with `{`, in its JSON form.
 *
 * @param name the file's name, for sites and messages
 * @throws ProgramError, one line that says where and what
 */
export function parseProgram(text: string, name: string): Program {
  const source = text.replace(/^\uFEFF/, '');
  return source.trimStart().startsWith('{') ? parseJsonProgram(source, name) : parseTextProgram(source, name);
}
