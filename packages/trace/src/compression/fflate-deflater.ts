import { deflateSync, inflateSync } from 'fflate';
import { TraceError } from '../trace-error.js';
import type { Deflater } from './deflater.js';

type Level = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** Runs everywhere. */
export const fflateDeflater: Deflater = {
  name: 'fflate',
  deflate: (bytes, level) => deflateSync(bytes, { level: level as Level }),
  inflate(bytes, size) {
    // fflate drops what goes beyond `out`; the spare byte shows that something did.
    const inflated = inflateSync(bytes, { out: new Uint8Array(size + 1) });
    if (inflated.length !== size)
      throw new TraceError('damaged: compressed data has another size than stated');
    return inflated;
  },
};
