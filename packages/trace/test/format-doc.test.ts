import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { EventKind } from '../src/index.js';
import type { Event } from './arbitrary-events.js';
import { richTrace, traceOf } from './traces.js';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const document = readFileSync(join(repository, 'docs/TRACE_FORMAT.md'), 'utf8');
const script = /```mjs\n([\s\S]*?)```/.exec(document)![1];

// Inside the package, so that the stand-in finds protobufjs.
const folder = mkdtempSync(fileURLToPath(new URL('./scratch-', import.meta.url)));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'events.mjs'), script);
copyFileSync(fileURLToPath(new URL('./protoc-stand-in.mjs', import.meta.url)), join(folder, 'protoc'));
chmodSync(join(folder, 'protoc'), 0o755);

/** What the documented script prints, with the `protoc` that is found in `path`. */
function printed(bytes: Uint8Array, path: string): Event[] {
  writeFileSync(join(folder, 'x.reel'), bytes);
  const text = execFileSync(process.execPath, [join(folder, 'events.mjs'), join(folder, 'x.reel')], {
    cwd: repository,
    env: { ...process.env, PATH: path },
    encoding: 'utf8',
  });
  return text
    .trim()
    .split('\n')
    .map((line, i) => {
      const [position, ...event] = line.split(' ').map(Number);
      expect(position).toBe(i);
      return event as unknown as Event;
    });
}

/** Some of everything, in loops, so that every form of word occurs. */
function variedEvents(): Event[] {
  const events: Event[] = [];
  let born = 9;
  for (let turn = 0; turn < 200; turn++) {
    const id = ++born;
    events.push(
      [EventKind.site, 0, turn % 30, 0, 0],
      [EventKind.alloc, id, turn % 5, 16 + (turn % 9) * 8, 4096 + turn * 32],
    );
    events.push(
      [EventKind.link, 1 + (turn % 3), turn * 2 + 1, id, 0],
      [EventKind.incref, id, 1 + (turn % 4), 0, 0],
    );
    events.push([EventKind.incref, 1 + ((turn * 7) % 9), 1, 0, 0], [EventKind.track, id, 0, 0, 0]);
    events.push([EventKind.decref, Math.max(1, id - 20), 1, 0, 0]);
    if (turn % 3 === 0) events.push([EventKind.decref, id, 1, 0, 0], [EventKind.dealloc, id, 0, 0, 0]);
    if (turn % 7 === 0) events.push([EventKind.unlink, 2, 4, id, 0], [EventKind.mark, id, turn, 0, 0]);
    if (turn % 11 === 0)
      events.push([EventKind.incref, 5, 0xffffffff, 0, 0], [EventKind.dealloc, 4, 0, 0, 0]);
    if (turn % 13 === 0)
      events.push([EventKind.collectEnd, 0, 2, 70000, 1], [EventKind.site, 0, 0x900000, 0, 0]);
  }
  return events;
}

const paths = [['the stand-in', folder + delimiter + process.env.PATH]];
if (spawnSync('protoc', ['--version']).status === 0) paths.push(['protoc', process.env.PATH!]);

describe.each(paths)('the documented script, with %s', (_, path) => {
  test('has at most 40 lines', () => {
    expect(script.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
  });

  test('prints the events of a trace', () => {
    const { bytes, events } = richTrace();
    expect(printed(bytes, path)).toEqual(events);
  });

  test('prints the events of a trace with all operations, in several chunks, compressed and stored', () => {
    const events = variedEvents();
    expect(printed(traceOf(events, { initialObjects: 9, chunkEvents: 500 }), path)).toEqual(events);
    expect(printed(traceOf(events, { initialObjects: 9, level: 0 }), path)).toEqual(events);
  });
});
