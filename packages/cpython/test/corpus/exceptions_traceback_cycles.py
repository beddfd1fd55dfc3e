"""Exceptions stored where their own traceback reaches them: frames, locals and generators kept alive,
then freed.
"""

import gc
import sys
import weakref

gc.collect()
gc.disable()


class Thing:
    def __init__(self, name):
        self.name = name


def raises(things):
    local = Thing('local of raises')
    things.append(weakref.ref(local))
    raise ValueError('with a local')


def stores_exception(things):
    kept = None
    mine = Thing('mine')
    things.append(weakref.ref(mine))
    try:
        raises(things)
    except ValueError as error:
        kept = error  # kept -> traceback -> this frame -> kept
    return kept.args


def alive(things):
    return [ref() and ref().name for ref in things]


things = []
print(stores_exception(things))
print('a cycle holds:', alive(things))
print('collected:', gc.collect() > 0, alive(things))

things = []
try:
    raises(things)
except ValueError as error:
    saved = error
print('held by the traceback:', alive(things))
frame = saved.__traceback__.tb_next.tb_frame
saved.__traceback__ = None
print('held by the frame:', alive(things))
frame.clear()
print('frame cleared:', alive(things))
del frame, saved


def generator(things):
    inside = Thing('inside a generator')
    things.append(weakref.ref(inside))
    try:
        yield 1
    except KeyError as error:
        yield error
        yield error.__traceback__.tb_lineno > 0


things = []
running = generator(things)
next(running)
error = running.throw(KeyError('kept'))
print(repr(error), alive(things), next(running))
running.close()
print('closed, traceback kept:', alive(things))
error = error.with_traceback(None)
gc.collect()
print('traceback dropped:', alive(things))


def deep(n, things):
    local = Thing(n)
    things.append(weakref.ref(local))
    if n == 0:
        raise RuntimeError('bottom')
    deep(n - 1, things)


things = []
try:
    deep(40, things)
except RuntimeError as error:
    print('while handled:', sum(ref() is not None for ref in things))
print('after:', sum(ref() is not None for ref in things))


class Unpicky:
    """Keeps the last exception, like a debugger would."""

    last = None

    def call(self, function, *arguments):
        try:
            return function(*arguments)
        except Exception:
            self.last = sys.exc_info()
            return None


keeper = Unpicky()
things = []
for n in range(10):
    keeper.call(deep, n, things)
print('kept of all:', sum(ref() is not None for ref in things), 'of', len(things))
keeper.last[2].tb_frame.f_locals
traceback = keeper.last[2]
keeper.last = None
steps = 0
while traceback.tb_next:
    traceback = traceback.tb_next
    steps += 1
print('steps', steps, sum(ref() is not None for ref in things))
del traceback
gc.collect()
print(sum(ref() is not None for ref in things))
gc.enable()
