import { join } from 'node:path';
import { builds, type PythonVersion } from '@heapreel/cpython';
import { CollectionTrigger } from '@heapreel/trace';
import { describe, expect, test } from 'vitest';
import { CollectionPrediction } from '../../packages/engine/src/prediction/index.js';
import { profiles } from '../../packages/engine/src/profile/profiles.js';
import { corpus, eager, figures, predict, profileOf, recordWatched } from './triggers.mjs';

const scripts = [
  'async_generators.py',
  'collector_automatic.py',
  'exceptions_traceback_cycles.py',
  'generators_in_cycles.py',
  'weak_references.py',
];

const versions = Object.keys(builds) as PythonVersion[];

async function figuresOf(version: PythonVersion, paths: readonly string[]) {
  const recording = await recordWatched(version, paths);
  expect([recording.problem, recording.exitCode, recording.mismatches]).toEqual([null, 0, 0]);
  const prediction = await predict(recording, CollectionPrediction, profileOf(profiles, version));
  return { ...prediction, ...figures(prediction) };
}

describe.each(versions)('on Python %s the engine foresees automatic collections', (version) => {
  const timeout = 120_000;

  test('in scripts: each of the right generation, at the very event', { timeout }, async () => {
    const paths = scripts.map((name) => join(corpus, name));
    const { compared, automatic, generation, predicted, overdue } = await figuresOf(version, paths);
    expect(automatic).toBeGreaterThan(50);
    expect(generation).toBe(automatic);
    expect(predicted).toBe(automatic);
    expect(overdue).toBe(-1);
    if (version !== '3.11') return;
    for (const { trigger, dueAt, position, linesSince } of compared) {
      if (trigger !== CollectionTrigger.automatic) continue;
      // Inside the allocation itself, but for the callbacks that are called first.
      expect(position === dueAt || linesSince < 10).toBe(true);
    }
  });

  test('with very low thresholds, callbacks, and the collector switched off and on', {
    timeout,
  }, async () => {
    const { automatic, generation, predicted } = await figuresOf(version, [eager]);
    expect(automatic).toBeGreaterThan(200);
    expect(generation).toBe(automatic);
    expect(predicted).toBe(automatic);
  });
});
