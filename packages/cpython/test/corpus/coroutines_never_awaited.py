"""Coroutines and async generators that are never awaited, abandoned half-way,
or reused; their warnings kept quiet.
"""

import gc
import sys
import warnings
import weakref

warnings.simplefilter('ignore')


class Resource:
    open = 0

    def __init__(self):
        Resource.open += 1

    def __del__(self):
        Resource.open -= 1


async def simple(resource):
    return resource


class Forever:
    def __await__(self):
        while True:
            yield self


async def waiting(resource, log):
    try:
        await Forever()
    except GeneratorExit:
        log.append('exit')
        raise
    finally:
        log.append('finally')


for n in range(100):
    simple(Resource())
print('never started:', Resource.open)
log = []
for n in range(10):
    coroutine = waiting(Resource(), log)
    coroutine.send(None)
print('before the last goes:', Resource.open)
del coroutine
print('abandoned half-way:', Resource.open, log.count('exit'), log.count('finally'))

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    simple(Resource())
    simple(1).close()
    kept = simple(2)
print([str(entry.message) for entry in caught], kept.cr_await, kept.cr_running)
kept.close()
print(kept.cr_frame)

gc.collect()
gc.disable()


async def tied(box):
    box.append(await Forever())


box = [Resource()]
coroutine = tied(box)
box.append(coroutine)
coroutine.send(None)
ref = weakref.ref(coroutine)
del coroutine, box
print('in a cycle:', ref() is not None, Resource.open)
gc.collect()
print('collected:', ref() is None, Resource.open)


async def numbers(resource):
    try:
        for n in range(5):
            yield n
    finally:
        log.append('numbers closed')


log.clear()
generator = numbers(Resource())
step = generator.__anext__()
try:
    step.send(None)
except StopIteration as stop:
    print(stop.value)
del generator, step
print(Resource.open, log)
sends = [numbers(Resource()).asend(None) for _ in range(20)]
print(Resource.open)
sends.clear()
print(Resource.open)
closes = [numbers(Resource()).aclose() for _ in range(5)] + [
    numbers(Resource()).athrow(KeyError) for _ in range(5)
]
closes.clear()
print(Resource.open)


async def outer(resource):
    inner = simple(resource)
    await Forever()
    return await inner


coroutine = outer(Resource())
first = coroutine.send(None)
print(type(first).__name__, coroutine.cr_frame.f_locals['inner'].cr_frame is not None)
try:
    coroutine.throw(LookupError('thrown in'))
except LookupError as error:
    print(error, Resource.open)
    error = None
del coroutine
print(Resource.open)

for reuse in (lambda c: c.send(None), lambda c: c.throw(KeyError), lambda c: c.__await__().send(None)):
    finished = simple(0)
    try:
        finished.send(None)
    except StopIteration:
        pass
    try:
        reuse(finished)
    except RuntimeError as error:
        print(error)


async def recursive(n):
    return 0 if n == 0 else 1 + await recursive(n - 1)


def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value


print(run(recursive(80)))
tracking = sys.get_coroutine_origin_tracking_depth()
sys.set_coroutine_origin_tracking_depth(5)
traced = simple(1)
print(len(traced.cr_origin) >= 1, traced.cr_origin[0][2])
traced.close()
del traced
sys.set_coroutine_origin_tracking_depth(tracking)
many = [recursive(n % 10) for n in range(200)]
print(sum(run(c) for c in many[::2]), sum(c.cr_frame is not None for c in many))
del many, finished, kept
gc.collect()
print(Resource.open)
gc.enable()
