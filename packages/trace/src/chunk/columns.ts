/** Field numbers of `ChunkColumns` in proto/heapreel/v1/trace.proto. */
export const columnNumber = {
  literals: 1,
  numbers: 2,
  literalRuns: 3,
  copyLengths: 4,
  copyDistances: 5,
  objects: 6,
  shapeTypes: 7,
  shapeSizes: 8,
  shapes: 9,
  addresses: 10,
  operands: 11,
} as const;
