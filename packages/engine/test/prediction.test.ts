import { CollectionTrigger, EventBatch, EventKind } from '@heapreel/trace';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CollectionPrediction } from '../src/prediction/index.js';
import { TrackedGenerations } from '../src/prediction/tracked-generations.js';
import type { Profile } from '../src/profile/profile.js';
import { profileNamed } from '../src/profile/profiles.js';

test('generations hold what was tracked and lives, one step older with each collection', () => {
  const what = fc.oneof(
    fc.record({ track: fc.nat(40) }),
    fc.record({ untrack: fc.nat(40) }),
    fc.record({ age: fc.nat(2) }),
    fc.constantFrom('freeze' as const, 'unfreeze' as const),
  );
  fc.assert(
    fc.property(fc.array(what, { maxLength: 200 }), (steps) => {
      const generations = new TrackedGenerations();
      const model = new Map<number, number>();
      for (const step of steps) {
        if (step === 'freeze') {
          generations.freeze();
          for (const id of model.keys()) model.set(id, 3);
        } else if (step === 'unfreeze') {
          generations.unfreeze();
          for (const [id, generation] of model) if (generation === 3) model.set(id, 2);
        } else if ('track' in step) {
          if (model.has(step.track)) continue;
          generations.track(step.track);
          model.set(step.track, 0);
        } else if ('untrack' in step) {
          expect(generations.untrack(step.untrack)).toBe(model.delete(step.untrack));
        } else {
          generations.age(step.age);
          for (const [id, generation] of model) {
            if (generation <= step.age) model.set(id, Math.min(step.age + 1, 2));
          }
        }
        for (const oldest of [0, 1, 2]) {
          const size = [...model.values()].filter((generation) => generation <= oldest).length;
          expect(generations.sizeUpTo(oldest)).toBe(size);
        }
      }
    }),
  );
});

/** A recorded life in a few words; types are 1 = list, 2 = set, 3 = int. */
class Story {
  readonly prediction: CollectionPrediction;
  readonly #batch = new EventBatch(1 << 14);
  readonly #reused: number[] = [];
  #nextObject = 1;

  constructor(profile: Profile, thresholds: readonly [number, number, number]) {
    const longLived = { longLivedTotal: 0, longLivedPending: 0 };
    const start = { enabled: true, thresholds, counts: [0, 0, 0], ...longLived };
    this.prediction = new CollectionPrediction(profile, start, this.#reused);
    this.prediction.type(1, 'list', true);
    this.prediction.type(2, 'set', true);
    this.prediction.type(3, 'int', false);
  }

  born(type: number, address: number, { reused = false } = {}): number {
    const object = this.#nextObject++;
    if (reused) this.#reused.push(object);
    this.#batch.push(EventKind.alloc, object, type, 28, address);
    if (type !== 3) this.#batch.push(EventKind.track, object);
    return object;
  }

  dies(object: number): void {
    this.#batch.push(EventKind.decref, object, 1);
    this.#batch.push(EventKind.dealloc, object);
    this.#batch.push(EventKind.site, 0, 1);
  }

  collection(generation: number, trigger: CollectionTrigger, unreachable = 0): void {
    this.#batch.push(EventKind.collectBegin, 0, generation, trigger);
    this.#batch.push(EventKind.collectEnd, 0, generation, unreachable);
  }

  get position(): number {
    return this.#batch.first + this.#batch.length;
  }

  told(): CollectionPrediction {
    this.prediction.fold(this.#batch);
    this.#batch.reset(this.#batch.first + this.#batch.length);
    return this.prediction;
  }
}

const profile = (name: string): Profile => profileNamed(name);
const { automatic, manual } = CollectionTrigger;

describe('a prediction', () => {
  test('3.11: the allocation over the threshold collects before its object is born', () => {
    const story = new Story(profile('cpython-3.11-32'), [3, 10, 10]);
    for (let i = 0; i < 3; i++) story.born(2, 16 * i);
    const at = story.position;
    story.collection(0, automatic);
    for (let i = 3; i < 7; i++) story.born(2, 16 * i);
    const second = story.position;
    story.collection(0, automatic);
    const { collections } = story.told();
    expect(collections).toMatchObject([
      { position: at, predicted: 0, dueAt: at, counts: [4, 0, 0] },
      { position: second, predicted: 0, dueAt: second, counts: [4, 1, 0] },
    ]);
  });

  test('3.13: it stays due until the interpreter looks up, unless what is freed makes it needless', () => {
    const story = new Story(profile('cpython-3.13-32'), [2, 10, 10]);
    story.born(2, 16);
    story.born(2, 32);
    const over = story.position;
    const third = story.born(2, 48);
    expect(story.told().overdue).toBe(over);
    story.dies(third);
    expect(story.told().overdue).toBe(-1);
    const again = story.position;
    for (const address of [64, 80, 96]) story.born(2, address);
    story.collection(0, automatic);
    const { collections } = story.told();
    expect(collections).toMatchObject([{ predicted: 0, dueAt: again, counts: [5, 0, 0] }]);
  });

  test('blocks that a free list keeps are neither given back nor got anew, until a full collection', () => {
    const story = new Story(profile('cpython-3.13-32'), [2000, 10, 10]);
    const lists = Array.from({ length: 90 }, (_, i) => story.born(1, 64 * (i + 1)));
    for (const list of lists) story.dies(list);
    story.collection(0, manual);
    for (let i = 80; i > 70; i--) story.born(1, 64 * i, { reused: true });
    story.collection(0, manual);
    story.collection(2, manual);
    story.born(1, 64 * 3);
    story.collection(0, manual);
    const { collections } = story.told();
    expect(collections.map(({ counts }) => counts[0])).toEqual([80, 0, 0, 1]);
  });

  test('a free list is as full as it was when recording began, and takes no more than its limit', () => {
    const story = new Story(profile('cpython-3.13-32'), [2000, 10, 10]);
    story.prediction.know([{ list: 'list', length: 1, blocks: 78 }]);
    const lists = Array.from({ length: 5 }, (_, i) => story.born(1, 64 * i, { reused: i === 0 }));
    story.collection(0, manual);
    story.born(2, 0);
    story.born(2, 1024);
    for (const list of lists) story.dies(list);
    // 77 blocks are left, so 3 of the 5 are kept.
    story.collection(0, manual);
    const { collections } = story.told();
    expect(collections.map(({ counts }) => counts[0])).toEqual([4, 0]);
  });

  test('objects without the header of the collector do not count, and neither does anything while it is off', () => {
    const story = new Story(profile('cpython-3.13-32'), [2, 10, 10]);
    for (let i = 1; i < 10; i++) story.born(3, 16 * i);
    story.told().change({ call: 'disable' });
    for (let i = 10; i < 20; i++) story.born(2, 16 * i);
    expect(story.told().overdue).toBe(-1);
    story.prediction.change({ call: 'enable' });
    const due = story.position;
    story.born(2, 16 * 20);
    expect(story.told().overdue).toBe(due);
    story.prediction.change({ call: 'set_threshold', thresholds: [0, 10, 10] });
    story.collection(2, manual);
    story.born(2, 16 * 21);
    expect(story.told().collections.at(-1)?.counts).toEqual([11, 0, 0]);
  });

  test('3.14.2: trackings count, and one that is due always runs', () => {
    const story = new Story(profile('cpython-3.14.0-32'), [2, 10, 0]);
    const objects = [16, 32, 48].map((address) => story.born(1, address));
    story.dies(objects[0]);
    story.collection(1, automatic);
    expect(story.told().collections).toMatchObject([{ predicted: 1, dueAt: 5, counts: [2, 0, 0] }]);
  });

  test('how many survive decides when the oldest generation is collected', () => {
    const story = new Story(profile('cpython-3.13-32'), [1, 1, 1]);
    for (let i = 1; i <= 40; i++) story.born(2, 16 * i);
    story.collection(2, manual, 4);
    for (let i = 41; i <= 50; i++) story.born(2, 16 * i);
    story.collection(1, manual, 1);
    story.collection(1, manual);
    const { collections } = story.told();
    expect(collections.map((one) => [one.longLivedTotal, one.longLivedPending])).toEqual([
      [0, 0],
      [36, 0],
      [36, 9],
    ]);
  });
});
