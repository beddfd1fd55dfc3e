import { EventKind } from '@heapreel/trace';
import { hasLinkEvents } from '../linked-heap.js';
import { kindNameOf, kindNames } from '../names.js';
import type { Replayer } from '../replayer.js';

export interface Info {
  readonly events: number;
  /** Of the file. */
  readonly bytes: number;
  readonly complete: boolean;
  /** Why it is not complete. */
  readonly problem: string | null;
  readonly producer: { readonly kind: string; readonly version: string; readonly heapreel: string };
  readonly pointerBits: 32 | 64;
  readonly command: readonly string[];
  /** ISO 8601. */
  readonly startedAt: string;
  /** Of the recorded program, when its end was recorded. */
  readonly exitCode: number | null;
  readonly reason: string | null;
  readonly initialObjects: number;
  readonly births: number;
  readonly deaths: number;
  /** Kinds that this trace can hold, by name; of the others it says nothing. */
  readonly recorded: readonly string[];
  /** Events of each kind that occurs. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly marks: readonly { readonly label: string; readonly position: number; readonly object: number }[];
  readonly collections: number;
  readonly audits: number;
  readonly keyframes: number;
  readonly chunks: number;
  /** Positions at which it is known who refers to whom; null = at all of them. */
  readonly graph: readonly number[] | null;
  readonly strings: number;
  readonly sites: number;
  readonly types: number;
  /** What the recording disturbed. */
  readonly notes: readonly string[];
}

/** What a trace says of itself. Reads no events. */
export function info(replayer: Replayer): Info {
  const { trace } = replayer;
  const { header, outcome, definitions } = trace;
  const kinds: Record<string, number> = {};
  for (const [name, count] of trace.kindCounts) if (count > 0) kinds[kindNames[name]] = count;
  return {
    events: trace.events,
    bytes: trace.bytes,
    complete: trace.complete,
    problem: trace.problem,
    producer: header.producer,
    pointerBits: header.pointerBits,
    command: header.command,
    startedAt: new Date(header.startedAt).toISOString(),
    exitCode: outcome?.exitCode ?? null,
    reason: outcome?.reason || null,
    initialObjects: header.initialObjects,
    births: kinds[kindNameOf(EventKind.alloc)] ?? 0,
    deaths: kinds[kindNameOf(EventKind.dealloc)] ?? 0,
    recorded: header.kinds.map(kindNameOf),
    kinds,
    marks: trace.marks.map(({ label, position, object }) => ({ label, position, object })),
    collections: trace.collections.length,
    audits: trace.audits.length,
    keyframes: trace.keyframes.length,
    chunks: trace.chunks.length,
    graph: hasLinkEvents(replayer) ? null : trace.references.map(({ position }) => position),
    // The "none" at 0 of each is not one of the trace's.
    strings: definitions.strings.length - 1,
    sites: definitions.sites.length - 1,
    types: definitions.types.length - 1,
    notes: header.notes,
  };
}
