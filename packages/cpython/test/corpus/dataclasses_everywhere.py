"""Dataclasses: defaults, factories, frozen, slots, ordering, inheritance, kw_only, replace, asdict,
InitVar, make.
"""

import dataclasses
import weakref
from dataclasses import KW_ONLY, InitVar, asdict, astuple, dataclass, field, fields, replace
from typing import ClassVar


@dataclass
class Item:
    name: str
    price: float = 1.0
    tags: list = field(default_factory=list)
    count: ClassVar[int] = 0
    secret: str = field(default='s', repr=False, compare=False)

    def __post_init__(self):
        Item.count += 1


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default='', compare=False)


@dataclass(slots=True)
class Vector:
    x: float
    y: float
    _: KW_ONLY
    unit: str = 'm'

    def __add__(self, other):
        return replace(self, x=self.x + other.x, y=self.y + other.y)


@dataclass(slots=True, weakref_slot=True, frozen=True)
class Key:
    parts: tuple


@dataclass
class Special(Item):
    discount: float = 0.5
    rate: InitVar[float] = 1.0

    def __post_init__(self, rate):
        super().__post_init__()
        self.price *= self.discount * rate


a, b = Item('pen'), Item('ink', 2.5, ['blue'])
a.tags.append('red')
print(a, b, a == Item('pen', tags=['red'], secret='other'), Item.count)
print(asdict(b), astuple(a), asdict(b)['tags'] is b.tags)
print(sorted([Version(2), Version(1, 5, 'x'), Version(1, 5), Version(0, 9)]), Version(1) < Version(1, 1))
print(len({Version(1), Version(1), Version(1, label='same')}))
try:
    Version(1).major = 2
except dataclasses.FrozenInstanceError as error:
    print(error)
v = Vector(1, 2) + Vector(3, 4, unit='km')
print(v, hasattr(v, '__dict__'), [f.name for f in fields(v)])
try:
    v.z = 1
except AttributeError:
    print('no slot')
try:
    Vector(1, 2, 'm')
except TypeError:
    print('keyword only')
key = Key((1, 'a'))
print(weakref.ref(key)() is key, hash(key) == hash(Key((1, 'a'))), {key: 1}[Key((1, 'a'))])
s = Special('cheap', 10, rate=0.2)
print(s, isinstance(s, Item), replace(s, name='other', rate=1.0).price)
try:
    dataclass(type('Bad', (), {'__annotations__': {'x': list}, 'x': []}))
except ValueError as error:
    print(str(error).split(':')[0])

Made = dataclasses.make_dataclass(
    'Made',
    ['a', ('b', int), ('c', list, field(default_factory=lambda: [1]))],
    namespace={'total': lambda self: self.b + len(self.c)},
    frozen=True,
)
print(Made(1, 2), Made(1, 5, [1, 2, 3]).total())


@dataclass
class Tree:
    value: int
    left: 'Tree | None' = None
    right: 'Tree | None' = None

    def insert(self, value):
        side = 'left' if value < self.value else 'right'
        child = getattr(self, side)
        if child is None:
            setattr(self, side, Tree(value))
        else:
            child.insert(value)

    def __iter__(self):
        for part in (self.left, (self.value,), self.right):
            yield from part or ()


root = Tree(50)
for n in range(60):
    root.insert(n * 37 % 101)
print(list(root)[:12], len(list(root)))
copied = asdict(root)
print(copied['left']['value'], Tree(1, Tree(0)) == Tree(1, Tree(0)), repr(Tree(1, Tree(0))))
loop = Tree(1)
loop.left = loop
print(loop)
