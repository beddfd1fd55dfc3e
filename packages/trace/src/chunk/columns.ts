/** Field numbers of `ChunkColumns` in proto/heapreel/v1/trace.proto. */
export const columnNumber = {
  literals: 1,
  numbers: 2,
  literalRuns: 3,
  copyLengths: 4,
  copyDistances: 5,
  objects: 6,
  objectAddresses: 7,
  shapeTypes: 8,
  shapeSizes: 9,
  shapes: 10,
  addresses: 11,
  operands: 12,
} as const;
