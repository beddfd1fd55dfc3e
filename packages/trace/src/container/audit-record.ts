import type { heapreel } from '#schema';
import type { Audit, AuditMismatch } from '../heap-snapshot.js';
import { TraceError } from '../trace-error.js';
import { wide } from '../wire/wide.js';
import { filled } from './filled.js';

const reasons: readonly string[] = ['end', 'mark', 'interval', 'resume'] satisfies Audit['reason'][];
const differences: readonly string[] = [
  'count',
  'type',
  'missing',
  'dead',
  'tracked',
] satisfies AuditMismatch['what'][];

export function auditMessage(audit: Audit): heapreel.v1.Audit.$Properties {
  return { ...audit, mismatches: audit.mismatches.map((mismatch) => ({ ...mismatch })) };
}

export function auditOf(message: heapreel.v1.Audit.$Properties): Audit {
  const { position, objects, digest, reason, mismatches } = filled(message);
  if (!/^[0-9a-f]{16}$/.test(digest) || !reasons.includes(reason)) {
    throw new TraceError('damaged: an audit makes no sense');
  }
  return {
    position: wide(position),
    objects,
    digest,
    reason: reason as Audit['reason'],
    mismatches: mismatches.map((mismatch) => {
      const { object, address, what, recorded, actual } = filled(mismatch);
      if (!differences.includes(what)) throw new TraceError('damaged: an audit makes no sense');
      return { object, address, what: what as AuditMismatch['what'], recorded, actual };
    }),
  };
}
