import type { PythonVersion } from '@heapreel/cpython';
import type { Profile } from '@heapreel/engine';
import type { TraceReader } from '@heapreel/trace';
import type {
  CollectionPrediction,
  PredictedCollection,
} from '../../packages/engine/src/prediction/index.js';

interface WatchedRecording {
  readonly trace: TraceReader;
  readonly exitCode: number;
  readonly problem: string | null;
  readonly mismatches: number;
}
interface Compared extends PredictedCollection {
  /** The counts in memory when the collection began, and whether those that decide are the model's. */
  readonly memory: readonly number[];
  readonly same: boolean;
}
interface Prediction {
  readonly compared: readonly Compared[];
  readonly overdue: number;
}

export const corpus: string;
export const eager: string;
export function recordWatched(version: PythonVersion, scripts: readonly string[]): Promise<WatchedRecording>;
export function predict(
  recording: WatchedRecording,
  prediction: typeof CollectionPrediction,
  profile: Profile,
): Promise<Prediction>;
export function figures(prediction: Prediction): {
  readonly automatic: number;
  readonly generation: number;
  readonly predicted: number;
  readonly furthestOff: number;
};
export function profileOf<P extends Pick<Profile, 'version' | 'pointerBits'>>(
  profiles: readonly P[],
  version: string,
): P;
