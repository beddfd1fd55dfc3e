import { CollectionTrigger, type Definitions, type EventKindName, eventKinds, Slot } from '@heapreel/trace';

/** A place in a program, as answers give it; null when it is unknown. */
export interface Site {
  readonly file: string;
  readonly line: number;
  readonly function: string;
}

/** The site with this number, or null for "unknown". */
export function siteOf(definitions: Definitions, site: number): Site | null {
  const definition = definitions.sites[site];
  if (site === 0 || definition === undefined) return null;
  return { file: definition.file, line: definition.line, function: definition.function };
}

/** The type's name; `?` when it is unknown. */
export function typeNameOf(definitions: Definitions, type: number): string {
  return definitions.types[type]?.name || '?';
}

/** How people read the slot of a link: `[3]` or `next`. */
export function slotNameOf(definitions: Definitions, slot: number): string {
  const value = Slot.value(slot);
  return Slot.isIndex(slot) ? `[${value}]` : (definitions.strings[value] ?? '?');
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Name of every kind as answers give it (`collect-begin`), by the name the code uses. */
export const kindNames: Readonly<Record<EventKindName, string>> = Object.fromEntries(
  eventKinds.map(({ name }) => [name, kebab(name)]),
) as Record<EventKindName, string>;

const kindNamesByNumber: string[] = [];
for (const { name, kind } of eventKinds) kindNamesByNumber[kind] = kindNames[name];

/** Name of the kind with this number. */
export function kindNameOf(kind: number): string {
  return kindNamesByNumber[kind] ?? `kind-${kind}`;
}

export type TriggerName = keyof typeof CollectionTrigger;

const triggerNames = Object.keys(CollectionTrigger) as TriggerName[];

export function triggerNameOf(trigger: number): TriggerName {
  return triggerNames.find((name) => CollectionTrigger[name] === trigger) ?? 'unknown';
}
