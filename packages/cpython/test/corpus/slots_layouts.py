"""__slots__: layouts with and without dict and weakref, inheritance, deletion, defaults,
weak references, copying.
"""

import copy
import gc
import weakref


class Empty:
    __slots__ = ()


class Point(Empty):
    __slots__ = ('x', 'y')

    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))


class Point3(Point):
    __slots__ = ('z', '__weakref__')


class Open(Point):
    __slots__ = ('tag', '__dict__')


class Loose(Point3):
    pass


class Mapped:
    __slots__ = {'alpha': 'the first', 'beta': 'the second', '__private': 'mangled'}

    def fill(self, value):
        self.alpha, self.beta, self.__private = value, [value], (value,)
        return self


def attempt(action):
    try:
        return action()
    except (AttributeError, TypeError, ValueError) as error:
        return type(error).__name__


p = Point([1], {'a': 2})
print(p.x, p.y, attempt(lambda: setattr(p, 'z', 1)), hasattr(p, '__dict__'), attempt(lambda: weakref.ref(p)))
del p.x
print(attempt(lambda: p.x), attempt(lambda: delattr(p, 'x')), p.y)
p.x = p
print(p.x.x.x.y)
p.x = None

q = Point3(1, 2)
ref = weakref.ref(q)
q.z = [q]
print(ref() is q, attempt(lambda: q.w))
gc.disable()
del q
print(ref() is None, gc.collect() > 0, ref() is None)

o = Open(1, 2)
o.tag, o.extra = 'tag', 'extra'
print(o.__dict__, o.tag, sorted(vars(o)))
o.__dict__ = {'replaced': True}
print(o.replaced, attempt(lambda: o.extra), o.tag)
loose = Loose(3, 4)
loose.z, loose.anything = 5, 6
print(loose.z, vars(loose), weakref.ref(loose)() is loose)

m = Mapped().fill('value')
print(Mapped.alpha.__get__(m), m._Mapped__private, sorted(n for n in dir(Mapped) if not n.startswith('__')))
Mapped.beta.__delete__(m)
print(attempt(lambda: m.beta))
print(attempt(lambda: type('Clash', (), {'__slots__': ('a',), 'a': 1})))
print(
    attempt(lambda: type('Two', (Point, Mapped), {})), attempt(lambda: type('N', (int,), {'__slots__': 'a'}))
)
print(attempt(lambda: type('T', (tuple,), {'__slots__': ()})((1, 2))))

shallow, deep = copy.copy(Point([1], 2)), copy.deepcopy(Point([1], {'k': [2]}))
print(shallow == Point([1], 2), deep.y, len({Point(1, 2), Point(1, 2), Point(2, 1)}))

many = [Point3(n, str(n)) for n in range(2000)]
for left, right in zip(many, many[1:]):
    left.z = right
many[-1].z = None
head = many[0]
many.clear()
count = 0
while head is not None:
    head, count = head.z, count + 1
print(count)


class Cell:
    __slots__ = ('value', 'next')


ring = [Cell() for _ in range(10)]
for left, right in zip(ring, ring[1:] + ring[:1]):
    left.value, left.next = object(), right
del ring, left, right
print(gc.collect() >= 10)
gc.enable()
