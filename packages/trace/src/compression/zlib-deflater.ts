import type * as Zlib from 'node:zlib';
import { TraceError } from '../trace-error.js';
import type { Deflater } from './deflater.js';

/** Node's own zlib: about twice as fast as fflate each way. */
function zlibDeflater(zlib: typeof Zlib): Deflater {
  return {
    name: 'zlib',
    deflate: (bytes, level) => plain(zlib.deflateRawSync(bytes, { level })),
    inflate(bytes, size) {
      const inflated = plain(zlib.inflateRawSync(bytes, { maxOutputLength: Math.max(size, 1) }));
      if (inflated.length !== size)
        throw new TraceError('damaged: compressed data has another size than stated');
      return inflated;
    },
  };
}

// A Buffer's `slice` and `toString` are not those of the Uint8Array that callers expect.
function plain(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}

/** Node's zlib where there is one. Found at run time, so that bundles for browsers do not ask for it. */
export function builtInDeflater(): Deflater | undefined {
  const zlib = globalThis.process?.getBuiltinModule?.('node:zlib');
  return zlib && zlibDeflater(zlib);
}
