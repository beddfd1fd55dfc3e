"""Object trees whose children know their parent, dropped in batches. Argument: batches (default 180)."""

import sys


class Node:
    def __init__(self, parent, label):
        self.parent = parent
        self.label = label
        self.children = []
        if parent is not None:
            parent.children.append(self)

    def grow(self, depth):
        if depth == 0:
            return
        for branch in range(3):
            Node(self, f'{self.label}.{branch}').grow(depth - 1)

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def depth(self):
        depth, node = 0, self
        while node.parent is not None:
            depth, node = depth + 1, node.parent
        return depth


def main(batches):
    nodes = depths = characters = 0
    forest = []
    for batch in range(batches):
        root = Node(None, f'b{batch}')
        root.grow(7)
        forest.append(root)
        for node in root.walk():
            nodes += 1
            depths += node.depth()
            characters += len(node.label)
        if len(forest) == 3:
            # Nothing but the collector can free them: every node is in a cycle with its parent.
            forest.clear()
    print(f'trees: {batches} batches, {nodes} nodes, depths {depths}, characters {characters}')


main(int(sys.argv[1]) if len(sys.argv) > 1 else 180)
