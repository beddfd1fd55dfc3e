import type { HeapState } from '../heap-state.js';
import { slotNameOf } from '../names.js';
import type { Replayer } from '../replayer.js';
import { ATTRIBUTES, valuesByName } from './namespace.js';

/** The interpreter's dict of modules, as roots name it. */
const MODULES = 'sys.modules';
const SCRIPT = '__main__';

/** The script's global variables, and the modules by their names: `main` is the script. Nothing where `sys.modules` is no root. */
export function modulesOf({ trace: { definitions } }: Replayer, heap: HeapState): Map<string, number> {
  const named = new Map<string, number>();
  const modules = heap.links.from(0).find(({ slot }) => slotNameOf(definitions, slot) === MODULES);
  if (modules === undefined) return named;
  const entries = valuesByName(definitions, heap, modules.target);
  const script = entries.get(SCRIPT);
  if (script !== undefined) {
    const dict = heap.links.from(script).find(({ slot }) => slotNameOf(definitions, slot) === ATTRIBUTES);
    if (dict !== undefined)
      for (const [name, id] of valuesByName(definitions, heap, dict.target)) named.set(name, id);
    named.set('main', script);
  }
  for (const [name, id] of entries) if (!named.has(name)) named.set(name, id);
  return named;
}
