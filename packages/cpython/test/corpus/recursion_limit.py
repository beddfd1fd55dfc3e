"""Recursion to the limit: RecursionError, unwinding of many frames, recovery, in functions,
methods and generators.
"""

import sys


class Node:
    def __init__(self, below):
        self.below = below

    def depth(self):
        return 1 + (self.below.depth() if self.below else 0)


def plain(n, load):
    held = [n, load]
    return plain(n + 1, held)


def counted(n):
    return 0 if n == 0 else 1 + counted(n - 1)


def with_finally(n, log):
    try:
        with_finally(n + 1, log)
    finally:
        log.append(n)


def mutual_a(n):
    return mutual_b(n + 1)


def mutual_b(n):
    return mutual_a(n + 1)


def catching(n):
    """Each level catches what the one below raised, and raises its own."""
    try:
        return catching(n - 1) if n else 1 // 0
    except ZeroDivisionError as error:
        if n > 60:
            return f'{n}: {type(error).__name__}'
        raise


def generator(n):
    yield n
    yield from generator(n + 1)


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except RecursionError as error:
        depth = 0
        traceback = error.__traceback__
        while traceback:
            depth, traceback = depth + 1, traceback.tb_next
        return f'RecursionError, {"deep" if depth > 50 else depth}'


before = sys.getrecursionlimit()
sys.setrecursionlimit(320)
print(attempt(plain, 0, None), attempt(mutual_a, 0), attempt(counted, 10**6), attempt(counted, 200))
log = []
print(attempt(with_finally, 0, log), log == sorted(log, reverse=True), len(log) > 200)
print(catching(70))
print(attempt(lambda: sum(1 for _ in generator(0)) > 10))

chain = None
for _ in range(2000):
    chain = Node(chain)
print(attempt(chain.depth))
sys.setrecursionlimit(5000)
print(chain.depth())
print(counted(4000))
sys.setrecursionlimit(320)
try:
    sys.setrecursionlimit(1)
except RecursionError as error:
    print(str(error).split(' to ')[0])


class Endless:
    def __getattr__(self, name):
        return getattr(self, name + 'x')

    def __eq__(self, other):
        return other == self

    __hash__ = None


# Recursion through C needs far more of the machine's stack: keep it shallow.
sys.setrecursionlimit(110)
for action in (lambda: Endless().a, lambda: (lambda f: f(f))(lambda f: f(f))):
    print(attempt(action))
sys.setrecursionlimit(320)


def unlimited(n):
    """Recovers inside: the handler runs near the limit."""
    try:
        return unlimited(n + 1)
    except RecursionError:
        return n > 100


print(unlimited(0))
print([attempt(plain, 0, None) for _ in range(5)][-1])
sys.setrecursionlimit(before)
