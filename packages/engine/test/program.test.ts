import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProgram } from '../src/program/parse.js';
import { printProgram } from '../src/program/print.js';
import { METHODS, type Program, RESERVED, type Statement } from '../src/program/program.js';
import { runProgram } from '../src/program/run.js';

const identifier = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,8}$/);
const variable = identifier.filter((name) => !RESERVED.has(name));
const operand = fc.oneof(variable, fc.constantFrom('None', 'True', 'False'));
const attribute = identifier.filter((name) => !METHODS.has(name));
const text = fc.string({ unit: 'binary' });
const integer = fc.maxSafeInteger().map((value) => value + 0);
const key = fc.oneof(text, integer, fc.record({ variable: operand }));
const place = fc.oneof(fc.record({ object: variable, key }), fc.record({ object: variable, attribute }));
const popped = { requiredKeys: ['pop'] as ['pop'] };
const int = fc
  .bigInt({ min: -(2n ** 200n), max: 2n ** 200n })
  .map((value) => (Number.isSafeInteger(Number(value)) ? Number(value) : String(value)));
const expression = fc.oneof(
  fc.record({ new: fc.constantFrom('list', 'tuple', 'set'), items: fc.array(operand, { maxLength: 4 }) }),
  fc.record({ new: fc.constantFrom('dict', 'function', 'cell') }),
  fc.record({ new: fc.constant('instance'), class: identifier }),
  fc.record({ new: fc.constant('int'), value: int }),
  fc.record({
    new: fc.constant('float'),
    value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
  }),
  fc.record({ new: fc.constant('str'), value: text }),
  fc.record({
    new: fc.constant('bytes'),
    value: fc.uint8Array().map((bytes) => String.fromCharCode(...bytes)),
  }),
  fc.record({ variable: operand }),
  fc.record({ load: place }),
  fc.record({ pop: variable, index: integer }, popped),
);
const comment = fc.string().map((words) => words.replaceAll(/[\r\n]/g, '').trim());
const action = fc.oneof(
  fc.record({ op: fc.constant('bind'), name: variable, value: expression }),
  fc.record({ op: fc.constant('store'), place, value: operand }),
  fc.record({ op: fc.constant('delete'), name: variable }),
  fc.record({ op: fc.constant('delete'), place }),
  fc.record({ op: fc.constantFrom('append', 'extend', 'add', 'discard'), object: variable, value: operand }),
  fc.record({ op: fc.constant('insert'), object: variable, index: integer, value: operand }),
  fc.record({ op: fc.constant('pop'), object: variable, index: integer }, { requiredKeys: ['op', 'object'] }),
  fc.record({ op: fc.constant('clear'), object: variable }),
  fc.record({ op: fc.constant('intern'), name: variable }),
  fc.record({ op: fc.constant('collect'), generation: fc.nat(2) }, { requiredKeys: ['op'] }),
  fc.record({
    op: fc.constant('threshold'),
    values: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ op: fc.constant('gc'), enabled: fc.boolean() }),
  fc.record({ op: fc.constantFrom('freeze', 'unfreeze', 'blank') }),
  fc.record({ op: fc.constant('mark'), label: text, object: operand }, { requiredKeys: ['op', 'label'] }),
);
const { statement } = fc.letrec<{ statement: Statement; body: Statement[] }>((tie) => ({
  statement: fc
    .tuple(
      fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        action,
        fc.record(
          { op: fc.constant('repeat'), times: fc.nat(), body: tie('body'), endComment: comment },
          { requiredKeys: ['op', 'times', 'body'] },
        ),
      ),
      fc.option(comment, { nil: undefined }),
    )
    .map(([what, words]) => (words === undefined ? what : { ...what, comment: words }) as Statement),
  body: fc.array(tie('statement'), { maxLength: 4 }),
}));
const program: fc.Arbitrary<Program> = fc.record({
  name: fc.constant('any.ops'),
  statements: fc.array(statement, { maxLength: 12 }),
});

describe('the two forms of a program', () => {
  it('text reads back without loss, comments and empty lines included', () => {
    fc.assert(
      fc.property(program, (any) => {
        expect(parseProgram(printProgram(any), any.name)).toEqual(any);
      }),
      { numRuns: 500 },
    );
  });

  it('JSON reads back without loss', () => {
    fc.assert(
      fc.property(program, (any) => {
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
    ['gc maybe', "1:4: expected 'on' or 'off'; found \"maybe\""],
    ['threshold -1', "1:11: a threshold can't be -1"],
    ['del list', "1:5: 'list' is a word of the language, not a variable"],
    ['None.append a', "1:1: 'None' is a word of the language, not a variable"],
    ['x = a.append b', "1:7: 'append' can't be used here: it gives nothing"],
    ['mark x', '1:6: expected a label in quotes; found "x"'],
    ['a = list b c ]', '1:14: expected a variable; found "]"'],
    ['del a b', "1:7: expected '=', '.' or '['; found \"b\""],
    ['repeat 2\na = list', "1:1: this 'repeat' has no 'end'"],
    ['end', "1:4: 'end' without a 'repeat' before it"],
    ['repeat 1\n'.repeat(101), '101:9: more than 100 repeats in one another'],
    ['{', /^f\.ops:1:2: this is not JSON: Expected property name/],
    ['{"statements": 5}', ' "statements" must be a list'],
    ['{"statements": [], "name": 5}', ' "name" must be a string'],
    [
      '{"statements": [{"op": "blank"}, {"op": "explode"}]}',
      ' statements[1] is not a statement of a heap program (its op is "explode")',
    ],
    [
      '{"statements": [{"op": "clear", "object": "a\\ndel a"}]}',
      ' statements[0] is not a statement of a heap program (its op is "clear")',
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
