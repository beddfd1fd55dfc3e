"""asyncio on a loop of its own that never waits: tasks, gather, queues, locks, timeouts, cancellation,
futures.
"""

import asyncio
from asyncio import base_events


class NoSelector:
    """Nothing to wait for outside the program."""

    def select(self, timeout):
        return []


class ImmediateLoop(base_events.BaseEventLoop):
    """Time jumps to the next timer as soon as nothing else is ready."""

    def __init__(self):
        super().__init__()
        self._selector = NoSelector()
        self._now = 0.0

    def time(self):
        return self._now

    def _process_events(self, events):
        if not self._ready and self._scheduled:
            self._now = max(self._now, self._scheduled[0].when())

    def _write_to_self(self):
        pass


def run(coroutine):
    loop = ImmediateLoop()
    asyncio._set_running_loop(None)
    try:
        return loop.run_until_complete(coroutine)
    finally:
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()


async def producer(queue, count):
    for number in range(count):
        await queue.put(number)
        await asyncio.sleep(0.01)
    await queue.put(None)


async def consumer(queue):
    got = []
    while (item := await queue.get()) is not None:
        got.append(item * 2)
        queue.task_done()
    return got


async def guarded(lock, log, name):
    async with lock:
        log.append((name, 'in'))
        await asyncio.sleep(0.1)
        log.append((name, 'out'))


async def fails(delay):
    await asyncio.sleep(delay)
    raise LookupError(f'after {delay}')


async def main():
    loop = asyncio.get_running_loop()
    queue = asyncio.Queue(maxsize=2)
    print(await asyncio.gather(consumer(queue), producer(queue, 5)))

    lock, log = asyncio.Lock(), []
    await asyncio.gather(*(guarded(lock, log, name) for name in 'ab'))
    print(log)

    print(
        [repr(r) for r in await asyncio.gather(fails(1), asyncio.sleep(2, 'slept'), return_exceptions=True)]
    )
    try:
        await asyncio.wait_for(asyncio.sleep(3600), timeout=5)
    except asyncio.TimeoutError:
        print('timed out at', round(loop.time()))

    task = loop.create_task(asyncio.sleep(3600))
    loop.call_later(1, task.cancel)
    try:
        await task
    except asyncio.CancelledError:
        print('cancelled', task.cancelled())

    future = loop.create_future()
    future.add_done_callback(lambda f: print('future done with', f.result()))
    loop.call_soon(future.set_result, {'answer': 42})
    print(await asyncio.shield(future))

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.sleep(10))
            group.create_task(fails(0.5))
    except* LookupError as caught:
        print('group:', caught.exceptions)
    done, pending = await asyncio.wait([loop.create_task(asyncio.sleep(n, n)) for n in (1, 2, 3)])
    print(sorted(t.result() for t in done), pending)
    return 'finished'


print(run(main()))
print(run(asyncio.sleep(1, 'a second loop')))
