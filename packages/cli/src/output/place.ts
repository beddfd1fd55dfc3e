import type { Site } from '@heapreel/replayer';
import { printable } from './printable.js';

/** `cycle_leak.py:12 in build`; `-` when unknown. */
export function place(site: Site | null): string {
  if (site === null) return '-';
  const line = site.line > 0 ? `:${site.line}` : '';
  return printable(site.file + line + (site.function === '' ? '' : ` in ${site.function}`));
}
