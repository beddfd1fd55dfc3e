"""Free lists worked hard: small tuples, lists, dicts, floats, frames, slices, methods,
contexts born and dying in turn.
"""

import gc
import math


class Point:
    __slots__ = ('x', 'y')

    def __init__(self, x, y):
        self.x, self.y = x, y

    def moved(self, dx, dy):
        return Point(self.x + dx, self.y + dy)


def floats(n):
    total = 0.0
    for i in range(n):
        total += math.sin(i * 0.5) * 2.0 - 1.0 / (i + 1.5)
    return round(total, 9)


def tuples(n):
    held = []
    for i in range(n):
        pair = (i, -i)
        a, b = pair
        held.append(pair + (a,))
        if len(held) > 25:
            held = held[20:] + [tuple(range(i % 21))]
    return len(held), sum(len(t) for t in held)


def lists(n):
    total = 0
    for i in range(n):
        row = [i, [i + 1], []]
        row.append(list((1, 2)))
        total += len(row) + row[3][1]
        row = None
    return total


def dicts(n):
    total = 0
    for i in range(n):
        d = {'a': i, 'b': {'c': {}}}
        d[i] = dict(z=i)
        total += len(d) + len(d[i])
        e = {**d, 'x': 1}
        e.clear()
    return total


def slices(n):
    text, row = 'abcdefghij', list(range(10))
    return sum(len(text[i % 5 : i % 9]) + len(row[i % 3 :: 2]) + len((text, row)[i % 2 :]) for i in range(n))


def methods(n):
    p = Point(0, 0)
    total = 0
    for i in range(n):
        move = p.moved
        p = move(1, i % 3)
        append = [].append
        append(move)
        total += p.x
    return total, p.y


def frames(n):
    def leaf(a, b=2, *rest, **more):
        return a + b + len(rest) + len(more)

    return sum(leaf(i, 1, 2, 3, k=i) + (lambda x: x)(i) for i in range(n))


def generators(n):
    return sum(sum(x for x in range(i % 7)) + next(iter([i])) for i in range(n))


def exceptions(n):
    caught = 0
    for i in range(n):
        try:
            try:
                raise KeyError(i)
            except KeyError as error:
                if i % 3:
                    raise ValueError from error
        except ValueError:
            caught += 1
    return caught


def integers(n):
    total, factor = 0, 10**15
    for i in range(n):
        total += i * factor - (i << 40) + i // 3
    return total


def strings(n):
    return sum(len(str(i) + chr(97 + i % 26)) + len(f'{i}:{i * 2}') for i in range(n))


def iterators(n):
    total = 0
    for i in range(n):
        for a, b in zip((1, 2), [3, 4]):
            total += a * b
        for k, v in {'x': i}.items():
            total += v
        for j, c in enumerate('ab'):
            total += j
        total += sum(map(abs, {-1, -2})) + len(list(reversed([i])))
    return total


async def coroutine(i):
    return i


def coroutines(n):
    total = 0
    for i in range(n):
        c = coroutine(i)
        try:
            c.send(None)
        except StopIteration as stop:
            total += stop.value
    return total


for churn in (
    floats,
    tuples,
    lists,
    dicts,
    slices,
    methods,
    frames,
    generators,
    exceptions,
    integers,
    strings,
    iterators,
    coroutines,
):
    print(churn.__name__, churn(1500))
held = [[(i, float(i), [i], {'k': i}, slice(i), (i).__add__)] for i in range(3000)]
print(sum(len(row[0]) for row in held))
held[::2] = [None] * 1500
held.reverse()
gc.collect()  # empties the free lists
held = [tuple(held), *([n] for n in range(1000))]
print(len(held), len(held[0]))
del held
for size in (1, 5, 19, 20, 21):
    block = [tuple([n] * size) for n in range(2500)]
    block = [t + t for t in block]
print(len(block), len(block[0]))
