"""Metaclasses: __prepare__, __new__, __call__, __instancecheck__, singletons, registries,
derived and conflicting ones.
"""

import gc


class Ordered(dict):
    def __init__(self):
        self.order = []

    def __setitem__(self, key, value):
        if not key.startswith('__'):
            self.order.append(key)
        super().__setitem__(key, value)


class Meta(type):
    registry = {}

    @classmethod
    def __prepare__(mcs, name, bases, **options):
        return Ordered()

    def __new__(mcs, name, bases, namespace, *, prefix='', **options):
        cls = super().__new__(mcs, name, bases, dict(namespace), **options)
        cls.fields = [prefix + field for field in namespace.order]
        mcs.registry[name] = cls
        return cls

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)
        cls.made = 0

    def __call__(cls, *args, **kwargs):
        cls.made += 1
        return super().__call__(*args, **kwargs)

    def __len__(cls):
        return len(cls.fields)

    def __getattr__(cls, name):
        if name.startswith('get_'):
            return lambda: name[4:] in cls.fields
        raise AttributeError(name)


class Model(metaclass=Meta, prefix='m_'):
    one = 1
    two = 2

    def method(self):
        return __class__.__name__


class Child(Model):
    three = 3


print(Model.fields, Child.fields, len(Model), sorted(Meta.registry))
print([Child().method() for _ in range(3)], Child.made, Model.made, Model.get_m_one(), Child.get_nothing())
try:
    Child.absent
except AttributeError as error:
    print('no', error)


class Singleton(type):
    instances = {}

    def __call__(cls, *args):
        if cls not in Singleton.instances:
            Singleton.instances[cls] = super().__call__(*args)
        return Singleton.instances[cls]


class Settings(metaclass=Singleton):
    def __init__(self, value=0):
        self.value = value


print(Settings(5) is Settings(6), Settings().value)


class Duck(type):
    def __instancecheck__(cls, instance):
        return all(hasattr(instance, name) for name in cls.needs)

    def __subclasscheck__(cls, other):
        return all(hasattr(other, name) for name in cls.needs)


Sized = Duck('Sized', (), {'needs': ('__len__', '__iter__')})
print(isinstance([], Sized), isinstance(3, Sized), issubclass(dict, Sized), issubclass(int, Sized))
try:
    type('Conflict', (Model, Settings), {})
except TypeError as error:
    print(str(error).split(':')[0])


class Both(Meta, Singleton):
    pass


class United(Model, Settings, metaclass=Both):
    pass


print(United() is United(), United.made, type(United).__mro__[1].__name__)


def function_as_metaclass(name, bases, namespace):
    return sorted(key for key in namespace if not key.startswith('__'))


class NotAClass(metaclass=function_as_metaclass):
    b = a = 1


print(NotAClass)


MetaMeta = type('MetaMeta', (type,), {'__repr__': lambda cls: f'<{cls.__name__}>'})
made = [type.__new__(MetaMeta, f'M{n}', (type,), {})(f'C{n}', (), {'n': n}) for n in range(20)]
print(type(made[3]), type(type(made[3])), sum(cls().n for cls in made))
del made
Meta.registry.clear()
Singleton.instances.clear()
print(gc.collect() > 0, [cls.__name__ for cls in type.__subclasses__(MetaMeta)])
