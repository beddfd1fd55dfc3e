"""Context managers: classes, contextlib's makers, ExitStack, suppression, redirection, nesting,
failure in exit.
"""

import contextlib
import io

log = []


class Manager:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        log.append(f'+{self.name}')
        return self

    def __exit__(self, kind, error, traceback):
        log.append(f'-{self.name}:{kind.__name__ if kind else None}')
        if self.fail:
            raise self.fail
        return self.swallow


def show(title):
    print(f'{title}:', *log)
    log.clear()


with Manager('a') as a, Manager('b') as b, Manager('c'):
    log.append(a.name + b.name)
show('several')

with Manager('outer', swallow=True), Manager('inner'):
    raise ValueError('swallowed')
show('swallow')

try:
    with Manager('x', fail=KeyError('in exit')):
        raise ValueError('in body')
except KeyError as error:
    show(f'{error!r} from {error.__context__!r}')

for number in range(3):
    with Manager(f'loop{number}'):
        if number == 1:
            continue
        if number == 2:
            break
show('loop')


def returns():
    with Manager('return'):
        return log.append('value') or 'returned'


show(returns())


@contextlib.contextmanager
def tag(name):
    log.append(f'<{name}>')
    try:
        yield name.upper()
    except LookupError as error:
        log.append(repr(error))
    finally:
        log.append(f'</{name}>')


with tag('p') as p, tag('b'):
    log.append(p)
    raise IndexError('inside')
show('generator')


@tag('decorator')
def decorated(value):
    log.append(value)
    return value * 2


print(decorated(4), decorated(5))
show('as decorator')

with contextlib.ExitStack() as stack:
    for name in 'pqr':
        stack.enter_context(Manager(name, swallow=name == 'q'))
    stack.callback(log.append, 'callback')
    stack.push(lambda *exc: log.append(exc[0]) or False)
    kept = stack.pop_all()
    log.append('popped')
show('stack')
with kept:
    raise OSError('swallowed by q')
show('kept stack')

with contextlib.suppress(ZeroDivisionError, KeyError):
    1 / 0
with contextlib.closing(io.StringIO()) as stream, contextlib.redirect_stdout(stream):
    print('captured')
    text = stream.getvalue()
print(repr(text), stream.closed)
with contextlib.nullcontext(5) as five:
    print(five)


class Once(contextlib.ContextDecorator, contextlib.AbstractContextManager):
    def __exit__(self, *exc):
        log.append('once')


Once()(lambda: log.append('body'))()
try:
    with tag('broken') as value:
        raise SystemError('passes')
except SystemError as error:
    show(repr(error))
