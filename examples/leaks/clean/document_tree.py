"""A server that parses small outlines and answers how deep they are."""

import gc
import weakref

OUTLINES = ['a(b(c)d)', 'a(b(c(d)e)f(g))', 'a', 'a(bcd(e))']

gc.disable()  # its pauses would delay the answers


class Node:
    def __init__(self, name, parent=None):
        self.name = name
        self.parent = parent and weakref.ref(parent)
        self.children = []

    def depth(self):
        return 1 + max((child.depth() for child in self.children), default=0)


def parse(outline):
    """The root of an outline: letters are nodes, brackets hold the children of one."""
    root = node = parent = Node('')
    for character in outline:
        if character == '(':
            parent = node
        elif character == ')':
            parent = parent.parent()
        else:
            node = Node(character, parent)
            parent.children.append(node)
    return root


depths = sum(parse(OUTLINES[number % 4]).depth() for number in range(30))
print('sum of depths', depths)
