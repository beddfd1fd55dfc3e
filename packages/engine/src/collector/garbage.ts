import { EventKind, ObjectFlag } from '@heapreel/trace';
import { GcDebug } from '../face/gc-debug.js';
import { referentsOf } from '../face/referents.js';
import type { Heap } from '../heap/heap.js';
import { GcState } from '../heap/object-table.js';
import { callBack, callbackOf, clearReference } from '../weakref/references.js';
import type { Outcome } from './collection.js';
import type { GcLists } from './gc-lists.js';
import { deduceUnreachable } from './reachability.js';

const FIRST_HEAD = 8;

/** The lists that a collection works on, by their heads, 8 to 11; empty between collections. */
export class Workspace {
  /** What the collector has found to be unreachable. */
  readonly unreachable = FIRST_HEAD;
  readonly finalizers = FIRST_HEAD + 1;
  readonly weakrefs = FIRST_HEAD + 2;
  readonly seen = FIRST_HEAD + 3;

  constructor(readonly lists: GcLists) {
    lists.add(this.unreachable, this.finalizers, this.weakrefs, this.seen);
  }

  get isEmpty(): boolean {
    const { lists, unreachable, finalizers, weakrefs, seen } = this;
    return [unreachable, finalizers, weakrefs, seen].every((head) => lists.isEmpty(head));
  }
}

/**
 * What CPython's collector does with the objects in `workspace.unreachable`, phase by phase, in its order. (Python/gc.c or
 * Modules/gcmodule.c, from `move_legacy_finalizers` to `handle_legacy_finalizers`; PEP 442.) What survives goes to the
 * list `old`, where what is reachable is already. The unreachable have the state `candidate`, and nobody else has.
 */
export function disposeOfGarbage(heap: Heap, workspace: Workspace, old: number): Outcome {
  const { lists, unreachable, finalizers } = workspace;
  const found = survey(heap, unreachable);
  if (found.legacyFinalizers) setLegacyFinalizersApart(heap, workspace);
  diagnoseAll(heap, workspace, unreachable, GcDebug.collectable);
  let collected = 0;
  // Where nothing runs that a program could have a hand in, nothing can come back to life.
  let mayRevive = found.finalizers;
  if (found.weakReferences) {
    clearWeakReferencesTo(heap, workspace);
    if (!lists.isEmpty(workspace.weakrefs)) mayRevive = true;
    collected = callCallbacks(heap, workspace, old);
  }
  if (mayRevive) {
    runFinalizers(heap, workspace);
    keepResurrected(heap, workspace, old);
    if (heap.profile.collector.clearsLateWeakrefs) clearLateWeakReferences(heap, unreachable);
  }
  collected += lists.size(unreachable);
  clearGarbage(heap, workspace, old);
  const uncollectable = lists.size(finalizers);
  if (uncollectable > 0) keepUncollectable(heap, workspace, old);
  return { collected, uncollectable };
}

/** What phases there is work for. */
interface Survey {
  legacyFinalizers: boolean;
  weakReferences: boolean;
  finalizers: boolean;
}

/** Tells who is unreachable, and finds out what that will take. */
function survey(heap: Heap, unreachable: number): Survey {
  const { table, types, events } = heap;
  const { next, weakrefs, id, type } = table;
  const found: Survey = { legacyFinalizers: false, weakReferences: false, finalizers: false };
  for (let slot = next[unreachable]; slot !== unreachable; slot = next[slot]) {
    events.emit(EventKind.unreachable, id[slot]);
    const of = types.byNumber(type[slot]);
    if (of.legacyFinalizer) found.legacyFinalizers = true;
    if (of.finalizer !== null) found.finalizers = true;
    if (weakrefs[slot] !== null || of.weak !== null) found.weakReferences = true;
  }
  return found;
}

/** Unreachable objects with a `tp_del`, and all that they refer to, are not collected. */
function setLegacyFinalizersApart(heap: Heap, { lists, unreachable, finalizers }: Workspace): void {
  const { table } = heap;
  const { next, state } = table;
  const setApart = (slot: number): void => {
    lists.move(slot, finalizers);
    state[slot] &= ~GcState.candidate;
  };
  for (let slot = next[unreachable]; slot !== unreachable; ) {
    const following = next[slot];
    if (heap.typeOf(slot).legacyFinalizer) setApart(slot);
    slot = following;
  }
  for (let slot = next[finalizers]; slot !== finalizers; slot = next[slot]) {
    for (const target of referentsOf(heap, slot)) {
      if ((state[target] & GcState.candidate) !== 0) setApart(target);
    }
  }
}

/**
 * Clears every weak reference to an unreachable object, and those that are unreachable themselves; gathers the reachable
 * ones with callbacks in `workspace.weakrefs`, held once each. (The first half of `handle_weakrefs`.)
 */
function clearWeakReferencesTo(heap: Heap, { lists, unreachable, weakrefs }: Workspace): void {
  const { table } = heap;
  for (let slot = table.next[unreachable]; slot !== unreachable; slot = table.next[slot]) {
    if (heap.typeOf(slot).weak !== null) clearReference(heap, slot);
    const references = table.weakrefs[slot];
    while (references !== null && references.length > 0) {
      const reference = references[0];
      clearReference(heap, reference);
      if (callbackOf(heap, reference) === 0 || (table.state[reference] & GcState.candidate) !== 0) continue;
      heap.incref(reference);
      lists.move(reference, weakrefs);
    }
  }
}

/** Calls the callbacks of the gathered weak references. Gives how many weak references died of that. (The other half.) */
function callCallbacks(heap: Heap, { lists, weakrefs }: Workspace, old: number): number {
  const { table } = heap;
  let freed = 0;
  while (!lists.isEmpty(weakrefs)) {
    const reference = lists.first(weakrefs);
    const id = table.id[reference];
    callBack(heap, reference, callbackOf(heap, reference));
    heap.decref(reference);
    if (lists.first(weakrefs) === reference && table.id[reference] === id) lists.move(reference, old);
    else freed++;
  }
  return freed;
}

/** Calls the finalizers of the unreachable objects that have not run yet. (`finalize_garbage`.) */
export function runFinalizers(heap: Heap, { lists, unreachable, seen }: Workspace): void {
  const { table, events } = heap;
  while (!lists.isEmpty(unreachable)) {
    const slot = lists.first(unreachable);
    lists.move(slot, seen);
    const { finalizer } = heap.typeOf(slot);
    if (finalizer === null || (table.flags[slot] & ObjectFlag.finalized) !== 0) continue;
    table.flags[slot] |= ObjectFlag.finalized;
    events.emit(EventKind.finalize, table.id[slot]);
    heap.incref(slot);
    finalizer(heap, slot);
    heap.decref(slot);
  }
  lists.merge(seen, unreachable);
}

/** Searches the unreachable once more, as finalizers may have brought some back. (`handle_resurrected_objects`.) */
function keepResurrected(heap: Heap, { lists, unreachable, seen }: Workspace, old: number): void {
  const { table, events } = heap;
  const { next, state, id } = table;
  lists.merge(unreachable, seen);
  for (let slot = next[seen]; slot !== seen; slot = next[slot]) state[slot] &= ~GcState.candidate;
  deduceUnreachable(heap, seen, unreachable);
  for (let slot = next[seen]; slot !== seen; slot = next[slot]) events.emit(EventKind.resurrect, id[slot]);
  lists.merge(seen, old);
}

/**
 * Clears the weak references that finalizers have made to what is still unreachable, so that nobody sees it emptied; their
 * callbacks are never called. (`clear_weakrefs`, python/cpython GH-91636.)
 */
function clearLateWeakReferences(heap: Heap, unreachable: number): void {
  const { table } = heap;
  for (let slot = table.next[unreachable]; slot !== unreachable; slot = table.next[slot]) {
    if (heap.typeOf(slot).weak !== null) clearReference(heap, slot);
    const references = table.weakrefs[slot];
    while (references !== null && references.length > 0) clearReference(heap, references[0]);
  }
}

/**
 * Empties the unreachable objects one by one, until their counts have freed them all. Who lives on is moved to `old`.
 * (`delete_garbage`.)
 */
function clearGarbage(heap: Heap, { lists, unreachable }: Workspace, old: number): void {
  const { table, types, gc } = heap;
  while (table.next[unreachable] !== unreachable) {
    const slot = table.next[unreachable];
    const id = table.id[slot];
    if (gc.savesAll) gc.appendGarbage(slot);
    else {
      const { clear } = types.byNumber(table.type[slot]);
      if (clear !== null) {
        heap.incref(slot);
        clear(heap, slot);
        heap.decref(slot);
      }
    }
    // Still there, as a tuple is, which can't be emptied: it dies when those that hold it have been.
    if (table.next[unreachable] === slot && table.id[slot] === id) {
      table.state[slot] &= ~GcState.candidate;
      lists.move(slot, old);
    }
  }
}

/** What can't be collected goes on living, and to `gc.garbage` for the program to deal with. (`handle_legacy_finalizers`.) */
function keepUncollectable(heap: Heap, workspace: Workspace, old: number): void {
  const { lists, finalizers } = workspace;
  const { gc } = heap;
  diagnoseAll(heap, workspace, finalizers, GcDebug.uncollectable);
  for (const slot of lists.members(finalizers)) {
    if (heap.typeOf(slot).legacyFinalizer || gc.savesAll) gc.appendGarbage(slot);
  }
  lists.merge(finalizers, old);
}

function diagnoseAll(
  { gc }: Heap,
  { lists }: Workspace,
  head: number,
  flag: typeof GcDebug.collectable | typeof GcDebug.uncollectable,
): void {
  if ((gc.get_debug() & flag) === 0) return;
  for (const slot of lists.members(head)) gc.diagnose(flag, slot);
}
