import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInDeflater, fflateDeflater } from '../src/index.js';

const deflaters = [fflateDeflater, builtInDeflater()!];
const regular = fc.array(fc.nat(3), { maxLength: 2000 }).map((bytes) => Uint8Array.from(bytes));
const anyBytes = fc.oneof(regular, fc.uint8Array({ maxLength: 2000 }));

describe.each(deflaters.flatMap((writer) => deflaters.map((reader) => [writer, reader] as const)))(
  'what %o deflates, %o inflates',
  (writer, reader) => {
    test('to the same bytes', () => {
      fc.assert(
        fc.property(anyBytes, fc.constantFrom(1, 6, 9), (bytes, level) => {
          const inflated = reader.inflate(writer.deflate(bytes, level), bytes.length);
          expect(Buffer.compare(inflated, bytes)).toBe(0);
          expect(inflated.constructor).toBe(Uint8Array);
        }),
      );
    });

    test('to no other number of bytes than stated', () => {
      fc.assert(
        fc.property(anyBytes, fc.integer({ min: -50, max: 50 }), (bytes, difference) => {
          const size = Math.max(bytes.length + difference, 0);
          const deflated = writer.deflate(bytes, 6);
          if (size !== bytes.length) expect(() => reader.inflate(deflated, size)).toThrow();
        }),
      );
    });
  },
);
