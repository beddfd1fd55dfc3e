"""sys.getrefcount,
sys.getsizeof and their like: asking must not change what is asked about; differences that hold everywhere.
"""

import gc
import sys

count = sys.getrefcount


class Probe:
    pass


probe = Probe()
base = count(probe)


def grown(name):
    print(f'{name}={count(probe) - base}', end=' ')


grown('nothing')
alias = probe
grown('alias')
row = [probe] * 5
grown('list')
pair = (probe, probe)
grown('tuple')
table = {probe: probe}
grown('dict')
group = {probe, probe}
grown('set')
holder = Probe()
holder.field = probe
grown('attribute')
method = probe.__init__
grown('method')
closure = (lambda x: lambda: x)(probe)
grown('cell')
default = lambda x=probe: x
grown('default')
piece = slice(probe, probe)
grown('slice')
iterator = iter([probe])
grown('iterator')
print()
del alias, pair, method, closure, default, piece
row.clear()
list(iterator)
table.popitem()
group.clear()
del holder.field
grown('all let go')
print()

print([count(probe) - base for _ in range(3)], sum(count(probe) - base for _ in range(100)))


def inside(argument):
    return count(argument) >= count(probe) - base


print(inside(probe), [inside(x) for x in [probe]], (lambda *a, **k: count(a[0]) > 1)(probe, k=probe))
for value in ([], {}, set(), bytearray(), Probe(), object()):
    first = count(value)
    held = [value] * 1000
    second = count(value)
    del held
    print(second - first, count(value) - first, end=' ')
print()


class Base:
    pass


start = count(Base)
instances = [Base() for _ in range(50)]
with_instances = count(Base) - start
instances.clear()
print(with_instances, count(Base) - start)


class Sub(Base):
    pass


print(count(Base) - start)
del Sub
gc.collect()
print(count(Base) - start)


class Sized:
    def __sizeof__(self):
        return 100


class BadSize:
    def __sizeof__(self):
        return -1


print(
    sys.getsizeof(Sized()) >= 100,
    sys.getsizeof([1] * 100) > sys.getsizeof([]),
    sys.getsizeof('a' * 50) - sys.getsizeof('a' * 40),
    sys.getsizeof(object, 7) > 7,
)
try:
    sys.getsizeof(BadSize())
except ValueError:
    print('ValueError')
blocks = sys.getallocatedblocks()
print(blocks >= 0, sys.getrecursionlimit() > 0, sys.intern('abc') is sys.intern('abc'))
try:
    raise LookupError(probe)
except LookupError:
    print(count(probe) - base)
print(count(probe) - base)


def generator():
    held = probe
    yield count(probe) - base


running = generator()
print(count(probe) - base, next(running), count(probe) - base)
running.close()
print(count(probe) - base)
