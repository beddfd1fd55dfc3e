"""super() and method resolution: diamonds, cooperative chains, explicit two-argument forms,
changed bases, deep towers.
"""


class Base:
    def __init__(self, **rest):
        self.trail = ['Base']
        assert not rest, rest

    def ping(self):
        return ['Base.ping']


class Left(Base):
    def __init__(self, *, left, **rest):
        super().__init__(**rest)
        self.left = left
        self.trail.append('Left')

    def ping(self):
        return ['Left.ping', *super().ping()]


class Right(Base):
    def __init__(self, *, right, **rest):
        super().__init__(**rest)
        self.right = right
        self.trail.append('Right')

    def ping(self):
        return ['Right.ping', *super(Right, self).ping()]


class Bottom(Left, Right):
    def __init__(self, **rest):
        super().__init__(**rest)
        self.trail.append('Bottom')

    def ping(self):
        call = super().ping
        return ['Bottom.ping', *call()]

    @classmethod
    def make(cls, **fields):
        return super().__new__(cls), super().__thisclass__.__name__, sorted(fields)

    @property
    def prop(self):
        return super(Left, self).ping()


b = Bottom(left=[1], right=(2,))
print(b.trail, b.ping(), b.prop)
print([cls.__name__ for cls in Bottom.__mro__], Bottom.make(z=1, a=2)[1:])
print(super(Bottom, b).ping(), super(Right, b).ping())
proxy = super(Left, Bottom)
print(proxy.ping(b), proxy.__self_class__.__name__)

try:

    class Wrong(Base, Left):
        pass
except TypeError as error:
    print(str(error).split('resolution')[0])
try:
    super(Left, Right(right=1)).ping()
except TypeError as error:
    print(str(error).split(':')[0])


class Other:
    def ping(self):
        return ['Other.ping']


class Moves(Left):
    pass


m = Moves(left=0)
print(m.ping())
Moves.__bases__ = (Right,)
print(m.ping(), isinstance(m, Left), m.left)
try:
    Moves.__bases__ = (int,)
except TypeError:
    print('layout')


class Left2(Left):
    pass


Left.ping, saved = (lambda self: ['patched']), Left.ping
print(Left2(left=1).ping(), b.ping())
Left.ping = saved
print(Left2(left=1).ping())
del Left.ping
print(Left2(left=1).ping(), b.ping())


def tower(height):
    cls = Base
    for level in range(height):

        def ping(self, level=level):
            return [level, *super(self.levels[level], self).ping()[:2]]

        cls = type(
            f'Level{level}', (cls,), {'ping': ping, 'levels': {**getattr(cls, 'levels', {}), level: None}}
        )
    levels = {}
    for base in cls.__mro__:
        if base.__name__.startswith('Level'):
            levels[int(base.__name__[5:])] = base
    cls.levels = levels
    return cls


top = tower(60)
print(len(top.__mro__), top().ping(), len(Base.__subclasses__()) >= 3)
unbound = super(Bottom)
print(unbound.__self__, unbound.__get__(b).ping()[0])


class Callable:
    def __call__(self, *args):
        return args


class CallsSuper(Callable, Other):
    def __call__(self, *args):
        return super().__call__(len(args), *args), super().ping()


print(CallsSuper()('x', 'y'))
