import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { heapreel, Workplace } from './recording.js';

const workplace = new Workplace();
const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const scriptsIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.py'))
    .map((name) => join(folder, name));

test('every example says the same, recorded or not', async () => {
  const scripts = [...scriptsIn(examples), ...scriptsIn(join(examples, 'workloads'))];
  expect(scripts.length).toBeGreaterThan(10);
  const runner = workplace.file(
    'one-after-the-other.py',
    `
import runpy, sys
for script in ${JSON.stringify(scripts)}:
    print('—', script, flush=True)
    sys.argv = [script, '1']
    try: runpy.run_path(script, run_name='__main__')
    except SystemExit as exit: print('exit', exit.code)
    print(script, file=sys.stderr)
sys.exit(5)
`,
  );
  const seen = ['--path', examples];
  const plain = await heapreel('run', ...seen, runner);
  const recorded = await heapreel('record', '-q', '-o', workplace.path('all.reel'), ...seen, runner);
  expect(recorded).toEqual(plain);
  expect(plain.code).toBe(5);
  expect(plain.out.split('\n').filter((line) => line.startsWith('—'))).toHaveLength(scripts.length);
  expect(JSON.parse((await heapreel('verify', '--json', workplace.path('all.reel'))).out)).toMatchObject({
    mismatches: 0,
    impossible: 0,
  });
});
