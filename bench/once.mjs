// Runs or records one workload in this process and prints what it took as one line of JSON.
import { recordScript, runScript } from '@heapreel/recorder';

const { script, python, scale, output, detail = 'counts' } = JSON.parse(process.argv[2]);
const args = scale === undefined ? [] : [String(scale)];
const common = { script, arguments: args, python };
const result = output
  ? await recordScript({ ...common, output, detail, heapreel: 'bench' })
  : await runScript(common);
const { maxRSS } = process.resourceUsage();
process.stderr.write(`${JSON.stringify({ ...result, maxRSS })}\n`);
