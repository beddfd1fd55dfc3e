"""When equal strings and numbers are one object, and when they are many."""

import sys

import heapreel


def from_parts(*parts):
    """A new string at every call; a literal would be shared by the compiler."""
    return ''.join(parts)


record = 'status'
built = from_parts('sta', 'tus')
heapreel.mark('two equal strings', built)
print('equal:', record == built, ' the same object:', record is built)

interned = sys.intern(built)
heapreel.mark('one string', interned)
print('interned, the same object:', record is interned)

# The keys of a thousand records: a thousand strings, or one.
rows = [{from_parts('col', 'umn'): number} for number in range(1000)]
heapreel.mark('rows with their own keys', rows)
print('distinct key objects:', len({id(key) for row in rows for key in row}))
rows = [{sys.intern(from_parts('col', 'umn')): number} for number in range(1000)]
heapreel.mark('rows with an interned key', rows)
print('distinct key objects, interned:', len({id(key) for row in rows for key in row}))

# Small integers exist once, from -5 to 256.
first, last = [
    next(n for n in (int(str(k)) for k in span) if n is not int(str(n)))
    for span in (range(200, 400), range(-1, -100, -1))
]
heapreel.mark('small integers')
print('first integer above zero that is made anew:', first, ' below zero:', last)

# Single Latin-1 characters exist once, too.
print('one character, the same object:', from_parts('xa')[0] is from_parts('ax')[1])
print('one character beyond Latin-1:  ', from_parts('xλ')[1] is from_parts('λx')[0])
