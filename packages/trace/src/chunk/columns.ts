/** Field numbers of `ChunkColumns` in proto/heapreel/v1/trace.proto. */
export const columnNumber = {
  runs: 1,
  literals: 2,
  numbers: 3,
  objects: 4,
  sites: 5,
  shapeTypes: 6,
  shapeSizes: 7,
  addresses: 8,
  operands: 9,
} as const;
