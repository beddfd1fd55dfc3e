"""Reference counts as Python itself sees them, at marks, to be held against a recording's.

Each situation makes an object the `subject`, a module global, and calls `probe(name)`, which

1. puts the mark `rc:NAME`, without an object: at its position the recorded count of the subject must be N;
2. asks `sys.getrefcount(subject)`, and takes off the adjustment: the references that only the asking made;
3. puts the mark `rc:NAME=N`, naming the object, and prints `NAME N ADJUSTMENT`.

Nothing between 1 and 2 changes the subject's count, and a mark without an object does not touch it. The adjustment is

    1  the argument of getrefcount itself;
    0  a borrowed local from 3.14 on (the argument is the local), an immortal object (asking does not count),
       and None where it is counted (mark's own parameter `obj`, which is None, makes up for the argument).

A mark cannot name None (`mark(label, None)` names nothing): in the situations `none...` the object meant is the only
one of type NoneType.

The global `subject` is one of the references in every N, but for the situations called `local-...`.
"""

import collections
import contextlib
import copy
import functools
import itertools
import sys
import types
import weakref
from sys import getrefcount

from heapreel import mark

BORROWS = sys.version_info >= (3, 14)
HAS_IMMORTALS = sys.version_info >= (3, 12)
situations = []
subject = None


def situation(function):
    situations.append(function)
    return function


def probe(name):
    adjustment = 1
    if subject is None or HAS_IMMORTALS and getrefcount(subject) > 2**28:
        adjustment = 0
    mark(f'rc:{name}')
    count = getrefcount(subject) - adjustment
    mark(f'rc:{name}={count}', subject)
    print(name, count, adjustment)


class Thing:
    pass


def fresh(make=Thing):
    """Makes a new subject; only the global refers to it."""
    global subject
    subject = make()


@situation
def names():
    fresh()
    probe('alone')
    local = subject
    probe('local-name')
    other = local
    probe('two-local-names')
    del local
    probe('one-name-deleted')
    other = None
    probe('name-rebound')
    globals()['another_global'] = subject
    probe('two-globals')
    del globals()['another_global']
    probe('global-deleted')


@situation
def borrowed_local():
    """The count of a local as its own function sees it: from 3.14 on the load borrows."""
    local = Thing()
    mark('rc:local-only')
    count = getrefcount(local) - (0 if BORROWS else 1)
    mark(f'rc:local-only={count}', local)
    print('local-only', count, 0 if BORROWS else 1)
    held = [local, local]
    mark('rc:local-and-list')
    count = getrefcount(local) - (0 if BORROWS else 1)
    mark(f'rc:local-and-list={count}', local)
    print('local-and-list', count, 0 if BORROWS else 1)
    del held


@situation
def sequences():
    fresh()
    row = [subject]
    probe('list-once')
    row += [subject, subject]
    probe('list-thrice')
    row *= 4
    probe('list-repeated-in-place')
    part = row[2:9]
    probe('list-slice')
    del row[::2], part
    probe('list-every-other-deleted')
    row.clear()
    probe('list-cleared')
    many = [subject] * 1000
    probe('list-thousandfold')
    pair = (subject, subject)
    probe('tuple')
    pair = pair + (subject,) * 3
    probe('tuple-sum')
    first, *rest = pair
    probe('star-unpacked')
    del many, pair, first, rest
    probe('sequences-gone')
    queue = collections.deque([subject] * 70, maxlen=65)
    probe('deque')
    queue.rotate(3)
    queue.popleft()
    probe('deque-pop')
    queue.clear()
    probe('deque-cleared')


@situation
def mappings():
    fresh()
    table = {'value': subject}
    probe('dict-value')
    table[subject] = None
    probe('dict-key')
    table['value'] = 0
    probe('dict-value-replaced')
    twin = dict(table)
    probe('dict-copied')
    merged = table | {1: subject}
    probe('dict-merged')
    table.pop(subject)
    probe('dict-pop')
    twin.clear()
    merged = None
    probe('dicts-gone')
    group = {subject, subject}
    probe('set')
    frozen = frozenset(group)
    probe('frozenset')
    group.discard(subject)
    frozen = None
    probe('sets-gone')
    table = collections.OrderedDict.fromkeys([subject], subject)
    probe('ordered-dict')
    table = collections.defaultdict(list)
    table['k'].append(subject)
    probe('default-dict')


@situation
def attributes():
    fresh()
    holder = Thing()
    holder.field = subject
    probe('attribute')
    vars(holder)['other'] = subject
    probe('attribute-in-dict')
    del holder.field
    probe('attribute-deleted')

    class Slotted:
        __slots__ = ('slot',)

    slotted = Slotted()
    slotted.slot = subject
    probe('slot')
    slotted.slot = None
    probe('slot-replaced')
    Thing.shared = subject
    probe('class-attribute')
    del Thing.shared
    module = types.ModuleType('made')
    module.attribute = subject
    probe('module-attribute')
    del holder, slotted, module
    probe('holders-gone')


@situation
def functions():
    fresh()

    def closure(held):
        return lambda: held

    cell = closure(subject)
    probe('closure-cell')
    default = lambda held=subject: held
    probe('default-argument')
    partial = functools.partial(print, subject, key=subject)
    probe('partial')
    del cell, default, partial
    probe('functions-gone')

    def positional(a):
        probe('argument')

    def star(*args):
        probe('star-argument')

    def keywords(**named):
        probe('keyword-argument')

    def nested(a, depth):
        if depth:
            nested(a, depth - 1)
        else:
            probe('recursion-ten-deep')

    positional(subject)
    star(subject, subject)
    keywords(key=subject)
    nested(subject, 9)
    list(map(lambda a: probe('argument-from-c'), [subject]))
    probe('calls-over')
    cached = functools.lru_cache(maxsize=4)(lambda argument: argument)
    cached(subject)
    probe('lru-cache')
    cached.cache_clear()
    probe('lru-cache-cleared')


@situation
def methods():
    global subject
    fresh()
    Thing.method = lambda self, name: probe(name)
    bound = subject.method
    probe('bound-method')
    bound('self-in-bound-method')
    subject.method('self-in-method')
    del bound
    Thing.computed = property(lambda self: probe('self-in-property'))
    subject.computed
    Thing.__call__ = lambda self: probe('self-in-call')
    subject()
    probe('methods-over')
    del Thing.method, Thing.computed, Thing.__call__
    subject = Thing.__init__.__get__
    probe('method-wrapper')


@situation
def weak():
    fresh()
    reference = weakref.ref(subject)
    probe('weakref')
    proxy = weakref.proxy(subject, print)
    table = weakref.WeakValueDictionary(k=subject)
    probe('weak-containers')
    strong = reference()
    probe('weakref-called')


@situation
def iterators():
    fresh()
    row = [subject, subject]
    iterator = iter(row)
    probe('iterator-waiting')
    item = next(iterator)
    probe('iterator-item')
    for item in row:
        probe('loop-variable')
        break
    for index, item in enumerate(row):
        probe('enumerate')
        break
    for left, right in zip(row, row):
        probe('zip')
        break
    for item in filter(None, map(lambda x: x, row)):
        probe('map-and-filter')
        break
    left = right = item = index = None
    one, two = itertools.tee(row)
    next(one)
    probe('tee')
    endless = itertools.repeat(subject)
    probe('repeat')
    del one, two, endless, iterator
    squares = [held for held in row for _ in range(3)]
    probe('comprehension')
    del squares, row
    probe('iterators-gone')


@situation
def generators():
    def generator():
        local = subject
        probe('generator-local')
        received = yield local
        probe('generator-sent')
        yield received

    fresh()
    running = generator()
    next(running)
    probe('generator-paused')
    running.send([subject])
    probe('generator-holds-sent')
    running.close()
    probe('generator-closed')

    async def coroutine(argument):
        await Waits()
        return argument

    class Waits:
        def __await__(self):
            yield subject

    waiting = coroutine(subject)
    probe('coroutine-not-started')
    waiting.send(None)
    probe('coroutine-waiting')
    waiting.close()
    probe('coroutine-closed')
    lazily = (held for held in [subject])
    next(lazily)
    probe('generator-expression')


@situation
def exceptions():
    def raises():
        local = subject
        raise ValueError(local)

    fresh()
    try:
        raises()
    except ValueError as error:
        probe('exception-handled')
        kept = error
    probe('exception-kept')
    kept.__traceback__ = None
    probe('traceback-dropped')
    kept = None
    probe('exception-gone')
    try:
        try:
            raises()
        finally:
            probe('finally')
    except ValueError:
        pass
    probe('after-the-handler')

    @contextlib.contextmanager
    def manager():
        yield subject

    with manager() as target:
        probe('context-manager')
    del target
    with contextlib.ExitStack() as stack:
        stack.callback(len, [subject])
        probe('exit-stack')
    probe('contexts-over')


@situation
def classes():
    global subject
    fresh(lambda: type('Made', (), {}))
    probe('class')
    instances = [subject() for _ in range(10)]
    probe('class-with-ten-instances')
    sub = type('Sub', (subject,), {})
    probe('class-with-subclass')
    instances.clear()
    probe('class-instances-gone')
    subject = type('Slotted', (), {'__slots__': ('a', 'b')})
    probe('class-with-slots')


@situation
def cycles():
    fresh()
    subject.me = subject
    probe('cycle-of-one')
    subject.others = [subject, (subject,), {'k': subject}]
    probe('cycle-of-several')
    del subject.me, subject.others
    probe('cycle-broken')


@situation
def buffers_and_copies():
    fresh(lambda: bytearray(b'exported'))
    view = memoryview(subject)
    probe('memoryview')
    part = view[2:4]
    probe('memoryview-slice')
    view.release()
    probe('memoryview-released')
    part.release()
    probe('memoryviews-released')
    piece = slice(subject, None, subject)
    probe('slice-object')
    fresh()
    memo = {}
    twin = copy.deepcopy(subject, memo)
    probe('deepcopy-memo')
    memo.clear()
    probe('deepcopy-memo-cleared')
    shallow = copy.copy([subject])
    probe('shallow-copy')
    namespace = types.SimpleNamespace(a=subject)
    probe('namespace')
    chain = collections.ChainMap({'a': subject}, {'a': subject})
    probe('chain-map')


@situation
def shared_values():
    """What the interpreter shares: numbers, characters, names, constants; counted or immortal as the version has it."""
    global subject
    values = {
        'none': None,
        'true': True,
        'small-int': 77,
        'empty-tuple': (),
        'empty-string': '',
        'character': 'q',
    }
    values |= {'ellipsis': ..., 'type-int': int}
    for name in values:
        subject = values[name]
        probe(name)
        held = [subject] * 10
        probe(f'{name}-ten-more')
        del held
    subject = 10**20
    probe('big-int-constant')
    subject = int('9' * 30)
    probe('big-int-computed')
    subject = 'an_identifier'
    probe('identifier')
    subject = sys.intern(''.join(['made_', 'and_', 'interned']))
    probe('interned')
    subject = ''.join(['not ', 'interned'])
    probe('string')
    text = f'{subject}'
    probe('formatted-is-the-same')
    subject = 2.5 * len(text)
    probe('float')


@situation
def interpreter_objects():
    global subject
    subject = probe
    probe('function-running')
    subject = fresh
    probe('function')
    subject = fresh.__code__
    probe('code')
    subject = globals()
    probe('globals')
    extra = [lambda: 0, lambda: 1]
    probe('globals-of-more-functions')
    del extra
    subject = collections
    probe('module')
    subject = sys._getframe()
    probe('frame')
    subject = None


for each in situations:
    each()
subject = None
