"""Calls: positional-only, keyword-only, defaults shared and mutable, bound methods, callables of C,
calls from C.
"""

import functools
import operator


def everything(a, b=2, /, c=3, *rest, d, e=5, **more):
    return a, b, c, rest, d, e, more


print(everything(1, d=4), everything(1, 20, 30, 40, 50, d=4, a='kept apart', f=6))
print(everything.__defaults__, everything.__kwdefaults__)


def append_to(item, target=[]):  # the shared default is the point
    target.append(item)
    return target


print(append_to(1), append_to(2), append_to(3, []), append_to.__defaults__)
append_to.__defaults__[0].clear()
del append_to.__defaults__
try:
    append_to(1)
except TypeError as error:
    print(error)


class Machine:
    instances = []

    def __init__(self, *parts, name='m'):
        self.parts, self.name = parts, name

    def __call__(self, *args, **kwargs):
        return len(self.parts) + len(args) + len(kwargs)

    def method(self, x, y=0):
        return (self.name, x, y)

    @classmethod
    def build(cls, count):
        return cls(*range(count), name=f'built{count}')

    @staticmethod
    def pure(x):
        return [x]

    def __len__(self):
        return len(self.parts)

    def __getitem__(self, index):
        return self.parts[index]

    def __eq__(self, other):
        return other == self.name

    def __lt__(self, other):
        return self.name < other.name

    def __hash__(self):
        return hash(self.name)

    def __bool__(self):
        return bool(self.parts)

    def __format__(self, spec):
        return f'{self.name}:{spec}'

    def __contains__(self, part):
        return part in self.parts


m = Machine('a', 'b', name='first')
bound = m.method
print(
    m(1, k=2),
    bound(1),
    bound(1, y=2),
    bound.__self__ is m,
    Machine.method(m, 3),
    Machine.build(3)(),
    m.pure(5),
)
print(bound == m.method, bound is m.method, hash(bound) == hash(m.method), {m: 'found'}['first'])
print(list(map(m.method, 'xy', [1, 2])), sorted([Machine.build(n) for n in (3, 1, 2)])[0].name, f'{m:>9}')
print(list(m), 'a' in m, bool(Machine()), m == 'first', [m].index('first'), max([Machine.build(1), m]).name)
print(
    functools.reduce(lambda total, part: total + len(part), m, 0), operator.methodcaller('method', 7, y=8)(m)
)
print(
    sorted('bca', key=lambda c: -ord(c)),
    list(filter(m.__contains__, 'abc')),
    dict.fromkeys(m),
    str.join('-', m),
)

varargs = [
    lambda *a: a,
    lambda **k: k,
    lambda a, *b, c=0, **d: (a, b, c, d),
    lambda a, b=1: (a, b),
    lambda: None,
]
for function in varargs[:3]:
    print(function(**{'a': 1}) if function is not varargs[0] else function(*[1, 2]), end=' ')
print(varargs[3](*[9]), varargs[4]())


def fibonacci(n, memo=None):
    memo = {} if memo is None else memo
    if n < 2:
        return n
    if n not in memo:
        memo[n] = fibonacci(n - 1, memo) + fibonacci(n - 2, memo)
    return memo[n]


def mutual(n):
    return n if n <= 0 else other(n=n - 1)


def other(*, n):
    return mutual(n - 1) if n > 0 else -n


def ackermann(m, n):
    return n + 1 if m == 0 else ackermann(m - 1, 1 if n == 0 else ackermann(m, n - 1))


print(fibonacci(120), mutual(101), ackermann(2, 9))
calls = [functools.partial(everything, n, d=n * 2) for n in range(500)]
print(sum(call(e=1)[4] for call in calls), int('ff', base=16), print.__self__.__name__, [].append.__name__)
print(
    type(m).__call__(m, *'xyz'),
    getattr(m, 'method')(*'q'),
    (lambda f: f(f, 5))(lambda f, n: n and n * f(f, n - 1) or 1),
)
