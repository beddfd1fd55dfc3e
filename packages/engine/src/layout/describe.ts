import type { Profile } from '../profile/profile.js';
import { extentOf, type Subject, structName } from './measures.js';
import type { ObjectSpec } from './object-spec.js';
import { structOf } from './struct-of.js';
import { valuesBytes } from './tables.js';

/** How an object lies in memory. All in bytes. */
export interface ObjectLayout {
  /** What `sys.getsizeof` says. */
  readonly size: number;
  /** In front of the address that `id` shows: the collector's header, and what some classes have before that. */
  readonly header: number;
  /** What it asks the allocator for: its own block, header included, then those it keeps beside. A static object: nothing. */
  readonly blocks: readonly number[];
  /** Whether it has a collector's header, without which it is never tracked. */
  readonly collectable: boolean;
  readonly weakrefable: boolean;
}

/**
 * The layout of an object that the spec describes.
 *
 * @throws RangeError when the version has no such type, or the spec lacks what the size depends on.
 */
export function describe(profile: Profile, spec: ObjectSpec): ObjectLayout {
  const struct = structOf(profile, structName(spec), spec.class);
  const word = profile.pointerBits / 8;
  const subject: Subject = { profile, struct, spec, word };
  const { counted, own, beside } = extentOf(subject);
  if (spec.static) {
    const header = profile.layouts.countsHeaderOfStaticTypes ? 2 * word : 0;
    return {
      size: counted + header,
      header: 0,
      blocks: [],
      collectable: false,
      weakrefable: struct.weakrefable,
    };
  }
  const header = word * (2 * Number(struct.collectable) + 2 * Number(struct.preHeader));
  // Attributes of an instance, which `sys.getsizeof` doesn't count.
  const values = struct.values === 'none' || !spec.values ? 0 : valuesBytes(profile, spec.values);
  return {
    size: counted + header,
    header,
    blocks:
      struct.values === 'inline'
        ? [header + own + values, ...beside]
        : [header + own, ...beside, ...(values > 0 ? [values] : [])],
    collectable: struct.collectable,
    weakrefable: struct.weakrefable,
  };
}
