"""collections: deque, OrderedDict, Counter, defaultdict, ChainMap, UserDict, UserList, UserString,
through their methods.
"""

from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque

d = deque(maxlen=5)
for n in range(8):
    (d.append if n % 2 else d.appendleft)([n])
print(d, d.maxlen, d.pop(), d.popleft(), len(d))
d.rotate(2)
d.extend('xyz')
d.extendleft('abc')
print(d, d.count('a'), d.index('c'), 'q' in d, d[1], list(reversed(d)))
d[1] = ['set']
del d[0]
d.insert(2, 'ins')
d.remove('ins')
print(d, d.copy() == d, d + deque([1]), deque('ab') * 2, deque([1]) < deque([2]))
long = deque(range(1000))
for n in range(300):
    long.rotate(n)
    long.popleft() if n % 3 else long.append(str(n))
print(len(long), sum(n for n in long if isinstance(n, int)))
long.clear()
tied = deque([1])
tied.append(tied)
print(tied, len(long))
iterator = iter(d)
next(iterator)
d.append('changed')
try:
    next(iterator)
except RuntimeError as error:
    print(error)

o = OrderedDict.fromkeys('abcde')
o.move_to_end('b')
o.move_to_end('e', last=False)
o['a'] = 'kept in place'
print(
    list(o),
    o.popitem(),
    o.popitem(last=False),
    list(reversed(o)),
    o == {'a': 'kept in place', 'c': None, 'd': None},
)
o.update(z=1)
print(
    o.pop('c'),
    o.setdefault('d', 5),
    list(o | {'y': 2}),
    OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1),
    [*o.items()][-1],
)


class LRU(OrderedDict):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def __getitem__(self, key):
        self.move_to_end(key)
        return super().__getitem__(key)

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        while len(self) > self.size:
            self.popitem(last=False)


lru = LRU(10)
for n in range(500):
    lru[n * 7 % 31] = [n]
    if n % 31 in lru:
        lru[n % 31].append('hit')
print(list(lru), sum(map(len, lru.values())))

c = Counter('mississippi')
c.update({'m': 5}, z=-1)
c.subtract('sss')
print(
    c.most_common(3),
    sorted(c.elements())[:3],
    c['absent'],
    +c,
    -c,
    c.total(),
    c & Counter('ssi'),
    c | Counter('qq'),
)
print(
    Counter(a=1) + Counter(a=-1, b=2),
    Counter('ab') - Counter('b'),
    Counter('ab') <= Counter('aab'),
    Counter({1: 2}) == Counter([1, 1]),
)

calls = defaultdict(lambda: [len(calls)])
for word in 'the cat the dog a cat'.split():
    calls[word].append(word)
print(dict(calls), calls.get('absent'), calls.default_factory.__name__, len(calls))
tree = (lambda make: make(make))(lambda make: defaultdict(lambda: make(make)))
for path in ('a.b.c', 'a.b.d', 'a.e'):
    here = tree
    for part in path.split('.'):
        here = here[part]
print(sorted(tree['a']), sorted(tree['a']['b']))
try:
    defaultdict(None)['x']
except KeyError as error:
    print('KeyError', error)

chain = ChainMap({'a': 1}, {'a': 2, 'b': [3]}, {'c': 4})
child = chain.new_child({'b': 'shadow'})
child['new'] = 5
del child['b']
print(dict(child), chain.parents['a'], len(child), child.maps[0], list(child), chain | {'z': 0})
try:
    del child['c']
except KeyError:
    print('not in the first map')


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __missing__(self, key):
        return f'no {key}'


class Shout(UserString):
    def __add__(self, other):
        return Shout(str.upper(self.data + str(other)))


class Sorted(UserList):
    def append(self, item):
        super().append(item)
        self.data.sort()


low = Lower({'A': 1}, B=2)
low.update({'C': [3]})
names = Sorted('ca')
names.append('b')
print(
    low,
    low['absent'],
    'a' in low,
    names + ['z'],
    names[::-1],
    Shout('ab') + 'c',
    Shout('x') * 2,
    isinstance(names[1:], Sorted),
)
