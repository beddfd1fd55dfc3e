"""Sorting: keys, stability, reverse, comparisons that fail, mutate or lie; min and max, sorted copies,
other types.
"""

import functools
import gc


class Item:
    alive = 0

    def __init__(self, rank, name):
        self.rank, self.name = rank, name
        Item.alive += 1

    def __del__(self):
        Item.alive -= 1

    def __lt__(self, other):
        return self.rank < other.rank

    def __repr__(self):
        return f'{self.rank}{self.name}'


items = [Item(n * 7 % 5, chr(97 + n)) for n in range(12)]
items.sort()
print(items)
items.sort(key=lambda item: item.name, reverse=True)
items.sort(reverse=True)
print(
    items,
    sorted(items, key=lambda item: (item.rank, item.name))[:3],
    min(items),
    max(items, key=lambda item: item.name),
)
for sample in (
    [3, 1, 2],
    [2.5, 1, True],
    ['b', 'a', 'é', '𝄞'],
    [(2, 'a'), (1, [3]), (1, [2])],
    [[2], [1, 5], [1]],
    [b'b', b'a'],
    [{1}, {1, 2}, set()],
    [1, 2**70, -(2**70)],
    'sorted',
    {'k': 1, 'a': 2},
    [],
):
    print(sorted(sample), end=' ')
print()
numbers = [n * 7919 % 10007 for n in range(3000)]
keys = []
copy = sorted(numbers, key=lambda n: keys.append(n) or [n % 100, -n])
print(
    len(keys) == len(numbers),
    copy[:4],
    sorted(numbers) == sorted(numbers[::-1]),
    sorted(sorted(numbers), reverse=True)[0],
)
runs = list(range(500)) + list(range(500, 0, -1)) + [7] * 100 + list(range(300))
print(sorted(runs)[550:553], sorted(runs, key=str)[:5])

changed = [5, 3, 4, 1]


def spy(value):
    seen.append(len(changed))
    return value


seen = []
changed.sort(key=spy)
print(changed, set(seen))


def meddle(value):
    changed.append('lost')
    return value


try:
    changed.sort(key=meddle)
except ValueError as error:
    print(error, changed)


class Fails:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        if 7 in (self.n, other.n):
            raise LookupError('seven')
        return self.n < other.n


failing = [Fails(n * 3 % 11) for n in range(11)]
before = {id(item) for item in failing}
try:
    failing.sort()
except LookupError as error:
    print(error, len(failing), {id(item) for item in failing} == before)
try:
    sorted([1, 'x', None])
except TypeError:
    print('TypeError')
try:
    [3, 1].sort(key=lambda n: 1 / (n - 1))
except ZeroDivisionError:
    print('key failed')


class Deletes:
    """Drops the list while it is being sorted."""

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        holder.clear()
        gc.collect(0)
        return self.n < other.n


holder = [[Deletes(n) for n in (3, 1, 2)]]
print([item.n for item in sorted(holder[0])], holder)


class Liar:
    def __lt__(self, other):
        return True


print(len(sorted(Liar() for _ in range(100))), sorted([float('nan'), 1.0, 0.5])[0] != 0)


@functools.total_ordering
class Reverse:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return self.value == other.value

    def __lt__(self, other):
        return other.value < self.value


print(
    [r.value for r in sorted(map(Reverse, 'bca'))],
    sorted('Bca', key=str.lower),
    sorted(['b', 'a'], key=functools.cmp_to_key(lambda a, b: (a > b) - (a < b))),
)
words = 'the quick brown fox jumps over the lazy dog'.split()
print(
    sorted(words, key=len),
    sorted(set(words), key=lambda w: (-len(w), w)),
    sorted(enumerate(words), key=lambda pair: pair[1])[:2],
)


def merge_sort(sequence):
    if len(sequence) < 2:
        return sequence
    half = len(sequence) // 2
    left, right = merge_sort(sequence[:half]), merge_sort(sequence[half:])
    out = []
    while left and right:
        out.append((left if left[0] <= right[0] else right).pop(0))
    return out + left + right


def quick_sort(sequence):
    if not sequence:
        return []
    pivot, *rest = sequence
    return quick_sort([n for n in rest if n < pivot]) + [pivot] + quick_sort([n for n in rest if n >= pivot])


print(merge_sort(numbers[:400]) == sorted(numbers[:400]) == quick_sort(numbers[:400]))
items.clear()
print(Item.alive, max([], default='none'), min('b', 'a', key=ord), [*reversed(sorted('acb'))])
