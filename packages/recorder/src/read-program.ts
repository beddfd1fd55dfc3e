import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Program, ProgramError, parseProgram, parsePythonProgram } from '@heapreel/engine';
import { RecordError } from './record-error.js';

/** Whether a file of that name is a heap program, rather than a script of Python's own. */
export function isProgram(path: string): boolean {
  return /\.(ops|json)$/.test(path);
}

/**
 * Reads a heap program from a file in any of its forms: Python where the name ends in `.py`, else text or JSON.
 *
 * @throws RecordError when there is no such file.
 * @throws ProgramError when it holds no heap program.
 */
export function readProgram(path: string): Program {
  const text = textOf(path);
  return path.endsWith('.py') ? readPython(text, basename(path)) : parseProgram(text, basename(path));
}

function readPython(text: string, name: string): Program {
  try {
    return parsePythonProgram(text, name);
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    const { line, column, problem } = error;
    const hint = 'of Python, only what a heap program was printed as reads back';
    throw new ProgramError(name, line, column, `${problem} (${hint})`);
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new RecordError(`no such file: ${path}`);
    throw new RecordError(code === 'EISDIR' ? `not a file: ${path}` : `cannot read ${path}: ${code}`);
  }
}
