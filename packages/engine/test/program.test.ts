import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProgram } from '../src/program/parse.js';
import { printProgram } from '../src/program/print.js';
import { runProgram } from '../src/program/run.js';
import { EventLog } from '../src/testing/index.js';
import { anyProgram } from './program-arbitrary.js';

describe('the two forms of a program', () => {
  it('text reads back without loss, comments and empty lines included', () => {
    fc.assert(
      fc.property(anyProgram, (any) => {
        expect(parseProgram(printProgram(any), any.name)).toEqual(any);
      }),
      { numRuns: 500 },
    );
  });

  it('JSON reads back without loss', () => {
    fc.assert(
      fc.property(anyProgram, (any) => {
        expect(parseProgram(JSON.stringify(any), 'other')).toEqual(any);
      }),
    );
  });

  it('printing what was read changes nothing but spaces', () => {
    const source =
      "# a title\n\na=list   # why\r\n  repeat 2\na . append a\n end # over\nd [ 'it\\'s \"so\"' ] = a";
    expect(printProgram(parseProgram(source, 'x'))).toBe(
      '# a title\n\na = list  # why\nrepeat 2\n  a.append a\nend  # over\nd["it\'s \\"so\\""] = a\n',
    );
  });

  it('whatever the text, there is a program or one line that says where it is wrong', () => {
    const words = [
      'a',
      'b',
      '=',
      'list',
      'int',
      '5',
      '.',
      '[',
      ']',
      'append',
      'del',
      'repeat',
      'end',
      '"x"',
      '#',
      '\n',
      '{',
    ];
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.constantFrom(...words)).map((all) => all.join(' ')),
        ),
        (any) => {
          try {
            parseProgram(any, 'f.ops');
          } catch (error) {
            expect(error).toMatchObject({
              name: 'ProgramError',
              message: expect.stringMatching(/^f\.ops:.*$/),
            });
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('calls in one another', () => {
  const endless = 'def f\n  call f\nend\ncall f\n';

  it('end in an error of the program, as in Python', () => {
    const { error, log } = runProgram(parseProgram(`${endless}log "never"\n`, 'deep.ops'), null);
    expect(error?.message).toBe('deep.ops:2: RecursionError: maximum recursion depth exceeded');
    expect(log).toEqual([]);
  });

  it('that take all of the stack by way of callbacks break the run off, and the trace says so', () => {
    const one = 'b = instance T\na = list\nr = weakref b f\na.append r\n';
    const body = `${one}a.append a\ndel a\ncollect\ndel b\n`.replaceAll('\n', '\n  ');
    const sink = new EventLog();
    const { error, unraisable } = runProgram(
      parseProgram(`def f w\n  ${body}end\n${one}del b\n`, 'deep.ops'),
      sink,
    );
    // How much stack there is left depends on who runs this.
    if (error === null) expect(unraisable.join()).toMatch(/RecursionError/);
    else expect(error.message).toMatch(/^deep\.ops:\d+: calls and deaths nest too deep/);
    expect(sink.outcome?.complete).toBe(error === null);
  });
});

describe('bad programs', () => {
  it.each([
    ['a = ', '1:5: expected what to bind: a name, or a type such as list or int; the line ends here'],
    ['a = list\na.append', '2:9: expected a variable; the line ends here'],
    ['a[0 = b', '1:5: expected \']\'; found "="'],
    ['x = int 5.5', '1:9: expected an integer; found "5.5"'],
    [`x = int ${'9'.repeat(5000)}`, '1:9: this integer has more than 4300 digits'],
    ['x = float 1e999', '1:11: this number is too large for a float'],
    ['s = str "abc', '1:9: this string has no end'],
    ['s = str "\\q"', '1:9: this string has an escape or a character that JSON does not know'],
    ['s = bytes "ż"', '1:11: bytes are characters up to U+00FF'],
    ['a = list $', '1:10: can\'t read "$"'],
    ['collect 3', '1:9: expected a generation: 0, 1 or 2; found "3"'],
    ['gc maybe', "1:4: expected 'on', 'off' or 'debug'; found \"maybe\""],
    ['threshold -1', "1:11: a threshold can't be -1"],
    ['del list', "1:5: 'list' is a word of the language, not a variable"],
    ['None.append a', "1:1: 'None' is a word of the language, not a variable"],
    ['x = a.append b', "1:7: 'append' can't be used here: it gives nothing"],
    ['mark x', '1:6: expected a label in quotes; found "x"'],
    ['a = list b c ]', '1:14: expected a variable; found "]"'],
    ['del a b', "1:7: expected '=', '.' or '['; found \"b\""],
    ['repeat 2\na = list', "1:1: this 'repeat' has no 'end'"],
    ['end', "1:1: 'end' without a 'repeat', 'def' or 'finalizer' before it"],
    ['repeat 1\n'.repeat(101), '101:1: more than 100 blocks in one another'],
    ['def f\nrepeat 1\nend', "1:1: this 'def' has no 'end'"],
    ['repeat 2\ndef f\nend\nend', "2:1: 'def' can't stand inside a block"],
    ['def f a b c', '1:11: expected the end of the line; found "c"'],
    ['def f a a', "1:9: 'a' is named twice"],
    ['def list', "1:5: 'list' is a word of the language, not a variable"],
    ['class A\nclass A', "2:7: the class 'A' is declared already"],
    ['class A base B', "1:14: no class 'B' is declared before this"],
    ['class A base A', "1:14: no class 'A' is declared before this"],
    ['class A slots a b a', "1:19: 'a' is named twice"],
    ['class A slots __a', "1:15: '__a' would be private to the class"],
    ['class A base', '1:13: expected the name of a class; the line ends here'],
    ['a = list\nclass A', "2:1: 'class' can't stand here: classes are declared before anything is done"],
    ['finalizer A self', "1:11: no class 'A' is declared before this"],
    ['class A\nfinalizer A', '2:12: expected a name for the object; the line ends here'],
    ['class A\nfinalizer A x\nend\nfinalizer A y', "4:11: the class 'A' has a finalizer already"],
    ['class A\nfinalizer A x\nb = instance B\nend\nclass B', "5:7: the class 'B' was used before"],
    ['log "a\\nb"', "1:5: a text in quotes can't hold control characters"],
    ['collect # \0', "1:9: a comment can't hold control characters"],
    ['gc debug loud', '1:10: expected a flag: stats, collectable, uncollectable, saveall; found "loud"'],
    ['gc debug stats stats', "1:16: 'stats' is named twice"],
    ['show refcount a', /1:6: expected a question: getrefcount, getsizeof, .*; found "refcount"$/],
    ['show is a', '1:10: expected a variable; the line ends here'],
    ['show get_count a', '1:16: expected the end of the line; found "a"'],
    ['a = gc.count', "1:8: expected gc's '.garbage' or '.callbacks'; found \"count\""],
    ['a = exception Node', '1:15: expected a built-in exception such as ValueError; found "Node"'],
    ['a = slice a b', '1:14: expected its step; the line ends here'],
    ['a = range 0 1 0', "1:15: a range's step can't be 0"],
    ['a = concatenate b', '1:18: expected a second variable; the line ends here'],
    ['a.setdefault b', '1:15: expected a variable; the line ends here'],
    ['a = weakref b c d', '1:17: expected the end of the line; found "d"'],
    ['{', /^f\.ops:1:2: this is not JSON: Expected property name/],
    ['{"statements": 5}', ' "statements" must be a list'],
    ['{"statements": [], "name": 5}', ' "name" must be a string'],
    [
      '{"statements": [{"op": "blank"}, {"op": "explode"}]}',
      ' statements[1] is not a statement of a heap program (its op is "explode")',
    ],
    [
      '{"statements": [{"op": "clear", "object": "a\\ndel a"}]}',
      ' statements[0] is not a statement of a heap program (its op is "clear"): can\'t read "\\ndel a.clear"',
    ],
    [
      '{"statements": [{"op": "collect", "generation": 7}]}',
      ' statements[0] is not a statement of a heap program (its op is "collect"): expected a generation: 0, 1 or 2; found "7"',
    ],
    [
      '{"statements": [{"op": "class", "name": "A"}, {"op": "class", "name": "A"}]}',
      ' statements[1] is not a statement of a heap program (its op is "class"): the class \'A\' is declared already',
    ],
    [
      '{"statements": [{"op": "collect", "generation": 1, "wait": true}]}',
      ' statements[0] is not a statement of a heap program (its op is "collect")',
    ],
    [
      `{"statements": [${'{"op":"repeat","times":1,"body":['.repeat(5000)}${']}'.repeat(5000)}]}`,
      ' statements[0] has more than 100 blocks in one another',
    ],
    [
      `{"statements": [{"op":"bind","name":"a","value":{"new":"list","items":${'['.repeat(50_000)}${']'.repeat(50_000)}}}]}`,
      ' statements[0] is not a statement of a heap program (its op is "bind")',
    ],
    [
      '{"statements": [{"op": 5}]}',
      ' statements[0] is not a statement of a heap program (its op is no text)',
    ],
    ['{"statements": [null]}', ' statements[0] is not a statement of a heap program (its op is missing)'],
  ])('%j is refused', (source, problem) => {
    const message = (): string => {
      try {
        parseProgram(source, 'f.ops');
      } catch (error) {
        return (error as Error).message;
      }
      return 'it was read';
    };
    if (typeof problem === 'string') expect(message()).toBe(`f.ops:${problem}`);
    else expect(message()).toMatch(problem);
    expect(message()).not.toContain('\n');
  });

  it.each([
    ['a = list b', "1: NameError: name 'b' is not defined"],
    ['del a', "1: NameError: name 'a' is not defined"],
    ['a = list\na[0] = a', '2: IndexError: list assignment index out of range'],
    ['a = list\nx = a[-1]', '2: IndexError: list index out of range'],
    ['a = tuple None\nx = a[1]', '2: IndexError: tuple index out of range'],
    ['a = list\na.pop', '2: IndexError: pop from empty list'],
    ['a = list\nx = a["k"]', "2: TypeError: indices must be integers, not 'str'"],
    ['d = dict\nx = d["k"]', "2: KeyError: 'k'"],
    ['d = dict\nl = list\nd[l] = l', "3: TypeError: unhashable type: 'list'"],
    ['l = list\nt = tuple l\ns = set t', "3: TypeError: unhashable type: 'list'"],
    ['n = instance Node\nx = n.next', "2: AttributeError: 'Node' object has no attribute 'next'"],
    ['f = function\nf.next = f', "2: AttributeError: 'function' object has no attribute 'next'"],
    ['f = function\nf.__defaults__ = f', '2: TypeError: __defaults__ must be set to a tuple object'],
    ['x = int 5\nx.append x', "2: AttributeError: 'int' object has no attribute 'append' here"],
    ['x = int 5\nx[0] = x', "2: TypeError: 'int' object does not support item assignment"],
    ['x = int 500\nintern x', '2: TypeError: intern() argument must be str, not int'],
  ])('%j ends with an error', (source, problem) => {
    const { error, exitCode } = runProgram(parseProgram(source, 'f.ops'), null);
    expect(error?.message).toBe(`f.ops:${problem}`);
    expect(exitCode).toBe(1);
  });
});
