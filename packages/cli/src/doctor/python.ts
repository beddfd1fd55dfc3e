import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builds, cacheFolder, cacheState, type PythonVersion } from '@heapreel/cpython';
import { recordScript } from '@heapreel/recorder';
import { openTrace, verify } from '@heapreel/replayer';
import { version } from '../version.js';
import type { Finding } from './finding.js';

export const pythonVersions = Object.keys(builds) as PythonVersion[];

/** Each version of Python, and whether its module can be watched; and where such modules are kept. */
export function pythonBuilds(): Finding[] {
  const states = pythonVersions.map((python) => pythonBuild(python));
  return [...states, { name: 'cache', ok: true, detail: cacheFolder() }];
}

const cacheWords = {
  cached: 'its watched module is in the cache',
  'not cached': 'its module will be prepared when it is first recorded',
  damaged: 'its watched module is damaged in the cache and will be prepared anew',
};

function pythonBuild(python: PythonVersion): Finding {
  const build = builds[python];
  const name = `python ${python}`;
  try {
    return {
      name,
      ok: true,
      detail: `${build.release} (pyodide ${build.pyodide}), ${cacheWords[cacheState(build)]}`,
    };
  } catch (error) {
    return { name, ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

/** Records a line of Python and replays the trace against its audit. */
export async function recordAndVerify(python: PythonVersion): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'heapreel-'));
  try {
    const script = join(folder, 'doctor.py');
    const output = join(folder, 'doctor.reel');
    await writeFile(script, 'class Node: pass\nnodes = [Node() for _ in range(100)]\n');
    const recorded = await recordScript({ script, output, python, heapreel: version });
    if (recorded.exitCode !== 0) throw new Error(recorded.problem ?? 'a script that is right failed');
    const replayer = await openTrace(output);
    try {
      const { mismatches, impossible, objects } = await verify(replayer);
      if (mismatches + impossible > 0) throw new Error('replay differs from the memory of the interpreter');
      return `${replayer.events} events, ${objects} objects agree`;
    } finally {
      await replayer.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}
