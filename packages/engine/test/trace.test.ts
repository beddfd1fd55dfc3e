import { readFileSync } from 'node:fs';
import {
  BufferAccess,
  BufferOutput,
  EventKind,
  eventKinds,
  ObjectFlag,
  Slot,
  TraceReader,
  TraceWriter,
} from '@heapreel/trace';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGINE_VERSION } from '../src/index.js';
import { parseProgram } from '../src/program/parse.js';
import { runProgram } from '../src/program/run.js';
import { EventLog, heapProgram } from '../src/testing/index.js';

function record(source: string, auditEvery = 0) {
  const log = new EventLog();
  const result = runProgram(parseProgram(source, 'trace.ops'), log, { startedAt: 5, auditEvery });
  return { log, result };
}

describe('the trace of a program', () => {
  it('begins with a header, the immortal objects and what modules hold', () => {
    const { log } = record('a = list');
    expect(log.header).toMatchObject({
      producer: { kind: 'engine', version: `${ENGINE_VERSION}+cpython-3.13` },
      pointerBits: 64,
      command: ['trace.ops'],
      startedAt: 5,
      initialObjects: log.initial!.length,
    });
    expect(log.initial).toMatchObject({ position: 0 });
    const held = Array.from(log.initial!.id).slice(-3);
    expect(Array.from(log.initial!.links)).toEqual(
      ['gc.garbage', 'gc.callbacks', '__main__.__dict__'].flatMap((name, i) => [
        0,
        Slot.named(log.definitions.string(name)),
        held[i],
      ]),
    );
    for (let i = 0; i < log.initial!.length - held.length; i++) {
      expect(log.initial!.id[i]).toBe(i + 1);
      expect(log.initial!.flags[i] & ObjectFlag.immortal).toBe(ObjectFlag.immortal);
      expect(log.initial!.count[i]).toBe(0xffffffff);
    }
  });

  it('says of each event where in the program it happened', () => {
    const { log } = record('# nothing\na = list\nrepeat 2\n  a.append None\nend\n');
    const sites = log.rows
      .filter(({ kind }) => kind === EventKind.site)
      .map(({ a }) => log.definitions.sites[a]);
    expect(sites.map(({ file, line }) => `${file}:${line}`)).toEqual(['trace.ops:2', 'trace.ops:4']);
    expect(log.rows[0].kind).toBe(EventKind.site);
  });

  it('holds no kind of event that its header does not name', () => {
    const { log } = record(
      [
        ...['class Node', 'finalizer Node self', '  kept = self', 'end', 'def f w', '  log "gone"', 'end'],
        ...['n = instance Node', 'w = weakref n f', 'del n', 'del kept'],
        ...['threshold 1', 't = tuple None', 'a = list t', 'a.append a', 's = str "a b"', 'intern s'],
        ...['del a', 'collect', 'mark "m"'],
        // Enough to fill an arena, which then goes back.
        ...['x = None', 'gc off', 'repeat 30000', '  x = list x', 'end', 'del x'],
      ].join('\n'),
    );
    const kinds = new Set(log.rows.map(({ kind }) => kind));
    for (const kind of kinds) expect(log.header!.kinds).toContain(kind);
    const named = log.header!.kinds.map((kind) => eventKinds.find((facts) => facts.kind === kind)?.name);
    expect(named).not.toContain(undefined);
    expect([...kinds].sort()).toEqual([...log.header!.kinds].sort());
  });

  it('is audited at marks, at intervals and at the end', () => {
    const { log } = record('a = list\nmark "here" a\nb = list\nc = list', 2);
    expect(log.audits.map(({ reason }) => reason)).toEqual(['mark', 'interval', 'end']);
    expect(log.audits.every(({ mismatches }) => mismatches.length === 0)).toBe(true);
  });

  it('of a failing program is complete, and says what failed', () => {
    const { log, result } = record('a = list\nx = a[0]\nb = list');
    expect(result).toMatchObject({ exitCode: 1, statements: 2 });
    expect(log.outcome).toEqual({
      complete: true,
      exitCode: 1,
      reason: 'trace.ops:2: IndexError: list index out of range',
    });
  });

  it('is, once written to a file, read back as the same events and audits', async () => {
    await fc.assert(
      fc.asyncProperty(heapProgram(), async (program) => {
        const log = new EventLog();
        runProgram(program, log, { startedAt: 5 });
        const output = new BufferOutput();
        runProgram(program, new TraceWriter(output), { startedAt: 5 });
        const reader = await TraceReader.open(new BufferAccess(output.bytes));
        const read = new EventLog();
        for (let chunk = 0; chunk < reader.chunks.length; chunk++) read.write(await reader.readChunk(chunk));
        expect(read.rows).toEqual(log.rows);
        expect(reader.audits).toEqual(log.audits);
        expect(reader.complete).toBe(true);
        expect(await reader.readKeyframe(0)).toEqual(log.initial);
        await reader.close();
      }),
      { numRuns: 25 },
    );
  });

  it('names the version of the package', () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    expect(ENGINE_VERSION).toBe(version);
  });
});
