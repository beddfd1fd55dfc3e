"""asyncio.run and its kin: tasks, queues, timeouts and a loop of one's own, on the event loop that the host provides."""

import asyncio


async def work(n):
    await asyncio.sleep(0.01 * n)
    return n * n
async def main():
    print(await asyncio.gather(*(work(n) for n in range(4))))
    q = asyncio.Queue()
    async def put():
        for i in range(3): await q.put(i)
    t = asyncio.create_task(put())
    print([await q.get() for _ in range(3)])
    try:
        await asyncio.wait_for(asyncio.sleep(5), 0.01)
    except asyncio.TimeoutError: print('timeout')
    await t
asyncio.run(main())
loop = asyncio.new_event_loop(); print(loop.run_until_complete(work(3))); loop.close()
