import { constants, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import type { FileSystem } from './emscripten.js';
import type { InterruptFlag } from './interrupt-flag.js';

/** What the interpreter's three standard streams are joined to: file descriptors of this process. */
export interface StandardStreams {
  readonly input: number;
  readonly output: number;
  readonly errors: number;
}

const major = 97;
/** Number of WASI, which Emscripten uses: a signal came first. CPython then looks for it, and reads again. */
const interruptedCall = 27;
const wouldBlock = 'EAGAIN';

/**
 * Joins descriptors 0, 1 and 2 to this process's, byte for byte.
 * @param interrupt reading gives way to it while it waits to be noticed.
 */
export function joinStreams(fs: FileSystem, streams: StandardStreams, interrupt: InterruptFlag): void {
  const input = withoutBlocking(streams.input);
  const waitForInput = () => {
    if (interrupt.waiting) throw new fs.ErrnoError(interruptedCall);
    pause();
  };
  const join = (fd: number, path: string, read: number | null, write: number | null) => {
    const device = fs.makedev(major, fd);
    fs.registerDevice(device, {
      open() {},
      close() {},
      read: (_stream, buffer, offset, length) =>
        read === null ? 0 : readSome(read, buffer, offset, length, waitForInput),
      write: (_stream, buffer, offset, length) => {
        if (write !== null) writeAll(write, buffer.subarray(offset, offset + length));
        return length;
      },
    });
    const open = fs.getStream(fd);
    if (open) fs.close(open);
    fs.unlink(path);
    fs.mkdev(path, 0o666, device);
    const stream = fs.open(path, fd === 0 ? 'r' : 'w');
    if (stream.fd !== fd) throw new Error(`standard stream ${fd} opened as ${stream.fd}`);
  };
  join(0, '/dev/stdin', input, null);
  join(1, '/dev/stdout', null, streams.output);
  join(2, '/dev/stderr', null, streams.errors);
}

/**
 * A descriptor that reads the same terminal or pipe and never blocks, since a thread that blocks can neither be
 * interrupted nor ended. Whatever cannot be opened anew is read as it is.
 */
function withoutBlocking(fd: number): number {
  const facts = fstatSync(fd);
  if (!facts.isFIFO() && !facts.isCharacterDevice()) return fd;
  try {
    return openSync(`/dev/fd/${fd}`, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch {
    return fd;
  }
}

function readSome(
  fd: number,
  buffer: Uint8Array,
  offset: number,
  length: number,
  waitForMore: () => void,
): number {
  for (;;) {
    try {
      return readSync(fd, buffer, offset, length, null);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== wouldBlock) throw error;
      waitForMore();
    }
  }
}

/** Writes it all: a pipe whose reader is slow refuses until there is room. */
function writeAll(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== wouldBlock) throw error;
      pause();
    }
  }
}

const cell = new Int32Array(new SharedArrayBuffer(4));

function pause(): void {
  Atomics.wait(cell, 0, 0, 5);
}
