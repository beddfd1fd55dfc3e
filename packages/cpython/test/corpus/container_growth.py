"""Growing and shrinking: lists, dicts, sets, instance dicts; multiplying, clearing,
mutation while iterating, views.
"""


class Item:
    alive = 0

    def __init__(self, n=0):
        self.n = n
        Item.alive += 1

    def __del__(self):
        Item.alive -= 1

    def __hash__(self):
        return self.n % 8  # many collisions

    def __eq__(self, other):
        return isinstance(other, Item) and self.n == other.n


row = []
for n in range(3000):
    row.append(Item(n))
    if n % 3 == 0:
        row.pop(n // 4)
print(len(row), Item.alive)
row.extend(row[:500])
row *= 3
print(len(row), Item.alive)
while len(row) > 10:
    del row[len(row) // 2 :]
print(len(row), Item.alive)
row[:] = [row[0]] * 100000
print(len(row), Item.alive)
row.insert(50000, Item(1))
row.clear()
print(len(row), Item.alive)
matrix = [[None] * 100 for _ in range(100)]
for i, line in enumerate(matrix):
    line[i] = matrix
    line += [i]
print(sum(line.count(None) for line in matrix), matrix[5][5] is matrix)
del matrix, line
shared = [[]] * 1000
shared[3].append('seen by all')
print(len(shared[999]), shared.count(['seen by all']), [0, 1] * 3 + [2] * 0 + [3] * -1)

table = {}
for n in range(2000):
    table[Item(n)] = [n]
    table[str(n)] = n
    if n % 5 == 0:
        table.pop(Item(n // 2), None)
print(len(table), Item.alive)
kept = table.copy()
table.clear()
print(len(kept), len(table), Item.alive)
for key in [key for key in kept if isinstance(key, str)]:
    kept.pop(key)
while len(kept) > 5:
    kept.popitem()
print(len(kept), Item.alive)
kept.update((Item(n), Item(n + 1)) for n in range(100))
kept |= {Item(n): None for n in range(50, 60)}
print(len(kept), Item.alive)
kept = None
print(Item.alive)

group = {Item(n % 300) for n in range(1000)}
print(len(group), Item.alive)
group -= {Item(n) for n in range(0, 300, 2)}
group |= {Item(n) for n in range(1000, 1050)}
group ^= {Item(1), Item(5000)}
print(len(group), Item.alive, Item(3) in group, len(group & {Item(3), Item(4)}))
frozen = frozenset(group)
group.clear()
print(len(frozen), Item.alive, len(frozen | group), {frozen: 1}[frozenset(frozen)])
del frozen
print(Item.alive)

for make, change in (
    (lambda: {n: n for n in range(5)}, lambda c: c.update({99: 1})),
    (lambda: set(range(5)), lambda c: c.add(99)),
    (lambda: {1: 1}, lambda c: c.pop(1)),
):
    container = make()
    try:
        for _ in container:
            change(container)
        print('not noticed', end=' ')
    except RuntimeError as error:
        print(error, end='; ')
print()
growing = [1]
for n in growing:
    if len(growing) < 40:
        growing.append(n + 1)
print(len(growing))
views = {'a': [1], 'b': [2]}
keys, values, items = views.keys(), views.values(), views.items()
views['c'] = [3]
print(
    list(keys),
    list(values),
    sorted(keys & {'a', 'z'}),
    ('b', [2]) in items,
    sorted(keys ^ 'cd'),
    list(reversed(items))[0],
)


class Wide:
    pass


wide = [Wide() for _ in range(50)]
for n, each in enumerate(wide):
    for k in range(n):
        setattr(each, f'attribute{k}', Item(k))
    for k in range(0, n, 2):
        delattr(each, f'attribute{k}')
print(sum(len(vars(each)) for each in wide), Item.alive)
each.__dict__.clear()
wide[::2] = [None] * 25
del each
print(sum(len(vars(w)) for w in wide if w), Item.alive)
del wide
print(Item.alive)
numbers = dict.fromkeys(range(1000), 'same')
numbers.update(dict(zip(range(500), range(500))), extra=1)
print(
    len(numbers),
    numbers.pop('extra'),
    numbers.setdefault(3, 'x'),
    next(reversed(numbers)),
    dict(numbers) == numbers,
    {**numbers, 0: 0}[0],
)
