"""abc and collections.abc: abstract methods, registration, subclass hooks and their caches,
mixins from few methods.
"""

import abc
import collections.abc as cabc
import gc
import weakref


class Shape(abc.ABC):
    kinds = []

    @property
    @abc.abstractmethod
    def area(self):
        """Square units."""

    @classmethod
    @abc.abstractmethod
    def unit(cls):
        return cls.__name__

    @abc.abstractmethod
    def scale(self, by):
        return [by]


class Square(Shape):
    def __init__(self, side):
        self.side = side

    @property
    def area(self):
        return self.side**2

    @classmethod
    def unit(cls):
        return super().unit() + '!'

    def scale(self, by):
        return Square(self.side * by), super().scale(by)


class Half(Shape):
    area = 0.5


for cls in (Shape, Half):
    try:
        cls()
    except TypeError:
        print(cls.__name__, sorted(cls.__abstractmethods__))
print(Square(3).area, Square.unit(), Square(2).scale(4)[0].area, Square(2).scale(4)[1])
Half.scale, Half.unit = Square.scale, classmethod(lambda cls: 'half')
abc.update_abstractmethods(Half)
print(Half().area, Half.unit())


class Sized(metaclass=abc.ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        return any('size' in base.__dict__ for base in other.__mro__) or NotImplemented


class HasSize:
    size = 3


class Registered:
    pass


print(isinstance(HasSize(), Sized), issubclass(int, Sized), isinstance(Registered(), Sized))
print(
    Sized.register(Registered) is Registered,
    isinstance(Registered(), Sized),
    issubclass(type('Sub', (Registered,), {}), Sized),
)
try:
    Registered2 = type('Registered2', (Sized,), {})
    Registered2.register(Sized)
except RuntimeError as error:
    print(error)

# The caches of the metaclass hold classes weakly.
refs = []
for n in range(30):
    temporary = type(f'Temporary{n}', (HasSize if n % 2 else Registered,), {})
    isinstance(temporary(), Sized), issubclass(temporary, cabc.Iterable)
    refs.append(weakref.ref(temporary))
del temporary
gc.collect()
print('classes left:', sum(ref() is not None for ref in refs))


class Ring(cabc.MutableSequence):
    """All of a list's methods from five."""

    def __init__(self, items=()):
        self.items = list(items)

    def __getitem__(self, index):
        return self.items[index % len(self.items)] if isinstance(index, int) else Ring(self.items[index])

    def __setitem__(self, index, value):
        self.items[index % len(self.items)] = value

    def __delitem__(self, index):
        del self.items[index % len(self.items)]

    def __len__(self):
        return len(self.items)

    def __iter__(self):
        return iter(self.items)  # a ring has no end to find by index

    def insert(self, index, value):
        self.items.insert(index, value)


class Folded(cabc.MutableMapping):
    def __init__(self, *args, **kwargs):
        self.store = {}
        self.update(dict(*args, **kwargs))

    def __getitem__(self, key):
        return self.store[key.lower()][1]

    def __setitem__(self, key, value):
        self.store[key.lower()] = (key, value)

    def __delitem__(self, key):
        del self.store[key.lower()]

    def __iter__(self):
        return (key for key, _ in self.store.values())

    def __len__(self):
        return len(self.store)


class Bits(cabc.Set):
    def __init__(self, members):
        self.mask = sum(1 << n for n in set(members))

    def __contains__(self, n):
        return bool(self.mask >> n & 1)

    def __iter__(self):
        return (n for n in range(self.mask.bit_length()) if n in self)

    def __len__(self):
        return self.mask.bit_count()


ring = Ring('abc')
ring.append('d')
ring += ['e', 'f']
ring.reverse()
ring.remove('c')
print(
    list(ring),
    ring[7],
    ring.pop(),
    ring.index('e'),
    ring.count('x'),
    'b' in ring,
    list(reversed(ring)),
    list(ring[1:3]),
    ring.pop(0),
)
folded = Folded(One=1, two=[2])
folded['ONE'] = 11
print(
    dict(folded),
    folded.get('TWO'),
    folded.setdefault('Three', 3),
    folded.pop('one'),
    len(folded),
    folded == {'two': [2], 'Three': 3},
    sorted(folded.items(), key=str),
)
bits = Bits([1, 3, 5])
print(
    sorted(bits & Bits([3, 5, 7])),
    sorted(bits | {2}),
    sorted(bits ^ [1, 9]),
    bits <= Bits(range(9)),
    bits.isdisjoint([0]),
    bits == {1, 3, 5},
    Bits([1]) < bits,
)
print(
    [
        isinstance(thing, kind)
        for thing, kind in (
            ([], cabc.Sequence),
            ({}.keys(), cabc.Set),
            (iter(()), cabc.Iterator),
            (len, cabc.Callable),
            ((n for n in ''), cabc.Generator),
            (1, cabc.Hashable),
            ([], cabc.Hashable),
        )
    ]
)
