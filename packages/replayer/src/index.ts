export { type Fault, FaultLog, type FaultReason } from './fault-log.js';
export {
  countAtBirth,
  HeapState,
  type LiveObject,
  type StateLimits,
  type TypeTotal,
} from './heap-state.js';
export type { LifeMoment } from './life.js';
export type { Link } from './link-table.js';
export {
  kindNameOf,
  kindNames,
  type Site,
  siteOf,
  slotNameOf,
  type TriggerName,
  typeNameOf,
} from './names.js';
export { type ResolveObjectOptions, resolveObject } from './object-names/resolve-object.js';
export { openTrace } from './open-trace.js';
export { type PositionExpression, parsePosition, resolvePosition } from './position.js';
export type { Amount } from './queries/amounts.js';
export { type CollectionAnswer, collections } from './queries/collections.js';
export { type CycleShape, type CyclesAnswer, type CyclesOptions, cycles } from './queries/cycles.js';
export { type DiffAnswer, type DiffOptions, type DiffRow, diff } from './queries/diff.js';
export {
  type DominatorRow,
  type DominatorsAnswer,
  type DominatorsOptions,
  dominators,
} from './queries/dominators.js';
export { type DumpOptions, type DumpRow, dump } from './queries/dump.js';
export { type FoldedChange, PairFolder, type PairScope } from './queries/fold-pairs.js';
export { type GarbageAnswer, type GarbageOptions, type GarbageRow, garbage } from './queries/garbage.js';
export { type GrowthAnswer, type GrowthOptions, type GrowthRow, growth } from './queries/growth.js';
export { type HeapAnswer, type HeapOptions, type HeapRow, heap, type Partition } from './queries/heap.js';
export { type CountChange, type HistoryOptions, history } from './queries/history.js';
export { type HoldersAnswer, type HoldersOptions, holders } from './queries/holders.js';
export { type Info, info } from './queries/info.js';
export { type Leak, type LeaksAnswer, type LeaksOptions, leaks } from './queries/leaks.js';
export { type LineRow, type LinesAnswer, type LinesOptions, lines } from './queries/lines.js';
export {
  type Bond,
  type Direction,
  type Neighbour,
  type NeighbourhoodAnswer,
  type NeighbourhoodOptions,
  neighbourhood,
} from './queries/neighbourhood.js';
export {
  type Holder,
  type ObjectAnswer,
  type ObjectOptions,
  object,
} from './queries/object.js';
export type { ObjectsOfType } from './queries/objects-by-type.js';
export { type PathAnswer, type PathOptions, path } from './queries/path.js';
export type { ObjectName, Reference } from './queries/reference.js';
export { type ReferentsAnswer, type ReferentsOptions, referents } from './queries/referents.js';
export {
  type RetainedAnswer,
  type RetainedOptions,
  retained,
} from './queries/retained.js';
export {
  compareSnapshots,
  type SnapshotAnswer,
  type SnapshotDifference,
  type SnapshotDifferenceRow,
  type SnapshotOptions,
  type SnapshotRow,
  snapshot,
} from './queries/snapshot.js';
export { type StateAnswer, type StateOptions, state, type TypeRow } from './queries/state.js';
export { type TopAnswer, type TopOptions, type TopRow, top } from './queries/top.js';
export {
  type AuditFinding,
  type ImpossibleEvent,
  isSameState,
  type VerifyAnswer,
  verify,
} from './queries/verify.js';
export { type Period, type WhenOptions, when } from './queries/when.js';
export { type Cut, type WhyAnswer, type WhyOptions, why } from './queries/why.js';
export { QuestionError } from './question-error.js';
export type { RangeOptions } from './range.js';
export { Replayer, type ReplayerOptions } from './replayer.js';
export { sourceLines } from './source-text.js';
export type { PassOptions, Progress, Span } from './walk.js';
