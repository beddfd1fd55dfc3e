"""graphlib, sched, queue, select-free scheduling and numbers of small algorithms over graphs,
all on one thread.
"""

import graphlib
import queue
import sched
from collections import deque

graph = {
    'build': {'fetch', 'configure'},
    'test': {'build'},
    'configure': {'fetch'},
    'docs': {'fetch'},
    'ship': {'test', 'docs'},
}
sorter = graphlib.TopologicalSorter(graph)
sorter.add('announce', 'ship', 'docs')
order = list(sorter.static_order())
print(
    order[0],
    order[-1],
    all(order.index(need) < order.index(name) for name, needs in graph.items() for need in needs),
)
sorter = graphlib.TopologicalSorter(graph)
sorter.prepare()
waves = []
while sorter.is_active():
    ready = sorted(sorter.get_ready())
    waves.append(ready)
    sorter.done(*ready)
print(waves)
for bad in (
    lambda: list(graphlib.TopologicalSorter({1: [2], 2: [3], 3: [1]}).static_order()),
    lambda: graphlib.TopologicalSorter().done(1),
    lambda: sorter.done('build'),
    lambda: sorter.add('late'),
):
    try:
        bad()
    except (graphlib.CycleError, ValueError) as error:
        print(type(error).__name__, sorted(set(error.args[1])) if len(error.args) > 1 else '', end=' ')
print()
wide = graphlib.TopologicalSorter({n: {n // 2, n // 3} - {n} for n in range(1, 400)})
print(sum(1 for _ in wide.static_order()))

now = [0.0]
scheduler = sched.scheduler(lambda: now[0], lambda delay: now.__setitem__(0, now[0] + delay))
log = []


def job(name, again=0):
    log.append((round(now[0], 1), name))
    if again:
        scheduler.enter(1.5, 1, job, (name, again - 1))


scheduler.enter(3, 1, job, ('later',))
scheduler.enter(1, 2, job, ('second',), {'again': 2})
scheduler.enter(1, 1, job, ('first',))
cancelled = scheduler.enterabs(2, 1, job, argument=('never',))
print(len(scheduler.queue), cancelled.priority, scheduler.run(blocking=False))
scheduler.cancel(cancelled)
scheduler.run()
print(log, scheduler.empty())
try:
    scheduler.cancel(cancelled)
except ValueError:
    print('not there')

for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue, queue.SimpleQueue):
    q = kind()
    for n in (3, 1, 2):
        q.put([n, str(n)])
    print(kind.__name__, [q.get_nowait()[0] for _ in range(3)], q.empty(), end='; ')
print()
bounded = queue.Queue(2)
bounded.put_nowait(object())
bounded.put_nowait(bounded)
for attempt in (
    lambda: bounded.put_nowait(3),
    lambda: bounded.put(3, timeout=-1),
    lambda: (bounded.get(), bounded.get(), bounded.get_nowait()),
    lambda: queue.SimpleQueue().get_nowait(),
):
    try:
        attempt()
    except (queue.Full, queue.Empty, ValueError) as error:
        print(type(error).__name__, end=' ')
print(bounded.full(), bounded.unfinished_tasks, bounded.task_done(), bounded.task_done(), bounded.join())


class Vertex:
    def __init__(self, name):
        self.name, self.out, self.seen = name, {}, None


def maze(size):
    grid = {(x, y): Vertex((x, y)) for x in range(size) for y in range(size) if (x * 7 + y * 13) % 5}
    for (x, y), vertex in grid.items():
        for step in ((1, 0), (0, 1), (-1, 0), (0, -1)):
            other = grid.get((x + step[0], y + step[1]))
            if other:
                vertex.out[step] = other
    return grid


def breadth_first(start):
    start.seen = (start, 0)
    waiting, far = deque([start]), start
    while waiting:
        vertex = waiting.popleft()
        for other in vertex.out.values():
            if other.seen is None:
                other.seen = (vertex, vertex.seen[1] + 1)
                waiting.append(other)
                far = other
    return far


def components(nodes, edges):
    parent = {node: node for node in nodes}

    def find(node):
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for a, b in edges:
        parent[find(a)] = find(b)
    groups = {}
    for node in nodes:
        groups.setdefault(find(node), []).append(node)
    return sorted(groups.values(), key=len)


grid = maze(25)
far = breadth_first(next(iter(grid.values())))
path = [far]
while path[-1].seen[0] is not path[-1]:
    path.append(path[-1].seen[0])
print(far.seen[1], len(path), path[-1].name, sum(vertex.seen is not None for vertex in grid.values()))
print([len(group) for group in components(range(100), [(n, n * 3 % 100) for n in range(60)])][-3:])
del grid, far, path
