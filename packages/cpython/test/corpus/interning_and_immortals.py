"""Interned strings, cached numbers and characters, constants,
singletons: what is one object and what is many.
"""

import sys


def join(*parts):
    return ''.join(parts)


made = [join('na', 'me') for _ in range(3)]
print(made[0] is made[1], sys.intern(made[0]) is sys.intern(made[1]), made[0] == 'name')
kept = sys.intern(join('unu', 'sual name'))
print(sys.intern(join('unusual', ' name')) is kept)
del kept
print(sys.intern(join('unusual', ' name')))


class Text(str):
    pass


for bad in (Text('sub'), 3, b'bytes'):
    try:
        sys.intern(bad)
    except TypeError as error:
        print(type(error).__name__, end=' ')
print()
many = [sys.intern(join('key', str(n % 50))) for n in range(2000)]
print(len({id(text) for text in many}))
plain = [join('key', str(n % 50)) for n in range(2000)]
print(len({id(text) for text in plain}))
del many, plain


class Record:
    pass


first, second = Record(), Record()
setattr(first, join('attri', 'bute'), 1)
setattr(second, join('attr', 'ibute'), 2)
print([*vars(first)][0] is [*vars(second)][0])
for n in range(500):
    setattr(Record, join('dynamic', str(n)), n)
print(sum(getattr(first, join('dyn', 'amic', str(n))) for n in range(500)))
for n in range(500):
    delattr(Record, f'dynamic{n}')

table = {}
for n in range(300):
    table.setdefault(join('k', str(n % 30)), []).append(n)
print(len(table), eval(join('ta', 'ble'))['k7'][:2])

small = [int(str(n)) for n in range(-10, 300)]
again = [int(str(n)) for n in range(-10, 300)]
print(sum(a is b for a, b in zip(small, again)), (256 + len('')) is (255 + len('x')))
print(
    join('a') is join('a'),
    chr(233) is join('xé')[1],
    join('ab')[0] is join('ca')[1],
    join() is str(),
    bytes() is bytes(bytearray()),
    bytes([65]) is bytes([65]),
)
print(
    tuple() is tuple([]),
    frozenset() is frozenset([]),
    (1 == 1) is True,
    type(None)() is None,
    type(...)() is ...,
    type(NotImplemented)() is NotImplemented,
)


def constant():
    return 'a constant', 12345, (1, 2, 3), 1.5


print(all(a is b for a, b in zip(constant(), constant())), constant.__code__.co_consts[-1] is constant())


def large():
    return 10**18 + 1, 'not an identifier!', b'raw'


codes = [compile('x = ("lit", 98765, 2.5, (7, "t"))', f'<{n}>', 'exec') for n in range(50)]
results = []
for code in codes:
    space = {}
    exec(code, space)
    results.append(space['x'])
print(len({id(result) for result in results}), len({id(result[0]) for result in results}), len(set(results)))
total = None
for n in range(5000):
    total = None if n % 2 else True
    (total, None, ..., False, (), '', b'', 7)
print(total, [None] * 3, {None: None}, (lambda: None)())
text = 'x' * 20
same = [
    text[:],
    str(text),
    text + '',
    text * 1,
    text.strip(),
    text.replace('q', ''),
    f'{text}',
    ''.join([text]),
    '%s' % text,
    format(text),
]
print([part is text for part in same])
raw = b'y' * 20
print(
    raw[:] is raw,
    bytes(raw) is raw,
    tuple(same) is not tuple(same),
    (t := tuple(same))[:] is t,
    frozenset(f := frozenset([1])) is f,
)
