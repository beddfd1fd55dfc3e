"""__del__: order, resurrection once and twice, by count and by collector, in subclasses,
during unwinding, of containers.
"""

import gc

gc.collect()
gc.disable()
log = []
saved = []


def gone():
    out = log[:]
    log.clear()
    return out


class Plain:
    def __init__(self, name, *held):
        self.name, self.held = name, held

    def __del__(self):
        log.append(self.name)


class Phoenix(Plain):
    def __del__(self):
        super().__del__()
        saved.append(self)


class Immortal:
    """Resurrected by a new reference each time; its finalizer still runs once."""

    def __init__(self):
        self.lives = 0

    def __del__(self):
        self.lives += 1
        globals()['kept'] = self


tree = Plain('root', Plain('left', Plain('leaf')), Plain('right'))
del tree
print(gone())
bird = Phoenix('bird', Plain('feather'))
del bird
print(gone(), saved[0].held[0].name)
saved.clear()
print('second death:', gone())

Immortal()
print(kept.lives)
again = kept
del kept
print(again.lives, 'kept' in globals())
del again

ring = Phoenix('ring')
ring.held = [ring, Plain('beside')]
del ring
print(gc.collect(), gone(), saved[0].held[0] is saved[0])
saved.clear()
print(gc.collect() > 0, gone())


class Revives:
    """Each finalized one makes the next."""

    count = 0

    def __init__(self):
        self.me = self

    def __del__(self):
        Revives.count += 1
        if Revives.count < 5:
            Revives()


Revives()
print([gc.collect() > 0 for _ in range(7)], Revives.count)


class Swaps:
    """Changes its class, its dict and its slots while it dies."""

    def __init__(self, payload):
        self.payload = payload

    def __del__(self):
        self.__class__ = Plain
        self.__dict__ = {'name': 'swapped', 'held': ()}


Swaps(Plain('payload'))
print(gone())


def unwinding(depth):
    guard = Plain(depth)
    if depth == 0:
        raise KeyError(guard.name)
    unwinding(depth - 1)


try:
    unwinding(4)
except KeyError as error:
    print(gone(), error)
print(gone())


class Container(list):
    def __del__(self):
        log.append(f'list of {len(self)}')
        if len(self) > 2:
            saved.append(self.pop())


for size in range(5):
    Container(Plain(f'{size}{n}') for n in range(size))
    print(gone(), end=' ')
print(len(saved))
saved.clear()
print(gone())


class Late:
    __slots__ = ('value',)

    def __init__(self, value):
        self.value = value

    def __del__(self):
        log.append(getattr(self, 'value', 'unset'))


Late.__new__(Late)
late = [Late(n) for n in range(5)]
late[2] = late
print(gone())
del late
print(gone(), gc.collect(), gone())


def delete_method():
    thing = Plain('never logged')
    finalizer, Plain.__del__ = Plain.__del__, lambda self: None
    del thing
    Plain.__del__ = finalizer
    Plain('logged')


delete_method()
print(gone())
thing = Plain('called by hand')
thing.__del__()
del thing
print(gone())
gc.enable()
