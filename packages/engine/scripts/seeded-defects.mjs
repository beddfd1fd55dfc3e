// Plants defects in copies of the engine, one each, and shows which property notices. Exits 1 when one goes unnoticed.
// Needs a build: the copies are made of dist, with the one defective file compiled anew.
//
//   node packages/engine/scripts/seeded-defects.mjs [word in a defect's name]

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { defects } from './defects.mjs';

const engine = join(dirname(fileURLToPath(import.meta.url)), '..');
const mutants = join(engine, '.mutants');
const SECONDS_EACH = 60;

rmSync(mutants, { recursive: true, force: true });
mkdirSync(mutants);
const wanted = defects.filter(({ name }) => name.includes(process.argv[2] ?? ''));
let survivors = 0;

const control = judge(copyOf('control'));
if (control !== null) throw new Error(`a property is red without any defect: ${control}`);

for (const [index, defect] of wanted.entries()) {
  const directory = copyOf(String(index));
  plant(defect, directory);
  const red = judge(directory);
  if (red === null) survivors++;
  console.log(`${red === null ? 'SURVIVED' : 'caught  '}  ${defect.name.padEnd(58)}  ${red ?? ''}`);
  rmSync(directory, { recursive: true });
}
rmSync(mutants, { recursive: true });
console.log(`\n${wanted.length - survivors} of ${wanted.length} seeded defects were caught`);
process.exitCode = survivors === 0 ? 0 : 1;

function copyOf(name) {
  const directory = join(mutants, name);
  cpSync(join(engine, 'dist'), directory, { recursive: true });
  return directory;
}

function plant({ name, file, from, to }, directory) {
  const source = readFileSync(join(engine, 'src', file), 'utf8');
  if (source.split(from).length !== 2)
    throw new Error(`"${name}": ${file} must have this exactly once: ${from}`);
  const { outputText } = ts.transpileModule(
    source.replace(from, () => to),
    {
      compilerOptions: {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ES2022,
        verbatimModuleSyntax: true,
      },
    },
  );
  writeFileSync(join(directory, file.replace(/\.ts$/, '.js')), outputText);
}

/** The first property that does not hold, or null when all do. */
function judge(directory) {
  const judgement = spawnSync(
    process.execPath,
    [join(engine, 'scripts', 'judge-properties.mjs'), directory],
    {
      encoding: 'utf8',
      timeout: SECONDS_EACH * 1000,
    },
  );
  if (judgement.error?.code === 'ETIMEDOUT') return `did not end within ${SECONDS_EACH} s`;
  if (judgement.status === 0) return null;
  if (judgement.status === 1) return judgement.stdout.trim();
  throw new Error(`the judge itself failed: ${judgement.stderr}`);
}
