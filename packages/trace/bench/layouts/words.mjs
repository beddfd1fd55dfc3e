import { ChunkDecoder } from '../../dist/chunk/chunk-decoder.js';
import { ChunkEncoder } from '../../dist/chunk/chunk-encoder.js';

const encoder = new ChunkEncoder();
const decoder = new ChunkDecoder();

/** The layout of the file format. */
export const words = {
  name: 'words: predicted from context (shipped)',
  encode: (batch, firstObject) => encoder.encode(batch, firstObject).slice(),
  decode: (bytes, events, firstObject, batch) => decoder.decode(bytes, events, firstObject, batch),
};
