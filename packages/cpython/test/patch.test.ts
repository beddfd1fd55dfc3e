import { describe, expect, test } from 'vitest';
import { builds, type PythonVersion } from '../src/builds/builds.js';
import { patchModule } from '../src/probe/patch.js';
import { originalModule } from '../src/probe/patched-module.js';
import { ByteReader } from '../src/wasm/bytes.js';
import { skipImmediates } from '../src/wasm/instructions.js';
import { WasmModule } from '../src/wasm/module.js';

describe.each(Object.keys(builds) as PythonVersion[])('the module of Python %s', (version) => {
  const build = builds[version];
  const original = originalModule(build);

  test('decodes to the last byte of every function', () => {
    const module = new WasmModule(original);
    for (const { start, end } of module.bodies) {
      const reader = new ByteReader(original, start, end);
      for (let groups = reader.u32(); groups > 0; groups--) {
        reader.skipInteger();
        reader.byte();
      }
      let last = 0;
      while (!reader.done) {
        last = reader.byte();
        skipImmediates(reader, last);
      }
      // A function's last instruction is `end`; anything else means that the decoder lost its way.
      expect(last).toBe(0x0b);
      expect(reader.position).toBe(end);
    }
  });

  test('is a valid module when patched, and the same one each time', () => {
    const patched = patchModule(original, build);
    expect(WebAssembly.validate(Uint8Array.from(patched))).toBe(true);
    expect(Buffer.compare(patched, patchModule(original, build))).toBe(0);
  });

  test('is refused by name when it holds an unknown instruction', () => {
    const module = new WasmModule(original);
    const damaged = Uint8Array.from(original);
    const longest = module.bodies.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a));
    const reader = new ByteReader(damaged, longest.start, longest.end);
    for (let groups = reader.u32(); groups > 0; groups--) {
      reader.skipInteger();
      reader.byte();
    }
    damaged[reader.position] = 0xff;
    expect(() => patchModule(damaged, build)).toThrow(
      `cannot patch Python ${build.release} (pyodide ${build.pyodide}): unknown WebAssembly instruction 0xff`,
    );
  });

  test('is refused by name when it is cut short', () => {
    expect(() => patchModule(original.subarray(0, original.length / 2), build)).toThrow(
      `cannot patch Python ${build.release}`,
    );
  });
});
