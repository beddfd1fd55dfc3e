"""Generators that are part of cycles: finalised by the collector, resurrecting,
suspended in try/finally and in with.
"""

import gc
import weakref

gc.collect()
gc.disable()
log = []


class Holder:
    def __init__(self, name):
        self.name = name
        self.generator = None

    def __enter__(self):
        log.append(('enter', self.name))
        return self

    def __exit__(self, *exc):
        log.append(('exit', self.name, exc[0] and exc[0].__name__))


def work(holder):
    try:
        yield holder.name
        yield 'never reached'
    finally:
        log.append(('finally', holder.name))


def in_with(holder):
    with holder as held:
        yield held.name


def make(kind, name, advance=True):
    holder = Holder(name)
    holder.generator = kind(holder)
    if advance:
        next(holder.generator)
    return weakref.ref(holder)


for kind in (work, in_with):
    for advance in (True, False):
        dead = make(kind, kind.__name__, advance)
        assert dead() is not None
        gc.collect()
        print(kind.__name__, advance, log, dead())
        log.clear()

# A generator whose cleanup stores a reference to what is being collected.
rescued = []


def rescues(holder):
    try:
        yield
    finally:
        rescued.append(holder)


dead = make(rescues, 'rescued')
gc.collect()
print([holder.name for holder in rescued], dead() is None, rescued[0].generator.gi_frame)
rescued.clear()
gc.collect()

# The same by reference counting alone: the frame of an exhausted generator goes at once.
holder = Holder('plain')
dead = weakref.ref(holder)
generator = work(holder)
next(generator)
del holder
print(dead() is not None)
generator.close()
print(dead() is None, log)
log.clear()


def ring(size):
    """Generators that refer to one another in a ring through a shared list."""
    members = []

    def member(index):
        neighbour = members
        try:
            while True:
                yield neighbour[(index + 1) % size]
        finally:
            log.append(index)

    members.extend(member(index) for index in range(size))
    return [next(generator).__name__ for generator in members]


print(ring(6))
gc.collect()
print(sorted(log))
log.clear()


def self_reference():
    me = yield
    yield me


generator = self_reference()
next(generator)
print(generator.send(generator) is generator)
dead = weakref.ref(generator)
del generator
print(dead() is not None, gc.collect() >= 0, dead() is None)
gc.enable()
