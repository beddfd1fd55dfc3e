import { once } from 'node:events';
import { setTimeout as later } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { LogChannel } from '../src/log-channel.js';

/** Puts chunks as fast as it may; each holds its number. */
const producer = `
  const { parentPort, workerData } = require('node:worker_threads');
  import(workerData.module).then(({ LogChannel }) => {
    const channel = new LogChannel(workerData.buffer);
    const put = new Int32Array(workerData.put);
    for (let n = 0; n < workerData.chunks; n++) {
      const slot = channel.put(Uint32Array.of(n, n * 2));
      Atomics.add(put, 0, 1);
      parentPort.postMessage({ slot, n });
    }
  });
`;

test('whoever logs waits for whoever reads: only the slots are ever on their way, and nothing is lost', async () => {
  const channel = new LogChannel();
  const put = new SharedArrayBuffer(4);
  const chunks = 500;
  const module = new URL('../dist/log-channel.js', import.meta.url).href;
  const worker = new Worker(producer, {
    eval: true,
    workerData: { buffer: channel.buffer, put, chunks, module },
  });
  const received: { slot: number; n: number }[] = [];
  worker.on('message', (message) => received.push(message));
  await once(worker, 'online');
  const putSoFar = () => Atomics.load(new Int32Array(put), 0);
  while (putSoFar() === 0) await later(5);

  // Nothing is released: the producer comes to a stand.
  await later(200);
  const slots = putSoFar();
  expect(slots).toBe(16);
  await later(100);
  expect(putSoFar()).toBe(slots);

  for (let n = 0; n < chunks; n++) {
    while (received.length <= n) await later(1);
    const { slot } = received[n];
    expect([...channel.take(slot, 2)]).toEqual([n, n * 2]);
    channel.release(slot);
    expect(putSoFar() - n).toBeLessThanOrEqual(slots + 1);
  }
  await worker.terminate();
});
