"""Attribute hooks: __getattr__, __getattribute__, __setattr__, __dir__, proxies, lazy objects,
failures inside hooks.
"""


class Record:
    def __init__(self, **fields):
        object.__setattr__(self, 'fields', fields)

    def __getattr__(self, name):
        try:
            return self.fields[name]
        except KeyError:
            raise AttributeError(f'no field {name}') from None

    def __setattr__(self, name, value):
        self.fields[name] = value

    def __delattr__(self, name):
        del self.fields[name]

    def __dir__(self):
        return sorted(self.fields)


r = Record(a=1, b=[2])
r.c = {'three': 3}
del r.a
print(r.b, r.c, dir(r), hasattr(r, 'a'), getattr(r, 'zzz', 'default'), vars(r))
try:
    r.missing
except AttributeError as error:
    print(error, error.name in (None, 'missing'))
try:
    del r.missing
except KeyError as error:
    print('KeyError', error)


class Proxy:
    """Passes everything on, and counts."""

    def __init__(self, target):
        object.__setattr__(self, '_target', target)
        object.__setattr__(self, '_count', {})

    def __getattribute__(self, name):
        if name in ('_target', '_count'):
            return object.__getattribute__(self, name)
        self._count[name] = self._count.get(name, 0) + 1
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        setattr(self._target, name, value)

    def __len__(self):
        return len(self._target)

    def __getitem__(self, key):
        return self._target[key]

    def __call__(self, *args):
        return Proxy(self._target(*args))


p = Proxy([3, 1, 2])
p.append(4)
p.sort()
print(
    p.copy(), len(p), p[0], p.count(3), p._count, p.__class__ is list, isinstance(p, list), type(p).__name__
)
q = Proxy(Proxy(Proxy(r)))
q.d = 'through'
print(r.d, q.b is r.b, Proxy(str)(5).zfill(3))


class Path:
    """Builds itself by attributes."""

    def __init__(self, *parts):
        self.parts = parts

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return Path(*self.parts, name)

    def __call__(self):
        return '/'.join(self.parts)

    __getitem__ = __getattr__


print(Path().usr.local['bin'](), sum(len(getattr(Path(), f'p{n}').q.parts) for n in range(500)))


class Lazy:
    def __init__(self):
        self.computed = []

    def __getattr__(self, name):
        self.computed.append(name)
        value = self.__dict__[name] = [name] * 2
        return value


lazy = Lazy()
print(lazy.x is lazy.x, lazy.y, lazy.computed, sorted(vars(lazy)))


class Fails:
    @property
    def prop(self):
        return self.inner_missing

    def __getattr__(self, name):
        if name == 'boom':
            raise ZeroDivisionError('in __getattr__')
        if name == 'prop':
            return 'property failed, hook asked'
        raise AttributeError(name)


f = Fails()
print(f.prop, hasattr(f, 'other'))
for attempt in (
    lambda: f.boom,
    lambda: hasattr(f, 'boom'),
    lambda: f.none,
    lambda: setattr(f, 'prop', 1),
    lambda: setattr(5, 'x', 1),
    lambda: getattr(f, 3),
    lambda: f.__missing__,
    lambda: object().x,
    lambda: delattr(f, 'x'),
):
    try:
        attempt()
    except (ZeroDivisionError, AttributeError, TypeError) as error:
        print(type(error).__name__, end=' ')
print()


class Meta(type):
    def __getattr__(cls, name):
        return f'class attribute {name}'


class WithMeta(metaclass=Meta):
    def __getattr__(self, name):
        return f'instance attribute {name}, {getattr(type(self), "x")}'


print(WithMeta.anything, WithMeta().anything)


class Swapped:
    def __getattr__(self, name):
        del type(self).__getattr__
        return 'once'


s = Swapped()
print(s.a, hasattr(s, 'a'))


class Bag(dict):
    __getattr__ = dict.get
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__


bags = [Bag(n=n, inner=Bag(m=[n])) for n in range(300)]
for bag in bags:
    bag.total = bag.n + bag.inner.m[0]
    bag.none is None and bag.pop('inner')
    del bag.n
print(sum(bag.total for bag in bags), bags[7])
counter = Record(n=0)
for n in range(2000):
    counter.n += n % 3
    setattr(counter, f'dynamic{n % 50}', getattr(counter, f'dynamic{n % 50}', 0) + 1)
print(counter.n, len(dir(counter)), counter.dynamic7)
