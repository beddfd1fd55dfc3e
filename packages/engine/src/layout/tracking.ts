import type { Profile } from '../profile/profile.js';
import { structName } from './measures.js';
import type { ObjectSpec } from './object-spec.js';
import { structOf } from './struct-of.js';

/**
 * What `gc.is_tracked` says of the object that the spec describes.
 *
 * @throws RangeError when the version has no such type.
 */
export function isTracked(profile: Profile, spec: ObjectSpec): boolean {
  const { collectable } = structOf(profile, structName(spec), spec.class);
  if (!collectable || spec.static || spec.running) return false;
  if (spec.class !== undefined) return true;
  if (spec.type === 'tuple') return isTupleTracked(profile, spec);
  if (spec.type === 'ContextVar') return spec.holds === 'tracked';
  return spec.type === 'dict' ? isDictTracked(profile, spec) : true;
}

/** Tuples are let go as soon as a collection finds that they hold nothing to follow. (Objects/tupleobject.c.) */
function isTupleTracked({ collector }: Profile, { length, holds, made, survived }: ObjectSpec): boolean {
  if (length === 0 || made === 'constant') return false;
  if (holds === 'tracked') return true;
  const seen = survived !== undefined && collector.untracks.includes('tuple');
  return !seen && (collector.tracksAtomicTuples || made === 'filled' || holds === 'untracked');
}

/** Dicts are tracked once they need it, and only a full collection looks whether they still do. (Objects/dictobject.c.) */
function isDictTracked({ collector }: Profile, { holds, held, survived }: ObjectSpec): boolean {
  if (holds === 'tracked') return true;
  if (survived === 'full' && collector.untracks.includes('dict')) return false;
  return held === 'tracked' || collector.tracksNewDicts;
}
