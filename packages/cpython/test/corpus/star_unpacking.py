"""Unpacking: starred targets, nested targets, calls with * and **, displays, exchanges, failures half-way."""

a, *b, c = range(6)
print(a, b, c)
(d, (e, *f)), *g = [(1, 'xyz'), 'rest', None]
print(d, e, f, g)
(*h,) = 'abc'
[i, j], k = (1, 2), [3]
print(h, i, j, k)
a, b = b, a
x, y, z = y0, *_ = [10, 20, 30]
x, y, z = z, x, y
print(a, b, x, y, z, y0, _)
n = 0
items = [5, 6, 7]
n, items[n] = 2, 'assigned left to right'
print(n, items)


class Log:
    """Targets may be attributes and subscripts, assigned in order."""

    def __init__(self):
        object.__setattr__(self, 'log', [])

    def __setattr__(self, name, value):
        self.log.append((name, value))

    def __setitem__(self, key, value):
        self.log.append((key, value))


log = Log()
log.a, log['b'], *log.c = iter('wxyz')
print(log.log)


def show(*args, first=None, **kwargs):
    return args, first, kwargs


def pieces():
    yield from 'pq'


print(show(*[1, 2], 3, *pieces(), *(), first=4, **{'k': 5}, **dict(m=6)))
print(show(*'ab', *range(2), **{f'key{n}': n for n in range(3)}))
args, kwargs = [1], {'first': [2]}
got = show(*args, **kwargs)
print(got, got[1] is kwargs['first'], got[2] is kwargs)
print([*range(2), *'ab', *{}], (*[1], 2), {*'aa', 'b'} == {'a', 'b'}, {**{'x': 1}, 'y': 2, **{'x': 3}})
for bad in (
    lambda: show(**{1: 2}),
    lambda: show(first=1, **{'first': 2}),
    lambda: show(*5),
    lambda: show(**[1]),
    lambda: (lambda a: a)(),
    lambda: (lambda a: a)(1, 2),
    lambda: (lambda a: a)(a=1, b=2),
    lambda: (lambda a: a)(1, a=2),
    lambda: (lambda *, a: a)(1),
    lambda: (lambda a, /: a)(a=1),
):
    try:
        bad()
    except TypeError as error:
        print(str(error).replace('__main__.', '').replace('<lambda>', 'f')[:60])


def unpack(source, target=3):
    if target == 3:
        p, q, r = source
    else:
        p, *q, r = source
    return p, q, r


class Half:
    """Fails in the middle of being unpacked."""

    def __iter__(self):
        yield object()
        yield [1]
        raise LookupError('half-way')


for source in ([1, 2], 'abcd', {1: 1, 2: 2, 3: 3}, Half(), 7, iter([]), {'k'}):
    for target in (3, 0):
        try:
            print(unpack(source, target), end=' ')
        except (ValueError, TypeError, LookupError) as error:
            print(type(error).__name__, end=' ')
print()
for first, *others in [(1, 2, 3), 'ab', [[]]]:
    print(first, others, end='; ')
print()
pairs = {'one': (1, [1]), 'two': (2, [2, 2])}
print([(name, n, *more) for name, (n, more) in pairs.items()], dict(zip(*[pairs, range(2)])))
print(list(zip(*[(n, str(n)) for n in range(4)])), max(*[3, 9], *(4,)))
with_star = lambda *a, **k: (a, k)
for n in range(300):
    with_star(*range(n % 7), **{chr(97 + m): m for m in range(n % 5)})
print(with_star(*[n for n in range(3)], z=0))
