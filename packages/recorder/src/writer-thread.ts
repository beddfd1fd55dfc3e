// Entry of the thread that decodes the probe's log, encodes it and writes the trace.
import { parentPort, workerData } from 'node:worker_threads';
import { LogChannel, LogDecoder, type ProbeMessage } from '@heapreel/cpython';
import { TraceWriter } from '@heapreel/trace';
import { FileOutput } from '@heapreel/trace/node';
import type { WriterReport, WriterRequest, WriterThreadData } from './writer-thread-data.js';

const data = workerData as WriterThreadData;
const nothing = new Uint32Array(0);

function main(): void {
  const channel = new LogChannel(data.channel);
  const counters = new Float64Array(data.counters);
  const writer = new TraceWriter(new FileOutput(data.output));
  const decoder = new LogDecoder(writer, data.heapreel);
  const report = (message: WriterReport) => parentPort?.postMessage(message);
  let over = false;

  const guard = (work: () => void) => {
    if (over) return;
    try {
      work();
    } catch (error) {
      over = true;
      report({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };
  const done = () => {
    over = true;
    report({
      kind: 'done',
      events: writer.events,
      bytes: writer.bytes,
      audits: decoder.audits,
      mismatches: decoder.mismatches,
    });
  };

  data.port.on('message', (message: ProbeMessage) => {
    const log = message.kind === 'log' ? channel.take(message.slot, message.words) : nothing;
    guard(() => decoder.receive(message, log));
    // Freed even after a failure: the interpreter must not wait for ever.
    if (message.kind === 'log') channel.release(message.slot);
    counters[0] = writer.events;
    counters[1] = writer.bytes;
    if (message.kind === 'end') guard(done);
  });
  parentPort?.on('message', (request: WriterRequest) => {
    if (request.kind !== 'cut') return;
    guard(() => {
      decoder.receive({ kind: 'end', exitCode: -1, complete: false, reason: request.reason }, nothing);
      done();
    });
  });
}

try {
  main();
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  parentPort?.postMessage({ kind: 'failed', message } satisfies WriterReport);
}
