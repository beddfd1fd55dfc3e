"""Hooks of class creation: __init_subclass__, __set_name__, __class_getitem__, __mro_entries__, cells,
failing ones.
"""

import gc


class Plugin:
    plugins = {}

    def __init_subclass__(cls, /, *, key=None, **rest):
        super().__init_subclass__(**rest)
        cls.plugins[key or cls.__name__.lower()] = cls

    def __class_getitem__(cls, item):
        return f'{cls.__name__}[{item}]'


class Red(Plugin, key='r'):
    pass


class Blue(Plugin):
    pass


class Navy(Blue, key='n'):
    pass


print({key: cls.__name__ for key, cls in Plugin.plugins.items()}, Navy[int], Plugin['a', 1])
try:

    class Bad(Plugin, unknown=1):
        pass
except TypeError as error:
    print(str(error).split('(')[0])


class Named:
    def __init__(self):
        self.places = []

    def __set_name__(self, owner, name):
        self.places.append((owner.__name__, name))


shared = Named()


class First:
    a = shared
    b = Named()


class Second:
    c = shared


print(shared.places, First.b.places)


class Explosive:
    def __set_name__(self, owner, name):
        raise LookupError(f'{name} of {owner.__name__}')


for attempt in range(2):
    try:

        class Broken:
            field = Explosive()
    except (LookupError, RuntimeError) as error:  # a RuntimeError around it before 3.12
        print(error.args[0] if isinstance(error, LookupError) else error.__cause__.args[0])


class Proxy:
    def __init__(self, *bases):
        self.bases = bases

    def __mro_entries__(self, bases):
        return self.bases


class Derived(Proxy(Red, Named), key='d'):
    pass


print([cls.__name__ for cls in Derived.__mro__], len(Derived.__orig_bases__))


class Sequence:
    """The body's names, its cell, and what refers to the class."""

    total = sum(n for n in range(5))
    squares = [n * n for n in range(4)]
    exec('injected = total * 2')
    locals()['through_locals'] = 'yes'

    def cell(self):
        return __class__

    def zero_argument(self):
        return super().__repr__().startswith('<')

    def nested(self):
        return [(lambda: __class__)() for _ in range(2)]


s = Sequence()
print(
    s.total, s.squares, s.injected, s.through_locals, s.cell() is Sequence, s.zero_argument(), len(s.nested())
)


def make(n):
    class Local:
        index = n

        def me(self):
            return Local, __class__, n

        class Inner:
            outer_index = n

            def up(self):
                return Local.index

    return Local


classes = [make(n) for n in range(30)]
print(
    sum(cls().me()[0].index for cls in classes),
    classes[4].Inner().up(),
    len({cls.__qualname__ for cls in classes}),
)
gc.collect()
gc.disable()
del classes
print(gc.collect() > 100)
Plugin.plugins.clear()
del Red, Blue, Navy, Derived
print(gc.collect() > 0, Plugin.__subclasses__())
gc.enable()
