"""Performs 10,000 random operations each on lists, dicts, sets and bytearrays and prints, as JSON, how large each is after each.

    PYTHONHASHSEED=0 python3 make.py | gzip -9n > 3.13.0.json.gz
    PYTHONHASHSEED=0 python3 make.py operations | gzip -9n > operations.json.gz

The operations are the same on every interpreter: `operations` prints them instead. Each is a list: what is done, to which of
four containers, with what. After an operation `sys.getsizeof` of that container is recorded; of sets also a checksum of the
order in which they are iterated; and besides, the sizes of the dicts of instances, and some hashes.
"""

import sys

COUNT = 10_000
CONTAINERS = 4


class Random:
    """A generator of its own, so that every version of Python draws the same."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % limit

    def of(self, choices):
        return choices[self.below(len(choices))]

    def length(self):
        """Mostly small, at times large."""
        return self.below(self.of([2, 5, 10, 20, 40, 150]))


def weighted(random, weights, allowed):
    weights = {name: weight for name, weight in weights.items() if allowed is None or name in allowed}
    ticket = random.below(sum(weights.values()))
    for name, weight in weights.items():
        ticket -= weight
        if ticket < 0:
            return name


class Log:
    def __init__(self):
        self.operations = []
        self.results = []

    def add(self, operation, *results):
        self.operations.append(operation)
        self.results.append(results)

    def columns(self):
        return [list(column) for column in zip(*self.results)]


def generated(items):
    for item in items:
        yield item


def source(kind, length):
    """Something to extend a list by."""
    if kind == 'sequence':
        return tuple(range(length))
    if kind == 'hashed':
        return set(range(length)) if length % 2 else dict.fromkeys(range(length))
    return range(length) if kind == 'sized' else generated(range(length))


KINDS = ['sequence', 'hashed', 'sized', 'unsized']
GROWING = {'append': 60, 'insert': 15, 'extend': 12, 'assign': 4, 'pop': 8, 'delete': 5}
SHRINKING = {'append': 8, 'pop': 40, 'delete': 30, 'remove': 6, 'delete slice': 6, 'thin': 3, 'assign': 5}
LIST_REST = {
    'display': 3, 'constants': 2, 'comprehension': 2, 'list': 6, 'copy': 2, 'slice': 2, 'concatenate': 2, 'repeat': 2,
    'multiply': 2, 'clear': 1, 'extend by itself': 1, 'reverse': 1, 'empty slice': 1,
}  # fmt: skip


def lists(random, count, allowed=None):
    log = Log()
    held = [[] for _ in range(CONTAINERS)]
    x = 0
    while len(log.operations) < count:
        at, other = random.below(CONTAINERS), random.below(CONTAINERS)
        items = held[at]
        phase = (len(log.operations) // 150 + at) % 2
        weights = LIST_REST if random.below(12) == 0 else SHRINKING if phase else GROWING
        name = weighted(random, weights, allowed)
        size = len(items)
        operation = [name, at]
        if name == 'append':
            items.append(x)
        elif name == 'insert':
            items.insert(random.below(size + 1), x)
        elif name == 'pop':
            if size == 0:
                continue
            operation.append(random.of([size - 1, size - 1, 0, random.below(size)]))
            items.pop(operation[2])
        elif name == 'delete':
            if size == 0:
                continue
            del items[random.below(size)]
        elif name == 'remove':
            if size == 0:
                continue
            items.remove(items[random.below(size)])
        elif name == 'delete slice':
            start = random.below(size + 1)
            operation += [start, start + random.below(size - start + 1)]
            del items[operation[2] : operation[3]]
        elif name == 'empty slice':
            operation += [0, 0]
            del items[0:0]
        elif name == 'thin':
            step = random.of([2, 3, 7, -1])
            kept = size - len(range(*slice(None, None, step).indices(size)))
            operation.append(kept)
            del items[::step]
        elif name == 'assign':
            start = random.below(size + 1)
            operation += [start, start + random.below(min(size - start, 20) + 1), random.length()]
            items[operation[2] : operation[3]] = [x] * operation[4]
        elif name == 'extend':
            operation += [random.of(KINDS if allowed is None else KINDS[:2]), random.length()]
            items.extend(source(*operation[2:]))
        elif name == 'extend by itself':
            items.extend(items)
        elif name == 'multiply':
            operation.append(random.below(4))
            items *= operation[2]
        elif name == 'reverse':
            items.reverse()
        elif name == 'clear':
            items.clear()
        elif name == 'display':
            operation.append(random.below(40))
            held[at] = eval('[' + 'x,' * operation[2] + ']')
        elif name == 'constants':
            operation.append(random.below(12))
            held[at] = eval('[' + '0,' * operation[2] + ']')
        elif name == 'comprehension':
            operation.append(random.length())
            held[at] = [x for _ in range(operation[2])]
        elif name == 'list':
            operation += [random.of(KINDS), random.length()]
            held[at] = list(source(*operation[2:]))
        elif name == 'copy':
            operation.append(other)
            held[at] = held[other].copy() if random.below(2) else held[other][:]
        elif name == 'slice':
            operation += [other, random.below(len(held[other]) + 1)]
            held[at] = held[other][: operation[3]]
        elif name == 'concatenate':
            operation += [other, random.below(CONTAINERS)]
            held[at] = held[other] + held[operation[3]]
        elif name == 'repeat':
            operation += [other, random.below(4)]
            held[at] = held[other] * operation[3]
        if len(held[at]) > 3000:
            held[at] = []
            operation = ['display', at, 0]
        log.add(operation, sys.getsizeof(held[at]))
    return log


KEYS = 700


def key_of(number):
    """Every seventh number stands for an int, the others for a string."""
    return number if number % 7 == 0 else f'k{number}'


def number_of(key):
    return key if isinstance(key, int) else int(key[1:])


DICT_GROWING = {'set': 80, 'setdefault': 15, 'delete': 8, 'update pairs': 2}
DICT_SHRINKING = {'set': 20, 'delete': 50, 'pop': 20, 'popitem': 25}
DICT_REST = {
    'update': 8, 'copy': 6, 'dict': 4, 'unpack': 4, 'merge': 4, 'from keys of list': 2, 'from keys of dict': 2,
    'from keys of set': 2, 'display': 4, 'clear': 2, 'empty': 2,
}  # fmt: skip


def dicts(random, count, allowed=None):
    log = Log()
    held = [{} for _ in range(CONTAINERS)]
    while len(log.operations) < count:
        at, other = random.below(CONTAINERS), random.below(CONTAINERS)
        table = held[at]
        phase = (len(log.operations) // 200 + at) % 2
        weights = DICT_REST if random.below(10) == 0 else DICT_SHRINKING if phase else DICT_GROWING
        name = weighted(random, weights, allowed)
        # Two of the dicts hold strings only for a long time.
        limit = KEYS if at < 2 or random.below(400) == 0 else -KEYS
        numbers = []
        for _ in range(random.below(17) if name == 'display' else random.length()):
            number = random.below(abs(limit))
            numbers.append(number + 1 if limit < 0 and number % 7 == 0 else number)
        number = numbers[0] if numbers else 1
        operation = [name, at]
        if name in ('set', 'setdefault'):
            operation.append(number)
            if name == 'set':
                table[key_of(number)] = 0
            else:
                table.setdefault(key_of(number), 0)
        elif name in ('delete', 'pop', 'popitem'):
            if not table:
                continue
            if name == 'popitem':
                table.popitem()
            else:
                keys = list(table)
                key = random.of([keys[0], keys[-1], random.of(keys)])
                operation.append(number_of(key))
                if name == 'pop':
                    table.pop(key)
                else:
                    del table[key]
        elif name in ('update', 'copy', 'dict', 'unpack', 'merge'):
            operation.append(other)
            if name == 'update':
                table.update(held[other])
            elif name == 'copy':
                held[at] = held[other].copy()
            elif name == 'dict':
                held[at] = dict(held[other])
            elif name == 'unpack':
                held[at] = {**held[other]}
            else:
                held[at] = table | held[other]
        elif name == 'from keys of dict':
            operation.append(other)
            held[at] = dict.fromkeys(held[other])
        elif name == 'from keys of set':
            # Of ints only, whose order in a set is the same everywhere.
            held[at] = dict.fromkeys({number - number % 7 for number in numbers})
            operation.append(list(held[at]))
        elif name in ('from keys of list', 'display', 'update pairs'):
            operation.append(numbers)
            keys = list(map(key_of, numbers))
            if name == 'from keys of list':
                held[at] = dict.fromkeys(keys)
            elif name == 'display':
                held[at] = eval('{' + ''.join(f'keys[{i}]: 0, ' for i in range(len(keys))) + '}', {'keys': keys})
            else:
                table.update([(key, 0) for key in keys])
        elif name == 'clear':
            table.clear()
        else:
            held[at] = {}
        log.add(operation, sys.getsizeof(held[at]))
    return log


def elements():
    """What sets hold: pairs of a type and a text, and the objects."""
    texts = [
        *(('int', str(i)) for i in range(-20, 120)),
        *(('int', str(i * 8)) for i in range(20, 120)),
        *(('int', str(s * (i + 3) ** k)) for i in range(1, 12) for k in (7, 20, 31) for s in (1, -1)),
        *(('int', str(i)) for i in (2**31 - 1, 2**31 - 2, 2**31, 1 - 2**31, 2**61 - 1, 2**61, 2**61 - 2, 2**62 - 2)),
        *(('float', repr(i / 8)) for i in range(-9, 60)),
        *(('float', repr(x)) for x in (1e300, -1e300, 5e-324, 1e-310, float('inf'), float('-inf'), 0.1, 1e16, 1e22)),
        *(('str', f'name{i}') for i in range(120)),
        *(('str', text) for text in ('', 'a', 'é', 'éa' * 5, 'ż', 'żółw', '🐍', 'a🐍é', 'x' * 63, 'y' * 64, 'z' * 65)),
        *(('bytes', f'name{i}') for i in range(40)),
        *(('bytes', text) for text in ('', 'a', '\xff', '\x00\x80')),
        *(('complex', repr(complex(i, j))) for i in (0, 1, -1, 2.5) for j in (1, -1, 0.5)),
    ]
    found = {}
    for kind, text in texts:
        found.setdefault(value_of(kind, text), (kind, text))
    simple = list(found.values())
    nested = [('tuple', [simple[(i * k) % len(simple)] for k in range(i % 5)]) for i in range(5, 60)]
    nested += [('frozenset', [simple[(i * k + 3) % len(simple)] for k in range(i % 7)]) for i in range(7, 60)]
    nested += [('tuple', [nested[i], nested[-i], simple[i]]) for i in range(1, 20)]
    for kind, parts in nested:
        found.setdefault(value_of(kind, parts), (kind, parts))
    return list(found.values())


def value_of(kind, text):
    if kind == 'tuple':
        return tuple(value_of(*part) for part in text)
    if kind == 'frozenset':
        return frozenset(value_of(*part) for part in text)
    if kind == 'bytes':
        return text.encode('latin-1')
    return {'int': int, 'float': float, 'str': str, 'complex': complex}[kind](text)


SET_GROWING = {'add': 80, 'discard': 8, 'update list': 2}
SET_SHRINKING = {'add': 25, 'discard': 50, 'pop': 30}
SET_REST = {
    'update': 8, 'update dict': 3, 'copy': 6, 'union': 4, 'intersection': 4, 'difference update': 6, 'display': 5,
    'frozen': 3, 'clear': 2, 'empty': 2,
}  # fmt: skip


def sets(random, count, allowed=None):
    log = Log()
    values = [value_of(*element) for element in elements()]
    numbers = {value: number for number, value in enumerate(values)}
    held = [set() for _ in range(CONTAINERS)]
    # The numbers of their elements if nothing had ever been popped, which depends on hashes.
    added = [set() for _ in range(CONTAINERS)]
    while len(log.operations) < count:
        at, other = random.below(CONTAINERS), random.below(CONTAINERS)
        table = held[at]
        phase = (len(log.operations) // 200 + at) % 2
        weights = SET_REST if random.below(10) == 0 else SET_SHRINKING if phase else SET_GROWING
        name = weighted(random, weights, allowed)
        chosen = [random.below(len(values)) for _ in range(random.length())]
        operation = [name, at]
        if name in ('add', 'discard'):
            operation.append(random.below(len(values)))
            if name == 'discard' and added[at] and random.below(4):
                operation[2] = random.of(sorted(added[at]))
            getattr(table, name)(values[operation[2]])
            getattr(added[at], name)(operation[2])
        elif name == 'pop':
            if table:
                table.pop()
        elif name in ('update', 'copy', 'union', 'intersection', 'difference update', 'frozen'):
            operation.append(other)
            if name == 'update':
                table.update(held[other])
                added[at].update(added[other])
            elif name == 'copy':
                held[at] = held[other].copy()
                added[at] = set(added[other])
            elif name == 'union':
                held[at] = table | held[other]
                added[at] = added[at] | added[other]
            elif name == 'intersection':
                held[at] = table & held[other]
                added[at] = added[at] & added[other]
            elif name == 'frozen':
                held[at] = set(frozenset(held[other]))
                added[at] = set(added[other])
            elif at != other:
                table.difference_update(held[other])
                added[at] -= added[other]
            else:
                continue
        elif name in ('update list', 'update dict', 'display'):
            operation.append(list(dict.fromkeys(chosen)) if name == 'update dict' else chosen)
            if name == 'display':
                added[at] = set()
            added[at].update(chosen)
            chosen = [values[number] for number in chosen]
            if name == 'update list':
                table.update(chosen)
            elif name == 'update dict':
                table.update(dict.fromkeys(chosen))
            else:
                held[at] = set(chosen)
        elif name == 'clear':
            table.clear()
            added[at].clear()
        else:
            held[at] = set()
            added[at] = set()
        checksum = 0
        for value in held[at]:
            checksum = (checksum * 31 + numbers[value] + 1) % 1_000_003
        log.add(operation, sys.getsizeof(held[at]), checksum)
    return log


BYTES_GROWING = {'append': 60, 'insert': 10, 'extend': 20, 'assign': 6, 'pop': 8}
BYTES_SHRINKING = {'append': 15, 'pop': 25, 'delete prefix': 20, 'delete item': 20, 'delete slice': 6, 'thin': 2, 'assign': 4}
BYTES_REST = {'new': 5, 'copy': 3, 'slice': 3, 'multiply': 3, 'clear': 2, 'extend by itself': 1}


def bytearrays(random, count, allowed=None):
    log = Log()
    held = [bytearray() for _ in range(CONTAINERS)]
    while len(log.operations) < count:
        at, other = random.below(CONTAINERS), random.below(CONTAINERS)
        buffer = held[at]
        phase = (len(log.operations) // 150 + at) % 2
        weights = BYTES_REST if random.below(12) == 0 else BYTES_SHRINKING if phase else BYTES_GROWING
        name = weighted(random, weights, allowed)
        size = len(buffer)
        operation = [name, at]
        if name == 'append':
            buffer.append(0)
        elif name == 'insert':
            buffer.insert(random.below(size + 1), 0)
        elif name == 'pop':
            if size == 0:
                continue
            buffer.pop(random.of([size - 1, 0]))
        elif name == 'extend':
            operation.append(random.length())
            added = bytes(operation[2])
            if random.below(3):
                buffer.extend(added if random.below(2) else list(added))
            else:
                buffer += added
        elif name == 'extend by itself':
            buffer += bytes(buffer)
        elif name == 'delete prefix':
            operation.append(random.below(min(size, 30) + 1))
            del buffer[: operation[2]]
        elif name == 'delete item':
            if size == 0:
                continue
            operation.append(random.of([0, size - 1, random.below(size)]))
            del buffer[operation[2]]
        elif name == 'delete slice':
            start = random.below(size + 1)
            operation += [start, start + random.below(size - start + 1)]
            del buffer[operation[2] : operation[3]]
        elif name == 'thin':
            operation.append(size - len(range(0, size, 3)))
            del buffer[::3]
        elif name == 'assign':
            start = random.below(size + 1)
            operation += [start, start + random.below(min(size - start, 20) + 1), random.length()]
            buffer[operation[2] : operation[3]] = bytes(operation[4])
        elif name == 'multiply':
            operation.append(random.below(4))
            buffer *= operation[2]
        elif name == 'clear':
            buffer.clear()
        elif name == 'new':
            operation.append(random.length())
            held[at] = bytearray(operation[2]) if random.below(2) else bytearray(bytes(operation[2]))
        elif name == 'copy':
            operation.append(other)
            held[at] = held[other].copy() if random.below(2) else bytearray(held[other])
        elif name == 'slice':
            operation += [other, random.below(len(held[other]) + 1)]
            held[at] = held[other][: operation[3]]
        if len(held[at]) > 3000:
            held[at] = bytearray()
            operation = ['new', at, 0]
        log.add(operation, sys.getsizeof(held[at]))
    return log


def instance_dicts(random):
    """Of classes, one after the other: each instance in turn gets attributes, each operation the names of one instance's."""
    log = Log()
    for number in range(60):
        cls = type(f'C{number}', (), {})
        limit = random.of([3, 10, 29, 30, 31, 45])
        for _ in range(random.of([1, 5, 40])):
            instance = cls()
            names = list(dict.fromkeys(random.below(limit) for _ in range(random.below(2 * limit))))
            for name in names:
                setattr(instance, f'a{name}', 0)
            log.add([number, names], sys.getsizeof(instance.__dict__))
    return log


# What the objects of a heap can do.
HEAP_OPERATIONS = {
    'append', 'insert', 'pop', 'delete', 'extend', 'extend by itself', 'clear', 'display', 'copy', 'concatenate', 'repeat',
    'reverse', 'set', 'setdefault', 'popitem', 'update', 'empty', 'add', 'discard', 'update list', 'update dict',
    'new', 'delete prefix', 'delete item', 'delete slice',
}  # fmt: skip


def large():
    """Where containers grow that get one item after the other: how many they have then, and their size."""
    result = {}
    for name, empty, add in (
        ('list', [], lambda items, i: items.append(i)),
        ('str dict', {}, lambda table, i: table.__setitem__(f'k{i}', i)),
        ('int dict', {}, lambda table, i: table.__setitem__(i, i)),
        ('set', set(), lambda table, i: table.add(i)),
        ('bytearray', bytearray(), lambda buffer, i: buffer.append(0)),
    ):
        changes = []
        size = 0
        for i in range(250_000):
            if sys.getsizeof(empty) != size:
                size = sys.getsizeof(empty)
                changes.append([i, size])
            add(empty, i)
        result[name] = changes
    return result


def main():
    logs = {
        'list': lists(Random(1), COUNT),
        'dict': dicts(Random(2), COUNT),
        'set': sets(Random(3), COUNT),
        'bytearray': bytearrays(Random(4), COUNT),
        'instance': instance_dicts(Random(5)),
        'heap list': lists(Random(6), 2000, HEAP_OPERATIONS - {'delete slice'}),
        'heap dict': dicts(Random(7), 2000, HEAP_OPERATIONS - {'display'}),
        'heap set': sets(Random(8), 2000, HEAP_OPERATIONS),
        'heap bytearray': bytearrays(Random(9), 2000, HEAP_OPERATIONS),
    }
    known = elements()
    if sys.argv[1:] == ['operations']:
        result = {name: log.operations for name, log in logs.items()} | {'elements': known}
    else:
        result = {
            'python': sys.version.split()[0],
            'bits': sys.hash_info.width,
            'operations': checksum(logs),
            'none': hash(None) if sys.version_info >= (3, 12) else None,
            'hashes': [str(hash(value_of(*element))) for element in known],
            'addresses': [[id(value), str(hash(value))] for value in [object() for _ in range(20)]],
            'large': large(),
        } | {name: log.columns() for name, log in logs.items()}
    print(json(result))


def checksum(logs):
    """Tells whether these results are those of the same operations."""
    total = 0
    for log in logs.values():
        for byte in json(log.operations).encode('ascii'):
            total = (total * 31 + byte) % 1_000_003
    return total


def json(value):
    """Written out here, for interpreters that come without a standard library."""
    if isinstance(value, dict):
        return '{' + ','.join(f'{json(key)}:{json(part)}' for key, part in value.items()) + '}'
    if isinstance(value, (list, tuple)):
        return '[' + ','.join(map(json, value)) + ']'
    if value is None:
        return 'null'
    if isinstance(value, int):
        return str(value)
    return '"' + ''.join(escaped(character) for character in value) + '"'


def escaped(character):
    code = ord(character)
    if 32 <= code < 127 and character not in '"\\':
        return character
    if code > 0xFFFF:
        code -= 0x10000
        return f'\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}'
    return f'\\u{code:04x}'


main()
