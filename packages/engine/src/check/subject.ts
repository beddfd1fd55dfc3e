import { collectorNamed } from '../collector/collector-of.js';
import { loadCollector } from '../collector/custom.js';
import { profileNamed } from '../profile/profiles.js';
import type { Subject } from '../testing/observed-run.js';

/** What is being held against the properties, in a form that threads can be told. */
export interface SubjectName {
  /** Of a profile, such as `3.13`. */
  readonly profile: string;
  /** `generational`, `mark-sweep` and so on, or the path of a module; null: the profile's own. */
  readonly collector: string | null;
}

/** Whether the collector is one of a module's, rather than one of the engine's. */
export function isCollectorModule(collector: string): boolean {
  return /[./\\]/.test(collector);
}

/**
 * @throws RangeError for a profile or a collector that there isn't.
 * @throws CollectorError for a module that is no collector.
 */
export async function subjectOf({ profile, collector }: SubjectName): Promise<Subject> {
  const known = profileNamed(profile);
  if (collector === null) return { profile: known };
  return {
    profile: known,
    collector: isCollectorModule(collector) ? await loadCollector(collector) : collectorNamed(collector),
  };
}
