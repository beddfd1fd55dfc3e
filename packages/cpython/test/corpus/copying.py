"""copy and deepcopy: atoms, containers, cycles, shared parts, own protocols, slots, immutables, memo,
failing ones.
"""

import copy
import datetime
import re
from collections import OrderedDict, defaultdict, deque
from functools import partial


class Plain:
    def __init__(self, **fields):
        self.__dict__.update(fields)


class Custom:
    copies = 0

    def __init__(self, value):
        self.value = value

    def __copy__(self):
        Custom.copies += 1
        return Custom(self.value)

    def __deepcopy__(self, memo):
        made = Custom(None)
        memo[id(self)] = made
        made.value = copy.deepcopy(self.value, memo)
        return made


class Stateful:
    def __init__(self):
        self.kept, self.dropped = [1], open

    def __getstate__(self):
        return {'kept': self.kept}

    def __setstate__(self, state):
        self.__dict__.update(state, restored=True)


class Reduced:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def __reduce__(self):
        return Reduced, (self.a, self.b), None, None


class Slotted:
    __slots__ = ('x', 'y')

    def __init__(self, x):
        self.x = x


class Items(list):
    tag = None


class NewArgs(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    def __getnewargs__(self):
        return self[0], self[1]


atoms = [
    None,
    1,
    2.5,
    'text',
    b'raw',
    True,
    ...,
    int,
    len,
    range(3),
    re.compile('a'),
    (1, ('a', None)),
    frozenset([1]),
]
print([copy.copy(a) is a for a in atoms], [copy.deepcopy(a) is a for a in atoms[:-3]])

shared = ['shared']
nested = {
    'a': shared,
    'b': (shared, {'c': shared}),
    'd': deque([shared]),
    'e': defaultdict(list, k=shared),
    'f': {1, (2, 3)},
}
shallow, deep = copy.copy(nested), copy.deepcopy(nested)
print(
    shallow['a'] is shared,
    deep['a'] is shared,
    deep['a'] is deep['b'][0] is deep['b'][1]['c'] is deep['d'][0] is deep['e']['k'],
)
print(sorted(deep['f'], key=str), deep['e'].default_factory, deep == nested)

loop = []
loop.append(loop)
twin = copy.deepcopy(loop)
knot = ([],)
knot[0].append(knot)
mapping = {}
mapping['self'] = [mapping, (mapping,)]
tied = copy.deepcopy(mapping)
print(twin[0] is twin, copy.deepcopy(knot)[0][0][0] is not knot[0], tied['self'][1][0] is tied)

ring = Plain(name='ring')
ring.me, ring.friend = ring, Plain(back=ring, custom=Custom(ring))
other = copy.deepcopy(ring)
print(
    other.me is other, other.friend.back is other, other.friend.custom.value is other, other.name is ring.name
)
c = Custom([1])
print(copy.copy(c).value is c.value, Custom.copies, copy.deepcopy(c).value is c.value)
s = copy.deepcopy(Stateful())
print(s.restored, s.kept, hasattr(s, 'dropped'), copy.copy(Reduced([1], 2)).a)
x = Slotted([1])
print(copy.copy(x).x is x.x, copy.deepcopy(x).x is x.x, hasattr(copy.copy(x), 'y'))
items = Items([[1], [2]])
items.tag = {'t': items}
twin = copy.deepcopy(items)
print(type(twin).__name__, twin, twin.tag['t'] is twin, copy.copy(items)[0] is items[0])
na = copy.deepcopy(NewArgs([1], [2]))
print(
    type(na).__name__,
    na,
    copy.deepcopy(datetime.date(2024, 2, 29)),
    list(copy.deepcopy(OrderedDict(b=1, a=[2])).items()),
)
p = copy.deepcopy(partial(print, [1], end=''))
print(p.args, p.keywords, copy.copy(bytearray(b'ab')), copy.deepcopy({'e': ValueError('x', [1])})['e'].args)
memo = {}
first, second = copy.deepcopy(shared, memo), copy.deepcopy(shared, memo)
print(first is second, len(memo) > 0)
for bad in ((n for n in 'ab'), memoryview(b'x'), {}.items()):
    try:
        print(copy.deepcopy(bad) is bad, end=' ')
    except TypeError:
        print('TypeError', end=' ')
print()
deep = tree = [None]
for n in range(90):
    deep = [n, deep, {n: deep}]
twin = copy.deepcopy(deep)
print(twin[1] is twin[2][89], twin is not deep, len(copy.deepcopy([[n] for n in range(300)])))
