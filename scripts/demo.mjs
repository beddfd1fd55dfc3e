// Records examples/cycle_leak.py on the real CPython and tells what the trace knows of a leaked object.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, sep } from 'node:path';

const command = 'packages/cli/bin/heapreel.js';
const script = 'examples/cycle_leak.py';
const source = readFileSync(script, 'utf8').split('\n');
const folder = mkdtempSync(join(tmpdir(), 'heapreel-demo-'));
const trace = join(folder, 'cycle_leak.reel');
const count = (n) => n.toLocaleString('en-US');

function heapreel(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' });
  // The trace has whole paths; from here they are shorter.
  if (status === 0) return stdout.replaceAll(process.cwd() + sep, '');
  process.stderr.write(stderr);
  process.exit(status ?? 1);
}

const ask = (...args) => JSON.parse(heapreel(...args, '--json'));
const say = (text = '') => console.log(text);
const shown = (args) => say(`\n$ heapreel ${args.join(' ')}`);
const place = ({ file, line, function: name }) => `${basename(file)}:${line} in ${name}`;
const code = ({ file, line }) =>
  basename(file) === basename(script) ? source[line - 1].replace(/#.*/, '').trim() : '';

try {
  shown(['record', script]);
  process.stdout.write(heapreel('record', '-o', trace, script));
  const info = ask('info', trace);
  say(
    `\nEvery birth, death and change of a reference count of that run, on CPython ${info.producer.version}, is now in`,
  );
  say(
    `a trace: ${count(info.events)} events in ${count(info.bytes)} bytes. ${count(info.kinds.incref)} increments,`,
  );
  say(
    `${count(info.kinds.decref)} decrements, ${count(info.kinds.alloc)} objects born, ${count(info.kinds.dealloc)} died.`,
  );

  say(
    "\nThe folder's first document, which the script marked, should have died when the folder was closed. It did not:",
  );
  shown(['object', basename(trace), 'mark:closing', '--at', 'mark:closed']);
  process.stdout.write(heapreel('object', trace, 'mark:closing', '--at', 'mark:closed'));

  say(
    '\nThe folder is empty and yet one reference to it is left. This is what its count did, pairs on one line left out:',
  );
  shown(['history', basename(trace), 'mark:closing']);
  process.stdout.write(heapreel('history', trace, 'mark:closing'));

  say('\nWhat holds it when the folder is closed is');
  shown(['why', basename(trace), 'mark:closing', '--at', 'mark:closed']);
  process.stdout.write(heapreel('why', trace, 'mark:closing', '--at', 'mark:closed'));
  const why = ask('why', trace, 'mark:closing', '--at', 'mark:closed');
  const { holder } = why.paths[0].at(-1);
  const view = ask('object', trace, String(holder.id));
  say(
    `\nThe ${holder.type} born at ${place(view.born.site)} holds it, and somebody listens to that: the list of listeners has a method of the`,
  );
  say(`${holder.type}. When the listeners were removed, document and ${holder.type} still held each other.`);

  const object = ask('object', trace, 'mark:closing');
  const [collection] = ask('collections', trace);
  say(`\nOnly line ${object.died.site.line} brought it to 0: ${code(object.died.site)}. That collection:`);
  shown(['collections', basename(trace)]);
  process.stdout.write(heapreel('collections', trace));

  const died = ask('diff', trace, String(collection.position), String(collection.end));
  const types = died.byType
    .filter((row) => row.died.count > 0)
    .map((row) => `${count(row.died.count)} ${row.type}`);
  say(
    `The collection found ${count(collection.collected)} objects that only held one another, and freed with what hung on them:`,
  );
  say(`${types.join(', ')}.`);
  say('\nThe same questions work at any of its events. Try: npx heapreel record your_script.py');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
