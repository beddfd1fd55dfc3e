"""pickle in all protocols: atoms, shared and cyclic parts, reductions, persistent ids, buffers,
the pure implementation.
"""

import collections
import copyreg
import datetime
import decimal
import enum
import functools
import io
import pickle
import sys


class Color(enum.Enum):
    RED = 'r'


class Plain:
    def __init__(self, **fields):
        self.__dict__.update(fields)

    def __eq__(self, other):
        return type(self) is type(other) and vars(self) == vars(other)


class Stateful(Plain):
    def __getstate__(self):
        return {**self.__dict__, 'pickled': True}


class NewArgs(str):
    def __new__(cls, text, note=''):
        made = super().__new__(cls, text)
        made.note = note
        return made

    def __getnewargs_ex__(self):
        return (str(self),), {'note': self.note}


class Slotted:
    __slots__ = ('a', 'b')


class Items(list):
    pass


class Reducing:
    def __init__(self, *parts):
        self.parts = parts

    def __reduce_ex__(self, protocol):
        return Reducing, self.parts, {'protocol': protocol}, iter(()), iter(())


class Complexish:
    def __init__(self, n):
        self.n = n


copyreg.pickle(Complexish, lambda c: (Complexish, (c.n + 1,)))
Point = collections.namedtuple('Point', 'x y')

slotted = Slotted()
slotted.a = [1]
values = [
    None,
    True,
    0,
    -1,
    255,
    65536,
    -(2**31),
    2**100,
    1.5,
    float('inf'),
    'text',
    'λ€𝄞',
    '',
    b'raw' * 100,
    bytearray(b'ba'),
    (),
    (1,),
    (1, 2, 3, 4),
    [],
    [[]],
    {},
    {'k': {1: 2}},
    {1, 2},
    frozenset('a'),
    3j,
    ...,
    range(5),
    slice(1, 2),
    len,
    int,
    Color.RED,
    Point(1, [2]),
    Plain(a=[1], b='x'),
    datetime.datetime(2024, 2, 29, 12),
    decimal.Decimal('1.10'),
    collections.OrderedDict(a=1),
    collections.deque([1], 5),
    functools.partial(int, base=2),
    collections.Counter('abca'),
    ValueError('message', 7),
    Items([1, 2]),
    'interned_name',
    ['a' * 70000],
]
for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    data = pickle.dumps(values[:-1], protocol)
    back = pickle.loads(data)
    same = [type(a) is type(b) and (a == b or repr(a) == repr(b)) for a, b in zip(values, back)]
    print(protocol, all(same), len(pickle.loads(pickle.dumps(values[-1], protocol))[0]))

shared = ['shared']
loop = Plain(shared=shared, again=shared)
loop.me = loop
tied = []
tied.append((tied, {'t': tied}))
for protocol in (0, 2, 5):
    twin, knot = pickle.loads(pickle.dumps((loop, tied), protocol))
    text = pickle.loads(pickle.dumps(NewArgs('abc', 'noted'), max(protocol, 2)))
    state = pickle.loads(pickle.dumps(Stateful(x=1), protocol))
    reduced = pickle.loads(pickle.dumps(Reducing(1, 'p'), protocol))
    print(
        twin.me is twin, twin.shared is twin.again, knot[0][0] is knot, text.note, vars(state), vars(reduced)
    )
print(
    pickle.loads(pickle.dumps(slotted, 2)).a,
    hasattr(pickle.loads(pickle.dumps(slotted)), 'b'),
    pickle.loads(pickle.dumps(Complexish(1))).n,
)


class Database(pickle.Pickler):
    def persistent_id(self, obj):
        return ('plain', obj.key) if isinstance(obj, Plain) and hasattr(obj, 'key') else None


class Loader(pickle.Unpickler):
    def persistent_load(self, pid):
        return f'loaded {pid[1]}'

    def find_class(self, module, name):
        if name == 'eval':
            raise pickle.UnpicklingError('forbidden')
        return super().find_class(module, name)


buffer = io.BytesIO()
Database(buffer, 4).dump([Plain(key=1), Plain(a=2), Plain(key='two')])
buffer.seek(0)
loaded = Loader(buffer).load()
print(loaded[0], loaded[1].a, loaded[2])
for data in (b'cbuiltins\neval\n.', b'', b'\x80\x05K', b'garbage', pickle.dumps([1, 2])[:-2], b'\x80\xff.'):
    try:
        Loader(io.BytesIO(data)).load()
    except Exception as error:
        print(type(error).__name__, end=' ')
for unpicklable in (lambda: 0, (n for n in 'a'), sys._getframe(), memoryview(b'')):
    try:
        pickle.dumps(unpicklable)
    except (pickle.PicklingError, TypeError, AttributeError):
        print('no', end=' ')
print()
buffers = []
data = pickle.dumps([pickle.PickleBuffer(bytearray(b'out of band'))], 5, buffer_callback=buffers.append)
print(len(buffers), bytes(pickle.loads(data, buffers=buffers)[0]), pickle.loads(data, buffers=[b'other'])[0])
pure = io.BytesIO()
pickle._Pickler(pure, 4).dump([values[:20], loop.shared, 'interned_name'])
print(pickle._loads(pure.getvalue())[0][11], pickle.loads(pure.getvalue())[1])
