"""The collector under control: collect per generation, thresholds, callbacks, freeze, DEBUG_SAVEALL,
results.
"""

import gc
import weakref


class Node:
    def __init__(self, *links):
        self.links = list(links)
        self.links.append(self)


def garbage(count):
    for _ in range(count):
        Node()


gc.collect()
gc.disable()
print(gc.isenabled(), len(gc.get_threshold()), len(gc.get_count()), len(gc.get_stats()), gc.garbage)

events = []


def watch(phase, info):
    events.append((phase, info['generation'], info['collected'], info['uncollectable']))


gc.callbacks.append(watch)
for count in (0, 1, 10, 100):
    garbage(count)
    found = gc.collect()
    print(count, found % (count or 1), events[-1][2] == found, [event[0] for event in events])
    events.clear()
gc.callbacks.remove(watch)

for generation in range(3):
    garbage(5)
    gc.collect(generation)
gc.collect()
for bad in (
    lambda: gc.collect(3),
    lambda: gc.collect(-1),
    lambda: gc.collect('x'),
    lambda: gc.set_threshold('a'),
    lambda: gc.freeze(1),
):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, end=' ')
print()

threshold = gc.get_threshold()
gc.set_threshold(100, 5, 5)
print(gc.get_threshold()[0], gc.set_threshold(*threshold), gc.get_threshold() == threshold)

garbage(3)
before = gc.get_freeze_count()
gc.freeze()
print('frozen garbage is not found:', gc.collect(), gc.get_freeze_count() > before)
gc.unfreeze()
print('unfrozen:', gc.collect() > 0)

gc.set_debug(gc.DEBUG_SAVEALL)
saved = Node()
mark = id(saved)
del saved
print(
    'saved:',
    gc.collect() > 0,
    any(id(thing) == mark for thing in gc.garbage),
    gc.get_debug() == gc.DEBUG_SAVEALL,
)
gc.set_debug(0)
nodes = [thing for thing in gc.garbage if isinstance(thing, Node)]
gc.garbage.clear()
print(len(nodes), nodes[0].links[0] is nodes[0])
reference = weakref.ref(nodes[0])
nodes.clear()
del nodes
gc.collect()
print('gone for good:', reference() is None)


class Collects:
    """A collection is asked for while one is running."""

    def __init__(self):
        self.me = self

    def __del__(self):
        results.append(gc.collect())


results = []
Collects()
gc.collect()
print('nested:', results)


def failing(phase, info):
    raise RuntimeError('in a callback')


import sys

seen = []
sys.unraisablehook = lambda unraisable: seen.append(str(unraisable.exc_value))
gc.callbacks.append(failing)
gc.collect()
gc.callbacks.clear()
sys.unraisablehook = sys.__unraisablehook__
print(seen)
chains = []
for n in range(50):
    left, right = Node(), Node()
    left.links.append(right)
    right.links.append(left)
    if n % 5 == 0:
        chains.append(left)
del left, right
print(gc.collect() > 80, len(chains), len({id(node.links[1]) for node in chains}))
gc.enable()
print(gc.isenabled())
