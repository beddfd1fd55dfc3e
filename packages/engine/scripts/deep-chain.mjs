// How long a chain of lists takes to die, each held by the next one alone: node scripts/deep-chain.mjs [LENGTH]
import { parseProgram, runProgram } from '../dist/index.js';

const length = Number(process.argv[2] ?? 10_000_000);
const megabytes = () => `${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`;
const program = `gc off\na = list\nrepeat ${length - 1}\n  b = list a\n  a = b\nend\ndel b\n`;
const built = performance.now();
const { heap } = runProgram(parseProgram(program, 'chain.ops'), null);
console.log(`${length} lists made in ${seconds(built)}, ${megabytes()}`);
const died = performance.now();
heap.roots.unbind('a');
if (heap.table.live !== heap.initialObjects)
  throw new Error(`${heap.table.live - heap.initialObjects} are left`);
console.log(`all of them dead in ${seconds(died)}, ${megabytes()}`);

function seconds(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
