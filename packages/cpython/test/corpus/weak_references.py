"""Weak references: plain, shared, with callbacks, proxies, of methods, of all referable kinds,
subclassed, in cycles.
"""

import gc
import weakref
from collections import deque

gc.disable()


class Target:
    def __init__(self, value=None):
        self.value = value

    def method(self, *extra):
        return self.value, extra

    def __eq__(self, other):
        return isinstance(other, Target) and self.value == other.value

    def __hash__(self):
        return hash(self.value)

    def __len__(self):
        return 3

    def __call__(self, x):
        return x * 2

    def __iadd__(self, more):
        self.value += more
        return self


log = []
t = Target(1)
one, two = weakref.ref(t), weakref.ref(t)
print(one is two, one() is t, weakref.getweakrefcount(t), one == weakref.ref(Target(1)))
with_callback = [weakref.ref(t, lambda ref, n=n: log.append((n, ref() is None))) for n in range(4)]
print(
    weakref.getweakrefcount(t),
    with_callback[0] is with_callback[1],
    with_callback[2].__callback__ is not None,
)
print(hash(one) == hash(t), {one: 'by ref'}[weakref.ref(t)])
del with_callback[1]
del t
print(log, one(), two(), one.__callback__, hash(one) == hash(1))
try:
    hash(with_callback[0])
except TypeError as error:
    print(error)

t = Target([5])
proxy = weakref.proxy(t, lambda ref: log.append('proxy died'))
proxy.extra = 'set through'
proxy += [6]
print(proxy.value, t.extra, len(proxy), proxy(4), proxy == t, proxy.method(1), isinstance(proxy, Target))
del proxy.extra, t
try:
    proxy.value
except (ReferenceError, AttributeError) as error:
    print(type(error).__name__, log[-1])

t = Target('m')
method = weakref.WeakMethod(t.method, lambda ref: log.append('method died'))
plain = weakref.ref(t.method)
print(plain(), method()(1), method() == t.method)
del t
print(method(), log[-1])


class Ref(weakref.ref):
    __slots__ = ('note',)

    def __new__(cls, target, callback=None, note=None):
        return super().__new__(cls, target, callback)

    def __init__(self, target, callback=None, note=None):
        super().__init__(target, callback)
        self.note = note


t = Target()
refs = [Ref(t, note=n) for n in range(3)]
print([ref.note for ref in refs], refs[0] is refs[1], weakref.getweakrefcount(t), len(weakref.getweakrefs(t)))
del t
print([ref() for ref in refs])


def generator():
    yield


things = [
    lambda: 0,
    generator(),
    {1},
    frozenset([2]),
    deque(),
    type('Made', (), {}),
    type('Error', (Exception,), {})(),
    memoryview(b'x'),
    generator,
    weakref.WeakSet(),
    Target().method,
]
refs = [weakref.ref(thing) for thing in things]
print(all(ref() is thing for ref, thing in zip(refs, things)))
del things
print(sum(ref() is not None for ref in refs), 'left: the function, and the class until collected')
gc.collect()
print(sum(ref() is not None for ref in refs))
for thing in (1, 'text', [], {}, (), None, object()):
    try:
        weakref.ref(thing)
    except TypeError:
        print(type(thing).__name__, end=' ')
print()


class Node(Target):
    pass


def chain(length):
    """Each callback drops the next object."""
    holder = [Node(n) for n in range(length)]
    refs = []
    for n, node in enumerate(holder):
        refs.append(
            weakref.ref(node, lambda ref, n=n: (log.append(n), holder.__setitem__((n + 1) % length, None)))
        )
    del node
    log.clear()
    holder[0] = None
    return refs


print([ref() for ref in chain(6)], log)
node = Node()
node.me = node
ref = weakref.ref(node, log.append)
del node
print(ref() is not None, gc.collect() > 0, log[-1] is ref)
many = [Node(n) for n in range(500)]
refs = [weakref.ref(node) for node in many]
many[100:400] = []
print(sum(ref() is not None for ref in refs))
gc.enable()
