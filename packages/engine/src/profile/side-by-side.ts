import type { Profile } from './profile.js';

/** One setting, with its value in each of the profiles it was taken from. */
export interface Setting {
  /** Path of the field, such as `collector.thresholds`. */
  readonly name: string;
  /** In the order of the profiles; `-` where a profile has no such field. */
  readonly values: readonly string[];
}

/** Every setting of these profiles, in the order of the fields; struct layouts, which no table could hold, left out. */
export function settingsOf(profiles: readonly Profile[]): Setting[] {
  const columns = profiles.map(({ layouts, ...settings }) => new Map(leaves(settings, '')));
  return namesIn(columns).map((name) => ({ name, values: columns.map((column) => column.get(name) ?? '-') }));
}

/** What only some profiles have stands where those have it. */
function namesIn(columns: readonly ReadonlyMap<string, string>[]): string[] {
  const names: string[] = [];
  for (const column of columns) {
    let next = 0;
    for (const name of column.keys()) {
      const known = names.indexOf(name);
      if (known < 0) names.splice(next++, 0, name);
      else next = known + 1;
    }
  }
  return names;
}

function leaves(value: object, path: string): [string, string][] {
  return Object.entries(value).flatMap(([field, inner]) =>
    leavesOf(inner, path === '' ? field : `${path}.${field}`),
  );
}

function leavesOf(value: unknown, name: string): [string, string][] {
  if (!Array.isArray(value)) {
    return typeof value === 'object' && value !== null ? leaves(value, name) : [[name, String(value)]];
  }
  const kinds: readonly { readonly kind?: unknown }[] = value;
  if (!kinds.some((item) => typeof item.kind === 'string')) return [[name, value.join(' ')]];
  // Rules for one kind of thing each.
  return kinds.flatMap(({ kind, ...rule }) => leaves(rule, `${name}.${kind}`));
}
