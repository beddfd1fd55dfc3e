import {
  type Audit,
  BufferAccess,
  BufferOutput,
  CollectionTrigger,
  Definitions,
  EventBatch,
  EventKind,
  eventKinds,
  HeapDigest,
  type HeapSnapshot,
  type RandomAccess,
  Slot,
  TraceWriter,
} from '@heapreel/trace';
import fc from 'fast-check';
import { type EventTuple, ReferenceHeap } from './reference-heap.js';

/** A trace that could have been: every event follows from those before it. */
export interface Scenario {
  readonly initial: HeapSnapshot;
  readonly events: readonly EventTuple[];
}

/** How a scenario is laid out in a file; no answer may depend on it. */
export interface Layout {
  readonly chunkEvents: number;
  /** Of keyframes after the first, ascending. */
  readonly keyframes: readonly number[];
  readonly audits: readonly number[];
}

const sites = [
  { file: '/app/main.py', line: 1, function: '<module>' },
  { file: '/app/main.py', line: 2, function: 'f' },
  { file: '/app/main.py', line: 2, function: 'g' },
  { file: '/app/lib/main.py', line: 7, function: 'h' },
  { file: '/app/lib/tree.py', line: 7, function: '' },
] as const;
/** Two types share a name, as two classes may. */
const types = ['list', 'Node', 'Node', 'str'] as const;
const labels = ['start', 'leaked', 'odd#2'] as const;

function define(definitions: Definitions): void {
  for (const site of sites) definitions.site(site);
  for (const name of types) definitions.type({ name, object: 0 });
  for (const label of labels) definitions.string(label);
  definitions.string('next');
}

/** The definitions of every scenario. */
export const definitions = new Definitions();
define(definitions);

const step = fc.record({
  what: fc.constantFrom(
    ...([
      'birth',
      'birth',
      'birth',
      'incref',
      'incref',
      'incref',
      'decref',
      'decref',
      'death',
      'death',
    ] as const),
    ...([
      'site',
      'site',
      'track',
      'untrack',
      'intern',
      'finalize',
      'link',
      'unlink',
      'resize',
      'retype',
    ] as const),
    ...(['mark', 'collection', 'call', 'arena', 'weakref'] as const),
  ),
  which: fc.nat(),
  n: fc.nat(),
});

export const scenario: fc.Arbitrary<Scenario> = fc
  .record({
    initialObjects: fc.integer({ min: 0, max: 5 }),
    steps: fc.array(step, { maxLength: 120, size: 'max' }),
  })
  .map(({ initialObjects, steps }) => build(initialObjects, steps));

const layout = (events: number): fc.Arbitrary<Layout> => {
  const positions = fc
    .uniqueArray(fc.integer({ min: 1, max: Math.max(1, events) }), { maxLength: 4 })
    .map((list) => list.filter((at) => at <= events).sort((x, y) => x - y));
  return fc.record({
    chunkEvents: fc.integer({ min: 1, max: 64 }),
    keyframes: positions,
    audits: positions,
  });
};

/** A scenario with a layout, and with some positions in it. */
export interface LaidOut {
  readonly scenario: Scenario;
  readonly layout: Layout;
  readonly positions: readonly number[];
}

const withLayout = (scenarios: fc.Arbitrary<Scenario>): fc.Arbitrary<LaidOut> =>
  scenarios.chain((made) =>
    fc.record({
      scenario: fc.constant(made),
      layout: layout(made.events.length),
      positions: fc.array(fc.integer({ min: 0, max: made.events.length }), { minLength: 1, maxLength: 12 }),
    }),
  );

export const laidOut = withLayout(scenario);

/** Few objects and many references, written and dropped again; most counts are just the references there are. */
export const linked = withLayout(
  fc
    .record({
      unseen: fc.array(fc.constantFrom(0, 0, 0, 0, 0, 1), { minLength: 3, maxLength: 9 }),
      steps: fc.array(
        fc.record({
          what: fc.constantFrom('link', 'link', 'link', 'link', 'unlink', 'site', 'retype', 'death', 'birth'),
          from: fc.nat(),
          to: fc.nat(),
          slot: fc.nat(2),
        }),
        { minLength: 12, maxLength: 60, size: 'max' },
      ),
    })
    .map(({ unseen, steps }) => buildLinked(unseen, steps)),
);

function buildLinked(
  unseen: readonly number[],
  steps: readonly { what: string; from: number; to: number; slot: number }[],
): Scenario {
  const heap = new ReferenceHeap();
  for (const [i, count] of unseen.entries()) {
    const facts = { type: 1 + (i % types.length), size: 16 + i, address: 64 * i, flags: 0 };
    heap.objects.set(i + 1, { ...facts, count, born: 0, bornSite: 0 });
  }
  const initial = heap.snapshot();
  const events: EventTuple[] = [];
  const emit = (kind: number, object = 0, a = 0, b = 0, c = 0): void => {
    events.push([kind, object, a, b, c]);
    heap.apply([kind, object, a, b, c]);
  };
  const drop = ([holder, slot, target]: (typeof heap.links)[number]): void => {
    emit(EventKind.unlink, holder, slot, target);
    if (heap.objects.get(target)!.count > 0) emit(EventKind.decref, target, 1);
  };
  let born = unseen.length;
  for (const { what, from, to, slot } of steps) {
    const alive = [...heap.objects.keys()];
    const target = alive[to % alive.length];
    // One in four references is a variable's.
    const holder = from % 4 === 0 ? 0 : alive[from % alive.length];
    if (what === 'birth') emit(EventKind.alloc, ++born, 1 + (from % types.length), to % 100, 8 * born);
    else if (what === 'site') emit(EventKind.site, 0, from % (sites.length + 1));
    else if (what === 'retype') emit(EventKind.retype, target, 1 + (from % types.length));
    else if (what === 'link') {
      emit(EventKind.incref, target, 1);
      emit(EventKind.link, holder, holder === 0 ? Slot.named(1) : Slot.index(slot), target);
    } else if (what === 'unlink' && heap.links.length > 0) drop(heap.links[from % heap.links.length]);
    else if (what === 'death' && alive.length > 1) {
      for (const link of [...heap.links]) if (link[0] === target || link[2] === target) drop(link);
      const { count } = heap.objects.get(target)!;
      if (count > 0) emit(EventKind.decref, target, count);
      emit(EventKind.dealloc, target);
    }
  }
  return { initial, events };
}

function build(
  initialObjects: number,
  steps: readonly { what: string; which: number; n: number }[],
): Scenario {
  const heap = new ReferenceHeap();
  let born = initialObjects;
  for (let id = 1; id <= initialObjects; id++) {
    const flags = id % 16;
    heap.objects.set(id, {
      type: 1 + (id % types.length),
      count: id * 3,
      size: 16 * id,
      address: 4096 + 64 * id,
      flags,
      born: 0,
      bornSite: 0,
    });
  }
  const initial = heap.snapshot();
  const events: EventTuple[] = [];
  const emit = (kind: number, object = 0, a = 0, b = 0, c = 0): void => {
    events.push([kind, object, a, b, c]);
    heap.apply([kind, object, a, b, c]);
  };
  const bury = (id: number): void => {
    for (const [holder, slot, target] of [...heap.links]) {
      if (holder === id || target === id) emit(EventKind.unlink, holder, slot, target);
    }
    const { count } = heap.objects.get(id)!;
    if (count > 0) emit(EventKind.decref, id, count);
    emit(EventKind.dealloc, id);
  };

  for (const { what, which, n } of steps) {
    const alive = [...heap.objects.keys()];
    const id = alive.length === 0 ? 0 : alive[which % alive.length];
    if (what === 'birth' || id === 0) {
      emit(EventKind.alloc, ++born, 1 + (which % types.length), n % 5000, 0x10000 + (n % 1000) * 8);
      continue;
    }
    const object = heap.objects.get(id)!;
    const other = alive[n % alive.length];
    switch (what) {
      case 'incref':
        emit(EventKind.incref, id, n % 3 === 0 ? 1 + (n % 1000) : 1);
        break;
      case 'decref':
        if (object.count > 0) emit(EventKind.decref, id, n % 3 === 0 ? object.count : 1);
        break;
      case 'death':
        bury(id);
        break;
      case 'site':
        emit(EventKind.site, 0, n % (sites.length + 1));
        break;
      case 'track':
      case 'untrack':
      case 'intern':
      case 'finalize':
        emit(EventKind[what], id);
        break;
      case 'link':
        emit(EventKind.link, n % 4 === 0 ? 0 : other, n % 2 === 0 ? Slot.index(n % 3) : Slot.named(1), id);
        break;
      case 'unlink':
        if (heap.links.length > 0) emit(EventKind.unlink, ...heap.links[n % heap.links.length]);
        break;
      case 'resize':
        emit(EventKind.resize, id, 0, n % 9000, 8 * (n % 1000));
        break;
      case 'retype':
        emit(EventKind.retype, id, 1 + (n % types.length));
        break;
      case 'mark':
        emit(EventKind.mark, n % 2 === 0 ? id : 0, definitions.string(labels[n % labels.length]));
        break;
      case 'collection': {
        const generation = n % 3;
        emit(EventKind.collectBegin, 0, generation, Object.values(CollectionTrigger)[n % 4]);
        emit(EventKind.unreachable, id);
        if (n % 2 === 0) bury(id);
        emit(EventKind.collectEnd, 0, generation, n % 2 === 0 ? 1 : 0, n % 5);
        break;
      }
      case 'call':
        emit(n % 2 === 0 ? EventKind.call : EventKind.return, 0, n % (sites.length + 1));
        break;
      case 'arena':
        emit(n % 2 === 0 ? EventKind.arenaMap : EventKind.arenaUnmap, 0, n % 4096, 4096);
        break;
      case 'weakref':
        if (n % 2 === 0) emit(EventKind.weakrefClear, id, other);
        else emit(EventKind.weakrefCallback, id);
        break;
    }
  }
  return { initial, events };
}

/** The heap of the scenario after its first `position` events. */
export function heapAt({ initial, events }: Scenario, position: number): ReferenceHeap {
  const heap = new ReferenceHeap();
  for (let i = 0; i < initial.length; i++) {
    heap.objects.set(initial.id[i], {
      type: initial.type[i],
      count: initial.count[i],
      size: initial.size[i],
      address: initial.address[i],
      flags: initial.flags[i],
      born: 0,
      bornSite: 0,
    });
  }
  for (const event of events.slice(0, position)) heap.apply(event);
  return heap;
}

export function auditOf(snapshot: HeapSnapshot, reason: Audit['reason'] = 'interval'): Audit {
  const digest = new HeapDigest();
  for (let i = 0; i < snapshot.length; i++) digest.add(snapshot.id[i], snapshot.type[i], snapshot.count[i]);
  const { position, length } = snapshot;
  return { position, objects: length, digest: digest.toString(), mismatches: [], reason };
}

/** The scenario as a trace file. `falsify` may change an audit or a keyframe before it is written. */
export function bytesOf(
  made: Scenario,
  { chunkEvents, keyframes, audits }: Layout,
  falsify: {
    audit?: (audit: Audit) => Audit;
    keyframe?: (keyframe: HeapSnapshot) => HeapSnapshot;
    kinds?: readonly EventKind[];
    /** All references known at the position, as triples; none unless told. */
    references?: (position: number) => Uint32Array | undefined;
    /** Defined after those of every scenario. */
    strings?: readonly string[];
  } = {},
): Uint8Array {
  const output = new BufferOutput();
  const writer = new TraceWriter(output, { chunkEvents });
  define(writer.definitions);
  for (const text of falsify.strings ?? []) writer.definitions.string(text);
  writer.begin({
    producer: { kind: 'engine', version: '1.2.3', heapreel: '0.1.0' },
    pointerBits: 32,
    kinds: falsify.kinds ?? eventKinds.map(({ kind }) => kind),
    command: ['main.py', '--fast'],
    startedAt: Date.UTC(2026, 0, 2, 3, 4, 5),
    initialObjects: made.initial.length,
    notes: ['gc.callbacks holds one more entry'],
  });
  writer.keyframe(made.initial);
  const tellReferences = (position: number): void => {
    const triples = falsify.references?.(position);
    if (triples !== undefined) writer.references(triples);
  };
  tellReferences(0);
  const batch = new EventBatch(1);
  // Only where it is needed: impossible events, which the reference refuses, can be written too.
  const heap = keyframes.length + audits.length > 0 ? heapAt(made, 0) : undefined;
  made.events.forEach((event, i) => {
    batch.reset(i);
    batch.push(event[0] as EventKind, event[1], event[2], event[3], event[4]);
    writer.write(batch);
    heap?.apply(event);
    tellReferences(i + 1);
    if (heap && keyframes.includes(i + 1)) {
      const keyframe = heap.snapshot();
      writer.keyframe(falsify.keyframe?.(keyframe) ?? keyframe);
    }
    if (heap && audits.includes(i + 1)) {
      const audit = auditOf(heap.snapshot());
      writer.audit(falsify.audit?.(audit) ?? audit);
    }
  });
  writer.end({ complete: true, exitCode: 0, reason: '' });
  return output.bytes;
}

export function sourceOf(made: Scenario, laid: Layout): RandomAccess {
  return new BufferAccess(bytesOf(made, laid));
}
