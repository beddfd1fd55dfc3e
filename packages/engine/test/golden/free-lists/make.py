"""Prints what an interpreter's free lists do: `python3.13 -S make.py > 3.13.0.json`.

Objects of one kind are made, let go of and collected in a script of numbers: `n` > 0 makes n objects; `-p` lets go of the object
that was the p-th of the row (from 1), which then closes up; 0 is a full collection and 1001 one of the younger generations. What came
of it is a row of numbers too: for each object made, which object made before it (from 0) had the same address last, or -1; then,
where the build counts blocks, by how much `sys.getallocatedblocks()` rose; and for each object let go of by how much it fell.
A block that is not counted came from a free list, or went to one.
"""

import contextvars
import gc
import json
import random
import sys
from array import array

gc.disable()
blocks = sys.getallocatedblocks
counts = blocks() != 0
one_and_a_half = 1.5
many = (object(),) * 30
echo = type('Echo', (), {'__getitem__': lambda self, key: key})()
one, two = 1, 2


def makers():
    yield 'float', 0, 100, lambda: one_and_a_half * 3.0
    yield 'list', 0, 80, lambda: []
    yield 'dict', 0, 80, lambda: {}
    yield 'tuple', 1, 2000, lambda: many[:1]
    yield 'tuple', 2, 60, lambda: many[:2]
    yield 'tuple', 7, 60, lambda: many[:7]
    yield 'tuple', 18, 60, lambda: many[:18]
    yield 'tuple', 19, 60, lambda: many[:19]
    yield 'tuple', 20, 60, lambda: many[:20]
    yield 'tuple', 21, 60, lambda: many[:21]
    # Calling the type would take a tuple of arguments from another list.
    yield 'slice', 0, 3, lambda: echo[one:two]
    yield 'context', 0, 255, lambda: contextvars.Context()
    if sys.version_info >= (3, 14):
        row = [1]
        pair = (1, 2)
        span = range(7)
        bound = type('Bound', (), {'method': lambda self: None})()
        yield 'listIterator', 0, 10, lambda: iter(row)
        yield 'tupleIterator', 0, 10, lambda: iter(pair)
        yield 'range', 0, 6, lambda: range(7)
        yield 'rangeIterator', 0, 6, lambda: iter(span)
        yield 'builtinFunction', 0, 16, lambda: row.append
        yield 'method', 0, 20, lambda: bound.method


def script(limit, chance):
    """Up to the limit, over it and down to none; then at random."""
    yield 0
    size = 0
    for count in (3, 2, limit // 2, limit + 12, 5):
        yield count
        size += count
        while size > 0:
            yield -chance.randint(1, size) if count < 6 else -1
            size -= 1
        yield 2
        size += 2
    yield 1001
    for _ in range(60):
        what = chance.random()
        if what < 0.5:
            count = chance.randrange(1, 15)
            size += count
            yield count
        elif what < 0.92:
            for _ in range(chance.randrange(size + 1)):
                yield -chance.randint(1, size)
                size -= 1
        else:
            yield chance.choice([0, 1001])


# Nothing in here makes an object of a kind that has free lists, but for the integers, while blocks are being counted.
def run(steps, make, results, row, last_at):
    made = 0
    before = blocks()
    after = blocks()
    at = 0
    while at < len(steps):
        step = steps[at]
        at += 1
        if step == 0:
            gc.collect()
        elif step == 1001:
            gc.collect(1)
        elif step > 0:
            while step > 0:
                row.append(None)
                place = len(row) - 1
                before = blocks()
                row[place] = make()
                after = blocks()
                address = id(row[place])
                results.append(last_at.get(address, -1))
                if counts:
                    results.append(after - before)
                last_at[address] = made
                made += 1
                step -= 1
        else:
            place = -step - 1
            before = blocks()
            row[place] = None
            after = blocks()
            if counts:
                results.append(before - after)
            del row[place]


runs = []
held = []
for seed, (kind, length, limit, make) in enumerate(makers()):
    steps = array('i', script(limit, random.Random(seed)))
    # The first time around warms up what the interpreter allocates once.
    for _ in range(2):
        results = array('i')
        if kind == 'slice':
            # A full collection leaves the one that is kept where it is.
            held.append(echo[one:two])
        gc.collect()
        run(steps, make, results, [], {})
    runs.append({'kind': kind, 'length': length, 'steps': list(steps), 'results': list(results)})
version = '.'.join(map(str, sys.version_info[:3]))
print(json.dumps({'version': version, 'counts': counts, 'runs': runs}, separators=(',', ':')))
