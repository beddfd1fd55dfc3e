import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identity } from '../src/interning/identity.js';
import { IdentityError, PythonException } from '../src/interning/identity-error.js';
import { profileNamed, profiles } from '../src/profile/profiles.js';

const profile = fc.constantFrom(...profiles);
const [v311, v312, v313, v314] = ['3.11', '3.12', '3.13', '3.14'].map(profileNamed);

/** A Python literal of any text. */
const literal = (text: string) =>
  `'${[...text].map((unit) => `\\U${unit.codePointAt(0)!.toString(16).padStart(8, '0')}`).join('')}'`;
const text = fc.string({ unit: fc.constantFrom(...'abz_-9 \n\x1cé日😀'), maxLength: 6 });
const integer = fc.oneof(fc.bigInt(-300n, 300n), fc.bigInt(-(1n << 130n), 1n << 130n));

function same(question: string | string[], of = v313): boolean {
  return identity(question, of).same!;
}

describe('what holds of every version', () => {
  it('an int made at run time is one object exactly where it is small', () => {
    fc.assert(
      fc.property(profile, integer, (of, value) => {
        const { first, last } = of.smallInts;
        const small = value >= first && value <= last;
        expect(same(`int('${value}') is int('${value}')`, of)).toBe(small);
        expect(same(`x = ${value}; x - 1 + 1 is x`, of)).toBe(small);
      }),
    );
  });

  it('equal constants of one unit are one object, whatever functions they stand in', () => {
    fc.assert(
      fc.property(profile, text, integer, fc.double({ noNaN: true }), (of, string, int, float) => {
        const number = Number.isFinite(float) ? `${Math.abs(float).toExponential()}` : '1e999';
        for (const constant of [
          literal(string),
          `${int}`,
          number,
          `(${literal(string)}, ${int}, (${number},))`,
        ]) {
          expect(same(`x = ${constant}\ndef f(): return ${constant}\nx is f()`, of)).toBe(true);
        }
      }),
    );
  });

  it('equal texts of two units are one object exactly where they look like names or are cached', () => {
    fc.assert(
      fc.property(profile, text, (of, string) => {
        const shared = /^\w*$/.test(string) || (string.length === 1 && string <= '\xff');
        expect(same([`x = ${literal(string)}`, `x is ${literal(string)}`], of)).toBe(shared);
      }),
    );
  });

  it('sys.intern gives one object for one text', () => {
    fc.assert(
      fc.property(profile, text, text, (of, a, b) => {
        const made = (string: string) => `''.join(list(${literal(string)}))`;
        expect(same(`import sys\nsys.intern(${made(a)}) is sys.intern(${made(b)})`, of)).toBe(a === b);
      }),
    );
  });

  it('a slice is the text itself exactly where it takes all of it, or is a cached part of it', () => {
    const bound = fc.integer({ min: -7, max: 7 });
    fc.assert(
      fc.property(profile, text, bound, bound, (of, string, start, stop) => {
        const units = [...string];
        const part = units.slice(start, stop).join('');
        const made = `s = ${literal(`${string}--`)}[:-2]`;
        const isCached = string.length <= 1 && string <= '\xff';
        expect(same(`${made}\ns[${start}:${stop}] is s`, of)).toBe(
          part === string && (part !== '' || isCached),
        );
      }),
    );
  });

  it('objects that are one are equal, and being one is symmetric', () => {
    const expression = fc.constantFrom(
      ...[
        's',
        's[:]',
        's[0:1]',
        "s + ''",
        "''.join([s])",
        's.strip()',
        "f'{s}'",
        "'%s' % s",
        's * 1',
        's[:1] * 1',
      ],
    );
    fc.assert(
      fc.property(profile, text, expression, expression, (of, string, a, b) => {
        const [one, other, equal] = ['is', 'is', '=='].map((operator, index) => {
          const [left, right] = index === 1 ? [b, a] : [a, b];
          return same(`s = ${literal(string)}\n(${left}) ${operator} (${right})`, of);
        });
        expect(other).toBe(one);
        if (one) expect(equal).toBe(true);
      }),
    );
  });

  it('whatever is asked gets an answer or one line that says why not', () => {
    const word = fc.constantFrom(
      ...`x y 'a' 'b c' b'q' 1 -6 2.5 ( ) [ ] { } , : . = + * ** % // is in not and or if else for lambda def f return
      f'{x}' f'{' str int tuple len .join .strip .split sys import del None True ... == < := @ ! \\ ' """`.split(
        /\s+/,
      ),
      '\n',
      '\n ',
    );
    const source = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(profile, source, (of, question) => {
        try {
          expect(typeof identity(question, of).answer).toBe('string');
        } catch (error) {
          expect(error).toBeInstanceOf(IdentityError);
          expect((error as Error).message).toMatch(/^[^\n]+$/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the answer says why', () => {
  const because = (question: string | string[], of = v313) => identity(question, of).reasons.at(-1)!;

  it.each([
    ['int("256") is 256', 'both are the cached int 256', ['Objects/longobject.c']],
    ['x = 1000\nx is 1000', 'both are int 1000, a constant of its compilation unit', ['Python/compile.c']],
    ["x = 'a b'\nx.strip() is x", 'str.strip() gives it back as it is', ['Objects/unicodeobject.c']],
    ["'ab_1' is 'ab_1'", "both are the interned str 'ab_1'", ['Objects/unicodeobject.c']],
    ['[] is []', 'two objects: the list [] made by a list display', ['Objects/listobject.c']],
  ])('%s', (question, reason, sources) => {
    expect(because(question).because).toContain(reason);
    expect(because(question).sources).toEqual(expect.arrayContaining(sources));
  });

  it('of equal constants of two units, and of folded ones', () => {
    expect(because(["x = 'a b'", "x is 'a b'"]).because).toContain('two compilation units');
    expect(because('x = 500 * 2; y = 500 + 500; x is y').sources).toEqual(['Python/ast_opt.c']);
    expect(because('x = 500 * 2; y = 500 + 500; x is y', v314).sources).toEqual(['Python/flowgraph.c']);
  });

  it("of a character that the interpreter's own names have twice", () => {
    const question = "s = 'ab'\ns[0] is 'a'";
    expect(because(question, v311)).toMatchObject({ same: false });
    expect(because(question, v312).because).toContain("the interpreter's own names use");
    expect(because(question, v313)).toMatchObject({ same: true, comparison: "s[0] is 'a'" });
  });

  it('of each comparison that ran, the answer last', () => {
    const { answer, same: yes, reasons } = identity('a = [1000]\n[a[0] is 1000, a is [1000]]', v313);
    expect([answer, yes]).toEqual(['[True, False]', null]);
    expect(reasons.map(({ comparison }) => comparison)).toEqual(['a[0] is 1000', 'a is [1000]']);
  });
});

describe('what can not be answered', () => {
  it.each([
    ['x = = 1', 'column 5: expected an expression, not "="'],
    ["'abc", 'column 1: the string does not end'],
    ['x = 1\n  y = 2', 'line 2, column 3: expected an expression'],
    ['x = 1', 'the question ends in a statement'],
    ['class C: pass', "'class' is not modelled"],
    ['id([]) == id([])', 'id() of an object that dies at once'],
    ['x = []\ni = id(x)\ndel x\ny = []\nid(y) == i', 'id() of an object that has died since'],
    ['{1, 2}', 'the order of a set'],
    ['x = []\nx.append(x)\nx', 'deeper than the model can follow'],
    ["'a' * 10 ** 12", 'an object of 1000000000000 items'],
    ['while True: pass', 'more than a million steps'],
    ['print(1)', 'not modelled: print'],
    ["'a'.isalpha()", 'the attribute isalpha of str'],
    ['import os\n1', 'the module os'],
  ])('%j', (question, message) => {
    expect(() => identity(question, v313)).toThrow(IdentityError);
    expect(() => identity(question, v313)).toThrow(message);
  });

  it("tells the question's own exceptions apart", () => {
    expect(() => identity('(1, 2)[5]', v313)).toThrow(PythonException);
    expect(() => identity('(1, 2)[5]', v313)).toThrow(
      'the question raises IndexError: tuple index out of range',
    );
  });
});
