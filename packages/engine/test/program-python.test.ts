import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profileNamed } from '../src/profile/profiles.js';
import { ANSWER_KINDS, type Answer, ProgramLog } from '../src/program/log-lines.js';
import { parseProgram } from '../src/program/parse.js';
import { QUESTIONS, type Question } from '../src/program/program.js';
import { asPython, pythonBody, pythonPrelude } from '../src/program/python/as-python.js';
import { VariableNames } from '../src/program/python/names.js';
import { parsePythonProgram } from '../src/program/python/parse-python.js';
import { runProgram } from '../src/program/run.js';
import { anyProgram } from './program-arbitrary.js';

const golden = new URL('golden/programs/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, golden), 'utf8');
const everything = parseProgram(read('every-statement.ops'), 'every-statement.ops');
/** What interpreters logged of it, by what golden/programs calls them: VERSION, or VERSION-32 with 32-bit pointers. */
const logs = readdirSync(golden)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({
    interpreter: file.replace('.json', ''),
    lines: JSON.parse(read(file))['every-statement'].log as string[],
  }));

describe('a program as Python', () => {
  it('reads back without loss, comments and empty lines included', () => {
    fc.assert(
      fc.property(anyProgram, fc.boolean(), (any, whole) => {
        expect(parsePythonProgram((whole ? asPython : pythonBody)(any), any.name)).toEqual(any);
      }),
      { numRuns: 500 },
    );
  });

  it('reads back the same after Python developers have had their way with its spaces', () => {
    const source =
      'a=[ b,c ]\n\n\n# why\nfor _ in range( 2 ) :\n  a . append( a )\n  # last\n\n\nshow( "is a b",a is b )';
    expect(parsePythonProgram(source, 'x').statements).toEqual([
      { op: 'bind', name: 'a', value: { new: 'list', items: ['b', 'c'] } },
      { op: 'blank' },
      { op: 'blank' },
      { op: 'blank', comment: 'why' },
      {
        op: 'repeat',
        times: 2,
        body: [
          { op: 'append', object: 'a', value: 'a' },
          { op: 'blank', comment: 'last' },
        ],
      },
      { op: 'blank' },
      { op: 'blank' },
      { op: 'show', question: 'is', operands: ['a', 'b'] },
    ]);
  });

  it('goes by the indent of code, whatever that of comments', () => {
    const source = 'for _ in range(2):\n  # one\n    # two\n    a = []\n# after';
    expect(parsePythonProgram(source, 'x').statements).toMatchObject([
      { op: 'repeat', body: [{ comment: 'one' }, { comment: 'two' }, { op: 'bind' }] },
      { op: 'blank', comment: 'after' },
    ]);
  });

  it('is, of a program with everything in it, the script whose log interpreters were asked for', async () => {
    await expect(asPython(everything)).toMatchFileSnapshot(new URL('every-statement.py', golden).pathname);
    expect(parsePythonProgram(read('every-statement.py'), everything.name)).toEqual(everything);
  });

  it('leaves its names to Python, the prelude and the classes', () => {
    const prelude = pythonPrelude();
    const bound = [...prelude.matchAll(/^(?:def |import |global )?(\w+)(?= =|\(|$)/gm)].map(
      ([, name]) => name,
    );
    const called = [...prelude.replaceAll(/"[^"]*"/g, '').matchAll(/(?<![\w.])([a-z]\w*)\(/g)].map(
      ([, name]) => name,
    );
    const names = new VariableNames(['Node', 'Node__']);
    for (const name of [...bound, ...called, 'none', 'lambda', '_', '__del__', 'Node', 'Node_', 'Node__']) {
      // Words of Python, and a parameter, are no globals.
      if (!/^(?:if|in|and|or|not|return|lambda|reference)$/.test(name))
        expect(names.python(name)).not.toBe(name);
      expect(names.of(names.python(name))).toBe(name);
    }
  });
});

describe('the log', () => {
  it.each(logs)(
    'of a program with everything in it is that of Python $interpreter',
    ({ interpreter, lines }) => {
      const { log, error } = runProgram(everything, null, { profile: profileNamed(interpreter) });
      expect(error).toBeNull();
      expect(log).toEqual(lines);
    },
  );

  it.each(logs)('has, from Python $interpreter, lines in the words of ProgramLog', ({ lines }) => {
    const log = new ProgramLog();
    for (const line of lines) write(log, line);
    expect(log.lines).toEqual(lines);
    const asked = new Set(lines.map((line) => line.split(' ')[0]));
    expect(Object.keys(QUESTIONS).filter((question) => !asked.has(question))).toEqual(['getallocatedblocks']);
  });

  it('tells sameness of addresses and nothing else', () => {
    const log = new ProgramLog();
    for (const address of [4096, 64, 4096]) log.shown('id', ['a'], address);
    expect(log.lines).toEqual(['id a = #1', 'id a = #2', 'id a = #1']);
  });

  it('sorts objects, and names those that variables are bound to; of tracked ones it names no others', () => {
    const log = new ProgramLog();
    const objects = [
      { type: 'weakref.ReferenceType', variable: 'w' },
      { type: 'list', variable: null },
      { type: 'int', variable: 'i' },
    ];
    log.shown('get_referrers', ['a'], objects);
    log.shown('get_objects', [], objects);
    expect(log.lines).toEqual([
      'get_referrers a = [ReferenceType w, int i, list]',
      'get_objects = [ReferenceType w, int i]',
    ]);
  });

  it('says when there is nothing to observe', () => {
    const log = new ProgramLog();
    log.observed([]);
    expect(log.lines).toEqual(['observe: no variables']);
  });
});

/** Writes what the line says. */
function write(log: ProgramLog, line: string): void {
  const observed = /^observe (\w+): count (\d+|shared), size (\d+), (tracked|untracked)$/.exec(line);
  if (observed !== null) {
    const [, name, count, size, tracked] = observed;
    const held = count === 'shared' ? null : Number(count);
    log.observed([{ name, count: held, size: Number(size), tracked: tracked === 'tracked' }]);
  } else if (line.startsWith('log ')) log.said(line.slice(4));
  else if (line.startsWith('collect = ')) log.collected(Number(line.slice(10)));
  else {
    const [, question, operands, answer] = /^(\w+)((?: \w+)*) = (.*)$/.exec(line)!;
    log.shown(question as Question, operands.split(' ').slice(1), answerOf(question as Question, answer));
  }
}

function answerOf(question: Question, answer: string): Answer {
  const numbers = (text: string): number[] => text.match(/\d+/g)!.map(Number);
  switch (ANSWER_KINDS[question]) {
    case 'truth':
      return answer === 'True';
    case 'number':
      return Number(answer);
    case 'address':
      return Number(answer.slice(1));
    case 'numbers':
      return numbers(answer);
    case 'stats':
      return answer.split(') (').map(numbers);
    default:
      return answer
        .slice(1, -1)
        .split(', ')
        .filter((name) => name !== '')
        .map((name) => ({ type: name.split(' ')[0], variable: name.split(' ')[1] ?? null }));
  }
}

describe('bad Python', () => {
  it.each([
    ['import os', "1:1: 'import' is not a variable of the program"],
    ['a = [b', "1:7: expected ','; the line ends here"],
    ['a = foo(b)\n  a = b', '2:3: this line is indented otherwise than those around it'],
    ['for _ in range(2):', '1:1: this block has no body'],
    ['for x in range(2):\n    pass', '1:5: expected \'_\'; found "x"'],
    ['a = int("5x")', '1:9: these are not the digits of an integer'],
    ['a = chr(1114112)', "1:9: a character can't be 1114112"],
    ['a = types.MethodType(b)', '1:21: expected 2 operands; found 1'],
    ['a = sys.intern(b)', "1:15: what is interned must be 'a' itself"],
    ['show("is a b", a is c)', '1:21: expected \'b\'; found "c"'],
    ['show("refcount a", a)', '1:6: "refcount a" is not a question'],
    [
      'a = {}\nclass A:\n    pass',
      "2: 'class' can't stand here: classes are declared before anything is done",
    ],
    ['def __del__(self):\n    pass\nA.next = self', '3:3: expected \'__del__\'; found "next"'],
    ['gc.set_debug(gc.DEBUG_LEAK)', '1:17: expected a flag such as DEBUG_SAVEALL; found "DEBUG_LEAK"'],
    ['a = range(0, 1, 0)', "1: a range's step can't be 0"],
    ['a.append(None', "1:14: expected ','; the line ends here"],
  ])('%j is refused', (source, problem) => {
    const message = (): string => {
      try {
        parsePythonProgram(source, 'f.py');
      } catch (error) {
        return (error as Error).message;
      }
      return 'it was read';
    };
    expect(message()).toBe(`f.py:${problem}`);
  });

  it('whatever the text, there is a program or one line that says where it is wrong', () => {
    const words = [
      'a',
      'b',
      '=',
      '[',
      ']',
      '(',
      ')',
      '.',
      'append',
      'for',
      '_',
      'in',
      'range',
      ':',
      'def',
      'class',
    ];
    const more = [
      'pass',
      '"x"',
      '#',
      '\n',
      '\n    ',
      'gc',
      'global',
      'show',
      '__del__',
      '5',
      ',',
      'lambda',
      'begin',
    ];
    const text = fc.array(fc.constantFrom(...words, ...more)).map((all) => all.join(' '));
    fc.assert(
      fc.property(fc.oneof(fc.string(), text), (any) => {
        try {
          parsePythonProgram(any, 'f.py');
        } catch (error) {
          expect(error).toMatchObject({ name: 'ProgramError', message: expect.stringMatching(/^f\.py:.*$/) });
        }
      }),
      { numRuns: 1000 },
    );
  });
});
