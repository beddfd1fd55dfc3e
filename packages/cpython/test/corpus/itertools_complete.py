"""itertools: every one, with exhausted, failing, infinite and shared sources, tee trees, groupby misuse,
recursion.
"""

import gc
import itertools as it
import operator
import weakref


def take(count, iterable):
    return list(it.islice(iterable, count))


print(take(3, it.count(10, 5)), take(5, it.cycle('ab')), list(it.repeat('x', 3)), take(2, it.count(2.5, -1)))
print(
    list(it.accumulate(range(6))),
    list(it.accumulate([2, 3, 4], operator.mul, initial=1)),
    list(it.chain('ab', [], (1,))),
)
print(
    list(it.chain.from_iterable([[n] * n for n in range(4)])),
    list(it.compress('abcdef', [1, 0, True, '', [0]])),
)
print(
    list(it.dropwhile(str.isdigit, '12ab3')),
    list(it.takewhile(str.isdigit, '12ab3')),
    list(it.filterfalse(None, [0, 1, '', 'a', []])),
)
print(
    list(it.islice('abcdefgh', 2, 7, 2)), list(it.pairwise('abcd')), list(it.starmap(pow, [(2, 3), (3, 2)]))
)
print(
    list(it.zip_longest('abc', [1], fillvalue='-')),
    list(zip('abc', it.count())),
    list(it.product('ab', [1, 2], repeat=1)),
)
print(
    list(it.permutations('abc', 2)),
    list(it.combinations(range(4), 3)),
    list(it.combinations_with_replacement('ab', 2)),
)
print(
    len(list(it.product(range(3), repeat=5))),
    sum(map(sum, it.permutations(range(6)))),
    next(it.product([], 'a'), 'none'),
)

data = sorted('mississippi banana', key=lambda c: c)
print(
    [(key, len(list(group))) for key, group in it.groupby(data)], [key for key, _ in it.groupby([1, 1, 2, 1])]
)
groups = it.groupby('aabbc')
first_key, first = next(groups)
second_key, second = next(groups)
print(first_key, list(first), second_key, list(second), [(k, list(g)) for k, g in groups])

a, b, c = it.tee(iter(range(200)), 3)
print(take(3, a), sum(b), next(a), next(c), [next(x, None) for x in it.tee(c)], sum(a))
d, e = it.tee(it.chain([1], [[2]]))
f = e.__copy__()
print(next(d), list(f), list(d), list(e), next(d, 'end'))
trees = [iter(range(500))]
for _ in range(6):
    trees.extend(it.tee(trees.pop(0), 2))
print(sum(sum(tree) for tree in trees), len(trees))


class Source:
    """Counts what it gave, fails at the end, and can be watched dying."""

    def __init__(self, limit):
        self.limit, self.given = limit, 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.given == self.limit:
            raise LookupError('dry')
        self.given += 1
        return [self.given]


for make in (
    it.accumulate,
    it.chain,
    it.cycle,
    it.pairwise,
    it.groupby,
    lambda s: it.tee(s)[0],
    lambda s: it.islice(s, 9),
    lambda s: it.zip_longest(s, 'ab'),
    lambda s: it.starmap(lambda x: x, s),
    lambda s: it.compress(s, it.repeat(1)),
    lambda s: it.product(s),
):
    out = []
    try:
        for thing in make(Source(2)):
            out.append(1)
    except LookupError:
        print(len(out), end=' ')
print()
source = Source(100)
ref = weakref.ref(source)
kept = it.islice(it.chain(it.takewhile(lambda x: x[0] < 50, it.tee(source)[0]), 'tail'), 3, None)
del source
print(next(kept), ref().given, ref() is not None)
kept = None
print(ref())

gc.collect()
gc.disable()
holder = Source(5)
holder.loop = it.chain(holder, it.repeat(holder))
holder.again = it.tee(holder.loop)
next(holder.again[0])
ref = weakref.ref(holder)
del holder
print(ref() is not None, gc.collect() > 0, ref())
nested = iter([])
for n in range(100):
    nested = it.chain([n], nested)
print(sum(nested))


def sieve(numbers):
    prime = next(numbers)
    yield prime
    yield from sieve(filter(lambda n: n % prime, numbers))


print(take(20, sieve(it.count(2))))
if hasattr(it, 'batched'):
    assert list(it.batched('abcde', 2)) == [('a', 'b'), ('c', 'd'), ('e',)]
for bad in (
    lambda: it.islice('a', -1),
    lambda: it.combinations('a', -1),
    lambda: it.tee('a', -1),
    lambda: it.count('x'),
    lambda: it.chain(1).__next__(),
    lambda: list(it.starmap(pow, [1])),
):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, end=' ')
print()
gc.enable()
