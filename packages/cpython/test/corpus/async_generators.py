"""Async generators: asend, athrow, aclose, async comprehensions, finalizer hooks."""

import sys
from types import coroutine


@coroutine
def suspend(value):
    return (yield value)


def run(awaitable, answers=()):
    """Drives to the end, answering each suspension with the next answer."""
    answers = iter(answers)
    iterator = awaitable.__await__()
    message = None
    try:
        while True:
            iterator.send(message)
            message = next(answers, None)
    except StopIteration as stop:
        return stop.value


async def ticker(count, log):
    try:
        for number in range(count):
            await suspend('tick')
            try:
                got = yield number * 1000
                if got is not None:
                    log.append(got)
            except ValueError as error:
                log.append(str(error))
                yield 'after throw'
    finally:
        await suspend('cleanup')
        log.append('closed')


async def consume(log):
    return [value async for value in ticker(4, log) if value != 2000]


log = []
print(run(consume(log)), log)


async def interact(log):
    generator = ticker(5, log)
    out = [await generator.__anext__(), await generator.asend('hello')]
    out.append(await generator.athrow(ValueError('thrown in')))
    out.append(await anext(generator))
    await generator.aclose()
    out.append(await anext(generator, 'no more'))
    return out


log = []
print(run(interact(log)), log)


async def comprehensions():
    log = []
    squares = {n: n * n async for n in ticker(3, log)}
    unique = {n % 2000 async for n in ticker(5, log)}
    lazily = (str(n) async for n in ticker(3, log))
    return squares, sorted(unique), [text async for text in lazily], len(log)


print(run(comprehensions()))

finalized = []


def firstiter(generator):
    finalized.append(('first', generator.__name__))


def finalizer(generator):
    finalized.append(('final', generator.__name__))
    run(generator.aclose())


sys.set_asyncgen_hooks(firstiter=firstiter, finalizer=finalizer)


async def abandon(log):
    async for value in ticker(5, log):
        if value:
            return value


log = []
print(run(abandon(log)), finalized, log)
sys.set_asyncgen_hooks(None, None)


async def misuse():
    generator = ticker(2, [])
    first = generator.__anext__()
    run_result = await first
    try:
        await first
    except RuntimeError as error:
        return run_result, str(error)
    finally:
        await generator.aclose()


print(run(misuse()))


async def deep(level):
    if level:
        async for value in deep(level - 1):
            yield value + 1
    else:
        yield 0
        yield await suspend(None) or 7


async def total():
    return [value async for value in deep(20)]


print(run(total(), [5]))
