// Entry of the thread that decodes the probe's log, encodes it and writes the trace.
import { rmSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { LogChannel, LogDecoder, type ProbeMessage } from '@heapreel/cpython';
import { TraceWriter } from '@heapreel/trace';
import { FileOutput } from '@heapreel/trace/node';
import { writeProblem } from './output-path.js';
import type { WriterReport, WriterRequest, WriterThreadData } from './writer-thread-data.js';

const data = workerData as WriterThreadData;
const nothing = new Uint32Array(0);

/** Writes what comes through the port until the interpreter says that it has ended, or falls silent. */
class TraceRecorder {
  readonly #data: WriterThreadData;
  readonly #channel: LogChannel;
  readonly #counters: Float64Array;
  readonly #output: FileOutput;
  readonly #writer: TraceWriter;
  readonly #decoder: LogDecoder;
  #over = false;
  /** The interpreter's thread is gone, and all that it sent has been received. */
  #silent = false;
  #cutReason: string | undefined;

  constructor(data: WriterThreadData) {
    this.#data = data;
    this.#channel = new LogChannel(data.channel);
    this.#counters = new Float64Array(data.counters);
    this.#output = new FileOutput(data.output);
    this.#writer = new TraceWriter(this.#output);
    this.#decoder = new LogDecoder(this.#writer, data.heapreel);
  }

  listen(): void {
    this.#data.port.on('message', (message: ProbeMessage) => this.#receive(message));
    this.#data.port.on('close', () => {
      this.#silent = true;
      this.#cut();
    });
    parentPort?.on('message', ({ reason }: WriterRequest) => {
      this.#cutReason = reason;
      this.#cut();
    });
  }

  #receive(message: ProbeMessage): void {
    const log = message.kind === 'log' ? this.#channel.take(message.slot, message.words) : nothing;
    this.#guard(() => this.#decoder.receive(message, log));
    // Freed even after a failure: the interpreter must not wait for ever.
    if (message.kind === 'log') this.#channel.release(message.slot);
    this.#counters[0] = this.#writer.events;
    this.#counters[1] = this.#writer.bytes;
    if (message.kind === 'end') this.#guard(() => this.#finish());
  }

  /** Ends the trace as it stands, once the last of what the interpreter sent is in it. */
  #cut(): void {
    const reason = this.#cutReason;
    if (!this.#silent || reason === undefined) return;
    this.#guard(() => {
      if (this.#writer.bytes === 0) {
        this.#output.abandon();
        rmSync(this.#output.partPath);
      } else this.#decoder.receive({ kind: 'end', exitCode: -1, complete: false, reason }, nothing);
      this.#finish();
    });
  }

  #finish(): void {
    this.#over = true;
    const { events, bytes } = this.#writer;
    const { audits, mismatches } = this.#decoder;
    report({ kind: 'done', events, bytes, audits, mismatches });
  }

  #guard(work: () => void): void {
    if (this.#over) return;
    try {
      work();
    } catch (error) {
      this.#over = true;
      this.#output.abandon();
      let kept = '';
      if (this.#writer.bytes === 0) rmSync(this.#output.partPath);
      else kept = `; what was recorded until then is in ${this.#output.partPath}`;
      reportFailure(error, kept);
    }
  }
}

function report(message: WriterReport): void {
  parentPort?.postMessage(message);
}

function reportFailure(error: unknown, kept = ''): void {
  const problem = writeProblem(data.output, error);
  const message = problem ?? (error instanceof Error ? error.message : String(error));
  report({ kind: 'failed', message: message + kept, internal: problem === null });
}

try {
  new TraceRecorder(data).listen();
} catch (error) {
  reportFailure(error);
}
