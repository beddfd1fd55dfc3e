"""Comprehensions of all kinds, nested and conditional, generator expressions, assignment expressions,
scope rules.
"""

data = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]

print([n * n for n in data if n % 2], {n: str(n) for n in data}, sorted({n // 2 for n in data}))
print([(x, y) for x in range(4) for y in range(x) if (x + y) % 2], [[c * n for c in 'ab'] for n in range(3)])
print(sum(n for n in data), max((len(word), word) for word in 'a bcd ef'.split()), any(n > 8 for n in data))

matrix = [[row * 4 + column for column in range(4)] for row in range(3)]
print(
    [[row[i] for row in matrix] for i in range(4)], [cell for row in matrix for cell in row if cell % 3 == 0]
)

if (size := len(data)) > 10:
    print('size', size)
while (item := data.pop()) != 9:
    print(item, end=' ')
print('stopped at', item)
print([last := n, last + 1, last * 2] if (n := 7) else None)
print([y for x in range(5) if (y := x * x) % 2 == 0], y)
chunks = iter('abcdefgh')
print([piece for _ in range(5) if (piece := ''.join(next(chunks, '') for _ in range(3)))], repr(piece))


def scope():
    total = 0
    partial = [total := total + n for n in range(6)]
    functions = [lambda: n for n in range(3)]
    bound = [(lambda n=n: n) for n in range(3)]
    return partial, total, [f() for f in functions], [f() for f in bound]


print(scope())


class Body:
    factor = 3
    items = [n * 2 for n in range(factor)]
    pairs = [(a, b) for a in items for b in 'xy']
    lazily = (n for n in items)


print(Body.items, Body.pairs[:3], list(Body.lazily), hasattr(Body, 'n'))


def primes(limit):
    composite = {m for n in range(2, int(limit**0.5) + 1) for m in range(n * n, limit, n)}
    return [n for n in range(2, limit) if n not in composite]


print(primes(60), len(primes(2000)))


def failing(items):
    return [1 / item for item in items]


for items in ([1, 2, 0, 4], [1, 'x'], None):
    try:
        failing(items)
    except (ZeroDivisionError, TypeError) as error:
        print(type(error).__name__, end=' ')
print()

lazily = (print('evaluated', n) or n for n in range(3))
print(next(lazily), lazily.gi_frame.f_locals['n'])
lazily.close()
print(list(lazily))

text = 'the quick brown fox jumps over the lazy dog the end'
index = {word: [at for at, other in enumerate(text.split()) if other == word] for word in text.split()}
print(
    index['the'],
    {length: {word for word in index if len(word) == length} for length in (4,)}[4] == {'over', 'lazy'},
)
print({**{key: None for key in 'ab'}, **dict((key, 1) for key in 'bc')}, [*(n for n in range(3)), *[9]])
deep = [[[[n for n in range(m)] for m in range(k)] for k in range(4)] for _ in range(3)]
print(deep[1][3], sum(len(m) for a in deep for k in a for m in k))
print([(lambda value: [value + inner for inner in range(value)])(n) for n in range(4)])
squares = {n: [n**k for k in range(5)] for n in range(200)}
print(squares[199][4], len({tuple(powers) for powers in squares.values()}))
