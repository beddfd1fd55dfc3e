"""The collector left to itself: thousands of containers and cycles,
so that its thresholds fire again and again.
"""

import gc
import weakref


class Link:
    __slots__ = ('next', 'load', '__weakref__')

    def __init__(self, load):
        self.next, self.load = self, load


class Tree:
    def __init__(self, depth, parent=None):
        self.parent = parent
        self.children = [Tree(depth - 1, self) for _ in range(2)] if depth else []


started = []


def count(phase, info):
    if phase == 'start':
        started.append(info['generation'])


gc.enable()
gc.collect()
gc.callbacks.append(count)
for n in range(12000):
    Link([n])
print('small cycles: collections ran:', len(started) > 2)

started.clear()
for _ in range(60):
    Tree(6)
print('trees: collections ran:', len(started) > 1)

started.clear()
kept = [[n, {'n': n}, (n, [n])] for n in range(8000)]
print('only growing:', len(started) > 0, sum(row[2][1][0] for row in kept))
kept = None

started.clear()
refs = []
for n in range(3000):
    link = Link(n)
    link.load = {'self': link, 'closure': lambda link=link: link}
    refs.append(weakref.ref(link))
del link
gc.collect()
print('all gone:', sum(ref() is not None for ref in refs))

threshold = gc.get_threshold()
gc.set_threshold(10, 3, 3)
started.clear()
for n in range(2000):
    Link(Link(None))
print('eager:', len(started) > 100)
gc.set_threshold(0)
started.clear()
for n in range(2000):
    Link(Link(None))
print('never:', started)
gc.set_threshold(*threshold)
gc.collect()


class Noisy:
    finalized = 0

    def __init__(self):
        self.me = [self]

    def __del__(self):
        Noisy.finalized += 1
        self.more = [[] for _ in range(5)]


for n in range(3000):
    Noisy()
gc.collect()
print('finalized:', Noisy.finalized)


def generator():
    me = yield
    yield me


started.clear()
for n in range(3000):
    running = generator()
    next(running)
    running.send(running)
del running
gc.collect()
print('generators:', len(started) > 0)
survivors = []
for n in range(4000):
    link = Link([n])
    if n % 100 == 0:
        survivors.append(link)
del link
print(len(survivors), sum(link.load[0] for link in survivors), all(link.next is link for link in survivors))
gc.callbacks.remove(count)
