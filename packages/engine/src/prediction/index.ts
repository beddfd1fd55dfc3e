export {
  CollectionPrediction,
  type CollectorChange,
  type CollectorStart,
  type KnownList,
  type PredictedCollection,
} from './collection-prediction.js';
