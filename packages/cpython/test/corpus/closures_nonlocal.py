"""Closures: cells shared, rebound,
deleted and emptied; nonlocal at several depths; late binding; cells in cycles.
"""

import gc


def counter(start=0):
    count = start

    def up(by=1):
        nonlocal count
        count += by
        return count

    def peek():
        return count

    def drop():
        nonlocal count
        del count

    return up, peek, drop


up, peek, drop = counter(10**20)
print(up(), up(5), peek())
print(up.__closure__[0] is peek.__closure__[0], len(drop.__closure__))
drop()
try:
    peek()
except NameError as error:
    print('emptied cell:', error)
try:
    up.__closure__[0].cell_contents
except ValueError as error:
    print('emptied cell:', error)
up.__closure__[0].cell_contents = 41
print(up(), peek())


def three_deep():
    a = ['outer']

    def middle():
        nonlocal a
        b = a + ['middle']

        def inner():
            nonlocal a, b
            a, b = b, a
            c = a + b

            def innermost():
                nonlocal c
                c = c[::-1]
                return c, a, b

            return innermost

        return inner

    return middle()


inner = three_deep()
print(inner()())
print(inner()())

late = [lambda: i for i in range(4)]
early = [lambda i=i: i for i in range(4)]
print([f() for f in late], [f() for f in early])


def recursive_closure(depth):
    """A function that refers to itself through its own cell is a cycle."""
    trail = []

    def go(n):
        trail.append(n)
        return go(n - 1) if n else trail

    return go(depth)


gc.collect()
gc.disable()
print(recursive_closure(5))
print('cycles found:', gc.collect() > 0)

functions = []
for round_ in range(50):
    value = str(round_) * 3
    functions.append((lambda v: lambda: (v, round_))(value))
print(functions[7](), functions[-1]())
del functions[::2]
print(len(functions), functions[0]()[0])
del functions


def closure_kept_by_its_own_result():
    resource = bytearray(b'resource')

    def use():
        return memoryview(resource)

    return use()


view = closure_kept_by_its_own_result()
print(bytes(view[2:5]))
gc.enable()
