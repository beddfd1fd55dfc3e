import type { Allocator } from './allocator.js';
import type { ArenaSource } from './arena-source.js';
import { CAllocator } from './c-allocator.js';
import type { PymallocParameters } from './parameters.js';
import { PyMalloc } from './pymalloc.js';
import { VirtualMemory } from './virtual-memory.js';

/**
 * What an interpreter with these settings takes its objects' memory from, in an address space of its own: pymalloc, or the
 * C library where the build is without it. `watch` may stand between pymalloc and the system, to see arenas come and go.
 */
export function createObjectAllocator(
  parameters: PymallocParameters,
  watch: (arenas: ArenaSource) => ArenaSource = (arenas) => arenas,
): Allocator {
  const memory = new VirtualMemory();
  const raw = new CAllocator(memory);
  return parameters.enabled ? new PyMalloc(parameters, watch(memory), raw) : raw;
}
