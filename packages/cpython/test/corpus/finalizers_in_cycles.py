"""Finalizers in cycles: many at once, partial resurrection, cycles made while finalizing, generations,
callbacks.
"""

import gc
import weakref

gc.collect()
gc.disable()
log = []
saved = []


class Node:
    def __init__(self, name, act=None):
        self.name, self.act, self.links = name, act, []

    def __del__(self):
        log.append(self.name)
        if self.act:
            self.act(self)


def ring(size, act=None):
    nodes = [Node(n, act) for n in range(size)]
    for left, right in zip(nodes, nodes[1:] + nodes[:1]):
        left.links.append(right)
    return nodes


def gone():
    out = sorted(log, key=str)
    log.clear()
    return out


ring(6)
gc.collect()
print('all finalized:', gone())


def save_one(node):
    if node.name == 2:
        saved.append(node)


dead = [weakref.ref(node) for node in ring(4, save_one)]
print('collected:', gc.collect(), gone())
walk, names = saved[0], []
for _ in range(4):
    names.append(walk.name)
    walk = walk.links[0]
print('the whole ring came back:', names, [ref() for ref in dead])
del walk
saved.clear()
gc.collect()
print('finalized no more:', gone())


def break_cycle(node):
    node.links.clear()


ring(5, break_cycle)
print('broken by finalizers:', gc.collect(), gone())


def make_more(node):
    if isinstance(node.name, int):
        ring(2)[0].name = f'new of {node.name}'


ring(3, make_more)
rounds = []
while True:
    found = gc.collect()
    rounds.append(gone())
    if not found:
        break
print(len(rounds), [len(names) for names in rounds])

events = []


def callback(reference):
    events.append('callback')


outside = []
for holder in (outside, None):
    nodes = ring(3)
    reference = weakref.ref(nodes[0], callback)
    if holder is None:
        nodes[0].links.append(reference)  # dies with the cycle: never called
    else:
        holder.append(reference)
    del nodes, reference
    gc.collect()
    print(events, gone())
    events.clear()

nodes = ring(2)
nodes.append(weakref.proxy(nodes[0]))
proxy = nodes.pop()
del nodes
gc.collect()
try:
    proxy.name
except ReferenceError as error:
    print(error, gone())

# A chain hangs on a ring: it dies by counts, after the ring was taken apart.
nodes = ring(2)
tail = nodes[0]
for n in range(300):
    tail.links.append(Node(f'tail{n:03d}'))
    tail = tail.links[-1]
del nodes, tail
gc.collect()
names = gone()
print(len(names), names[:3], names[-1])


class Self(dict):
    __slots__ = ('__weakref__',)

    def __del__(self):
        log.append(len(self))


mapping = Self()
mapping['self'] = mapping
mapping.update({n: [mapping] for n in range(50)})
del mapping
print(gc.collect() > 50, gone())
for _ in range(100):
    ring(3, break_cycle)
print(gc.collect(), len(gone()), gc.garbage)
gc.enable()
