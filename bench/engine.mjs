// Measures the engine: operations a second, what writing a trace adds, and what a collection costs beside a native CPython's.
//
//   node bench/engine.mjs [--runs 5] [--native python3.13]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultProfile, Heap, parseProgram, runProgram } from '@heapreel/engine';
import { fields, lists } from '@heapreel/engine/objects';
import { TraceWriter } from '@heapreel/trace';
import { FileOutput } from '@heapreel/trace/node';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, native: { type: 'string', default: '' } },
});
const runs = Number(values.runs);
const folder = mkdtempSync(join(tmpdir(), 'heapreel-bench-'));
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const times = (n, act) => Array.from({ length: n }, act);
const seconds = (act) => {
  const start = performance.now();
  act();
  return (performance.now() - start) / 1000;
};

// A basic operation is one change: of a count, of a reference, of an object's life or tracking. Each makes one event.
const operations = {
  'counts up and down': (heap, list) => {
    for (let i = 0; i < 2_000_000; i++) {
      heap.incref(list);
      heap.decref(list);
    }
  },
  'append and pop': (heap, list) => {
    for (let i = 0; i < 400_000; i++) {
      lists.append(heap, list, list);
      heap.decref(lists.pop(heap, list));
    }
  },
  'lists born and dead': (heap, list) => {
    for (let i = 0; i < 400_000; i++) heap.decref(lists.newList(heap, [list]));
  },
  'instances with attributes': (heap, list) => {
    for (let i = 0; i < 200_000; i++) {
      const node = fields.newInstance(heap, 'Node');
      fields.setField(heap, node, 'value', list);
      fields.setField(heap, node, 'next', list);
      heap.decref(node);
    }
  },
};
console.log('the heap alone, no sink          M operations/s');
for (const [name, act] of Object.entries(operations)) {
  const speeds = times(runs + 1, () => {
    const heap = new Heap(defaultProfile);
    heap.collector.enabled = false;
    const list = lists.newList(heap, []);
    const before = heap.events.position;
    const time = seconds(() => act(heap, list));
    return (heap.events.position - before) / 1e6 / time;
  });
  console.log(`  ${name.padEnd(28)}  ${median(speeds.slice(1)).toFixed(1).padStart(15)}`);
}

const programs = {
  aliases: 'a = list\nrepeat 400000\n  b = a\n  c = b\nend',
  lists: 'a = list\nb = list\nrepeat 300000\n  a.append b\n  a.append a\n  a.pop\n  a.pop\nend',
  instances: 'a = list\nrepeat 150000\n  d = instance Node\n  d.x = a\n  d.y = d\n  d.y = None\nend',
  dicts: 'd = dict\na = list\nrepeat 200000\n  d["k"] = a\n  d["other"] = d\n  del d["k"]\nend',
  cycles: 'repeat 100000\n  a = list\n  b = list a\n  a.append b\nend',
};
console.log('\nprogram       operations  M operations/s  to a trace  time with the trace / without');
for (const [name, text] of Object.entries(programs)) {
  const program = parseProgram(text, `${name}.ops`);
  let count = 0;
  const measured = times(runs, () => {
    const plain = seconds(() => {
      count = runProgram(program, null).events;
    });
    const writer = new TraceWriter(new FileOutput(join(folder, `${name}.reel`)));
    return { plain, traced: seconds(() => runProgram(program, writer)) };
  });
  const plain = median(measured.map(({ plain }) => plain));
  const traced = median(measured.map(({ traced }) => traced));
  const cells = [
    name.padEnd(12),
    String(count).padStart(10),
    (count / 1e6 / plain).toFixed(1).padStart(14),
    (count / 1e6 / traced).toFixed(1).padStart(10),
    median(measured.map(({ plain, traced }) => traced / plain))
      .toFixed(2)
      .padStart(5),
  ];
  console.log(cells.join('  '));
}

// A million tracked objects: pairs of lists that hold each other, and nobody holds them.
const PAIRS = 500_000;
function collection() {
  const heap = new Heap(defaultProfile);
  heap.collector.enabled = false;
  for (let i = 0; i < PAIRS; i++) {
    const a = lists.newList(heap, []);
    const b = lists.newList(heap, [a]);
    lists.append(heap, a, b);
    heap.decref(a);
    heap.decref(b);
  }
  let found = 0;
  const time = seconds(() => {
    found = heap.gc.collect();
  });
  if (found !== 2 * PAIRS) throw new Error(`the collection found ${found} objects`);
  return (time * 1e9) / found;
}
const script = `
import gc, time
gc.disable()
for i in range(${PAIRS}):
    a = []; b = [a]; a.append(b)
del a, b
start = time.perf_counter()
found = gc.collect()
print((time.perf_counter() - start) * 1e9 / found)
`;
function nativeCollection() {
  const { stdout, status } = spawnSync(values.native, ['-c', script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${values.native} failed`);
  return Number(stdout);
}
console.log('\na full collection of 1,000,000 objects in cycles, ns for each object');
const engine = [];
const native = [];
for (let i = 0; i < runs; i++) {
  engine.push(collection());
  if (values.native !== '') native.push(nativeCollection());
}
console.log(`  engine  ${median(engine).toFixed(0)}`);
if (native.length > 0) {
  console.log(`  ${values.native}  ${median(native).toFixed(0)}`);
  console.log(`  ratio  ${(median(engine) / median(native)).toFixed(2)}`);
}
rmSync(folder, { recursive: true });
