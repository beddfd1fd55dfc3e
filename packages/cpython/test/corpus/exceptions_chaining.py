"""Exceptions: cause and context, suppression, notes, custom ones, finally and else, re-raising,
argument lifetimes.
"""

import errno
import traceback
import weakref


class AppError(Exception):
    def __init__(self, message, *, code=0, payload=None):
        super().__init__(message)
        self.code = code
        self.payload = payload

    def __str__(self):
        return f'{self.args[0]} ({self.code})'


class Payload:
    pass


def low():
    return {}['missing']


def middle():
    try:
        low()
    except KeyError as error:
        raise AppError('lookup failed', code=3, payload=Payload()) from error


def high(suppress):
    try:
        middle()
    except AppError as error:
        error.add_note('seen by high')
        raise RuntimeError('high failed') from (None if suppress else error)


def chain(error):
    while error is not None:
        yield f'{type(error).__name__}: {error}'
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


for suppress in (False, True):
    try:
        high(suppress)
    except RuntimeError as error:
        print(list(chain(error)), error.__context__.__notes__)
        payload = weakref.ref(error.__context__.payload)
        print('alive while handled:', payload() is not None)
    print('gone after:', payload() is None)


def flow(kind):
    steps = []
    for number in range(2):
        try:
            steps.append(f'try{number}')
            if kind == 'raise':
                raise IndexError(number)
            if kind == 'return':
                return steps
            if kind == 'break':
                break
        except IndexError as error:
            steps.append(error.args[0])
            try:
                raise
            except LookupError as again:
                steps.append(again is error)
        else:
            steps.append('else')
        finally:
            steps.append('finally')
    return steps


for kind in ('raise', 'return', 'break', 'pass'):
    print(kind, flow(kind))


def nested(depth):
    try:
        if depth:
            nested(depth - 1)
        else:
            raise OSError(errno.ENOENT, 'no such thing', 'file')
    except OSError as error:
        if depth % 2:
            raise
        raise type(error)(error.errno, f'{error.strerror}{depth}', error.filename) from error


try:
    nested(6)
except FileNotFoundError as error:
    print(error.strerror, '| chain of', len(list(chain(error))), '| filename', error.filename)
    print(len(traceback.extract_tb(error.__traceback__)))

try:
    raise AppError
except TypeError as error:
    print(error.args[0].replace('AppError.', ''))
try:
    raise AppError('kept').with_traceback(None) from ValueError
except AppError as error:
    saved = error
print(repr(saved), repr(saved.__cause__), saved.__dict__)
try:
    error
except NameError:
    print('the name is unbound after the handler')
for bad in (lambda: raise_(42), lambda: int('x'), lambda: [].pop(), lambda: None + 1, lambda: (1).foo):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, end=' ')
print()
