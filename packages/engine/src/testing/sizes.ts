import type { Heap } from '../heap/heap.js';
import { ensure } from './ensure.js';

/** Objects are as large as their contents make them. */
export function checkSizes(heap: Heap): void {
  const { table } = heap;
  for (const slot of table.slots()) {
    if (slot === heap.namespace) continue;
    const { name } = heap.typeOf(slot);
    const size = table.size[slot];
    const content = table.content[slot];
    const held = table.references[slot]?.filter((target) => target !== 0).length ?? 0;
    const exact = exactSize(name, content, held);
    const right =
      exact === null
        ? size >= leastSize(name, held)
        : size === exact || (name === 'str' && size === exact + 3);
    ensure(right, `${name} ${table.id[slot]} of ${held} references is ${size} bytes`);
  }
}

/** Where only the present contents count. The figures are those of `sys.getsizeof` on CPython 3.13, 64 bits. */
function exactSize(type: string, content: unknown, held: number): number | null {
  switch (type) {
    case 'NoneType':
      return 16;
    case 'bool':
      return 28;
    case 'float':
      return 24;
    case 'int':
      return (
        24 +
        4 *
          Math.max(
            1,
            Math.ceil(
              BigInt(content as number)
                .toString(2)
                .replace('-', '').length / 30,
            ),
          )
      );
    case 'bytes':
      return 33 + (content as string).length;
    case 'str': {
      const points = Array.from(content as string, (character) => character.codePointAt(0)!);
      const widest = Math.max(0, ...points);
      if (widest < 128) return 41 + points.length;
      return 56 + (widest < 256 ? 1 : widest < 65536 ? 2 : 4) * (points.length + 1);
    }
    case 'tuple':
      return 40 + 8 * held;
    case 'function':
      return 160;
    case 'cell':
      return 40;
    case 'list':
    case 'dict':
    case 'set':
      return null;
    default:
      return 48;
  }
}

function leastSize(type: string, held: number): number {
  if (type === 'list') return 56 + 8 * held;
  if (type === 'dict') return held === 0 ? 64 : 64 + 32 + 8 + 8 * held;
  return held <= 4 ? 216 : 216 + 16 * held;
}
