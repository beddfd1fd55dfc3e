"""Frame objects: sys._getframe, f_locals and writes to it, f_back chains kept, clear,
generators' frames, code facts.
"""

import gc
import sys
import weakref

gc.disable()


class Thing:
    def __init__(self, name):
        self.name = name


def capture(value):
    local = Thing(value)
    return sys._getframe(), weakref.ref(local)


frame, ref = capture('kept')
print(frame.f_code.co_name, sorted(frame.f_locals), ref().name, frame.f_back is not None, frame.f_lineno > 0)
print(
    frame.f_locals['local'] is ref(),
    frame.f_globals is globals(),
    frame.f_builtins['len'] is len,
    frame.f_lasti > 0,
)
frame.clear()
print(frame.f_code.co_name)
del frame
print(ref())


def chain(n):
    mine = Thing(n)
    refs.append(weakref.ref(mine))
    return sys._getframe() if n == 0 else chain(n - 1)


refs = []
frame = chain(10)
names = []
walk = frame
while walk is not None and walk.f_code.co_name == 'chain':
    names.append(walk.f_locals['n'])
    walk = walk.f_back
print(names, sum(ref() is not None for ref in refs))
del walk
frame = None
print(sum(ref() is not None for ref in refs))


def snapshot():
    a, b = 1, [2]
    first = locals()
    c = 3
    second = locals()
    return sorted(second), second['b'] is b, 'c' in first, first is second


result = snapshot()
print(result[0][:3], result[1])


def with_cells():
    outer = Thing('cell')

    def inner():
        return outer.name, sorted(sys._getframe().f_locals), sys._getframe(1).f_locals['outer'] is outer

    return inner()


print(with_cells())


def self_holding():
    """A frame in its own locals is a cycle."""
    me = sys._getframe()
    thing = Thing('in a cycle')
    refs.append(weakref.ref(thing))
    return me.f_lineno > 0


refs.clear()
print(self_holding(), refs[0]() is not None)
gc.collect()
print(refs[0]() is None)


def generator(thing):
    received = yield thing.name
    local = [received]
    yield local
    yield sys._getframe().f_locals['local'] is local


g = generator(Thing('g'))
print(
    next(g),
    sorted(g.gi_frame.f_locals),
    g.send('sent'),
    g.gi_frame.f_locals['received'],
    next(g),
    g.gi_running,
    g.gi_code.co_name,
)
kept = g.gi_frame
g.close()
print(g.gi_frame, kept.f_code.co_name)
for running in [generator(Thing('x'))]:
    next(running)
    try:
        running.gi_frame.clear()  # of a suspended generator: refused from 3.13 on
    except RuntimeError:
        running.close()
    print(next(running, 'finished'))


def running_clear():
    try:
        sys._getframe().clear()
    except RuntimeError:
        return 'cannot clear'


print(running_clear())


class Body:
    seen = sorted(name for name in sys._getframe().f_locals if not name.startswith('__'))
    frame_name = sys._getframe().f_code.co_name


print(Body.seen, Body.frame_name)
exec(
    'inside = sorted(sys._getframe().f_locals)',
    {'sys': sys, '__builtins__': __builtins__},
    space := {'given': 1},
)
print(space['inside'])


def depth():
    frame, levels = sys._getframe(), 0
    while frame:
        frame, levels = frame.f_back, levels + 1
    return levels


def deeper(n):
    return deeper(n - 1) if n else depth()


print(deeper(50) - depth())
try:
    sys._getframe(10_000)
except ValueError as error:
    print(error)


def raising(n):
    payload = [n]
    raise KeyError(payload)


frames = []
for n in range(200):
    try:
        raising(n)
    except KeyError as error:
        frames.append(error.__traceback__.tb_next.tb_frame)
print(sum(frame.f_locals['payload'][0] for frame in frames), frames[3].f_code is frames[4].f_code)
del frames[:100]
for frame in frames:
    frame.clear()
print(sum(len(frame.f_locals) for frame in frames))
lambdas = [(lambda x=n: (sys._getframe(), x)) for n in range(100)]
print(len({id(f()[0].f_code) for f in lambdas}), sum(f()[1] for f in lambdas))
gc.enable()
