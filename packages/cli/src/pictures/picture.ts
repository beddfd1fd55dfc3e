import type { Bond, NeighbourhoodAnswer } from '@heapreel/replayer';
import { counted, grouped } from '../output/number.js';

/** Boxes and arrows, before they are written in any format. Texts are a trace's: each format escapes them. */
export interface Picture {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  /** What is not in it; null = nothing. */
  readonly note: string | null;
}

export interface Box {
  /** Letters and digits. */
  readonly name: string;
  readonly lines: readonly string[];
  readonly kind: 'asked' | 'object' | 'root';
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** Empty = none. */
  readonly text: string;
  /** It leads back towards the object asked for, or stays as far from it: boxes don't line up along it. */
  readonly isAside: boolean;
}

/** Longer texts are cut in the middle: a slot may be named by a key of any length. */
const LONGEST = 60;

/** Roots stand in a box of their own beside each object that they hold. */
export function pictureOf({ object, objects, bonds, leftOut, direction }: NeighbourhoodAnswer): Picture {
  const boxes = objects.map(
    ({ id, type, more }): Box => ({
      name: `o${id}`,
      lines: [`${shortened(type)} #${id}`, ...(more > 0 ? [counted(more, 'more reference')] : [])],
      kind: id === object.id ? 'asked' : 'object',
    }),
  );
  for (const bond of bonds) {
    if (bond.holder !== 0) continue;
    boxes.push({ name: `r${bond.target}`, lines: slotLines(bond), kind: 'root' });
  }
  const distances = new Map(objects.map(({ id, distance }) => [id, distance]));
  const isAside = ({ holder, target }: Bond): boolean => {
    if (holder === 0) return false;
    const [near, far] = direction === 'refs' ? [holder, target] : [target, holder];
    return distances.get(far)! <= distances.get(near)!;
  };
  const arrows = bonds.map((bond) => ({
    from: bond.holder === 0 ? `r${bond.target}` : `o${bond.holder}`,
    to: `o${bond.target}`,
    text: bond.holder === 0 ? '' : slotLines(bond).join(', '),
    isAside: isAside(bond),
  }));
  const left = [
    ...(leftOut.objects > 0 ? [counted(leftOut.objects, 'object')] : []),
    ...(leftOut.references > 0 ? [counted(leftOut.references, 'reference')] : []),
  ];
  return { boxes, arrows, note: left.length === 0 ? null : `left out: ${left.join(' and ')}` };
}

function slotLines({ slots, times }: Bond): string[] {
  const named = slots.map((slot) => shortened(slot ?? 'held by C code, or not recorded'));
  return times > slots.length ? [...named, `… ${grouped(times - slots.length)} more`] : named;
}

function shortened(text: string): string {
  const characters = [...text];
  if (characters.length <= LONGEST) return text;
  const half = LONGEST / 2;
  return `${characters.slice(0, half).join('')}…${characters.slice(1 - half).join('')}`;
}
