"""yield from: delegation of send, throw and close through several levels, to generators,
iterators and own classes.
"""

from types import coroutine


def leaf(name, log):
    total = 0
    try:
        while True:
            value = yield (name, total)
            if value is None:
                return total
            total += value
    except LookupError as error:
        log.append((name, 'lookup', error.args))
        return -1
    finally:
        log.append((name, 'left'))


def branch(names, log):
    results = {}
    for name in names:
        results[name] = yield from leaf(name, log)
    return results


def trunk(log):
    first = yield from branch(['a', 'b'], log)
    second = yield from branch('cd', log)
    return first, second


log = []
generator = trunk(log)
print(next(generator), generator.send(3), generator.send(4), generator.send(None))
print(generator.send(10), generator.throw(LookupError('lost')))
print(generator.send(None), generator.send(7))
try:
    generator.send(None)
except StopIteration as stop:
    print(stop.value)
print(log)

log = []
generator = trunk(log)
next(generator)
generator.send(1)
inner = generator.gi_yieldfrom
print(inner.__name__, inner.gi_yieldfrom.__name__)
generator.close()
print(log, inner.gi_yieldfrom, generator.gi_frame)


class Steps:
    """An iterator that is no generator, with send and throw of its own."""

    def __init__(self):
        self.log = []

    def __iter__(self):
        return self

    def __next__(self):
        return self.send(None)

    def send(self, value):
        self.log.append(value)
        if len(self.log) > 3:
            raise StopIteration(self.log)
        return len(self.log)

    def throw(self, *exception):
        self.log.append('thrown')
        return 'from throw'


def delegate(target):
    return (yield from target)


generator = delegate(Steps())
print(next(generator), generator.send('x'), generator.throw(KeyError), end=' ')
try:
    generator.send('y')
except StopIteration as stop:
    print(stop.value)


def flatten(thing):
    if isinstance(thing, (list, tuple)):
        for part in thing:
            yield from flatten(part)
    else:
        yield thing


nested = [1, [2, (3, [4, [5, [6]]])], [[[[7]]]], ()]
print(list(flatten(nested)), list(delegate('str')), list(delegate(range(3))))


def chain_of(depth):
    if depth:
        yield depth
        yield from chain_of(depth - 1)


print(sum(chain_of(150)))


@coroutine
def bare(value):
    got = yield value
    return got


async def awaits_generator():
    return [await bare(1), await bare(2)]


task = awaits_generator()
print(task.send(None), task.send('one'), end=' ')
try:
    task.send('two')
except StopIteration as stop:
    print(stop.value)
