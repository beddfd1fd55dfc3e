"""Collects often: low thresholds, thresholds that change, and everything that births and deaths pass through."""

import asyncio
import contextvars
import gc
import json


class Node:
    def __init__(self, *links):
        self.links = list(links)


class Slotted:
    __slots__ = ('left', 'right')


class Finalized:
    count = 0

    def __init__(self):
        self.me = self

    def __del__(self):
        Finalized.count += 1
        self.more = [[] for _ in range(3)], {'k': []}


def ring(size):
    nodes = [Node() for _ in range(size)]
    for i, node in enumerate(nodes):
        node.links.append(nodes[i - 1])
    return nodes[0]


def containers(count):
    kept = []
    for i in range(count):
        kept.append(([i], {'i': [i]}, {i}, (i, [i]), list(range(3)), dict(a=i), [*range(i % 9)]))
        if i % 7 == 0:
            kept.clear()
    return len(kept)


def generators(count):
    def counted():
        me = yield
        while True:
            yield me

    for _ in range(count):
        running = counted()
        next(running)
        running.send(running)
    return sum(x for x in (y * 2 for y in range(count)))


def failures(count):
    failed = []
    for i in range(count):
        try:
            try:
                [][i]
            except IndexError as error:
                raise KeyError(i) from error
        except KeyError as error:
            if i % 5 == 0:
                failed.append(error)
    return len(failed)


def closures(count):
    made = []
    for i in range(count):
        made.append(lambda value, i=i: (i, value, made))
        if i % 11 == 0:
            made = []
    return len(made)


def classes(count):
    return len([type(f'C{i}', (Node,), {'method': lambda self: i})(ring(2)) for i in range(count)])


def text(count):
    row = [{'name': str(i), 'items': [i, [i, {'n': i}]]} for i in range(count)]
    return len(json.loads(json.dumps(row)))


async def waiting(count):
    async def numbers():
        for i in range(count):
            yield i
            await asyncio.sleep(0)

    return [i async for i in numbers()]


def contexts(count):
    variable = contextvars.ContextVar('variable')
    for i in range(count):
        context = contextvars.copy_context()
        context.run(variable.set, [i])


def everything(count):
    for step in (containers, generators, failures, closures, classes, text, contexts):
        step(count)
    asyncio.run(waiting(count // 4))
    for _ in range(count // 4):
        ring(5)
        Finalized()
        pair = Slotted()
        pair.left = pair.right = pair


started = []


def watch(phase, info):
    started.append((phase, [info['generation']]))


usual = gc.get_threshold()
for thresholds in ((50, 3, 3), (7, 5, 2), (200, 0, 50), (1000, 2, 1)):
    gc.set_threshold(*thresholds)
    everything(60)
    gc.disable()
    everything(20)
    gc.enable()
gc.set_threshold(60, 4, 4)
gc.callbacks.append(watch)
everything(60)
gc.callbacks.remove(watch)
started.clear()
gc.collect(1)
gc.freeze()
everything(60)
gc.unfreeze()
gc.set_threshold(0)
everything(30)
gc.set_threshold(*usual)
everything(200)
gc.collect()
print('finalized', Finalized.count)
