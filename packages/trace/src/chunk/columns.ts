/** Field numbers of `ChunkColumns` in proto/heapreel/v1/trace.proto. */
export const columnNumber = {
  runs: 1,
  literals: 2,
  numbers: 3,
  objects: 4,
  shapeTypes: 5,
  shapeSizes: 6,
  addresses: 7,
  operands: 8,
} as const;
