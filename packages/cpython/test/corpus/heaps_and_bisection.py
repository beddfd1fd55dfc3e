"""heapq and bisect: priority queues, merging, n largest, keys, comparisons that fail or change the list."""

import bisect
import heapq
import itertools

numbers = [n * 7919 % 1009 for n in range(300)]
heap = []
for n in numbers:
    heapq.heappush(heap, [n, str(n)])
print(heap[0], [heapq.heappop(heap)[0] for _ in range(5)], len(heap))
print(
    heapq.heappushpop(heap, [-1, 'x']),
    heapq.heapreplace(heap, [10**20, 'big'])[0],
    heapq.nsmallest(3, numbers),
    heapq.nlargest(2, numbers, key=str),
)
copy = [tuple(item) for item in heap]
heapq.heapify(copy)
print(sorted(copy) == [heapq.heappop(copy) for _ in range(len(copy))], copy)
print(
    list(heapq.merge([1, 4, 9], range(0, 10, 3), iter([5]))),
    list(heapq.merge('cba', 'zx', reverse=True)),
    list(heapq.merge(['a', 'bbb'], ['cc'], key=len)),
)


class Task:
    counter = itertools.count()

    def __init__(self, priority, name):
        self.priority, self.order, self.name = priority, next(Task.counter), name

    def __lt__(self, other):
        return (self.priority, self.order) < (other.priority, other.order)


class Queue:
    """A priority queue with removal by mark."""

    def __init__(self):
        self.heap, self.found = [], {}

    def add(self, name, priority):
        if name in self.found:
            self.found.pop(name).name = None
        self.found[name] = task = Task(priority, name)
        heapq.heappush(self.heap, task)

    def pop(self):
        while self.heap:
            task = heapq.heappop(self.heap)
            if task.name is not None:
                del self.found[task.name]
                return task.name
        raise KeyError('empty')


queue = Queue()
for n in range(50):
    queue.add(f'job{n % 20}', n * 37 % 11)
print([queue.pop() for _ in range(20)][:6], len(queue.heap))
try:
    queue.pop()
except KeyError as error:
    print(error)


class Moody:
    def __init__(self, n, heap=None):
        self.n, self.heap = n, heap

    def __lt__(self, other):
        if self.heap is not None:
            self.heap.clear()
        if self.n == 13:
            raise LookupError('unlucky')
        return self.n < other.n


for sample in ([20, 14, 13, 9], [3, 1, 2]):
    out = []
    try:
        for n in sample:
            heapq.heappush(out, Moody(n))
        print([heapq.heappop(out).n for _ in sample])
    except LookupError as error:
        print(error, len(out))
changing = []
changing.extend(Moody(n) for n in (5, 6, 7))
changing.append(Moody(1, changing))
try:
    heapq.heapify(changing)
    heapq.heappop(changing)
    print('survived')
except (RuntimeError, IndexError) as error:
    print(type(error).__name__)

row = sorted(numbers)[::30]
print(
    [bisect.bisect(row, n) for n in (-1, row[3], 500, 9999)],
    bisect.bisect_left(row, row[3]),
    bisect.bisect_right(row, row[3], 2, 5),
)
for n in (250, 250, -5, 10**9):
    bisect.insort(row, n)
print(row)
words = ['fig', 'apple', 'banana']
words.sort(key=len)
bisect.insort_left(words, 'kiwi', key=len)
print(words, bisect.bisect([('a', 1), ('b', 2)], ('a', 5)), 'FDCBA'[bisect.bisect([60, 70, 80, 90], 85)])


def dijkstra(graph, start):
    distances, heap = {}, [(0, start)]
    while heap:
        distance, node = heapq.heappop(heap)
        if node in distances:
            continue
        distances[node] = distance
        for neighbour, weight in graph[node].items():
            if neighbour not in distances:
                heapq.heappush(heap, (distance + weight, neighbour))
    return distances


graph = {n: {(n * 3 + k) % 60: (n * k) % 17 + 1 for k in range(1, 5)} for n in range(60)}
far = dijkstra(graph, 0)
print(len(far), max(far.values()), sorted(far.items())[:4])
for bad in (
    lambda: heapq.heappop([]),
    lambda: heapq.heapify((1,)),
    lambda: heapq.heappush([1], 'a'),
    lambda: bisect.bisect([1], 'a'),
    lambda: bisect.bisect([1], 1, -1),
):
    try:
        bad()
    except (IndexError, TypeError, ValueError) as error:
        print(type(error).__name__, end=' ')
print()
