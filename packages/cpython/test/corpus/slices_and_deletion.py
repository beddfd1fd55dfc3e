"""Slices and del: assignment, extended slices, slice objects, deletion of names, items, attributes,
slices, in order.
"""


class Logged:
    log = []

    def __init__(self, name):
        self.name = name

    def __del__(self):
        Logged.log.append(self.name)

    def __repr__(self):
        return f'<{self.name}>'


def gone():
    out, Logged.log = Logged.log, []
    return out


row = [Logged(n) for n in range(10)]
del row[2]
print(gone())
del row[::4]
print(gone(), row)
row[1:3] = []
print(gone(), len(row))
row[1:1] = [Logged('in'), Logged('serted')]
row[-1:] = (Logged('last') for _ in range(1))
print(gone(), row)
row[::2] = [None] * len(row[::2])
print(gone(), row)
row *= 0
print(gone(), row)
table = {n: Logged(n) for n in 'abcd'}
del table['b'], table['d']
print(gone(), table.pop('a'), gone(), table.popitem()[0])
print(gone(), table)
one = two = Logged('shared')
del one
print(gone(), two)
del two
print(gone())


class Attributes:
    def __init__(self):
        self.x, self.y, self.z = (Logged(name) for name in 'xyz')

    def __delattr__(self, name):
        Logged.log.append(f'deleting {name}')
        super().__delattr__(name)


thing = Attributes()
del thing.y
print(gone(), sorted(vars(thing)))
del thing
print(gone())

numbers = list(range(20))
print(
    numbers[5:2:-1], numbers[-3:], numbers[::7], numbers[18:100], numbers[:-18], numbers[::-6], numbers[100:]
)
numbers[2:15:4] = 'abcd'
numbers[:2] = range(100, 105)
numbers[len(numbers) :] = [[]]
print(numbers)
for change in (
    lambda: numbers.__setitem__(slice(0, 6, 2), [1]),
    lambda: numbers[30],
    lambda: numbers.__delitem__('x'),
    lambda: [][::0],
):
    try:
        change()
    except (ValueError, IndexError, TypeError) as error:
        print(error)


class Sliced:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        Logged.log.append((key, value))

    def __delitem__(self, key):
        Logged.log.append(key)


s = Sliced()
print(s[1:2], s[::'step'], s[1, 2:3, ...], s[:], s[()], s[slice(None, 5).indices(3)])
s[1:2, 'x'] = s[...]
del s[0], s[::2]
print(gone(), slice(1, 10, 3).indices(7), slice(1, 2) == slice(1, 2), slice([1], [2]).stop)
piece = slice(*'ab')
s[piece] = piece
print(gone()[0][0] is piece, s[piece].start)


def local_deletion():
    held = Logged('local')
    keep = [held]
    del held
    try:
        held
    except UnboundLocalError:
        return keep


print(local_deletion(), gone())


def swap_self(items):
    items[:] = items
    items[1:3] = items
    items += items
    items.extend(items[:2])
    items[:0] = items[-1:]
    return items


print(swap_self([1, 2, 3]), gone())
nested = [[1, [2, [3, Logged('deep')]]]]
del nested[0][1][1][1]
print(gone(), nested)
for n in range(200):
    numbers[n % 7 : n % 11] = [n] * (n % 5)
print(len(numbers), numbers[:8])
