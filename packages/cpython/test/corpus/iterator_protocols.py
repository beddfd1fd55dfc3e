"""Iteration: own iterators, sequence protocol, iter with a sentinel, map, filter, zip, enumerate,
reversed, exhaustion.
"""

import gc
import weakref


class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        n = self.start
        while n:
            yield n
            n -= 1

    def __reversed__(self):
        return iter(range(1, self.start + 1))

    def __length_hint__(self):
        return self.start * 2


class Old:
    """Only __getitem__."""

    def __init__(self, limit):
        self.limit = limit

    def __getitem__(self, index):
        if index >= self.limit:
            raise IndexError(index)
        return [index]


class Manual:
    def __init__(self, *items):
        self.items = list(items)

    def __iter__(self):
        return self

    def __next__(self):
        if not self.items:
            raise StopIteration('nothing', 'left')
        return self.items.pop(0)


print(
    list(Countdown(4)),
    list(reversed(Countdown(3))),
    [*Old(3)],
    list(Manual('a', ['b'])),
    5 in Countdown(6),
    9 in Manual(1, 2),
    max(Countdown(7)),
)
manual = Manual(1)
iterator = iter(manual)
print(iterator is manual, next(iterator), next(iterator, 'default'), list(iterator))
try:
    next(manual)
except StopIteration as stop:
    print(stop.args, stop.value)
manual.items.append('again')
print(list(manual))

lines = iter(['x', 'y', 'stop', 'z'])
print(list(iter(lambda: next(lines), 'stop')), next(lines), list(iter([].__len__, 0)))
print(
    list(map(lambda a, b, c: (a, b, c), 'ab', [1, 2, 3], Countdown(9))),
    list(filter(None, [0, 1, '', [], [0]])),
    list(filter(lambda x: x > 1, map(len, ['a', 'bb', 'ccc']))),
)
print(
    list(zip('abc', Countdown(2))),
    list(zip()),
    list(zip('ab', strict=True)),
    dict(enumerate('xy', start=5)),
    list(enumerate(Old(2))),
)
try:
    list(zip('abc', 'ab', strict=True))
except ValueError as error:
    print(error)
pairs = [iter('abcdef')] * 2
print(list(zip(*pairs)), list(zip(*[(1, 'a'), (2, 'b')])))
print(
    list(reversed([1, [2]])),
    list(reversed('ab')),
    list(reversed({'k': 1, 'l': 2})),
    list(reversed(range(0, 10, 3))),
    sum(range(10, 0, -3)),
    range(5)[1:4],
    7 in range(1, 9, 2),
)

row = [1, 2, 3]
iterator = iter(row)
next(iterator)
row.insert(0, 0)
print(iterator.__length_hint__(), list(iterator), iterator.__length_hint__(), row.append(9), list(iterator))
row = [1, 2, 3]
backward = reversed(row)
next(backward)
del row[:2]
print(list(backward))
for kind in (
    [1, 2],
    (1, 2),
    'ab',
    b'ab',
    {1: 2},
    {1},
    range(2),
    {1: 2}.items(),
    bytearray(b'ab'),
    map(str, [1]),
    zip('a'),
    enumerate('a'),
    Countdown(1),
    Old(1),
):
    print(type(iter(kind)).__name__, end=' ')
print()


def consume_some(source, count):
    out = []
    for thing in source:
        out.append(thing)
        if len(out) == count:
            break
    return out


gc.disable()
source = Manual(*[[n] for n in range(10)])
ref = weakref.ref(source)
stacked = enumerate(zip(map(lambda x: x, source), filter(None, Countdown(100))))
del source
print(consume_some(stacked, 2), ref() is not None, consume_some(stacked, 1))
del stacked
print(ref())


class Failing:
    def __init__(self, at, error):
        self.at, self.error = at, error

    def __iter__(self):
        for n in range(10):
            if n == self.at:
                raise self.error
            yield [n]


for build in (
    list,
    tuple,
    lambda it: {n[0] for n in it},
    lambda it: {n[0]: n for n in it},
    lambda it: sorted(it),
    lambda it: [*it],
    lambda it: dict(zip(it, it)),
    lambda it: sum(it, []),
    lambda it: ','.join(str(n) for n in it),
    lambda it: (lambda *a: a)(*it),
):
    try:
        build(Failing(3, LookupError('third')))
    except (LookupError, TypeError) as error:
        print(type(error).__name__, end=' ')
print()
for bad in (
    lambda: iter(5),
    lambda: next([]),
    lambda: list(map(len, [1])),
    lambda: iter(5, 6),
    lambda: iter(type('NoNext', (), {'__iter__': lambda self: self})()),
    lambda: [a for a, b in [(1,)]],
    lambda: zip(5),
    lambda: reversed({1}),
    lambda: sum(['a'], ''),
    lambda: list(type('Bad', (), {'__iter__': None})()),
    lambda: enumerate(),
):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, end=' ')
print()
tied = []
tied.append(iter(tied))
tied.append(map(tied.append, tied))
ref = weakref.ref(Countdown(1))
del tied
print(gc.collect() > 0, ref())
total = 0
for a, (b, c) in zip(range(3000), enumerate(map(str, range(3000)))):
    total += a + b + len(c)
print(total, sum(1 for _ in Countdown(2000)), len([*Old(500)]), list(iter(Manual(*range(300))))[-1])
gc.enable()
