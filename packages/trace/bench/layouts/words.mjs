import { BatchWords } from '../../dist/chunk/batch-words.js';
import { ChunkDecoder } from '../../dist/chunk/chunk-decoder.js';
import { ChunkEncoder } from '../../dist/chunk/chunk-encoder.js';
import { ChunkWords } from '../../dist/chunk/chunk-words.js';

const chunk = new ChunkWords(3 << 20);
const batchWords = new BatchWords(chunk);
const encoder = new ChunkEncoder();
const decoder = new ChunkDecoder();

/** The layout of the file format, from batches: objects have to be found by their ids again. */
export const words = {
  name: 'words and copies (shipped), from batches',
  encode(batch, firstObject) {
    chunk.reset();
    batchWords.reset(firstObject);
    batchWords.write(batch, 0);
    return encoder.encode(chunk).slice();
  },
  decode: (bytes, events, firstObject, batch) => decoder.decode(bytes, events, firstObject, batch),
};
