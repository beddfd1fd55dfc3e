import {
  BufferOutput,
  CollectionTrigger,
  EventBatch,
  EventKind,
  eventKinds,
  HeapDigest,
  type HeapSnapshot,
  TraceWriter,
} from '@heapreel/trace';

/** Objects of the story that the fixture tells. */
export const story = { type: 1, root: 2, node: 3, other: 4 } as const;

export interface FixtureOptions {
  /** False: the writer stops short of `end`, as when it is killed. */
  readonly ended?: boolean;
  /** What the audit at the end says of the node's type. */
  readonly auditedType?: number;
  readonly kinds?: readonly number[];
  readonly extra?: (push: (kind: number, object: number, a?: number, b?: number, c?: number) => void) => void;
  /** Of the recorded script. */
  readonly file?: string;
  /** Pairs of an incref and a decref of the root before the end. */
  readonly pairs?: number;
}

/** A small trace: two nodes in a cycle are made, marked, dropped and collected. */
export function fixture(options: FixtureOptions = {}): Uint8Array {
  const {
    ended = true,
    auditedType,
    kinds = eventKinds.map(({ kind }) => kind),
    extra,
    pairs = 0,
    file = '/app/story.py',
  } = options;
  const output = new BufferOutput();
  const writer = new TraceWriter(output, { chunkEvents: 8192 });
  const { definitions } = writer;
  const at = (line: number, name: string): number => definitions.site({ file, line, function: name });
  const [top, make, drop] = [at(10, '<module>'), at(3, 'make'), at(12, '<module>')];
  const [typeType, rootType, nodeType] = ['type', 'list', 'Node'].map((name) =>
    definitions.type({ name, object: 0 }),
  );
  const next = definitions.string('next') * 2;
  writer.begin({
    producer: { kind: 'cpython', version: '3.13.2', heapreel: '0.1.0' },
    pointerBits: 32,
    kinds,
    command: ['story.py'],
    startedAt: Date.UTC(2026, 0, 1),
    initialObjects: 2,
    notes: [],
  });
  const initial: HeapSnapshot = {
    position: 0,
    length: 2,
    id: Uint32Array.of(story.type, story.root),
    type: Uint32Array.of(typeType, rootType),
    count: Uint32Array.of(0x3fffffff, 1),
    size: Uint32Array.of(400, 36),
    address: Uint32Array.of(0x1000, 0x2000),
    flags: Uint8Array.of(1 | 4, 1),
    born: new Float64Array(2),
    bornSite: new Uint32Array(2),
    site: 0,
    links: new Uint32Array(),
  };
  writer.keyframe(initial);
  const batch = new EventBatch(8192);
  let position = 0;
  const push = (kind: number, object: number, a = 0, b = 0, c = 0): void => {
    if (batch.full) {
      writer.write(batch);
      batch.reset(position);
    }
    batch.push(kind as EventKind, object, a, b, c);
    position++;
  };
  push(EventKind.site, 0, top);
  push(EventKind.site, 0, make);
  for (const id of [story.node, story.other]) {
    push(EventKind.alloc, id, nodeType, 48, 0x3000 + 64 * id);
    push(EventKind.track, id);
  }
  push(EventKind.incref, story.node, 1);
  push(EventKind.link, story.other, next, story.node);
  push(EventKind.incref, story.other, 1);
  push(EventKind.link, story.node, next, story.other);
  push(EventKind.site, 0, top);
  push(EventKind.mark, story.node, definitions.string('made'));
  push(EventKind.incref, story.node, 1);
  push(EventKind.decref, story.node, 1);
  push(EventKind.site, 0, drop);
  push(EventKind.decref, story.node, 1);
  push(EventKind.decref, story.other, 1);
  for (let i = 0; i < pairs; i++) {
    push(EventKind.incref, story.root, 1);
    push(EventKind.decref, story.root, 1);
  }
  push(EventKind.collectBegin, 0, 2, CollectionTrigger.manual);
  for (const [id, held] of [
    [story.node, story.other],
    [story.other, story.node],
  ]) {
    push(EventKind.unreachable, id);
    push(EventKind.unlink, id, next, held);
  }
  for (const id of [story.node, story.other]) {
    push(EventKind.decref, id, 1);
    push(EventKind.dealloc, id);
  }
  push(EventKind.collectEnd, 0, 2, 2, 0);
  push(EventKind.mark, 0, definitions.string('end'));
  extra?.(push);
  writer.write(batch);
  const digest = new HeapDigest();
  digest.add(story.type, typeType, 0x3fffffff);
  digest.add(story.root, auditedType ?? rootType, 1);
  writer.audit({ position, objects: 2, digest: digest.toString(), mismatches: [], reason: 'end' });
  if (ended) writer.end({ complete: true, exitCode: 0, reason: '' });
  return output.bytes;
}
