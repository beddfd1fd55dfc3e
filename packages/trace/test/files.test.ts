import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { TraceReader, TraceWriter } from '../src/index.js';
import { FileAccess, FileOutput } from '../src/node/index.js';
import { eventsOf, headerOf, richTrace, writeEvents } from './traces.js';

const folder = mkdtempSync(join(tmpdir(), 'heapreel-trace-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a trace on disk', () => {
  test('has its name only when it is whole', async () => {
    const path = join(folder, 'x.reel');
    const output = new FileOutput(path);
    const writer = new TraceWriter(output, { chunkEvents: 4 });
    writer.begin(headerOf(1));
    const events = Array.from({ length: 10 }, () => [3, 1, 1, 0, 0] as const);
    writeEvents(writer, events);
    expect(existsSync(path)).toBe(false);
    const part = await TraceReader.open(await FileAccess.open(`${path}.part`));
    expect(part).toMatchObject({ events: 8, complete: false });
    await part.close();

    writer.end({ complete: true, exitCode: 0, reason: '' });
    expect(readdirSync(folder)).toEqual(['x.reel']);
    expect(readFileSync(path)).toHaveLength(writer.bytes);
    const reader = await TraceReader.open(await FileAccess.open(path));
    expect(reader.complete).toBe(true);
    expect(await eventsOf(reader)).toEqual(events);
    await reader.close();
  });

  test('stays as a part when it is abandoned', () => {
    const output = new FileOutput(join(folder, 'y.reel'));
    output.write(Uint8Array.of(1));
    output.abandon();
    output.abandon();
    expect(existsSync(join(folder, 'y.reel.part'))).toBe(true);
    expect(existsSync(join(folder, 'y.reel'))).toBe(false);
    expect(() => output.write(Uint8Array.of(1))).toThrow('is closed');
  });

  test('that shrinks under the reader gives an error', async () => {
    const path = join(folder, 'z.reel');
    const { bytes } = richTrace();
    writeFileSync(path, bytes);
    const reader = await TraceReader.open(await FileAccess.open(path));
    writeFileSync(path, bytes.subarray(0, 100));
    await expect(reader.readChunk(0)).rejects.toThrow('the file ends too early');
    await reader.close();
  });

  test('that is not there, or is a folder', async () => {
    await expect(FileAccess.open(join(folder, 'none.reel'))).rejects.toThrow('none.reel: no such file');
    await expect(FileAccess.open(folder)).rejects.toThrow('is a folder');
  });
});
