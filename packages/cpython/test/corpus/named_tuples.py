"""Named tuples, tuple subclasses and tuple resizing: makers, defaults, replacing, unpacking, typed ones,
slots.
"""

import typing
from collections import namedtuple

Point = namedtuple('Point', 'x y', defaults=[0])
Wide = namedtuple('Wide', [f'field{n}' for n in range(30)])
Renamed = namedtuple('Renamed', 'class ok ok _private', rename=True)


class Employee(typing.NamedTuple):
    name: str
    boss: typing.Any = None
    team: tuple = ()

    def chain(self):
        return [self.name, *(self.boss.chain() if self.boss else ())]


class Pixel(Point):
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        return super().__new__(cls, *map(float, args), **kwargs)

    def __add__(self, other):
        return self._make(a + b for a, b in zip(self, other))


p = Point(3)
print(p, p._asdict(), p._replace(y=[1]), Point._make('ab'), p == (3, 0), Point._field_defaults)
print(Renamed._fields, Wide(*range(30)).field29, len(Wide._make(range(30))))
print(Pixel(1, 2) + Pixel(3, 4), isinstance(Pixel(1), tuple), hash(p) == hash((3, 0)))
try:
    p.x = 5
except AttributeError:
    print('AttributeError')
try:
    p._replace(z=1)
except (ValueError, TypeError):
    print('no field z')
ceo = Employee('ceo')
lead = Employee('lead', ceo)
dev = Employee('dev', lead, (lead, ceo))
print(dev.chain(), dev[2][1] is ceo, Employee.__annotations__.keys() >= {'name'})
x, *rest = dev
print(x, len(rest))


class Tuple(tuple):
    def __new__(cls, items=(), note=None):
        made = super().__new__(cls, items)
        made.note = note
        return made

    def __getitem__(self, index):
        got = super().__getitem__(index)
        return Tuple(got, self.note) if isinstance(index, slice) else got

    def __del__(self):
        deaths.append(len(self))


deaths = []
t = Tuple('abcdef', note={'k': 1})
print(t[1:4], t[1:4].note is t.note, t + ('g',), t * 2 == tuple('abcdef') * 2, deaths)
del t
print(deaths)

# Tuples of unknown length are grown and cut while they are built.
for length in (0, 1, 5, 10, 11, 100, 1000):
    made = tuple(n * 1000 for n in range(length))
    assert len(made) == length and sum(made) == 500 * length * (length - 1)
filtered = tuple(filter(None, [n % 3 for n in range(1000)]))
print(len(filtered), tuple(map(str, range(3))), tuple(zip('ab', [1, 2])), tuple({'k': 1}.items()))
nested = ()
for n in range(50):
    nested = (nested, n, nested)
depth = 0
while nested:
    nested, depth = nested[0], depth + 1
print(depth)
pairs = {(n % 7, n % 5): (n, str(n)) for n in range(200)}
print(len(pairs), pairs[3, 3], sorted(pairs)[:3], max(pairs.values()), (1, 2) + (3,), (0, [1]) < (0, [2]))
print(tuple([]) is tuple(''), (1, 2).index(2), (1, 1, 2).count(1), 3 in (1, 2, 3))
for bad in (
    lambda: (1,) + [2],
    lambda: (1, 2)[5],
    lambda: tuple(1),
    lambda: hash(([],)),
    lambda: tuple(1 / n for n in (1, 0)),
):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, end=' ')
print()
