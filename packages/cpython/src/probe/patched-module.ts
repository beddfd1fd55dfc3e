import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { PythonBuild } from '../builds/builds.js';
import { packageFolder } from '../host/interpreter.js';
import { patcherVersion, patchModule } from './patch.js';

/** Where patched modules are kept between runs. */
export function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'heapreel');
}

/** The build's own module. */
export function originalModule(build: PythonBuild): Uint8Array {
  return readFileSync(join(packageFolder(build), 'pyodide.asm.wasm'));
}

/** Path of the cache's file for these bytes: its name changes with the module, the build's data and the patcher. */
function cachedPath(bytes: Uint8Array, build: PythonBuild): string {
  const key = createHash('sha256').update(bytes).update(JSON.stringify(build)).update(String(patcherVersion));
  return join(cacheFolder(), `python-${build.version}-${key.digest('hex').slice(0, 16)}.wasm`);
}

/** The build's module with the probe in it, from the cache or newly patched. A cache that can't be written is no error. */
export function patchedModule(build: PythonBuild): Uint8Array {
  const original = originalModule(build);
  const path = cachedPath(original, build);
  const cached = readIfWhole(path);
  if (cached) return cached;
  const patched = patchModule(original, build);
  const checked = Buffer.concat([digestOf(patched), patched]);
  const temporary = `${path}.${process.pid}`;
  try {
    mkdirSync(cacheFolder(), { recursive: true });
    writeFileSync(temporary, checked);
    renameSync(temporary, path);
  } catch {
    // Without a cache the next run patches again.
    removeIfThere(temporary);
  }
  return patched;
}

/**
 * Whether the build's patched module is in the cache.
 * @throws {Error} when the build's own module is missing.
 */
export function cacheState(build: PythonBuild): 'cached' | 'not cached' | 'damaged' {
  const path = cachedPath(originalModule(build), build);
  if (readIfWhole(path)) return 'cached';
  return existsSync(path) ? 'damaged' : 'not cached';
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // A folder that refuses this holds nothing of ours.
  }
}

const digestBytes = 32;
const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

/** A cached module, unless it is missing or damaged. */
function readIfWhole(path: string): Uint8Array | undefined {
  let file: Buffer;
  try {
    file = readFileSync(path);
  } catch {
    return undefined;
  }
  const module = file.subarray(digestBytes);
  return digestOf(module).equals(file.subarray(0, digestBytes)) ? module : undefined;
}
