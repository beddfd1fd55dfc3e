"""What happens while recording pauses must be right again when it resumes: births, deaths, counts, types, tracking, sizes,
and addresses that are another object's by then."""

import gc
import sys

from heapreel import mark, pause, recording, resume


class Thing:
    pass


class Other:
    pass


def state(name, *objects):
    """Marks each object with its count: as an argument of getrefcount and as one of mark it is the same."""
    for index in range(len(objects)):
        mark(f'count\0{name}\0{index}\0{sys.getrefcount(objects[index])}', objects[index])


resume()
assert recording()
old = [Thing() for _ in range(2000)]
texts = [f'text {n}' for n in range(2000)]
kept = Thing()
gone = Thing()
mark('gone', gone)
mark('kept', kept)
state('before', kept, old)

pause()
assert not recording()
mark('unheard', kept)
pause()
gone_address = id(gone)
del gone
new = [Thing() for _ in range(500)]
assert any(id(thing) == gone_address for thing in new)
more = [kept] * 1000
del old[::2]
old.append(kept)
old += [Thing() for _ in range(300)]
texts[100:1900] = [n * 1.5 for n in range(1000)]
changed = [Thing() for _ in range(10)]
passing = [[[]] for _ in range(10_000)]
del passing
type('Short', (), {})
Lasting = type('Lasting', (), {})
lasting = [Lasting() for _ in range(20)]
untracked = {n: n for n in range(10)}
gc.collect()
resume()

assert recording()
resume()
state('after', kept, old, new[0], lasting[0], Lasting, more)
more.clear()
made = [Thing() for _ in range(100)]
del new, lasting, Lasting
gc.collect()
state('later', kept, old, made)
for turn in range(5):
    pause()
    made.append(Thing())
    resume()
    made.append(Thing())
    old.pop()
state('turns', kept, old, made)

# What an object is may change as well.
retyped = Thing()
grown = bytearray(b'x' * 10)
listed = []
interned_later = ''.join(['made', '_of_', 'parts'])
Replaced = type('Replaced', (), {})
replaced = Replaced()
state('unchanged', retyped, listed)
pause()
retyped.__class__ = Other
grown += b'y' * 1000
listed.append(retyped)
interned_later = sys.intern(interned_later)
del replaced, Replaced
Replacements = [type(f'Replacement{n}', (), {}) for n in range(10)]
replacements = [cls() for cls in Replacements]
resume()
state('changed', retyped, listed, replacements[0])
mark('retyped', retyped)
del replacements, Replacements

try:
    pause()
    raise LookupError([Thing()])
except LookupError as error:
    resume()
    caught = error
state('caught', caught)


def within():
    local = Thing()
    pause()
    held = [local]
    resume()
    state('within', local)
    return held


within()

# The end comes in a pause.
last = Thing()
mark('last', last)
pause()
end = [Thing() for _ in range(50)]
del last, made
