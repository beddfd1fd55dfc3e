// Vitest's settings for judging one defect: the snapshot's tests in the order told, in one process, up to the first that
// fails. The defect is planted while its file is loaded; no file is changed.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import { mutated } from './planting.mjs';

/** What seeded-defects.mjs asks: the snapshot's folder, the tests in order, the defect or null, where the verdict goes. */
const { snapshot, tests, defect, verdict } = JSON.parse(process.env.HEAPREEL_JUDGE);
const defectiveFile = defect === null ? null : join(snapshot, 'src', defect.file);

const planting = {
  name: 'seeded-defect',
  enforce: 'pre',
  load(id) {
    return id === defectiveFile ? mutated(readFileSync(id, 'utf8'), defect) : undefined;
  },
};

class AsAsked extends BaseSequencer {
  sort(specifications) {
    const place = ({ moduleId }) => tests.findIndex((test) => moduleId === join(snapshot, 'test', test));
    return Promise.resolve([...specifications].sort((a, b) => place(a) - place(b)));
  }
}

/** Writes down what failed first; null when nothing did. */
const firstFailure = {
  noticed: null,
  passed: 0,
  onTestCaseResult(test) {
    const { state } = test.result();
    if (state === 'passed') this.passed++;
    else if (state === 'failed') this.noticed ??= { file: test.module.relativeModuleId, test: test.fullName };
  },
  onTestRunEnd(modules, errors) {
    for (const module of modules) {
      const suites = [module, ...module.children.allSuites()];
      const [error] = suites.flatMap((suite) => suite.errors());
      if (error !== undefined)
        this.noticed ??= { file: module.relativeModuleId, test: `does not load: ${error.message}` };
    }
    if (errors.length > 0) this.noticed ??= { file: '', test: String(errors[0].message).split('\n')[0] };
    writeFileSync(verdict, JSON.stringify({ noticed: this.noticed, passed: this.passed }));
  },
};

export default defineConfig({
  root: snapshot,
  cacheDir: join(snapshot, '.cache'),
  server: { watch: null },
  plugins: [planting],
  test: {
    include: tests.map((test) => `test/${test}`),
    setupFiles: [fileURLToPath(new URL('judge-setup.mjs', import.meta.url))],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    pool: 'forks',
    maxWorkers: 1,
    isolate: false,
    bail: 1,
    reporters: [firstFailure],
    sequence: { sequencer: AsAsked },
  },
});
