import type { Definitions } from '@heapreel/trace';
import { ObjectLayout, TypeFlag, TypeLayout } from '../../builds/builds.js';
import type { Census, MapRange } from '../census.js';
import type { InterpreterMemory } from '../interpreter-memory.js';
import type { ReferentVisitor } from '../referent-visitor.js';
import { FrameReader } from './frames.js';
import { internedStrings } from './interned-strings.js';
import { LinkColumns } from './link-columns.js';
import type { Reading } from './reading.js';
import { readInterpreterRoots } from './roots.js';
import { SlotNames } from './slot-names.js';
import { TraversedRest } from './traversed.js';
import { TypePlanner, typeFieldsReader } from './type-plan.js';

/** Every reference that lies in the interpreter's memory: columns of equal length. */
export interface ReferenceCensus {
  /** Address of what holds it: an object; 0 = a running frame, or the interpreter itself. */
  readonly holder: Uint32Array;
  /** The slot, as events have it (`Slot` of @heapreel/trace). */
  readonly slot: Uint32Array;
  /** Address of the object that it refers to. */
  readonly target: Uint32Array;
}

/**
 * Reads the references between all objects, and from running frames. Only counted references to live objects are
 * given. All that `tp_traverse` visits is among them.
 * @param objects all live objects.
 * @param definitions numbers the slots' names.
 * @param roots address of the thread's state, and of the dict `sys.modules`, or 0.
 */
export function readReferences(
  memory: InterpreterMemory,
  map: MapRange,
  objects: Census,
  definitions: Definitions,
  visitReferents: ReferentVisitor,
  roots: { readonly thread: number; readonly modules: number },
): ReferenceCensus {
  const links = new LinkColumns(memory, map);
  const reading: Reading = {
    memory,
    words: memory.words,
    bytes: memory.bytes,
    links,
    names: new SlotNames(memory, definitions),
    sharedKeys: new Set(),
    borrowed: [],
  };
  const frames = new FrameReader(reading, frameTypes(memory, objects));
  const readTypeFields = typeFieldsReader(reading);
  const planner = new TypePlanner(reading, frames, readTypeFields);
  const rest = new TraversedRest(reading, visitReferents);

  frames.readRunning(roots.thread);
  readInterpreterRoots(reading, roots);

  const { words } = reading;
  const uncounted = internedStrings(reading, objects);
  for (let i = 0; i < objects.length; i++) {
    const object = objects.address[i];
    if (object === uncounted) continue;
    const type = objects.type[i];
    const plan = planner.planOf(type);
    const from = links.length;
    const { offsets, slots, readers } = plan;
    for (let field = 0; field < offsets.length; field++) {
      const target = words[(object + offsets[field]) >>> 2];
      if (target !== 0) links.add(object, slots[field], target);
    }
    reading.borrowed.length = 0;
    for (const read of readers) read(reading, object);
    if (plan.complete) continue;
    rest.add(object, from, offsets, () => memory.sizeOf(object, type) - ObjectLayout.collectorHeader);
  }
  const { length } = links;
  return {
    holder: links.holder.slice(0, length),
    slot: links.slot.slice(0, length),
    target: links.target.slice(0, length),
  };
}

/** What reading a frame needs to know of two types, which have live instances as soon as there is a function. */
function frameTypes(memory: InterpreterMemory, objects: Census) {
  const met = new Set<number>();
  let [tupleItems, cell] = [0, 0];
  for (let i = 0; i < objects.length && !(tupleItems && cell); i++) {
    const type = objects.type[i];
    if (met.has(type)) continue;
    met.add(type);
    if (memory.flagsOf(type) & TypeFlag.heapType) continue;
    const name = memory.typeName(type);
    if (name === 'tuple') tupleItems = memory.word(type + TypeLayout.basicSize);
    if (name === 'cell') cell = type;
  }
  return { tupleItems, cell };
}
