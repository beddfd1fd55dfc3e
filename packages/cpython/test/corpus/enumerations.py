"""Enumerations: members, aliases, auto, flags, functional form, methods, mixed types, iteration,
pickling by name.
"""

import copy
import enum
import pickle
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, nonmember, unique


class Color(Enum):
    RED = 1
    GREEN = 'g'
    BLUE = 3
    CRIMSON = 1

    @property
    def pretty(self):
        return self.name.title()

    @classmethod
    def _missing_(cls, value):
        return cls.GREEN if value == 'grass' else None


print(list(Color), Color(1), Color['GREEN'], Color.CRIMSON is Color.RED, Color.BLUE.pretty, Color('grass'))
print(list(Color.__members__), Color.RED in Color, {Color.RED: 'r'}[Color.CRIMSON])
for bad in (
    lambda: Color(9),
    lambda: Color['PINK'],
    lambda: setattr(Color, 'RED', 5),
    lambda: Color.RED < Color.BLUE,
):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, end=' ')
print()


class Weekday(IntEnum):
    MONDAY = auto()
    TUESDAY = auto()
    SUNDAY = 7


print(
    Weekday.MONDAY + 1,
    sorted(Weekday, reverse=True)[0].name,
    Weekday(2) == 2,
    f'{Weekday.SUNDAY:03d}',
    [*'abc'][Weekday.MONDAY],
)


class Access(Flag):
    READ = auto()
    WRITE = auto()
    RUN = auto()
    ALL = READ | WRITE | RUN


granted = Access.READ | Access.RUN
print(
    Access.READ in granted,
    Access.WRITE in granted,
    (~granted).name,
    [flag.name for flag in granted],
    granted.value,
)
print(Access.ALL & ~Access.READ == Access.WRITE | Access.RUN, bool(Access(0)), len(Access.ALL))


class Bits(IntFlag, boundary=enum.KEEP):
    A = 1
    B = 2


print(int(Bits.A | 8), (Bits.A | Bits.B) ^ Bits.A == Bits.B, Bits(7).value)


class Unit(StrEnum):
    METRE = auto()
    SECOND = 'sec'


print(Unit.METRE, Unit('sec') is Unit.SECOND, Unit.SECOND.upper(), ''.join(Unit))


class Planet(Enum):
    EARTH = (5.976e24, 6.378e6)
    MARS = (6.421e23, 3.397e6)
    not_a_planet = nonmember([1, 2])

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def gravity(self):
        return round(6.6743e-11 * self.mass / self.radius**2, 2)


print([(planet.name, planet.gravity) for planet in Planet], Planet.not_a_planet)


class Operation(Enum):
    PLUS = staticmethod(lambda a, b: a + b)
    TIMES = '*'

    @enum.property
    def symbol(self):
        return self.name[0]


class Tagged(Enum):
    def __new__(cls, value, tag):
        member = object.__new__(cls)
        member._value_ = value
        member.tag = tag
        return member

    A = 1, 'first'
    B = 2, 'second'


print([(member.value, member.tag) for member in Tagged], Tagged(2).tag, Operation.TIMES.symbol)
try:

    @unique
    class Doubled(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)
Made = Enum('Made', 'ONE TWO THREE', module=__name__)
print(
    list(Made)[-1].value,
    copy.deepcopy(Made.TWO) is Made.TWO,
    pickle.loads(pickle.dumps(Made.ONE)) is Made.ONE,
)
classes = [Enum(f'Temp{n}', {f'K{k}': k for k in range(n)}, module=__name__) for n in range(1, 12)]
print(sum(member.value for cls in classes for member in cls))
