import type { Audit, AuditMismatch, HeapSnapshot } from '@heapreel/trace';
import type { Fault } from '../fault-log.js';
import { HeapState } from '../heap-state.js';
import { kindNameOf } from '../names.js';
import type { Replayer } from '../replayer.js';
import { type PassOptions, walk } from '../walk.js';

/** An audit that replay does not agree with, or that found the producer's own events wrong. */
export interface AuditFinding {
  readonly position: number;
  readonly reason: Audit['reason'];
  /** Live objects as the audit counted them, and as replay has them. */
  readonly objects: number;
  readonly replayed: number;
  /** Whether every (id, type, count) agrees. */
  readonly agrees: boolean;
  /** Objects that the audit itself found different from what was recorded. */
  readonly mismatches: readonly AuditMismatch[];
}

/** An event that can't have happened after those before it. */
export type ImpossibleEvent = Omit<Fault, 'kind'> & { readonly kind: string };

export interface VerifyAnswer {
  /** Audits replayed against. */
  readonly audits: number;
  /** Live objects compared, all audits together. */
  readonly objects: number;
  /** Objects that differ; an audit whose digest differs without naming any counts as one. */
  readonly mismatches: number;
  /** Keyframes compared with the state replayed from the start, and how many differ. */
  readonly keyframes: number;
  readonly keyframeMismatches: number;
  readonly impossible: number;
  readonly findings: readonly AuditFinding[];
  /** The first of the impossible events. */
  readonly firstImpossible: readonly ImpossibleEvent[];
}

/** Replays the whole trace from its start against everything in it that was learnt independently of its events. */
export async function verify(replayer: Replayer, options: PassOptions = {}): Promise<VerifyAnswer> {
  const { trace, events } = replayer;
  const findings: AuditFinding[] = [];
  let objects = 0;
  let mismatches = 0;
  let keyframeMismatches = 0;
  let nextAudit = 0;
  let nextKeyframe = 0;

  const first = trace.keyframes[0]?.position === 0 ? await trace.readKeyframe(0) : undefined;
  const heap = first ? HeapState.fromSnapshot(first, replayer.limits) : new HeapState(replayer.limits);

  const check = async (): Promise<void> => {
    for (; trace.audits[nextAudit]?.position === heap.position; nextAudit++) {
      const audit = trace.audits[nextAudit];
      const agrees = audit.objects === heap.objects && audit.digest === heap.digest();
      objects += audit.objects;
      mismatches += Math.max(audit.mismatches.length, agrees ? 0 : 1);
      if (agrees && audit.mismatches.length === 0) continue;
      findings.push({
        position: audit.position,
        reason: audit.reason,
        objects: audit.objects,
        replayed: heap.objects,
        agrees,
        mismatches: audit.mismatches,
      });
    }
    for (; trace.keyframes[nextKeyframe]?.position === heap.position; nextKeyframe++) {
      if (!isSameState(await trace.readKeyframe(nextKeyframe), heap.snapshot())) keyframeMismatches++;
    }
  };

  await check();
  for await (const { batch, from, to } of walk(trace, 0, events, options)) {
    for (let at = from; at < to; ) {
      const stop = Math.min(
        trace.audits[nextAudit]?.position ?? events,
        trace.keyframes[nextKeyframe]?.position ?? events,
        batch.first + to,
      );
      heap.fold(batch, at, stop - batch.first);
      at = stop - batch.first;
      await check();
    }
  }
  return {
    audits: nextAudit,
    objects,
    mismatches,
    keyframes: nextKeyframe,
    keyframeMismatches,
    impossible: heap.faults.count,
    findings,
    firstImpossible: heap.faults.first.map((fault) => ({ ...fault, kind: kindNameOf(fault.kind) })),
  };
}

/** Whether two snapshots agree in every column. */
export function isSameState(x: HeapSnapshot, y: HeapSnapshot): boolean {
  if (x.position !== y.position || x.length !== y.length || x.site !== y.site) return false;
  const columns = ['id', 'type', 'count', 'size', 'address', 'flags', 'born', 'bornSite', 'links'] as const;
  return columns.every((name) => {
    const [p, q] = [x[name], y[name]];
    if (p.length !== q.length) return false;
    for (let i = 0; i < p.length; i++) if (p[i] !== q[i]) return false;
    return true;
  });
}
