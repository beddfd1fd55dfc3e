import { mkdirSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { EventKind } from '@heapreel/trace';
import { describe, expect, test } from 'vitest';
import { fixture } from './fixture.js';
import { folderOfTests, heapreel } from './heapreel.js';

const { path, file } = folderOfTests();
const good = file('good.reel', fixture());
mkdirSync(path('folder.reel'));

function changed(at: number, content = fixture()): Uint8Array {
  const bytes = Uint8Array.from(content);
  bytes[at < 0 ? bytes.length + at : at] ^= 0x10;
  return bytes;
}

/** The fixture with another format version in its header, checksum and all. */
function ofFormat(version: number): Uint8Array {
  const bytes = Uint8Array.from(fixture());
  // After the magic a record's tag and length; in it the checksum (tag and 4 bytes), then the header (tag and length) with
  // the format (tag and varint).
  const length = 10 + 1;
  const lengthBytes = bytes[length] < 0x80 ? 1 : 2;
  const record = length + lengthBytes;
  const recordLength =
    bytes[length] < 0x80 ? bytes[length] : (bytes[length] & 0x7f) | (bytes[length + 1] << 7);
  const format = bytes.indexOf(0x08, record + 6) + 1;
  expect(bytes[format]).toBe(1);
  bytes[format] = version;
  const checked = bytes.subarray(record + 5, record + recordLength);
  new DataView(bytes.buffer).setUint32(record + 1, crc32(checked), true);
  return bytes;
}

/** Every error is one line on standard error, no answer, exit code 2. */
function expectRefusal(args: readonly string[], message: RegExp): void {
  const { code, out, error } = heapreel(...args);
  expect(error).toMatch(/^heapreel: [^\n]+\n$/);
  expect(error).toMatch(message);
  expect(out).toBe('');
  expect(code).toBe(2);
}

describe('files that are no trace', () => {
  test.each([
    ['missing', path('missing.reel'), /missing\.reel: no such file/],
    ['a folder', path('folder.reel'), /folder\.reel: is a folder/],
    ['within a file', `${good}/x.reel`, /x\.reel: /],
    ['empty', file('empty.reel', ''), /empty\.reel: (it is )?empty|not a heapreel trace/],
    ['text', file('text.reel', 'print("hello")\n'), /text\.reel: not a heapreel trace/],
    ['nothing but the magic', file('magic.reel', fixture().subarray(0, 8)), /cut off/],
    ['cut in the header', file('header.reel', fixture().subarray(0, 20)), /cut off|damaged/],
    ['damaged magic', file('badmagic.reel', changed(1)), /not a heapreel trace/],
    ['damaged header', file('badheader.reel', changed(16)), /damaged/],
    ['a newer format', file('newer.reel', ofFormat(9)), /newer heapreel.*9/],
    ['a name too long', 'x'.repeat(5000), /name too long|ENAMETOOLONG/],
  ])('%s', (_, trace, message) => {
    for (const ask of ['info', 'verify']) expectRefusal([ask, trace], message);
  });

  test('a damaged byte anywhere is an error or a stated prefix, never another answer', () => {
    const whole = fixture();
    const truth = JSON.parse(heapreel('state', good, '--json').out);
    for (let at = 9; at < whole.length; at += Math.ceil(whole.length / 16)) {
      const { code, out, error } = heapreel('state', file('flipped.reel', changed(at)), '--json');
      expect(error, `byte ${at}`).toMatch(/^(heapreel: [^\n]+\n)*$/);
      if (code !== 0) {
        expect(code, `byte ${at}`).toBe(2);
        expect(out).toBe('');
      } else if (error === '') expect(JSON.parse(out), `byte ${at}`).toEqual(truth);
      else expect(error).toMatch(/incomplete, known up to position/);
    }
  });

  test('a trace whose writer was killed answers for what it has, and says so', () => {
    const killed = file('killed.reel', fixture({ ended: false, pairs: 10_000 }));
    const { code, out, error } = heapreel('state', killed);
    expect(code).toBe(0);
    expect(error).toMatch(/^heapreel: [^\n]*killed\.reel: incomplete, known up to position [\d,]+[^\n]*\n$/);
    expect(out).toContain('alive');
    expect(JSON.parse(heapreel('info', killed, '--json').out).complete).toBe(false);
  });
});

describe('questions without an answer', () => {
  test.each([
    [
      'beyond the end',
      ['state', good, '--at', '99999'],
      /position 99999 lies beyond the end: the trace has 28 events/,
    ],
    ['absurdly far', ['state', good, '--at', '9'.repeat(400)], /the number is too large/],
    ['negative', ['state', good, '--at', '-5'], /"-5" is not a position/],
    ['fraction', ['state', good, '--at', '1.5'], /"1.5" is not a position/],
    ['over 100%', ['state', good, '--at', '101%'], /101% lies beyond the end/],
    ['nothing', ['state', good, '--at', ''], /"" is not a position/],
    ['gc:0', ['state', good, '--at', 'gc:0'], /count from 1/],
    ['gc:9', ['state', good, '--at', 'gc:9'], /no collection 9: the trace has 1/],
    ['no such mark', ['state', good, '--at', 'mark:x'], /no mark "x": the trace has made, end/],
    ['no such file', ['state', good, '--at', 'other.py:3'], /no file "other.py" in this trace/],
    ['no such line', ['state', good, '--at', 'story.py:99'], /line 99 of \/app\/story.py was not reached/],
    ['too few arrivals', ['state', good, '--at', 'story.py:3#2'], /no arrival 2 .* reached once/],
    ['diff backwards', ['diff', good, 'end', '0'], /give the earlier one first/],
    ['top backwards', ['top', good, '--from', 'end', '--to', '0'], /give the earlier one first/],
    ['dump backwards', ['dump', good, '--from', '5', '--to', '2'], /not all in this trace|earlier one first/],
    ['growth backwards', ['growth', good, '--from', 'end', '--to', '0'], /give the earlier one first/],
    ['one snapshot', ['snapshot', good, '--compare', '0'], /--compare takes two positions/],
    ['object 0', ['object', good, '0'], /no object 0: ids go from 1 to 4/],
    ['unknown object', ['object', good, '5'], /no object 5: ids go from 1 to 4/],
    ['absurd object', ['history', good, '99999999999999999999'], /too large/],
    ['not an object', ['history', good, 'abc'], /"abc" is not an object/],
    ['mark without object', ['object', good, 'mark:end'], /mark "end" names no object/],
    ['not born yet', ['object', good, '3', '--at', '1'], /object 3 is not alive at 1: it is born at 2/],
  ])('%s', (_, args, message) => {
    expectRefusal(args, message);
  });

  test('are errors in JSON mode too', () => {
    expectRefusal(['object', good, '5', '--json'], /no object 5/);
  });
});

describe("expressions that can't be asked", () => {
  test.each([
    ['cut off', 'refcount(#3) >', /column 15, at its end: unexpected token/],
    ['an unknown object', 'heap.objects > 1 && #99.alive', /column 21, .*no object 99: ids go from 1 to 4/],
    ['an unknown field', '#3.refs > 1', /no field refs: there are alive, refcount,/],
    ['a number', 'refcount(#3)', /column 1, .*it is of type int, not true or false/],
    ['no value', '#3.holders[0].id == 1', /at 0: expression, column \d+, .*the list has no such index/],
  ])('%s', (_, expression, message) => {
    expectRefusal(['when', good, expression], message);
  });

  test('ranges backwards', () => {
    expectRefusal(['when', good, 'true', '--from', 'end', '--to', '0'], /give the earlier one first/);
  });
});

describe('bad usage', () => {
  test.each([
    ['unknown command', ['stat'], /unknown command 'stat'/],
    ['unknown option', ['state', good, '--att', '5'], /unknown option '--att'/],
    ['option without its value', ['state', good, '--at'], /--at <position>.* argument missing/],
    ['missing argument', ['object', good], /missing required argument 'object'/],
    ['missing trace', ['info'], /missing required argument 'trace'/],
    ['too many arguments', ['info', good, 'x'], /too many arguments/],
    ['bad limit', ['state', good, '--limit', 'few'], /--limit.*number of rows/],
    ['bad kind', ['dump', good, '--kind', 'allocs'], /The kinds are alloc, dealloc/],
    ['bad group', ['top', good, '--by', 'size'], /Allowed choices are type, site/],
    ['contrary options', ['history', good, '3', '--all', '--fold'], /cannot be used with/],
    ['contrary times', ['when', good, 'true', '--first', '--last'], /cannot be used with/],
    ['unknown shell', ['completion', 'tcsh'], /Allowed choices are bash, zsh, fish/],
  ])('%s', (_, args, message) => {
    expectRefusal(args, message);
  });

  test('no command at all shows the help', () => {
    const { code, out, error } = heapreel();
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(error).toContain('Usage: heapreel');
  });
});

describe('what was not recorded', () => {
  const without = (...missing: number[]): string =>
    file(
      'partial.reel',
      fixture({ kinds: [1, 2, 3, 4, 5, 6, 8, 10, 11, 12, 17, 22].filter((kind) => !missing.includes(kind)) }),
    );

  test('is said, not guessed', () => {
    expect(heapreel('dump', without(EventKind.intern), '--kind', 'intern').error).toContain(
      'intern events were not recorded in this trace',
    );
    const trace = without(EventKind.link, EventKind.collectBegin);
    expect(heapreel('collections', trace).error).toContain('collections were not recorded');
    const when = heapreel('when', trace, '#3.holders.size() > 0');
    expect(when.error).toMatch(/^heapreel: .*records counts, not references.*\n$/);
    expect(when.code).toBe(2);
    expect(heapreel('object', trace, '3').out).toContain('not recorded in this trace');
    expect(JSON.parse(heapreel('object', trace, '3', '--json').out).holders).toBeNull();
  });
});
