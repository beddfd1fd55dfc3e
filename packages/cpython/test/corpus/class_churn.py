"""Classes born and collected in loops, deep and wide hierarchies, subclass registries, method caches,
instances outliving names.
"""

import gc
import weakref

gc.collect()


def make(n, *bases):
    class Made(*bases):
        label = f'made {n}'
        table = {n: [n]}

        def __init__(self, value=n):
            self.value = value

        def method(self):
            return super().__eq__(self), __class__.label

        @property
        def twice(self):
            return self.value * 2

        @staticmethod
        def static():
            return n

        def __repr__(self):
            return f'<{self.label}>'

    return Made


refs = []
total = 0
for n in range(120):
    cls = make(n)
    instance = cls()
    total += instance.twice + cls.static() + len(cls.table)
    instance.method()
    instance.cls = cls
    cls.instance = instance
    refs.append(weakref.ref(cls))
del cls, instance
gc.collect()
print(total, sum(ref() is not None for ref in refs))

survivor = make('survivor')(5)
gc.collect()
print(survivor, survivor.twice, type(survivor).__name__, survivor.method()[1])

tower = object
for n in range(150):
    tower = type(f'Level{n}', (tower,), {f'field{n}': n, 'depth': n})
print(len(tower.__mro__), tower().field0, tower.field77, tower.depth)
levels = [weakref.ref(cls) for cls in tower.__mro__[:-1]]
middle = tower.__mro__[75]
del tower
gc.collect()
print(sum(ref() is not None for ref in levels), middle.__name__, len(middle.__subclasses__()))
del middle
gc.collect()
print(sum(ref() is not None for ref in levels))


class Root:
    registry = []

    def __init_subclass__(cls):
        Root.registry.append(cls.__name__)


wide = [type(f'Wide{n}', (Root,), {}) for n in range(100)]
print(len(Root.__subclasses__()), len(Root.registry))
Root.added = lambda self: type(self).__name__
print(wide[3]().added(), sum(hasattr(cls, 'added') for cls in wide))
del wide[::2], Root.added
gc.collect()
print(len(Root.__subclasses__()), hasattr(wide[0], 'added'))
diamonds = []
for n in range(30):
    a = type('A', (Root,), {'who': lambda self: 'a'})
    b = type('B', (a,), {})
    c = type('C', (a,), {'who': lambda self: 'c'})
    diamonds.append(type('D', (b, c), {}))
print({cls().who() for cls in diamonds}, len(diamonds[0].__mro__))
del a, b, c, diamonds, wide
gc.collect()
print(Root.__subclasses__())


def caches(rounds):
    """Attribute lookups warm the caches; changing the class must be seen at once."""
    cls = type('Cached', (), {'value': 0, 'get': lambda self: self.value})
    thing, out = cls(), []
    for n in range(rounds):
        cls.value = n
        out.append(thing.get())
        if n % 10 == 5:
            cls.get = lambda self, n=n: self.value + 1000 * n
        if n % 10 == 8:
            thing.value = -1
        if n % 10 == 9:
            del thing.value
    return out


out = caches(100)
print(out[:12], len(set(out)))


class Meta(type):
    made = 0

    def __new__(mcs, *args):
        Meta.made += 1
        return super().__new__(mcs, *args)

    def __del__(cls):
        Meta.made -= 1


for n in range(60):

    class Temporary(metaclass=Meta):
        holder = [n]

        def __del__(self):
            self.holder.append('dead')

    Temporary()
del Temporary
gc.collect()
print(Meta.made)
kinds = [type(f'E{n}', (Exception,), {}) for n in range(50)]
caught = []
for n, kind in enumerate(kinds):
    try:
        raise kind(n)
    except tuple(kinds[: n + 1]) as error:
        caught.append(error.args[0])
print(sum(caught))
error = None
del kinds, kind
gc.collect()
print(
    len(
        [
            cls
            for cls in Exception.__subclasses__()
            if cls.__name__.startswith('E') and cls.__name__[1:].isdigit()
        ]
    )
)
slotted = [
    type(
        f'S{n}',
        (),
        {'__slots__': tuple(f'f{k}' for k in range(n % 12)), 'make': classmethod(lambda cls: cls())},
    )
    for n in range(60)
]
print(sum(len(cls.__slots__) for cls in slotted), len([cls.make() for cls in slotted]))
