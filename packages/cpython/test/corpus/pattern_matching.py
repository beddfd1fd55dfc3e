"""match statements: literals, sequences, mappings, classes, guards, or-patterns, captures,
failing matches.
"""

from dataclasses import dataclass


@dataclass
class Point:
    x: object
    y: object


class Span:
    __match_args__ = ('start', 'stop')

    def __init__(self, start, stop):
        self.start, self.stop = start, stop

    @property
    def width(self):
        return self.stop - self.start


class Color:
    RED = 'red'


def describe(thing):
    match thing:
        case None | True | False:
            return 'singleton'
        case 0 | 1 | -1:
            return 'small number'
        case int(n) if n > 10**20:
            return f'huge {n % 97}'
        case float() | complex():
            return 'inexact'
        case Color.RED:
            return 'by dotted name'
        case str(text) if text.startswith('#'):
            return f'tag {text[1:]}'
        case bytes() | bytearray() as raw:
            return f'{len(raw)} bytes'
        case []:
            return 'empty'
        case [single]:
            return f'one: {describe(single)}'
        case ['go', ('north' | 'south') as where, *rest]:
            return f'go {where} {rest}'
        case [first, *middle, last] if middle:
            return f'{first}..{len(middle)}..{last}'
        case {'kind': 'point', 'at': [x, y], **others}:
            return f'point {x},{y} and {sorted(others)}'
        case {'kind': str(kind)}:
            return f'kind {kind}'
        case {}:
            return 'mapping'
        case Point(x=0, y=0):
            return 'origin'
        case Point(x, Point(y, z)):
            return f'nested {x} {y} {z}'
        case Point(x=a, y=b) if a == b:
            return f'diagonal {a}'
        case Span(start, stop, width=w) if w > 2:
            return f'span {start}-{stop}'
        case _:
            return type(thing).__name__


things = [
    None,
    True,
    0,
    -1,
    10**30,
    2.5,
    1j,
    'red',
    '#tag',
    'text',
    b'abc',
    bytearray(4),
    [],
    [[]],
    ['go', 'south', 'now'],
    (1, 2, 3, 4),
    [1, 2],
    {'kind': 'point', 'at': (3, 4), 'z': 1, 'a': 2},
    {'kind': 'other'},
    {'kind': 5},
    {},
    Point(0, 0),
    Point(1, Point(2, 3)),
    Point('same', 'same'),
    Point(1, 2),
    Span(1, 9),
    Span(1, 2),
    {1, 2},
    range(4),
]
for thing in things:
    print(describe(thing))

for broken in (lambda: describe(type('NoAttr', (Span,), {'__match_args__': ('nope', 'start')})(1, 2)),):
    print(broken())


class TooMany:
    __match_args__ = ('a',)


try:
    match TooMany():
        case TooMany(1, 2):
            pass
except TypeError as error:
    print(error)


def tokens(source):
    for word in source.split():
        match word:
            case '+' | '-' | '*':
                yield ('op', word)
            case _ if word.isdigit():
                yield ('num', int(word))
            case _:
                yield ('name', word)


def evaluate(expression, names):
    stack = []
    for token in tokens(expression):
        match token, stack:
            case ('num', value), _:
                stack.append(value)
            case ('name', name), _:
                stack.append(names[name])
            case ('op', op), [*rest, a, b]:
                stack = [*rest, {'+': a + b, '-': a - b, '*': a * b}[op]]
    return stack


print([evaluate(f'{n} x * 3 + y -', {'x': n, 'y': 2**70}) for n in range(300, 302)])
