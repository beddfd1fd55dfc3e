"""Structures nested ten thousand deep and more, dropped at once: how every container dies without recursion."""

import gc
import itertools
import weakref
from collections import OrderedDict, defaultdict, deque

DEPTH = 10_000
gc.collect()
gc.disable()


class Link:
    def __init__(self, below):
        self.below = below


class Slotted:
    __slots__ = ('below', '__weakref__')

    def __init__(self, below):
        self.below = below


class MyList(list):
    pass


class MyTuple(tuple):
    pass


class MyDict(dict):
    pass


class Finalized:
    count = 0

    def __init__(self, below):
        self.below = below

    def __del__(self):
        Finalized.count += 1


class Bottom:
    pass


def cell(below):
    return lambda: below


def generator(below):
    yield below


def started(below):
    running = generator(below)
    next(running)
    return running


wrappers = {
    'list': lambda below: [below],
    'tuple': lambda below: (below,),
    'dict': lambda below: {'k': below},
    'instance': Link,
    'slots': Slotted,
    'list subclass': lambda below: MyList([below]),
    'tuple subclass': lambda below: MyTuple((below,)),
    'dict subclass': lambda below: MyDict(k=below),
    'deque': lambda below: deque([below]),
    'set of frozen': lambda below: frozenset([(below,)]) if not isinstance(below, Bottom) else below,
    'closure': cell,
    'finalized': Finalized,
    'default': lambda below: lambda x=below: x,
    'mixed': lambda below: [({'k': below},)],
    'ordered': lambda below: OrderedDict(k=below),
    'default dict': lambda below: defaultdict(int, k=below),
}
shallow = {'set of frozen': 150, 'ordered': 3000, 'default dict': 3000}

for name, wrap in wrappers.items():
    bottom = Bottom()
    reference = weakref.ref(bottom)
    outer = bottom
    del bottom
    for _ in range(shallow.get(name, DEPTH)):
        outer = wrap(outer)
    before = reference() is not None
    del outer
    print(name, before, reference() is None)
print(Finalized.count == DEPTH)

# A hundred thousand of the plainest.
deep = None
for _ in range(100_000):
    deep = [deep]
del deep
deep = ()
for _ in range(100_000):
    deep = (deep, None)
del deep

# The same dropped by the collector, from within a cycle.
ring = []
deep = ring
for n in range(DEPTH):
    deep = [deep, n]
ring.append(deep)
reference = weakref.ref(bottom := Bottom())
ring.append(bottom)
del ring, deep, bottom
print(gc.collect() == DEPTH + 2, reference() is None)

for name, wrap in (
    ('generators', started),
    ('chains', lambda below: itertools.chain([1], below)),
    ('iterators', lambda below: iter([below])),
    ('exceptions', lambda below: ValueError(below)),
    ('methods', lambda below: Link(below).__init__),
    ('maps', lambda below: map(len, [below])),
):
    bottom = Bottom()
    reference = weakref.ref(bottom)
    outer = [bottom]
    del bottom
    for _ in range(200):
        outer = wrap(outer)
    del outer
    print(name, reference() is None)


class Grows:
    """Its finalizer builds and drops another deep structure, while the first is coming down."""

    left = 3

    def __init__(self, below):
        self.below = below

    def __del__(self):
        if Grows.left:
            Grows.left -= 1
            deep = []
            for _ in range(3000):
                deep = [deep]


outer = None
for _ in range(3000):
    outer = Grows([outer])
del outer
print(Grows.left)
tree = None
for n in range(13):
    tree = [tree, (tree, {'t': tree})]
del tree
gc.collect()
error = None
for n in range(2000):
    try:
        raise KeyError(n) from error
    except KeyError as caught:
        error = caught
del error
print('an exception chain is gone')
gc.enable()
