"""functools caches: lru_cache bounded and not, typed, eviction, methods, recursion, keys kept alive,
cached_property.
"""

import functools
import gc
import weakref

gc.disable()


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return hash(self.n)

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n


calls = []


@functools.lru_cache(maxsize=4)
def bounded(key, *rest, **named):
    calls.append(key)
    return [key, rest, named]


for n in (1, 2, 3, 4, 1, 5, 2, 1):
    bounded(n)
print(calls, bounded.cache_info(), bounded.cache_parameters())
print(
    bounded(1) is bounded(1),
    bounded(1, 2) is bounded(1, 2),
    bounded(1, x=[1].pop()) is bounded(1, x=1),
    bounded(1.0)[0],
)

ref = weakref.ref(key := Key(7))
bounded(key)
calls.clear()
del key
print('kept by the cache:', ref() is not None)
bounded.cache_clear()
print('after clearing:', ref() is None, bounded.cache_info())


@functools.cache
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


@functools.lru_cache(typed=True)
def typed(value):
    return type(value).__name__


@functools.lru_cache(maxsize=0)
def uncached(value):
    return [value]


print(
    fibonacci(150),
    fibonacci.cache_info().currsize,
    typed(1),
    typed(1.0),
    typed(True),
    typed.cache_info().currsize,
)
print(uncached(1) is uncached(1), uncached.cache_info())
try:
    bounded([])
except TypeError as error:
    print(error)


class Service:
    made = 0

    def __init__(self, name):
        self.name = name

    @functools.lru_cache(maxsize=None)
    def query(self, what):
        Service.made += 1
        return f'{self.name}:{what}'

    @functools.cached_property
    def heavy(self):
        Service.made += 1
        return [self.name] * 3

    @functools.cached_property
    def me(self):
        return self


services = [Service(n) for n in 'ab']
print(
    [service.query('q') for service in services * 3],
    Service.made,
    services[0].heavy is services[0].heavy,
    Service.made,
)
refs = [weakref.ref(service) for service in services]
services.clear()
print('the cache of the method keeps them:', all(ref() for ref in refs))
Service.query.cache_clear()
print('no more:', not any(ref() for ref in refs))
tied = Service('tied')
ref = weakref.ref(tied.me)
del tied
print(ref() is not None, gc.collect() > 0, ref() is None)
s = Service('again')
s.heavy = 'overwritten'
print(s.heavy, vars(s))
del s.heavy
print(s.heavy, Service.heavy.attrname)


class Tricky:
    """A key whose comparison changes the cache while it is being searched."""

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, other):
        if self.n == 3 and other.n == 0:
            compare.cache_clear()
        return self.n == other.n


@functools.lru_cache(maxsize=3)
def compare(key):
    return key.n


print([compare(Tricky(n)) for n in (0, 1, 2, 3, 0, 3)], compare.cache_info().currsize <= 3)


@functools.lru_cache(maxsize=8)
def failing(n):
    if n % 2:
        raise ValueError(n)
    return n


out = []
for n in [1, 2, 1, 2, 3]:
    try:
        out.append(failing(n))
    except ValueError:
        out.append('failed')
print(out, failing.cache_info())
big = functools.lru_cache(maxsize=128)(lambda a, b=None: (a, b))
for n in range(3000):
    big(n % 200, b=str(n % 3))
print(big.cache_info().currsize, big.cache_info().hits, big.__wrapped__(1))
gc.enable()
