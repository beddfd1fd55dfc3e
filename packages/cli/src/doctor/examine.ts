import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PythonVersion } from '@heapreel/cpython';
import { openTrace, verify } from '@heapreel/replayer';
import { EventBatch, EventKind, HeapDigest, type TraceHeader, TraceWriter } from '@heapreel/trace';
import { FileOutput } from '@heapreel/trace/node';
import { version } from '../version.js';
import type { Finding } from './finding.js';
import { pythonBuilds, recordAndVerify } from './python.js';

const leastNode = [20, 19] as const;

/** Looks at what heapreel needs, by using it. A script is recorded on each of these versions of Python. */
export async function examine(recorded: readonly PythonVersion[]): Promise<Finding[]> {
  const findings = [
    { name: 'heapreel', ok: true, detail: version },
    nodeVersion(),
    await tried('temporary folder', async () => {
      await rm(await mkdtemp(join(tmpdir(), 'heapreel-')), { recursive: true });
      return tmpdir();
    }),
    await tried('write, read, replay', roundTrip),
    ...pythonBuilds(),
  ];
  for (const python of recorded) {
    findings.push(await tried(`record on ${python}`, () => recordAndVerify(python)));
  }
  return findings;
}

function nodeVersion(): Finding {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const ok = major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1]);
  const needs = ok ? '' : `; heapreel needs ${leastNode.join('.')} or later`;
  return { name: 'node', ok, detail: process.versions.node + needs };
}

async function tried(name: string, attempt: () => Promise<string>): Promise<Finding> {
  try {
    return { name, ok: true, detail: await attempt() };
  } catch (error) {
    return { name, ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

/** Writes a small trace to a file and replays it against its audit. */
async function roundTrip(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'heapreel-'));
  try {
    const path = join(folder, 'doctor.reel');
    const objects = 1000;
    writeTrace(path, objects);
    const replayer = await openTrace(path);
    try {
      const { audits, mismatches, impossible } = await verify(replayer);
      if (audits !== 1 || mismatches + impossible > 0)
        throw new Error('replay differs from what was written');
      return `${replayer.events} events, ${objects} objects agree`;
    } finally {
      await replayer.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

function writeTrace(path: string, objects: number): void {
  const header: TraceHeader = {
    producer: { kind: 'engine', version, heapreel: version },
    pointerBits: 64,
    kinds: [EventKind.alloc, EventKind.incref],
    command: ['doctor'],
    startedAt: Date.now(),
    initialObjects: 0,
    notes: [],
  };
  const writer = new TraceWriter(new FileOutput(path));
  writer.begin(header);
  const type = writer.definitions.type({ name: 'object', object: 0 });
  const batch = new EventBatch(objects * 2);
  const digest = new HeapDigest();
  for (let id = 1; id <= objects; id++) {
    batch.push(EventKind.alloc, id, type, 16, id * 16);
    batch.push(EventKind.incref, id, id);
    digest.add(id, type, id + 1);
  }
  writer.write(batch);
  writer.audit({ position: objects * 2, objects, digest: digest.toString(), mismatches: [], reason: 'end' });
  writer.end({ complete: true, exitCode: 0, reason: '' });
}
