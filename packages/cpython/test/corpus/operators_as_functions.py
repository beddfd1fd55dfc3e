"""operator: every function over built-in and own types, getters and callers, in-place forms,
reflected operations.
"""

import operator as op


class Vector:
    def __init__(self, *parts):
        self.parts = parts

    def __repr__(self):
        return f'V{self.parts}'

    def __eq__(self, other):
        return isinstance(other, Vector) and self.parts == other.parts

    def __add__(self, other):
        return Vector(*(a + b for a, b in zip(self.parts, other.parts)))

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __mul__(self, by):
        return Vector(*(part * by for part in self.parts)) if isinstance(by, (int, float)) else NotImplemented

    __rmul__ = __mul__

    def __matmul__(self, other):
        return sum(a * b for a, b in zip(self.parts, other.parts))

    def __neg__(self):
        return self * -1

    def __getitem__(self, index):
        return self.parts[index]

    def __len__(self):
        return len(self.parts)

    def __iadd__(self, other):
        self.parts = (self + other).parts
        return self

    def __lt__(self, other):
        return len(self) < len(other)

    def __contains__(self, part):
        return part in self.parts

    def __invert__(self):
        return Vector(*reversed(self.parts))

    def __rshift__(self, n):
        return Vector(*self.parts[-n:], *self.parts[:-n])

    def __truediv__(self, by):
        raise ZeroDivisionError('never divides')


v, w = Vector(1, 2, 3), Vector(4, 5, 6)
print(
    op.add(v, w),
    op.mul(v, 2),
    op.mul(2, v),
    op.matmul(v, w),
    op.neg(v),
    op.invert(v),
    v >> 1,
    sum([v, w]),
    op.contains(v, 2),
    op.lt(v, Vector(1, 2, 3, 4)),
)
alias = v
v += w
print(
    alias is v,
    v,
    op.iadd(v, w) is v,
    op.imul([1], 2),
    op.iconcat([1], [2]),
    op.iand({1, 2}, {2}),
    op.ior({1: 1}, {2: 2}),
    op.ipow(2, 10),
    op.imatmul(v, w),
)
for name, arguments in (
    ('abs', (-3,)),
    ('floordiv', (-7, 2)),
    ('mod', (-7, 3)),
    ('truediv', (1, 4)),
    ('pow', (2, 100)),
    ('lshift', (1, 70)),
    ('xor', (6, 3)),
    ('and_', (True, 0)),
    ('or_', ({1}, {2})),
    ('pos', (True,)),
    ('inv', (5,)),
    ('concat', ('a', 'b')),
    ('countOf', ('banana', 'a')),
    ('indexOf', ([1, 2], 2)),
    ('getitem', ('abc', slice(1, None))),
    ('truth', ([],)),
    ('not_', ('',)),
    ('is_', (None, None)),
    ('index', (True,)),
    ('length_hint', (iter([1, 2]),)),
    ('eq', (1, 1.0)),
    ('ge', ('b', 'a')),
    ('sub', ({1, 2}, {1})),
):
    print(f'{name}={getattr(op, name)(*arguments)!r}', end=' ')
print()

table = {'a': [1, {'x': 'deep'}], 'b': (2,)}
print(
    op.itemgetter('a')(table)[1],
    op.itemgetter('a', 'b')(table),
    op.itemgetter(slice(1, 3))('abcd'),
    op.attrgetter('parts')(v),
    op.attrgetter('__class__.__name__', 'parts')(w),
)
print(
    op.methodcaller('split', ',', maxsplit=1)('a,b,c'),
    op.methodcaller('__len__')(v),
    repr(op.itemgetter(1, 'k')),
    op.call(len, 'four') if hasattr(op, 'call') else 4,
)
rows = [{'name': n, 'age': a} for n, a in (('bob', 30), ('ann', 30), ('carl', 20))]
print(
    [row['name'] for row in sorted(rows, key=op.itemgetter('age', 'name'))],
    max(rows, key=op.itemgetter('age'))['name'],
    list(map(op.itemgetter('name'), rows)),
)
listed = [1, 2, 3]
op.setitem(listed, 1, ['set'])
op.delitem(listed, 0)
op.setitem(listed, slice(0, 0), 'xy')
print(listed)


class Left:
    def __add__(self, other):
        return NotImplemented

    def __eq__(self, other):
        return NotImplemented

    def __getattr__(self, name):
        raise AttributeError(f'no {name}')


class Right(Left):
    def __radd__(self, other):
        return ['reflected first', type(other).__name__]

    def __rsub__(self, other):
        return f'{other} - right'


print(Left() + Right(), 5 - Right(), Left() == Left(), Left() != 3, (lambda x: x == x)(Left()))
for bad in (
    lambda: Left() + Left(),
    lambda: Left() - 1,
    lambda: v / 2,
    lambda: op.add(1, 'x'),
    lambda: op.itemgetter(5)('a'),
    lambda: op.attrgetter('no.such')(v),
    lambda: op.itemgetter(),
    lambda: op.matmul(1, 2),
    lambda: op.index(1.5),
    lambda: v < 3,
    lambda: op.attrgetter(5),
    lambda: Left().x,
):
    try:
        bad()
    except (TypeError, ZeroDivisionError, IndexError, AttributeError) as error:
        print(type(error).__name__, end=' ')
print()
vectors = [Vector(n, n * n, str(n)) for n in range(200)]
print(
    sum(map(op.itemgetter(1), vectors)),
    ''.join(map(op.itemgetter(-1), vectors))[:12],
    len({op.attrgetter('parts')(each) for each in vectors}),
)
total = Vector(0, 0)
for n in range(500):
    total += Vector(n, -n)
print(total, op.matmul(total, Vector(1, 1)))
