"""Generators: send, throw, close, return values, cleanup on close and on death, exhaustion, misuse."""


def echo(log):
    received = None
    try:
        while True:
            try:
                received = yield received
                log.append(('got', received))
            except ValueError as error:
                log.append(('caught', str(error)))
                received = error
    finally:
        log.append('cleaned up')


log = []
generator = echo(log)
print(next(generator), generator.send('a'), generator.send([1, 2]))
print(repr(generator.throw(ValueError('into'))))
generator.close()
generator.close()
print(log)
try:
    generator.send(1)
except StopIteration as stop:
    print('exhausted', stop.value)

log = []
generator = echo(log)
next(generator)
try:
    generator.throw(KeyError('through'))
except KeyError as error:
    print('came out', error, log)

log = []
generator = echo(log)
next(generator)
del generator
print('by death:', log)

unstarted = echo([])
try:
    unstarted.throw(RuntimeError('before the start'))
except RuntimeError as error:
    print(error, unstarted.gi_frame)
try:
    echo([]).send('too early')
except TypeError as error:
    print(error)


def stubborn():
    while True:
        try:
            yield
        except GeneratorExit:
            yield 'no'


generator = stubborn()
next(generator)
try:
    generator.close()
except RuntimeError as error:
    print(error)
try:
    generator.throw(LookupError)
except LookupError:
    print('given up')


def raises_stop_iteration():
    yield 1
    raise StopIteration(2)


try:
    list(raises_stop_iteration())
except RuntimeError as error:
    print(error, '<-', repr(error.__cause__))


def countdown(n):
    while n:
        n -= 1
        if (yield n) == 'stop':
            return 'stopped'
    return 'done'


for messages in ((None,) * 5, (None, None, 'stop')):
    generator = countdown(4)
    out = []
    try:
        for message in messages:
            out.append(generator.send(message))
    except StopIteration as stop:
        out.append(stop.value)
    print(out)


def reentrant():
    try:
        yield next(itself)
    except ValueError as error:
        yield str(error)


itself = reentrant()
print(next(itself))
print(sum(n * n for n in countdown(1000)), max(x for x in [3, 9, 2]))
