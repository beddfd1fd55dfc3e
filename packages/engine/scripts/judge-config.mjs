// Vitest's settings for judging one defect: the snapshot's tests in the order told, in one process, up to the first that
// fails. The defect is planted while its file is loaded; no file is changed.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import { mutated } from './planting.mjs';

/**
 * What seeded-defects.mjs asks: the snapshot's folder, the tests in order, the defect or null, tests that are red anyway, and
 * where the verdict goes.
 */
const { snapshot, tests, defect, red, verdict } = JSON.parse(process.env.HEAPREEL_JUDGE);
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

/** Writes down what failed; the first failure that is news ends the run. */
const failures = {
  failed: [],
  passed: 0,
  onInit(vitest) {
    this.vitest = vitest;
  },
  onTestCaseResult(test) {
    const { state } = test.result();
    if (state === 'passed') this.passed++;
    if (state === 'failed') this.note(`${test.module.relativeModuleId}: ${test.fullName}`);
  },
  onTestRunEnd(modules, errors) {
    for (const module of modules) {
      for (const suite of [module, ...module.children.allSuites()]) {
        for (const error of suite.errors()) this.note(`${module.relativeModuleId}: ${error.message}`);
      }
    }
    for (const error of errors) this.note(String(error.message).split('\n')[0]);
    writeFileSync(verdict, JSON.stringify({ failed: this.failed, passed: this.passed }));
  },
  note(failure) {
    if (red.includes(failure)) return;
    this.failed.push(failure);
    if (defect !== null) this.vitest.cancelCurrentRun('test-failure');
  },
};

export default defineConfig({
  root: snapshot,
  cacheDir: join(snapshot, '.cache'),
  server: { watch: null },
  plugins: [planting],
  test: {
    include: tests.map((test) => `test/${test}`),
    // That a machine is slow says nothing of a defect.
    testNamePattern: /^(?!.*in bounded time)/,
    setupFiles: [fileURLToPath(new URL('judge-setup.mjs', import.meta.url))],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    pool: 'forks',
    maxWorkers: 1,
    isolate: false,
    reporters: [failures],
    sequence: { sequencer: AsAsked },
  },
});
