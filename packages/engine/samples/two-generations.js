// A collector with two generations: young objects, and those that have survived a collection. Right, as
// `heapreel check --collector two-generations.js` will tell.

const [YOUNG, OLD, PERMANENT] = [1, 2, 3];
const [YOUNGEST, FULL] = [0, 2];

export class TwoGenerations {
  enabled = true;
  thresholds = [500, 20];
  /** Allocations since the last collection, and collections of the young since the last full one. */
  counts = [0, 0];

  constructor(heap, parts) {
    this.heap = heap;
    this.parts = parts;
    this.lists = new parts.GcLists(heap.table);
    this.lists.add(YOUNG, OLD, PERMANENT);
    this.workspace = new parts.Workspace(this.lists);
    this.stats = parts.noStats();
    this.due = false;
    this.collecting = false;
  }

  get frozen() {
    return this.lists.size(PERMANENT);
  }

  allocated() {
    this.counts[0]++;
    const [threshold] = this.thresholds;
    if (this.counts[0] > threshold && threshold !== 0 && this.enabled) this.due = true;
  }

  freed() {}

  track(slot) {
    this.lists.append(YOUNG, slot);
    this.parts.startTracking(this.heap, slot);
  }

  forget(slot) {
    const { next, state } = this.heap.table;
    if (next[slot] === 0) return;
    this.lists.remove(slot);
    state[slot] = 0;
  }

  restore(slot) {
    this.lists.append(YOUNG, slot);
  }

  safePoint() {
    if (!this.due || this.collecting) return;
    this.due = false;
    const generation = this.counts[1] > this.thresholds[1] ? FULL : YOUNGEST;
    if (this.enabled) this.collect(generation, this.parts.CollectionTrigger.automatic);
  }

  collect(generation, trigger = this.parts.CollectionTrigger.manual) {
    if (this.collecting) return { generation, collected: 0, uncollectable: 0 };
    this.collecting = true;
    const collection = this.parts.runCollection(this.heap, generation, trigger, () => {
      const outcome = this.work(generation);
      this.parts.addStats(this.stats[generation], outcome);
      return outcome;
    });
    this.collecting = false;
    return collection;
  }

  /** Generation 1 is the young one too. */
  work(generation) {
    this.counts[0] = 0;
    this.counts[1] = generation === FULL ? 0 : this.counts[1] + 1;
    const candidates = this.gather(generation);
    this.findGarbage(candidates);
    if (candidates !== OLD) this.lists.merge(candidates, OLD);
    return this.dispose();
  }

  /** The list of those that the collection is about. The old ones hold young ones, so that a full one is about all. */
  gather(generation) {
    if (generation !== FULL) return YOUNG;
    this.lists.merge(YOUNG, OLD);
    return OLD;
  }

  findGarbage(candidates) {
    this.parts.deduceUnreachable(this.heap, candidates, this.workspace.unreachable);
  }

  dispose() {
    return this.parts.disposeOfGarbage(this.heap, this.workspace, OLD);
  }

  setThresholds(...values) {
    for (const [i, value] of values.slice(0, 2).entries()) this.thresholds[i] = value;
  }

  freeze() {
    this.lists.merge(YOUNG, PERMANENT);
    this.lists.merge(OLD, PERMANENT);
  }

  unfreeze() {
    this.lists.merge(PERMANENT, OLD);
  }

  *objects(generation) {
    if (generation === YOUNGEST) yield* this.lists.members(YOUNG);
    if (generation === FULL) yield* this.lists.members(OLD);
  }
}

export default (heap, parts) => new TwoGenerations(heap, parts);
