"""functools beside caches: partial, reduce, singledispatch, total_ordering, cmp_to_key, wraps,
partialmethod.
"""

import functools
import weakref
from collections.abc import Mapping, Sequence


@functools.singledispatch
def show(value, depth=0):
    return f'{type(value).__name__}'


@show.register
def _(value: int, depth=0):
    return f'int {value}'


@show.register(str)
@show.register(bytes)
def _(value, depth=0):
    return f'text {len(value)}'


@show.register(Mapping)
def _(value, depth=0):
    return {key: show(inner, depth + 1) for key, inner in value.items()}


@show.register
def _(value: Sequence, depth=0):
    return [show(inner, depth + 1) for inner in value]


class Registered(Sequence):
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, index):
        return self.items[index]

    def __len__(self):
        return len(self.items)


print(
    show([1, 'ab', {'k': (2.5, b'xyz', True)}]),
    show(Registered(1, None)),
    show.dispatch(bool) is show.registry[int],
)
temporary = [type(f'Temp{n}', (Registered,), {}) for n in range(10)]
print([show(cls(n)) for n, cls in enumerate(temporary)][3])
temporary.clear()


class Formatter:
    @functools.singledispatchmethod
    def format(self, value):
        return f'? {value}'

    @format.register
    def _(self, value: float):
        return f'{value:.2f}'

    @format.register(list)
    @classmethod
    def _(cls, value):
        return cls.__name__ + str(len(value))


print(Formatter().format('x'), Formatter().format(1 / 3), Formatter().format([1, 2]))


def target(*args, **kwargs):
    return args, kwargs


p = functools.partial(target, 1, k='v')
q = functools.partial(p, 2, k='other', m=[3])
print(p(9), q(9, n=0), q.func is target, q.args, q.keywords, functools.partial(q)())
q.note = 'attributes'
ref = weakref.ref(q)
q.__setstate__((target, ('replaced',), {'z': 1}, {'note': 'new'}))
print(q(), q.note, ref() is q)
tied = functools.partial(target)
tied.__setstate__((tied, (tied,), {}, {}))
print(repr(tied).count('...') > 0)
tied.__setstate__((target, (), {}, {}))
print(list(map(functools.partial(pow, 2), range(6))), sorted('bA', key=functools.partial(str.lower)))


class Window:
    def resize(self, width, height, *, unit='px'):
        return f'{width}x{height}{unit}'

    square = functools.partialmethod(resize, 5, 5)
    wide = functools.partialmethod(resize, 100, unit='em')


print(Window().square(), Window().wide(2), Window.square(Window(), unit='pt'))


@functools.total_ordering
class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts if isinstance(other, Version) else NotImplemented

    def __hash__(self):
        return hash(self.parts)


print(
    Version(1, 2) <= Version(1, 2), Version(2) > Version(1, 9), max(Version(n % 5, n) for n in range(9)).parts
)
try:
    Version(1) >= 'x'
except TypeError:
    print('TypeError')

print(
    functools.reduce(lambda total, n: total * n, range(1, 25)),
    functools.reduce(lambda a, b: [a, b], 'abcd'),
    functools.reduce(max, [], 'empty'),
)
by_length = functools.cmp_to_key(lambda a, b: len(a) - len(b) or (a > b) - (a < b))
print(
    sorted(['ccc', 'a', 'bb', 'aa', ''], key=by_length),
    by_length('a') < by_length('bb'),
    min(['xx', 'y'], key=by_length),
)


def failing_compare(a, b):
    if 13 in (a, b):
        raise LookupError(f'{a} {b}')
    return a - b


try:
    sorted(range(20), key=functools.cmp_to_key(failing_compare))
except LookupError:
    print('comparison failed')


def keeps(function):
    @functools.wraps(function, updated=('__dict__',))
    def wrapper(*args):
        return function(*args)

    return wrapper


def original(x: 'int' = 3) -> 'str':
    """Documented."""
    return str(x)


original.tag = [1]
wrapped = keeps(keeps(original))
print(wrapped.__doc__, wrapped.tag is original.tag, wrapped.__wrapped__.__wrapped__ is original, wrapped(4))
