import { describe, expect, test } from 'vitest';
import { BufferOutput, EventBatch, EventKind, TraceWriter } from '../src/index.js';
import { headerOf, open, snapshotOf, writeEvents } from './traces.js';

const digest = '0123456789abcdef';
const outcome = { complete: true, exitCode: 0, reason: '' };

function begun(initialObjects = 0): TraceWriter {
  const writer = new TraceWriter(new BufferOutput());
  writer.begin(headerOf(initialObjects));
  return writer;
}

describe('calls out of order are refused', () => {
  test('before the beginning', () => {
    const writer = new TraceWriter(new BufferOutput());
    expect(() => writer.write(new EventBatch(1))).toThrow('must begin before');
    expect(() => writer.keyframe(snapshotOf(0, 0))).toThrow('must begin before');
    expect(() => writer.end(outcome)).toThrow('must begin before');
  });

  test('after the end, and beginning twice', () => {
    const writer = begun();
    expect(() => writer.begin(headerOf(0))).toThrow('begins once');
    writer.end(outcome);
    expect(() => writer.end(outcome)).toThrow('has ended');
    expect(() => writer.write(new EventBatch(1))).toThrow('has ended');
  });

  test('at another position than is due', () => {
    const writer = begun(1);
    writeEvents(writer, [[EventKind.incref, 1, 1, 0, 0]]);
    expect(() => writer.keyframe(snapshotOf(0, 1))).toThrow('a keyframe of position 0 came at position 1');
    expect(() => writer.audit({ position: 2, objects: 0, digest, mismatches: [], reason: 'end' })).toThrow(
      'an audit of position 2 came at position 1',
    );
    const batch = new EventBatch(1);
    batch.reset(5);
    expect(() => writer.write(batch)).toThrow('a batch of position 5 came at position 1');
  });

  test('births out of order', () => {
    const writer = begun(7);
    expect(() => {
      writeEvents(writer, [[EventKind.alloc, 9, 0, 0, 0]]);
      writer.flush();
    }).toThrow('object 9 is born where object 8 is due');
  });

  test('more objects than ids', () => {
    const writer = begun(0xffffffff);
    expect(() => {
      writeEvents(writer, [[EventKind.alloc, 0, 0, 0, 0]]);
      writer.flush();
    }).toThrow('at most 4,294,967,295 objects');
  });

  test('the last id there is', async () => {
    const output = new BufferOutput();
    const writer = new TraceWriter(output);
    writer.begin(headerOf(0xfffffffe));
    writeEvents(writer, [[EventKind.alloc, 0xffffffff, 1, 2, 3]]);
    writer.flush();
    writeEvents(writer, [[EventKind.incref, 0xffffffff, 1, 0, 0]]);
    writer.end(outcome);
    const chunk = await (await open(output.bytes)).readChunk(1);
    expect(chunk.object[0]).toBe(0xffffffff);
  });
});

test('a batch belongs to the producer again when write returns', async () => {
  const output = new BufferOutput();
  const writer = new TraceWriter(output);
  writer.begin(headerOf(2));
  const batch = new EventBatch(1);
  for (let i = 0; i < 3; i++) {
    batch.reset(i);
    batch.push(EventKind.incref, 2, i + 1);
    writer.write(batch);
    batch.a.fill(99);
  }
  writer.end(outcome);
  expect([...(await (await open(output.bytes)).readChunk(0)).a]).toEqual([1, 2, 3]);
});

test('memory does not grow with the trace', () => {
  const sizes: number[] = [];
  const writer = new TraceWriter({ write: (bytes) => sizes.push(bytes.length), finish: () => {} });
  writer.begin(headerOf(100));
  const batch = new EventBatch(1 << 16);
  let born = 100;
  const fill = () => {
    batch.reset(writer.events);
    while (batch.length + 3 <= batch.capacity) {
      batch.push(EventKind.alloc, ++born, 1, 24 + (born % 5) * 8, (born % 4096) * 64);
      batch.push(EventKind.decref, born, 1);
      batch.push(EventKind.dealloc, born);
    }
    writer.write(batch);
  };
  for (let i = 0; i < 32; i++) fill();
  const before = process.memoryUsage();
  for (let i = 0; i < 128; i++) fill();
  const after = process.memoryUsage();
  expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(16 << 20);
  expect(writer.events).toBeGreaterThan(10_000_000);
});
