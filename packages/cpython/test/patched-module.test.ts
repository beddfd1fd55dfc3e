import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { builds } from '../src/builds/builds.js';
import { patchModule } from '../src/probe/patch.js';
import { cacheState, originalModule, patchedModule } from '../src/probe/patched-module.js';

const build = builds['3.13'];
const patched = Buffer.from(patchModule(originalModule(build), build));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heapreel-cache-'));
  vi.stubEnv('XDG_CACHE_HOME', folder);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const isPatched = (bytes: Uint8Array) => patched.equals(bytes);
const kept = () => readdirSync(join(folder, 'heapreel')).map((name) => join(folder, 'heapreel', name));

test('a patched module is kept and found again', () => {
  expect(cacheState(build)).toBe('not cached');
  expect(isPatched(patchedModule(build))).toBe(true);
  expect(kept()).toHaveLength(1);
  expect(cacheState(build)).toBe('cached');
  expect(isPatched(patchedModule(build))).toBe(true);
});

test.each([
  ['damaged', (bytes: Buffer) => bytes.fill(bytes[5000] ^ 1, 5000, 5001)],
  ['cut short', (bytes: Buffer) => bytes.subarray(0, 5000)],
  ['empty', () => Buffer.alloc(0)],
])('a %s file in the cache is replaced', (_, damage) => {
  patchedModule(build);
  const [path] = kept();
  writeFileSync(path, damage(readFileSync(path)));
  expect(cacheState(build)).toBe('damaged');
  expect(isPatched(patchedModule(build))).toBe(true);
  expect(cacheState(build)).toBe('cached');
  expect(kept()).toEqual([path]);
});

test('a cache that cannot be written is done without', () => {
  writeFileSync(join(folder, 'heapreel'), 'in the way');
  expect(isPatched(patchedModule(build))).toBe(true);
  expect(cacheState(build)).toBe('not cached');
});

test('a folder in the place of the file is done without, and leaves nothing behind', () => {
  patchedModule(build);
  const [path] = kept();
  rmSync(path);
  mkdirSync(path);
  expect(isPatched(patchedModule(build))).toBe(true);
  expect(kept()).toEqual([path]);
});
