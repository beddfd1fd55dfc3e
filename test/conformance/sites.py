"""Objects born and dropped in many kinds of code. `here(obj)` marks the object with where Python itself says the caller is;
`dies_next(obj)` with the line after it, which drops the object."""

import asyncio
import collections
import dataclasses
import functools
import gc
import json
import re
import sys
import weakref

from heapreel import mark

import sites_imported


def place(frame, lines_on=0):
    code = frame.f_code
    return f'{frame.f_lineno + lines_on}\0{code.co_filename}\0{code.co_qualname}'


def here(obj):
    mark('born\0' + place(sys._getframe(1)), obj)
    return obj


def dies_next(obj):
    mark('dies\0' + place(sys._getframe(1), 1), obj)


class Thing:
    pass


class WithInit:
    def __init__(self, *args):
        self.args = args


class Meta(type):
    def __call__(cls, *args):
        return super().__call__(*args)


class ByMeta(metaclass=Meta):
    pass


# What a line makes by itself.
kept = [here(Thing()), here([]), here({}), here((1, object()))]
here([1, 2, 3])
here({'a': 1})
here({1, 2, len(kept)})
here(2**100 + len(kept))
here(len(kept) / 7)
here(f'{len(kept)} things')
here('x' * len(kept) + 'y')
here(b'x' * 300 * len(kept))
here(slice(len(kept)))
here(lambda: 0)
here(list(range(300))); here(tuple(kept)); here(set(kept[:1]))
here(Thing().__init__)
here(WithInit(1, 2))
here(collections.OrderedDict(a=1))
here(collections.deque(kept))
here(type('Made', (), {}))
here(weakref.ref(kept[0]))
here(iter(kept))
here(memoryview(b'bytes'))
here(str(12345678 + len(kept)))
here([]), here([]), here([])
here(dict.fromkeys('abc'))


# Functions: called, nested, recursive, decorated, defaulted; after each call the line is the caller's again.
def simple():
    value = here(Thing())
    other = here([value])
    return other


def recursive(n):
    here(Thing())
    if n:
        recursive(n - 1)
    here(Thing())


def outer():
    def inner():
        return here(Thing())

    before = here(Thing())
    inner()
    after = here(Thing())
    return before, after, (lambda: here(Thing()))()


def decorator(function):
    here(Thing())

    @functools.wraps(function)
    def wrapper(*args):
        here(Thing())
        return function(*args)

    return wrapper


@decorator
def decorated(default=here(Thing())):
    return here(Thing())


simple(); here(Thing())
recursive(3)
outer()
decorated()
pair = (simple(), here(Thing()), outer(), here(Thing()))


class Body:
    attribute = here(Thing())

    def method(self):
        return here(Thing())

    @property
    def computed(self):
        return here(Thing())

    @classmethod
    def of_class(cls):
        return here(Thing())

    @staticmethod
    def static():
        return here(Thing())

    def __getattr__(self, name):
        return here(Thing())

    def __add__(self, other):
        return here(Thing())

    def __iter__(self):
        yield here(Thing())

    def __enter__(self):
        return here(Thing())

    def __exit__(self, *_):
        here(Thing())

    def __del__(self):
        here(Thing())

    class Within:
        attribute = here(Thing())


body = Body()
body.method(), body.computed, Body.of_class(), Body.static(), body.missing, body + 1
list(body)
with body:
    here(Thing())
del body
here(Thing())


# Generators, comprehensions, coroutines.
def generator():
    for _ in range(2):
        here(Thing())
        yield here(Thing())
        here(Thing())


for thing in generator():
    here(Thing())
list(here(Thing()) for _ in range(3))
[here(Thing()) for _ in range(3)]
{here(Thing()): here(Thing()) for _ in range(3)}
[[here(Thing()) for _ in range(2)] for _ in range(2)]


def delegating():
    yield from generator()
    here(Thing())


collections.deque(delegating(), maxlen=0)


async def coroutine():
    here(Thing())
    await asyncio.sleep(0)
    return here(Thing())


waiting = coroutine()
try:
    waiting.send(None)
    waiting.send(None)
except StopIteration:
    here(Thing())

# Called back from C.
sorted([3, 1, 2], key=lambda n: (here(Thing()), n)[1])
list(map(lambda n: here(Thing()), range(2)))
list(filter(lambda n: here(Thing()), range(2)))
functools.reduce(lambda a, b: here(Thing()), range(3))
re.sub('a', lambda match: here(match[0] * 300), 'banana')
json.loads('[{"a": 1}, {"b": {}}]', object_hook=lambda d: here(Thing()))
json.dumps([Thing(), Thing()], default=lambda thing: here([len(kept)]))
max([1, 2], key=lambda n: (here(Thing()), n)[1])
functools.partial(simple)()
weakly = Thing()
reference = weakref.ref(weakly, lambda _: here(Thing()))
del weakly
here(Thing())


@dataclasses.dataclass
class Data:
    things: list = dataclasses.field(default_factory=lambda: here([]))


Data()
here(Thing())

# Several lines to an expression, and lines far apart.
many = [
    here(Thing()),
    here(Thing()),
    simple(),
    here(Thing()),
]
value = here(
    len(many) and
    [Thing()]
) if False else here(Thing())
for turn in range(2):
    if turn:
        here(Thing())
    else:
        here([])
while True:
    here(Thing())
    break
try:
    here(Thing())
    raise ValueError(here(Thing()))
except ValueError:
    here(Thing())
finally:
    here(Thing())
match [1, 2]:
    case [1, *rest]:
        here(Thing())
        here(rest[:] + [3])
assert here(Thing())
exec(compile('\n' * 700 + 'def far():\n' + '    pass\n' * 900 + '    return here([])\n', 'far.py', 'exec'))
far()
here(Thing())

# Code that lives briefly: another soon lies where it lay.
for number in range(300):
    lines = '\n' * (number % 7) + 'here([])\n' + '\n' * (number % 3) + 'here(Thing())'
    exec(compile(lines, f'brief-{number}.py', 'exec'))
    if number % 100 == 0:
        gc.collect()
eval(compile('here(Thing())', 'evaluated.py', 'eval'))

# Another module: its body ran when it was imported.
sites_imported.ask(here)
for made in sites_imported.made:
    mark('born\0' + made[1], made[0])

# Deaths.
dropped = Thing()
dies_next(dropped)
del dropped
dropped = [Thing()]
dies_next(dropped[0])
dropped.clear()
dropped = Thing()
dies_next(dropped)
dropped = None
dropped = {'key': Thing()}
dies_next(dropped['key'])
dropped.pop('key')
dropped = Thing()
dropped.me = dropped
dies_next(dropped) or (dropped := None)
gc.collect()
dropped = [[[Thing()]]]
dies_next(dropped[0][0][0])
dropped = 0
