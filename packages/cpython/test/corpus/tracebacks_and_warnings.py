"""traceback and warnings: formatting, walking, summaries without frames, filters, own categories,
warnings as errors.
"""

import io
import linecache
import sys
import traceback
import warnings


def fail(depth, value):
    if depth == 0:
        return {}[value]
    return fail(depth - 1, value)


def caught(function, *arguments):
    try:
        function(*arguments)
    except Exception as error:
        return error


error = caught(fail, 3, 'key')
summary = traceback.extract_tb(error.__traceback__)
print(
    [(frame.name, frame.line) for frame in summary][-2:], len(summary), traceback.format_exception_only(error)
)
lines = traceback.format_exception(error)
print(lines[0].strip(), len(lines) > 4, lines[-1].strip())
stream = io.StringIO()
traceback.print_exception(error, file=stream, limit=1)
print(stream.getvalue().count('File'), [lineno > 0 for _, lineno in traceback.walk_tb(error.__traceback__)])


def chained():
    try:
        fail(1, 'inner')
    except KeyError:
        try:
            int('x')
        except ValueError as second:
            second.add_note('a note')
            raise RuntimeError('outer') from second


detached = traceback.TracebackException.from_exception(caught(chained), capture_locals=True, compact=True)
text = ''.join(detached.format())
print(
    text.count('Traceback'),
    'direct cause' in text,
    'During handling' in text,
    'a note' in text,
    sorted(detached.stack[0].locals),
)
group = caught(
    lambda: (_ for _ in ()).throw(
        ExceptionGroup('g', [error, ValueError('v'), ExceptionGroup('h', [OSError('o')])])
    )
)
formatted = ''.join(traceback.TracebackException.from_exception(group, max_group_width=2).format())
print('+-+----' in formatted, 'and 1 more exception' in formatted, formatted.count('KeyError'))
del group, detached


def recursive(n):
    return recursive(n + 1)


limit = sys.getrecursionlimit()
sys.setrecursionlimit(150)
deep = caught(recursive, 0)
sys.setrecursionlimit(limit)
print('more times]' in ''.join(traceback.format_exception(deep)), type(deep).__name__)
traceback.clear_frames(deep.__traceback__)
print(
    len(traceback.format_stack()) >= 1,
    traceback.extract_stack(limit=1)[0].name,
    len(traceback.StackSummary.extract(traceback.walk_stack(None))) > 0,
)
try:
    compile('x = (1,\ny = 2', 'made_up.py', 'exec')
except SyntaxError as syntax:
    print(''.join(traceback.format_exception_only(syntax)).count('\n') > 2, syntax.lineno)
linecache.cache['virtual.py'] = (20, None, ['raise KeyError("virtual")\n'], 'virtual.py')
virtual = caught(exec, compile('raise KeyError("virtual")', 'virtual.py', 'exec'))
print(traceback.extract_tb(virtual.__traceback__)[-1].line)


class Tiny(UserWarning):
    def __init__(self, message, payload):
        super().__init__(message)
        self.payload = payload


def warn(n):
    warnings.warn(f'warning {n % 2}', DeprecationWarning, stacklevel=2)


with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    for n in range(3):
        warn(n)
    warnings.warn(Tiny('custom', [1]))
    print(
        [(str(entry.message), entry.category.__name__) for entry in log],
        log[-1].message.payload,
        log[0].lineno == log[1].lineno,
    )
for action, expected in (('once', 2), ('ignore', 0), ('default', 2), ('module', 2)):
    with warnings.catch_warnings(record=True) as log:
        warnings.resetwarnings()
        warnings.simplefilter(action)
        globals().pop('__warningregistry__', None)
        for n in range(6):
            warn(n)
        print(action, len(log) == expected, end=' ')
print()
with warnings.catch_warnings():
    warnings.filterwarnings('error', message='warning 1', category=DeprecationWarning)
    warnings.filterwarnings('ignore', message='warning 0')
    warn(0)
    try:
        warn(1)
    except DeprecationWarning as raised:
        print('raised', raised)
shown = []
with warnings.catch_warnings():
    warnings.simplefilter('always')
    warnings.showwarning = lambda message, category, filename, lineno, file=None, line=None: shown.append(
        (str(message), category.__name__)
    )
    warnings.warn_explicit('explicit', ResourceWarning, 'elsewhere.py', 7, registry={})
    warn(0)
print(shown, warnings.formatwarning('m', UserWarning, 'f.py', 1, 'source line').splitlines())
for bad in (lambda: warnings.warn('x', int), lambda: warnings.warn_explicit('x', UserWarning, 'f', 'n')):
    try:
        bad()
    except (TypeError, ValueError, AssertionError) as error:
        print(type(error).__name__, end=' ')
print()
kept = [caught(fail, n % 5, n) for n in range(60)]
print(sum(len(traceback.extract_tb(e.__traceback__)) for e in kept), len({str(e) for e in kept}))
