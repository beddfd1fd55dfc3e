"""Decorators and descriptors: data and non-data, properties, class and static methods, validated fields,
stacking.
"""

import functools


class Field:
    def __init__(self, check, default=None):
        self.check, self.default = check, default

    def __set_name__(self, owner, name):
        self.name = f'_{name}'

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return getattr(instance, self.name, self.default)

    def __set__(self, instance, value):
        if not self.check(value):
            raise ValueError(f'{self.name[1:]}: {value!r}')
        setattr(instance, self.name, value)

    def __delete__(self, instance):
        delattr(instance, self.name)


class Lazy:
    """Non-data: the computed value shadows it in the instance."""

    def __init__(self, compute):
        self.compute = compute
        functools.update_wrapper(self, compute)

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        value = instance.__dict__[self.__name__] = self.compute(instance)
        return value


class Person:
    name = Field(lambda v: isinstance(v, str), 'nobody')
    age = Field(lambda v: isinstance(v, int) and v >= 0, 0)
    made = 0

    def __init__(self, name=None):
        if name is not None:
            self.name = name
        type(self).made += 1

    @Lazy
    def letters(self):
        return sorted(set(self.name))

    @property
    def title(self):
        return f'{self.name} ({self.age})'

    @title.setter
    def title(self, value):
        self.name, _, age = value.rstrip(')').partition(' (')
        self.age = int(age)

    @title.deleter
    def title(self):
        del self.name, self.age

    @classmethod
    def named(cls, *names):
        return [cls(name) for name in names]

    @staticmethod
    def shout(text):
        return text.upper()


ann, bob = Person.named('ann', 'bob')
ann.age = 30
print(ann.title, bob.title, Person().title, Person.made)
bob.title = 'robert (41)'
print(bob.__dict__, bob.letters, 'letters' in bob.__dict__, bob.letters is bob.letters)
del bob.title
print(bob.title, bob.letters, Person.shout(bob.name), ann.shout('x'))
for attempt in (
    lambda: setattr(ann, 'age', -1),
    lambda: delattr(bob, 'age'),
    lambda: setattr(Person(), 'title', 3),
):
    try:
        attempt()
    except (ValueError, AttributeError) as error:
        print(type(error).__name__)
print(isinstance(Person.name, Field), Person.letters.__name__, Person.title.fget(ann))


def traced(log):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            log.append((function.__name__, args))
            return function(*args, **kwargs)

        wrapper.log = log
        return wrapper

    return decorate


def repeat(times):
    return lambda function: functools.wraps(function)(lambda *args: [function(*args) for _ in range(times)])


log = []


@repeat(2)
@traced(log)
@repeat(times=3)
def greet(name):
    return f'hi {name}'


print(greet('ann'), log, greet.__name__, greet.__wrapped__.__wrapped__.__name__)


def register(registry):
    def decorate(cls):
        registry[cls.__name__] = cls
        cls.describe = lambda self: f'a {cls.__name__}'
        return cls

    return decorate


registry = {}
for name in ('A', 'B'):
    register(registry)(type(name, (), {}))
print(sorted(registry), registry['B']().describe())

method = ann.shout
bound = Person('carl').named
print(method('q'), [p.name for p in bound('d', 'e')], Person.named.__func__.__name__)
unbound = Person.__init__
unbound(ann, 'renamed')
print(ann.name, functools.partialmethod(unbound, 'x').func is unbound)
