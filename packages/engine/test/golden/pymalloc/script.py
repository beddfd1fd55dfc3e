"""Ordinary work: classes and cycles, strings, containers that grow and shrink, exceptions, generators, large blocks."""


class Node:
    def __init__(self, value, parent=None):
        self.value = value
        self.parent = parent
        self.children = []
        if parent is not None:
            parent.children.append(self)


def tree(depth, parent=None):
    node = Node(f"node {depth}", parent)
    if depth:
        for _ in range(3):
            tree(depth - 1, node)
    return node


def words(count):
    state = 1
    for _ in range(count):
        state = state * 1103515245 + 12345 & 0x7FFFFFFF
        yield "w%d" % (state >> 16) * (1 + state % 3)


forest = [tree(4) for _ in range(3)]
counts = {}
for word in words(1500):
    counts[word] = counts.get(word, 0) + 1
ranked = sorted(counts, key=lambda word: (counts[word], word))
del forest[1]
text = " ".join(ranked)
pairs = [(i, i * i, float(i)) for i in range(1500)]
numbers = [10**i for i in range(200)]
seen = set()
for first, second, third in pairs:
    seen.add(second % 997)
    try:
        if first % 7 == 0:
            raise ValueError(first)
    except ValueError as error:
        numbers.append(error.args)
while len(pairs) > 40:
    pairs.pop(len(pairs) // 2)
buffers = [bytearray(1000 * i) for i in range(20)]
del buffers[::2]
forest.clear()
parts = text.split()
