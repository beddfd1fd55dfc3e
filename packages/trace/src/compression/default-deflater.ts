import type { Deflater } from './deflater.js';
import { fflateDeflater } from './fflate-deflater.js';
import { builtInDeflater } from './zlib-deflater.js';

/** The fastest at hand. */
export const defaultDeflater: Deflater = builtInDeflater() ?? fflateDeflater;
