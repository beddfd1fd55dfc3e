import { join } from 'node:path';
import { builds, type PythonVersion } from '@heapreel/cpython';
import { CollectionTrigger } from '@heapreel/trace';
import { describe, expect, test } from 'vitest';
import { CollectionPrediction } from '../../packages/engine/src/prediction/index.js';
import { profiles } from '../../packages/engine/src/profile/profiles.js';
import { corpus, eager, figures, predict, profileOf, recordWatched } from './triggers.mjs';

const scripts = [
  'async_generators.py',
  'asyncio_event_loop.py',
  'collector_automatic.py',
  'collector_control.py',
  'exceptions_traceback_cycles.py',
  'generators_in_cycles.py',
  'weak_references.py',
];

describe.each(Object.keys(builds) as PythonVersion[])('on Python %s', (version) => {
  test('the engine foresees when each automatic collection runs, and of which generation', {
    timeout: 120_000,
  }, async () => {
    const recording = await recordWatched(version, [...scripts.map((name) => join(corpus, name)), eager]);
    expect([recording.problem, recording.exitCode, recording.mismatches]).toEqual([null, 0, 0]);
    const prediction = await predict(recording, CollectionPrediction, profileOf(profiles, version), true);
    const { automatic, generation, predicted, furthestOff } = figures(prediction);
    expect(automatic).toBeGreaterThan(300);
    expect(generation).toBe(automatic);
    expect(prediction.overdue).toBe(-1);
    // Which of the blocks that die together a full free list keeps is not in the events.
    expect(automatic - predicted).toBeLessThanOrEqual(Math.ceil(automatic / 100));
    expect(furthestOff).toBeLessThan(5);
    for (const { trigger, dueAt, position, linesSince } of prediction.compared) {
      if (trigger !== CollectionTrigger.automatic || version !== '3.11') continue;
      // Inside the allocation itself, but for the callbacks that are called first.
      expect(position === dueAt || linesSince < 10).toBe(true);
    }
  });
});
