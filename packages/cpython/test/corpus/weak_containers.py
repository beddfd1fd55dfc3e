"""Weak containers: dictionaries by value and by key, sets, finalize, mutation while iterating, copies,
dead entries.
"""

import copy
import gc
import weakref

gc.disable()


class Item:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'<{self.name}>'

    def __eq__(self, other):
        return isinstance(other, Item) and self.name == other.name

    def __hash__(self):
        return hash(self.name)


values = weakref.WeakValueDictionary()
items = [Item(n) for n in range(8)]
for item in items:
    values[item.name] = item
del items[::2], item
print(
    sorted(values),
    len(values),
    0 in values,
    values.get(1),
    values.get(2),
    values.setdefault(3, None),
    values.pop(5),
)
values['temporary'] = Item('dies at once')
print('temporary' in values, sorted(values.items())[0][0], [ref().name for ref in values.valuerefs()])
values.update({'a': items[0], 'b': items[0]})
duplicate = copy.copy(values)
merged = values | {'c': items[-1]}
items.clear()
print(len(values), len(duplicate), len(merged), dict(values))

keys = weakref.WeakKeyDictionary()
owners = [Item(n) for n in 'abcd']
for owner in owners:
    keys[owner] = f'data of {owner.name}'
print(keys[Item('a')], len(keys), owners[1] in keys)
for key in list(keys.keyrefs()):
    if key() is owners[0]:
        del owners[0], key
        break
del owner
print(sorted(key.name for key in keys), keys.pop(owners[0]), len(keys))
seen = []
for key, value in keys.items():
    seen.append(value)
    owners.clear()  # removal waits for the iteration
print(seen[0], len(keys) <= 1)
del key
print(len(keys))
owners.append(Item('self'))
keys[owners[0]] = owners[0]  # the value holds its own key
owners.clear()
print(len(keys), gc.collect() >= 0, len(keys))
keys.clear()

group = weakref.WeakSet()
members = [Item(n) for n in 'xyz']
group.update(members)
group.add(Item('gone'))
print(
    sorted(item.name for item in group), members[0] in group, len(group | {Item('w')}), group == set(members)
)
group.discard(members.pop())
print(len(group), group.issubset(members), sorted(i.name for i in group & set(members[:1])))
members.pop()
print([item.name for item in group], len(group.copy()))

log = []
thing = Item('finalized')
first = weakref.finalize(thing, log.append, 'first')
second = weakref.finalize(thing, log.extend, ['sec', 'ond'])
detached = weakref.finalize(thing, log.append, 'never')
print(first.alive, first.peek()[2], detached.detach()[1] == log.append, detached.alive)
del thing
print(log, first.alive, first(), second.peek())
other = Item('called early')
early = weakref.finalize(other, lambda *a, **k: log.append((a, k)) or 'result', 1, k=2)
early.atexit = False
print(early(), early(), log[-1])
del other
cycle = Item('cycle')
cycle.me = cycle
weakref.finalize(cycle, log.append, 'cycle went').atexit = False
del cycle
gc.collect()
print(log[-1])


class Cache:
    def __init__(self):
        self.made = 0
        self.live = weakref.WeakValueDictionary()

    def get(self, name):
        item = self.live.get(name)
        if item is None:
            self.made += 1
            item = self.live[name] = Item(name)
        return item


cache = Cache()
held = [cache.get(n % 10) for n in range(100)]
print(cache.made, len(cache.live))
held[:] = held[:3]
print(len(cache.live), cache.get(9), cache.made)
for n in range(2000):
    cache.get(f'{n}')
print(len(cache.live), cache.made)
gc.enable()
