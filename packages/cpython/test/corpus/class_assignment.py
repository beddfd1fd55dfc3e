"""Assignment to __class__, __dict__, __name__, __doc__, __bases__, __code__,
__defaults__: identity kept, nature changed.
"""

import types
import weakref


class Solid:
    state = 'solid'

    def warm(self):
        self.__class__ = Liquid
        return self


class Liquid:
    state = 'liquid'

    def warm(self):
        self.__class__ = Gas
        return self


class Gas:
    state = 'gas'

    def __del__(self):
        print('evaporated', self.amount)


water = Solid()
water.amount = 3
identity = id(water)
print(water.state, water.warm().state, water.warm().state, id(water) == identity, vars(water))
del water


class SlotsA:
    __slots__ = ('a', 'b')


class SlotsB:
    __slots__ = ('a', 'b')


class SlotsC:
    __slots__ = ('a', 'c')


thing = SlotsA()
thing.a = [1]
thing.__class__ = SlotsB
print(type(thing).__name__, thing.a)
for target in (SlotsC, Solid, int):
    try:
        thing.__class__ = target
    except TypeError:
        print('TypeError', target.__name__)
try:
    (1).__class__ = bool
except TypeError:
    print('TypeError int')


def make(n):
    return type(f'Made{n}', (), {'n': n, 'who': lambda self: self.n})


chameleon = make(0)()
dead = []
for n in range(1, 40):
    dead.append(weakref.ref(type(chameleon)))
    chameleon.__class__ = make(n)
print(chameleon.who(), type(chameleon).__name__)


class Module(types.ModuleType):
    @property
    def computed(self):
        return f'{self.__name__}: {self.plain}'


module = types.ModuleType('made_up')
module.plain = 5
module.__class__ = Module
print(module.computed)


class Box:
    pass


one, two = Box(), Box()
one.x, two.x = 'one', 'two'
one.__dict__, two.__dict__ = two.__dict__, one.__dict__
print(one.x, two.x)
two.__dict__ = one.__dict__
two.y = 'shared'
print(one.y, vars(one) is vars(two))
one.__dict__ = {}
del two.__dict__
print(vars(one), vars(two))

Box.__name__, Box.__qualname__, Box.__doc__, Box.__module__ = (
    'Crate',
    'Renamed.Crate',
    'A crate.',
    'elsewhere',
)
print(Box, Box.__doc__)


def first(a, b=2, *, c=3):
    return a, b, c


def second(a, b=None, *, c=None):
    return [a, b, c]


print(first(1))
first.__code__ = second.__code__
print(first(1))
first.__defaults__, first.__kwdefaults__ = ('new',), {'c': {'k': 'w'}}
print(first(1), first.__name__)
first.__defaults__ = None
try:
    first(1)
except TypeError as error:
    print(error)


class Grow(list):
    pass


class Shrink(list):
    def total(self):
        return sum(self)


numbers = Grow([1, 2, 3])
numbers.__class__ = Shrink
print(numbers.total(), type(numbers).__name__)


class Left:
    def side(self):
        return 'left'


class Right:
    def side(self):
        return 'right'


class Turn(Left):
    pass


turn = Turn()
sides = []
for n in range(6):
    Turn.__bases__ = (Right,) if n % 2 else (Left,)
    sides.append(turn.side())
print(sides)
