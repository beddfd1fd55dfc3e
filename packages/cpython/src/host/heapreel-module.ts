import { readFileSync } from 'node:fs';
import type { Interpreter } from './interpreter.js';
import type { Recording } from './recording.js';

const folder = '/usr/lib/heapreel';
const devicePath = '/dev/heapreel';
const major = 98;

/** Where the Python modules lie: `heapreel`, which also runs outside, as no-ops, and the host's own. */
const modules = new URL('../../python/', import.meta.url);
/** For what the script itself has no business to import. */
const ownFolder = `${folder}/own`;

/**
 * Puts the Python module `heapreel` where the script can import it, and, when recording, the device through which it
 * speaks: each write is one command, carried out before the write returns.
 */
export function offerHeapreelModule(interpreter: Interpreter, recording: Recording | undefined): void {
  const fs = interpreter.module.FS;
  fs.mkdirTree(folder);
  fs.mkdirTree(ownFolder);
  fs.writeFile(`${folder}/heapreel.py`, readFileSync(new URL('heapreel.py', modules)));
  fs.writeFile(`${ownFolder}/event_loop.py`, readFileSync(new URL('event_loop.py', modules)));
  if (!recording) return;
  const device = fs.makedev(major, 0);
  fs.registerDevice(device, {
    open() {},
    close() {},
    read: () => 0,
    write(_stream, buffer, offset, length) {
      obey(recording, new TextDecoder().decode(buffer.slice(offset, offset + length)));
      return length;
    },
  });
  fs.mkdev(devicePath, 0o666, device);
}

/** Where scripts import `heapreel` from, after everything of their own. */
export const heapreelModuleFolder = folder;
export const hostModuleFolder = ownFolder;

function obey(recording: Recording, command: string): void {
  const [verb, object, ...label] = command.split('\0');
  if (verb === 'pause') recording.pause();
  else if (verb === 'resume') recording.resume();
  else if (verb === 'mark') recording.mark(label.join('\0'), Number(object) >>> 0);
}
