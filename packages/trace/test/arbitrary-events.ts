import fc from 'fast-check';
import { EventKind, type EventKindName, eventKinds, factsOfKind } from '../src/index.js';

/** An event as columns: kind, object, a, b, c. */
export type Event = readonly [kind: number, object: number, a: number, b: number, c: number];

const uint32 = fc.oneof(
  { weight: 4, arbitrary: fc.nat(9) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffffffff }) },
  { weight: 1, arbitrary: fc.constantFrom(0x7fffffff, 0x80000000, 0xffffffff) },
);

const kindOf = (name: EventKindName) => EventKind[name];
const kinds = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(...(['alloc', 'incref', 'decref', 'decref'] as const).map(kindOf)),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...(['dealloc', 'site', 'track', 'link', 'unlink'] as const).map(kindOf)),
  },
  { weight: 1, arbitrary: fc.constantFrom(...eventKinds.map((facts) => facts.kind)) },
);

/** Any events at all, as long as births are numbered in order: the codec must keep what it does not understand. */
export function anyEvents(initialObjects: number, maxLength = 300): fc.Arbitrary<Event[]> {
  const draft = fc.record({
    kind: kinds,
    object: uint32,
    a: uint32,
    b: uint32,
    c: uint32,
    dies: fc.boolean(),
  });
  return fc.array(draft, { maxLength }).map((drafts) => {
    let born = initialObjects;
    const events: Event[] = [];
    for (const { kind, object, a, b, c, dies } of drafts) {
      const operands = factsOfKind(kind)!.operands;
      const keep = (name: (typeof operands)[number], value: number) => (operands.includes(name) ? value : 0);
      const subject = kind === EventKind.alloc ? ++born : keep('object', object);
      events.push([kind, subject, keep('a', a), keep('b', b), keep('c', c)]);
      if (kind === EventKind.decref && dies) events.push([EventKind.dealloc, subject, 0, 0, 0]);
    }
    return events;
  });
}

/**
 * Events as a program makes them: a few loops, each a fixed pattern of operations applied to one object after the other,
 * so that predictions come true, fail, and come true again.
 */
export function programEvents(initialObjects: number): fc.Arbitrary<Event[]> {
  const step = fc.record({
    what: fc.constantFrom('born', 'up', 'down', 'die', 'site', 'track', 'link', 'mark', 'more'),
    which: fc.nat(7),
    value: fc.nat(300),
  });
  const loop = fc.record({ body: fc.array(step, { minLength: 1, maxLength: 12 }), times: fc.nat(40) });
  return fc.array(loop, { minLength: 1, maxLength: 4 }).map((loops) => {
    const live = Array.from({ length: initialObjects }, (_, i) => i + 1);
    let born = initialObjects;
    const events: Event[] = [];
    for (const { body, times } of loops) {
      for (let turn = 0; turn < times; turn++) {
        for (const { what, which, value } of body) {
          const object = live[(turn * (which & 1) + which) % Math.max(live.length, 1)] ?? 0;
          if (what === 'born') {
            live.push(++born);
            events.push([EventKind.alloc, born, which, value, 1000 + 16 * born]);
          } else if (what === 'up') events.push([EventKind.incref, object, 1, 0, 0]);
          else if (what === 'down') events.push([EventKind.decref, object, 1, 0, 0]);
          else if (what === 'more') events.push([EventKind.incref, object, value + 1, 0, 0]);
          else if (what === 'track') events.push([EventKind.track, object, 0, 0, 0]);
          else if (what === 'site') events.push([EventKind.site, 0, value % 20, 0, 0]);
          else if (what === 'mark') events.push([EventKind.mark, object, 0, 0, 0]);
          else if (what === 'link') events.push([EventKind.link, object, value, live.at(-1) ?? 0, 0]);
          else if (object !== 0) {
            live.splice(live.indexOf(object), 1);
            events.push([EventKind.decref, object, 1, 0, 0], [EventKind.dealloc, object, 0, 0, 0]);
          }
        }
      }
    }
    return events;
  });
}
