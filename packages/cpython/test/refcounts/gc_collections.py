"""Collections as Python itself sees them, to be held against a recording's.

Each situation prints one JSON line:

    {"situation": NAME, "asked": GENERATION or null, "returned": N or null,
     "callbacks": [[PHASE, GENERATION, COLLECTED, UNCOLLECTABLE], ...]}

`asked` and `returned` are the argument and the result of one gc.collect (null when the collections came by
themselves); `callbacks` is all that gc.callbacks was told between the marks `gc:NAME` and `gc:NAME:end`. At "start"
collected and uncollectable are 0. Automatic collections are off except in the situations called `automatic-...`.
"""

import gc
import json
import sys
import weakref

from heapreel import mark

told = []


def listen(phase, info):
    told.append([phase, info['generation'], info['collected'], info['uncollectable']])


class Node:
    def __init__(self, *links):
        self.links = list(links)


class Finalized(Node):
    log = []

    def __del__(self):
        self.log.append(len(self.links))


class Rescued(Node):
    saved = []

    def __del__(self):
        self.saved.append(self)


class Breaks(Node):
    def __del__(self):
        self.links.clear()


def ring(size, kind=Node):
    nodes = [kind() for _ in range(size)]
    for left, right in zip(nodes, nodes[1:] + nodes[:1]):
        left.links.append(right)


def report(name, asked, returned):
    callbacks = told[:]
    told.clear()
    print(json.dumps({'situation': name, 'asked': asked, 'returned': returned, 'callbacks': callbacks}))


def collect(name, generation=2):
    told.clear()
    mark(f'gc:{name}')
    returned = gc.collect(generation)
    mark(f'gc:{name}:end')
    report(name, generation, returned)


def automatic(name, work, *threshold):
    ordinary = gc.get_threshold()
    gc.set_threshold(*threshold)
    told.clear()
    mark(f'gc:{name}')
    gc.enable()
    work()
    gc.disable()
    mark(f'gc:{name}:end')
    gc.set_threshold(*ordinary)
    report(name, None, None)


gc.disable()
gc.collect()
gc.callbacks.append(listen)

collect('nothing')
ring(1)
collect('one-node')
ring(10)
collect('ring-of-ten')
ring(1000)
collect('ring-of-a-thousand')
ring(7)
collect('generation-0', 0)
ring(7)
collect('generation-1', 1)
ring(7)
collect('after-the-young')

young = Node()
young.links.append(young)
gc.collect(0)
gc.collect(1)
del young
collect('old-garbage-missed-by-generation-0', 0)
collect('old-garbage-missed-by-generation-1', 1)
collect('old-garbage-found')

ring(6, Finalized)
collect('finalizers')
assert Finalized.log == [1] * 6
ring(3, Rescued)
collect('rescued')
Rescued.saved.clear()
collect('rescued-then-dropped')
ring(5, Breaks)
collect('finalizers-break-the-cycle')

holder = Node()
holder.links = [holder, weakref.ref(holder), [weakref.ref(holder, print)]]
del holder
collect('weak-references-inside')
type('Unused', (Node,), {'field': 1})
collect('a-class')


def closure():
    def itself():
        return itself

    return None


closure()
collect('closure-over-itself')


def generator():
    me = yield
    try:
        yield me
    finally:
        me = None


running = generator()
next(running)
running.send(running)
del running
collect('generator-holding-itself')
try:
    raise LookupError
except LookupError as error:
    kept = [error]
    kept.append(kept)
del kept
collect('exception-in-a-cycle')

gc.set_debug(gc.DEBUG_SAVEALL)
ring(4)
collect('saved-not-freed')
gc.set_debug(0)
gc.garbage.clear()
collect('saved-then-dropped')
ring(8)
gc.freeze()
collect('frozen')
gc.unfreeze()
collect('unfrozen')


class Nested(Node):
    def __del__(self):
        gc.collect()  # while one is running: does nothing, and returns 0


ring(2, Nested)
collect('collect-within-a-collection')


def growing():
    kept = [[n] for n in range(2500)]
    assert len(kept) == 2500


def garbage():
    for _ in range(600):
        ring(2)


automatic('automatic-growing', growing, 400, 5, 5)
automatic('automatic-garbage', garbage, 300, 4, 4)
automatic('automatic-threshold-zero', garbage, 0)
collect('what-automatic-left')
gc.callbacks.remove(listen)
sys.stdout.flush()
