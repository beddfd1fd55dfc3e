// What it takes for a defect to be one: its place exists once, and the compiler does not notice it.

import { dirname, join } from 'node:path';
import ts from 'typescript';

/** The source with the defect. @throws where the source does not have the defect's place exactly once */
export function mutated(source, { name, file, from, to }) {
  const places = source.split(from).length - 1;
  if (places !== 1) throw new Error(`"${name}": ${file} must have this once, not ${places} times: ${from}`);
  return source.replace(from, () => to);
}

/** A leftover import or variable is how a real oversight looks, too. */
const UNUSED = new Set([6133, 6192, 6196, 6198]);

/** Throws where a defect does not fit the sources under the folder, or would not compile with the package's settings. */
export function checkDefects(sources, settings, defects) {
  const { config } = ts.readConfigFile(settings, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(settings));
  const fileNames = ts.sys.readDirectory(sources, ['.ts']);
  const changed = new Map();
  const service = ts.createLanguageService({
    getScriptFileNames: () => fileNames,
    getScriptVersion: (path) => changed.get(path)?.version ?? '0',
    getScriptSnapshot(path) {
      const text = changed.get(path)?.text ?? ts.sys.readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => sources,
    getCompilationSettings: () => options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
  });
  const problemsIn = (path) =>
    [...service.getSyntacticDiagnostics(path), ...service.getSemanticDiagnostics(path)]
      .filter(({ code }) => !UNUSED.has(code))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  const known = new Map();
  const problems = [];
  for (const [index, defect] of defects.entries()) {
    const path = join(sources, defect.file);
    try {
      if (!known.has(path)) known.set(path, problemsIn(path));
      changed.set(path, { version: `${index + 1}`, text: mutated(readSource(path, defect), defect) });
      const problem = problemsIn(path).find((message) => !known.get(path).includes(message));
      if (problem !== undefined) problems.push(`"${defect.name}": ${problem}`);
    } catch (error) {
      problems.push(error.message);
    }
    changed.set(path, { version: `${index + 1} undone`, text: ts.sys.readFile(path) });
  }
  if (problems.length > 0) throw new Error(`these are no defects:\n  ${problems.join('\n  ')}`);
}

function readSource(path, { name, file }) {
  const source = ts.sys.readFile(path);
  if (source === undefined) throw new Error(`"${name}": there is no ${file}`);
  return source;
}
