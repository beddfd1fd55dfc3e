"""What the collector can tell: tracked or not, referents, referrers, all objects, finalized,
and what asking does.
"""

import gc

gc.collect()
gc.disable()


class Plain:
    def __init__(self, **fields):
        self.__dict__.update(fields)


class Slotted:
    __slots__ = ('a',)


slotted = Slotted()
samples = {
    'int': 10**30,
    'str': 'text',
    'bytes': b'b',
    'float': 1.5,
    'None': None,
    'list': [],
    'set': set(),
    'frozenset': frozenset(),
    'plain': Plain(),
    'slotted': slotted,
    'function': lambda: 0,
    'class': Plain,
    'builtin': len,
    'generator': (n for n in ()),
    'bytearray': bytearray(),
    'range': range(3),
    'object': object(),
    'module': gc,
    'type': int,
    'cell': (lambda x: lambda: x)(1).__closure__[0],
    'method': Plain().__init__,
    'property': property(),
    'exception': ValueError(),
    'dict with list': {'k': []},
}
for name, sample in samples.items():
    print(f'{name}={int(gc.is_tracked(sample))}', end=' ')
print()

target = Plain(mark='target')
holders = [[target], (target, 1), {'k': target}, {target}, Plain(field=target), (lambda t=target: t)]
slotted.a = target
found = gc.get_referrers(target)
print(
    sorted({type(holder).__name__ for holder in found} & {'list', 'tuple', 'set', 'Slotted'}),
    sum(any(h is holder for h in found) for holder in holders[:4]),
)
print(
    gc.get_referents([1, [2], 'x']),
    gc.get_referents({'a': [1]}),
    gc.get_referents((5, 'y')),
    gc.get_referents(3, 'z'),
    gc.get_referents(),
)
print(
    any(thing is target for thing in gc.get_referents(holders[4]) + gc.get_referents(vars(holders[4]))),
    target in gc.get_referents(slotted),
    Plain in gc.get_referents(target),
)
print(
    len([thing for thing in gc.get_objects() if isinstance(thing, Plain)]),
    any(thing is holders for thing in gc.get_objects(0) + gc.get_objects(1) + gc.get_objects(2)),
)
for bad in (
    lambda: gc.get_objects(9),
    lambda: gc.get_objects('x'),
    lambda: gc.is_tracked(),
    lambda: gc.get_objects(-2),
):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, end=' ')
print()


class Finalizes:
    saved = []

    def __del__(self):
        Finalizes.saved.append(self)


thing = Finalizes()
print(gc.is_finalized(thing), gc.is_finalized(3))
del thing
print(gc.is_finalized(Finalizes.saved[0]))
Finalizes.saved.clear()


def reachable(root, stop):
    """All that can be reached from root without passing through `stop`."""
    seen, queue = {id(root)}, [root]
    for thing in queue:
        for inner in gc.get_referents(thing):
            if id(inner) not in seen and not isinstance(inner, stop):
                seen.add(id(inner))
                queue.append(inner)
    return queue


graph = {'a': [1, 2, ('deep', {'er': [target]})], 'b': Plain(x=[[]])}
kinds = {}
for thing in reachable(graph, (type, type(gc), type(len))):
    kinds[type(thing).__name__] = kinds.get(type(thing).__name__, 0) + 1
print(kinds['list'], kinds['tuple'], kinds['Plain'])


def path_to(thing, goal, depth):
    """Who holds it, some levels up, without counting this search."""
    if depth == 0:
        return False
    return any(
        holder is goal or path_to(holder, goal, depth - 1)
        for holder in gc.get_referrers(thing)
        if isinstance(holder, (list, tuple, Plain)) or holder is goal
    )


outer = {'only': [(target,)]}
print(path_to(target, outer, 3))

# Dictionaries and tuples change from tracked to not, and back, as their content allows.
table = {}
states = [gc.is_tracked(table) in (True, False)]
table['k'] = 1
table['l'] = []
states.append(gc.is_tracked(table))
del table['l']
gc.collect()
states.append(gc.is_tracked(table) in (True, False))
table['again'] = [target]
states.append(gc.is_tracked(table))
made = tuple([1, 'a'])
holding = tuple([1, []])
gc.collect()
print(states, gc.is_tracked(made), gc.is_tracked(holding), gc.is_tracked(()))
tuples = [tuple([n, (n, (n,))]) for n in range(300)]
for _ in range(4):
    gc.collect()
print(sum(map(gc.is_tracked, tuples)), sum(gc.is_tracked(t[1]) for t in tuples))
stats = gc.get_stats()
print(sorted(stats[0])[:3], all(entry['uncollectable'] == 0 for entry in stats))
gc.enable()
