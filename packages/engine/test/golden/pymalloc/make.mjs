// Asks real interpreters where their blocks lie and writes it down beside this file: per version, the scenarios of
// workload.ts in VERSION.scenarios.json.gz and a whole run of script.py in VERSION.recording.json.gz.
// usage: node make.mjs PYTHON…    (64-bit builds with a shared libpython, and a C compiler)
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';

const beside = (name) => fileURLToPath(new URL(name, import.meta.url));
const { scenarios, Operation } = await importTypeScript('workload.ts');
const { ARENA_BYTES, placeOf } = await importTypeScript('golden.ts');
const Record = { ...Operation, map: 5, unmap: 6, end: 7 };

const QUESTION = `
import json, sys, sysconfig
print(json.dumps(dict(version='.'.join(map(str, sys.version_info[:3])), home=sys.base_prefix,
    include=sysconfig.get_path('include'), libdir=sysconfig.get_config_var('LIBDIR'),
    library='python' + sysconfig.get_config_var('LDVERSION'))))`;

for (const python of process.argv.slice(2)) {
  const build = JSON.parse(execFileSync(python, ['-c', QUESTION], { encoding: 'utf8' }));
  const scratch = mkdtempSync(join(tmpdir(), 'pymalloc-'));
  try {
    const run = compiled('run.c', build, scratch);
    const results = scenarios.map(({ name, arenas, operations }) => {
      const file = join(scratch, 'operations');
      writeFileSync(file, operations());
      return { name, ...scenarioFrom(output(run, [build.home, arenas, file]).toString().split('\n')) };
    });
    write(`${build.version}.scenarios.json.gz`, { version: build.version, scenarios: results });

    const records = output(compiled('record.c', build, scratch), [build.home, beside('script.py')]);
    write(`${build.version}.recording.json.gz`, { version: build.version, ...recordingFrom(records) });
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function compiled(source, { include, libdir, library }, scratch) {
  const program = join(scratch, source.replace(/\.c$/, ''));
  const link = [`-L${libdir}`, `-l${library}`, `-Wl,-rpath,${libdir}`];
  execFileSync('cc', ['-O1', `-I${include}`, beside(source), '-o', program, ...link]);
  return program;
}

function output(program, args) {
  return execFileSync(program, args, { maxBuffer: 2 ** 30 });
}

function write(name, golden) {
  const bytes = gzipSync(JSON.stringify(golden), { level: 9 });
  writeFileSync(beside(name), bytes);
  console.log(name, bytes.length, 'bytes');
}

/** From the lines that run.c prints. */
function scenarioFrom(lines) {
  const after = [];
  const arenas = [];
  const checkpoints = [];
  for (let i = 0; i < lines.length; i++) {
    const [kind, first, second] = lines[i].split(' ');
    if (kind === 'b') after.push(placeOf(Number(first), Number(second)));
    else if (kind === 'r') after.push(0);
    else if (kind === 'm') arenas.push({ at: Number(first), base: BigInt(second) });
    else if (kind === 'u') arenas.push({ at: Number(first), unmapped: Number(second) });
    else if (kind === 'c') {
      const end = lines.indexOf('.', i);
      checkpoints.push({ allocatedBlocks: Number(first), stats: `${lines.slice(i + 1, end).join('\n')}\n` });
      i = end;
    }
  }
  return { arenas: withinReach(arenas), checkpoints, after: packSteps(after) };
}

/** From the records that record.c writes. */
function recordingFrom(records) {
  const arenas = [];
  const mapped = [];
  const columns = { operations: [], bytes: [], before: [], after: [] };
  const passedOn = new Map();
  let lastPassedOn = 0;
  const place = (address) => {
    const arena = mapped.findIndex(
      (base) => base !== null && base <= address && address < base + BigInt(ARENA_BYTES),
    );
    return arena < 0 ? 0 : placeOf(arena, Number(address - mapped[arena]));
  };
  let at = 0;
  for (; ; at += 32) {
    const [kind, bytes, before, after] = [0, 8, 16, 24].map((field) => records.readBigUInt64LE(at + field));
    const operation = Number(kind);
    if (operation === Record.end) break;
    if (operation === Record.map) {
      arenas.push({ at: columns.operations.length, base: after });
      mapped.push(after);
      continue;
    }
    if (operation === Record.unmap) {
      const arena = mapped.indexOf(before);
      arenas.push({ at: columns.operations.length, unmapped: arena });
      mapped[arena] = null;
      continue;
    }
    // Reallocating nothing is allocating.
    const plain = operation === Record.realloc && before === 0n ? Record.malloc : operation;
    columns.operations.push(plain);
    if (plain === Record.realloc || plain === Record.free) {
      if (place(before) === 0 && !passedOn.has(before)) throw new Error(`nobody gave out ${before}`);
      columns.before.push(place(before) || -passedOn.get(before));
      passedOn.delete(before);
    }
    if (plain !== Record.free) {
      columns.bytes.push(Number(bytes));
      columns.after.push(place(after));
      if (place(after) === 0) passedOn.set(after, ++lastPassedOn);
    }
  }
  return {
    arenas: withinReach(arenas),
    operations: pack(columns.operations),
    bytes: pack(columns.bytes),
    before: packSteps(columns.before),
    after: packSteps(columns.after),
    stats: records.toString('utf8', at + 32),
  };
}

/**
 * The bases within 2 GiB, as far from aligned addresses as the real ones. Where that would not show what really happened,
 * because arenas would overlap or CPython's map of arenas has more than one bottom node (of 16 GiB), it is refused.
 */
function withinReach(arenas) {
  const bases = [...new Set(arenas.flatMap((event) => ('base' in event ? [event.base] : [])))];
  const node = (base) => base >> 34n;
  const end = (base) => base + BigInt(ARENA_BYTES);
  const rebased = bases.map((base) => Number(base & 0x7fffffffn)).sort((a, b) => a - b);
  const apart = [...rebased, 2 ** 31].every((base, i) => i === 0 || base - rebased[i - 1] >= ARENA_BYTES);
  if (!apart || bases.some((base) => node(base) !== node(bases[0]) || node(end(base)) !== node(base)))
    throw new Error('the arenas lie too far apart: run it again');
  return arenas.map((event) => ('base' in event ? { ...event, base: Number(event.base & 0x7fffffffn) } : event));
}

/** Whole numbers as base64 of zigzag varints. */
function pack(numbers) {
  const bytes = [];
  for (const number of numbers) {
    if (!Number.isInteger(number)) throw new RangeError(`not a whole number: ${number}`);
    let rest = number < 0 ? -2 * number - 1 : 2 * number;
    for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push(128 | (rest % 128));
    bytes.push(rest);
  }
  return Buffer.from(bytes).toString('base64');
}

/** Packed well where neighbours are alike. */
function packSteps(numbers) {
  return pack(numbers.map((number, i) => number - (numbers[i - 1] ?? 0)));
}

/** The module of a TypeScript file that imports nothing. */
function importTypeScript(name) {
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(readFileSync(beside(name), 'utf8'), { compilerOptions });
  return import(`data:text/javascript,${encodeURIComponent(outputText)}`);
}
