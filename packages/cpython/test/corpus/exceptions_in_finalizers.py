"""Exceptions raised where nobody can catch them: in __del__,
weakref callbacks and generators being finalised.
"""

import gc
import sys
import weakref

seen = []


def hook(unraisable):
    seen.append((unraisable.exc_type.__name__, str(unraisable.exc_value)))


sys.unraisablehook = hook


class Fails:
    def __init__(self, message):
        self.message = message
        self.me = None

    def __del__(self):
        raise ValueError(self.message)


def drop(thing):
    del thing


drop(Fails('by count'))
print(seen)
seen.clear()

many = [Fails(number) for number in range(5)]
many.clear()
print(seen)
seen.clear()

gc.disable()
ring = Fails('by collector')
ring.me = ring
del ring
gc.collect()
print(seen)
seen.clear()


class Target:
    pass


def bad_callback(reference):
    raise KeyError('callback')


target = Target()
watchers = [weakref.ref(target, bad_callback) for _ in range(3)]
del target
print(seen, [watcher() for watcher in watchers])
seen.clear()


def bad_generator():
    try:
        yield 1
    finally:
        raise OSError('in finally')


generator = bad_generator()
next(generator)
del generator
print(seen)
seen.clear()


def ignores_exit():
    try:
        yield
    except GeneratorExit:
        yield 'not now'


generator = ignores_exit()
next(generator)
del generator
print(seen)
seen.clear()


def raising_while_unwinding():
    guard = Fails('while another is in flight')
    raise LookupError('the real one')


try:
    raising_while_unwinding()
except LookupError as error:
    print(error, seen)
print(seen)
seen.clear()


class Keeps:
    """The hook keeps the object: resurrection by report."""

    saved = []

    def __del__(self):
        raise RuntimeError('kept')


def keeping_hook(unraisable):
    Keeps.saved.append(unraisable.exc_value.__traceback__.tb_frame.f_locals['self'])


sys.unraisablehook = keeping_hook
drop(Keeps())
print(len(Keeps.saved), type(Keeps.saved[0]).__name__)
Keeps.saved.clear()
gc.collect()
sys.unraisablehook = hook


def failing_hook(unraisable):
    raise SystemError('even the hook fails')


class Quiet:
    """Nothing is written when there is nowhere to write it."""

    def __enter__(self):
        self.stderr, sys.stderr = sys.stderr, None

    def __exit__(self, *exc):
        sys.stderr = self.stderr


with Quiet():
    sys.unraisablehook = failing_hook
    drop(Fails('unseen'))
    sys.unraisablehook = sys.__unraisablehook__
    drop(Fails('unseen too'))
print('quiet', seen)
gc.enable()
