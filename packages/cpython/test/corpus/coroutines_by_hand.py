"""Coroutines driven by hand: awaitables of all sorts, send, throw, close, cancellation, a small scheduler."""

from collections import deque


class Pause:
    """Awaitable through a generator method."""

    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return got


class Ready:
    """Awaitable that never suspends."""

    def __init__(self, value):
        self.value = value

    def __await__(self):
        return iter(()) if self.value is None else self._finish()

    def _finish(self):
        return self.value
        yield


async def add(a, b):
    x = await Pause(a)
    y = await Pause(b)
    await Ready(None)
    return x + y + await Ready(1000)


def drive(coroutine, *answers):
    out = []
    try:
        out.append(coroutine.send(None))
        for answer in answers:
            out.append(coroutine.send(answer))
    except StopIteration as stop:
        return out, stop.value
    return out, None


print(drive(add('first', 'second'), 1, 10))


async def guarded(log):
    try:
        async with Section(log):
            async for step in Steps(3):
                log.append(await Pause(step))
    except KeyError as error:
        log.append(repr(error))
        return 'caught'
    finally:
        log.append('finally')


class Section:
    def __init__(self, log):
        self.log = log

    async def __aenter__(self):
        self.log.append(await Pause('entering'))

    async def __aexit__(self, kind, error, traceback):
        self.log.append(('exit', kind and kind.__name__))
        await Pause('leaving')


class Steps:
    def __init__(self, count):
        self.left = count

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.left:
            raise StopAsyncIteration
        self.left -= 1
        return self.left


log = []
print(drive(guarded(log), 'in', 'a', 'b', 'c', 'out'), log)

log = []
coroutine = guarded(log)
coroutine.send(None)
coroutine.send('in')
print(coroutine.throw(KeyError('k')), coroutine.cr_await is not None)
try:
    coroutine.send(None)
except StopIteration as stop:
    print(stop.value, log)

log = []
coroutine = guarded(log)
coroutine.send(None)
coroutine.close()
print(log, coroutine.cr_frame)
try:
    coroutine.send(None)
except RuntimeError as error:
    print(error)


async def worker(name, results, rounds):
    for number in range(rounds):
        results.append((name, number, await Pause(None)))
    return name


def schedule(coroutines):
    ready, finished, tick = deque(coroutines), [], 0
    while ready:
        coroutine = ready.popleft()
        try:
            coroutine.send(tick or None)
        except (StopIteration, TypeError) as stop:
            finished.append(getattr(stop, 'value', 'broken'))
        else:
            ready.append(coroutine)
    return finished


results = []
print(schedule([worker(name, results, rounds) for name, rounds in (('x', 3), ('y', 1), ('z', 2))]))
print(results)
