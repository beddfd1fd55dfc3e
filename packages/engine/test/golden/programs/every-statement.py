# What a heap program needs to run as Python and to keep a log that does not show in what it logs.
import array
import builtins
import gc
import sys
import types
import weakref

none, true, false = None, True, False  # lest a display of constants alone be a constant itself

_builtins = builtins.__dict__
_Code = types.CodeType
_nothing = object()
_thresholds = gc.get_threshold()
_head = sys.getsizeof(()) - ().__sizeof__()  # bytes of the collector's header
_first = 1000
_entries = [None] * _first
_numbers = array.array("q", bytes(8 * _first))
_namespace = {}
_variables = (), ()  # their names in the script, and in the program, in order of the latter
_start = array.array("q", bytes(8 * 11))  # the collector's statistics, frozen objects, allocated blocks


def begin(namespace, names):
    """Starts the log of a program, and puts aside what the interpreter has made until now."""
    global _namespace, _variables
    _namespace = namespace
    pairs = sorted((name.split()[-1], name.split()[0]) for name in names)
    _variables = tuple(name for _, name in pairs), tuple(name for name, _ in pairs)
    del pairs, _entries[_first:], _numbers[_first:]
    gc.enable()
    gc.set_debug(0)
    gc.set_threshold(*_thresholds)
    gc.callbacks.clear()
    gc.garbage.clear()
    gc.unfreeze()
    gc.collect()
    older = []
    gc.collect()  # once more for tuples that hold tuples, of which the first may have seen the outer ones first
    younger = []
    gc.collect(0)
    # An incremental collector's two halves of what is old change roles, which get_objects shows: lest it tell of the past,
    # the half that comes first is the one that was visited.
    if _comes_first(older, younger):
        gc.collect()
    older = younger = None
    gc.freeze()
    gc.collect()
    for generation in range(3):
        stats = gc.get_stats()[generation]
        _start[3 * generation] = stats["collections"]
        _start[3 * generation + 1] = stats["collected"]
        _start[3 * generation + 2] = stats["uncollectable"]
    _start[6] += 1
    stats = None
    _start[9] = gc.get_freeze_count()
    gc.collect()
    _start[10] = sys.getallocatedblocks()


def _comes_first(one, other):
    for value in gc.get_objects():
        if value is one or value is other:
            return value is one


def generator(args):
    """A generator that has reached its first yield and holds the arguments."""
    result = _holding(args)
    next(result)
    return result


def _holding(args):
    yield


def mark(label, value=None):
    """A position to come back to, in a trace."""


def alive(reference):
    """Whether a weak reference refers to something still, or a finalizer was not called yet."""
    if type(reference) is weakref.finalize:
        return reference.alive
    return reference() is not None


def log(text):
    _entries.append(log)
    _entries.append(text)


def show(question, answer):
    _entries.append(question)
    kind = type(answer)
    if kind is list and question == "get_stats":
        generation = 0
        while generation < 3:
            _numbers.append(answer[generation]["collections"])
            _numbers.append(answer[generation]["collected"])
            _numbers.append(answer[generation]["uncollectable"])
            generation += 1
    elif kind is list:
        _objects(answer)
    elif kind is tuple:
        _numbers.append(answer[0])
        _numbers.append(answer[1])
        _numbers.append(answer[2])
    else:
        _numbers.append(answer)


def observe():
    _entries.append(observe)
    at = 0
    while at < len(_variables[0]):
        name = _variables[0][at]
        if name in _namespace:
            _entries.append(type(_namespace[name]))
            _numbers.append(at)
            _numbers.append(_shared(_namespace[name]))
            _numbers.append(sys.getrefcount(_namespace[name]) - 1)
            _numbers.append(type(_namespace[name]).__sizeof__(_namespace[name]))
            _numbers.append(gc.is_tracked(_namespace[name]))
        at += 1
    _entries.append(_nothing)


def _shared(value):
    return value is None or value is True or value is False or value is gc.garbage or value is gc.callbacks


def _objects(objects):
    has_code = False
    at = 0
    while at < len(objects):
        if type(objects[at]) is _Code:
            has_code = True
        at += 1
    at = 0
    while at < len(objects):
        kind = type(objects[at])
        if not (kind is type or kind is _Code or has_code and (kind is str or objects[at] is None)):
            if not _is_own(objects[at]):
                _entries.append(kind)
                _numbers.append(_variable(objects[at]))
        at += 1
    _entries.append(_nothing)


def _is_own(value):
    return value is _holding or value is _namespace or value is _builtins


def _variable(value):
    at = 0
    while at < len(_variables[0]):
        if _namespace.get(_variables[0][at], _nothing) is value:
            return at
        at += 1
    return -1


def log_lines():
    """The log until now, line by line, in the words of docs/PROGRAMS.md."""
    entries, numbers, addresses = iter(_entries[_first:]), iter(_numbers[_first:]), {}
    lines = []
    for entry in entries:
        if entry is log:
            lines.append(f"log {next(entries)}")
        elif entry is observe:
            lines.extend(_observed(entries, numbers))
        else:
            lines.append(f"{entry} = {_answer(entry.split()[0], entries, numbers, addresses)}")
    return lines


def _observed(entries, numbers):
    lines = []
    for kind in iter(lambda: next(entries), _nothing):
        at, shared, count, size, tracked = (next(numbers) for _ in range(5))
        # The headers of containers, and of instances that keep a dict or weak references before them.
        size += _head * (bool(kind.__flags__ & 1 << 14) + bool(kind.__flags__ & 3 << 3))
        count = "shared" if shared or count >= 1 << 28 else count
        tracked = "tracked" if tracked else "untracked"
        lines.append(f"observe {_variables[1][at]}: count {count}, size {size}, {tracked}")
    return lines or ["observe: no variables"]


def _answer(question, entries, numbers, addresses):
    if question in ("is", "is_tracked", "is_finalized", "alive", "isenabled"):
        return str(bool(next(numbers)))
    if question in ("get_count", "get_threshold"):
        return str(tuple(next(numbers) for _ in range(3)))
    if question == "get_stats":
        return " ".join(str(tuple(next(numbers) - _start[3 * g + i] for i in range(3))) for g in range(3))
    if question == "get_objects":
        return f"[{', '.join(name for name in _names(entries, numbers) if ' ' in name)}]"
    if question in ("get_referents", "get_referrers"):
        return f"[{', '.join(sorted(_names(entries, numbers)))}]"
    if question == "id":
        return f"#{addresses.setdefault(next(numbers), len(addresses) + 1)}"
    if question == "getallocatedblocks":
        return str(next(numbers) - _start[10])
    if question == "get_freeze_count":
        return str(max(0, next(numbers) - _start[9]))
    return str(next(numbers))


def _names(entries, numbers):
    names = []
    for kind in iter(lambda: next(entries), _nothing):
        at = next(numbers)
        names.append(kind.__qualname__ if at < 0 else f"{kind.__qualname__} {_variables[1][at]}")
    return names


def print_log():
    for line in log_lines():
        print(line)


import atexit

atexit.register(print_log)

# The program.
class Thing: pass
# Every statement and expression of the language, and every question.
class Node:
    pass
class Pair(Node):  # two places, and those of a Node
    __slots__ = ("left", "right")

def __del__(self):
    global kept
    log("a node dies")
    kept = self
    show("is_finalized self", gc.is_finalized(self))
    # once only
    pass  # even if it lives on
Node.__del__ = __del__

class Leaf:
    __slots__ = ()
begin(globals(), ("a", "again", "alias", "b", "both", "bound", "c", "callback", "callbacks", "chain", "d", "detached", "e", "empty", "f", "f1", "f2", "f3", "f4", "g", "garbage", "got", "h", "i", "j", "k", "k2", "kd", "kd2", "kept", "l", "leaf", "left", "local", "m", "n", "node", "none_ none", "nothing", "o", "o2", "o3", "p", "p2", "p3", "pair", "peeked", "plain", "px", "py", "q", "q2", "r", "result", "ring", "s", "seen", "t", "there", "tied", "u", "v", "vd", "vd2", "w", "w1", "w2", "w3", "wm", "wm2", "wm3", "ws", "ws2", "x", "y", "yes", "z"))

gc.set_threshold(700, 10, 10)
gc.set_threshold(2000)
show("get_threshold", gc.get_threshold())
gc.disable()
show("isenabled", gc.isenabled())
gc.enable()
show("collect", gc.collect())
show("get_count", gc.get_count())

# What a name can be bound to.
none_ = None
yes = True
empty = []
a = [empty, None]
b = (a,)
c = ()
d = {}
e = {c}
f = frozenset((c, none_))
g = slice(None, a, empty)
h = lambda: None
i = types.CellType()
j = object()
k = int("7")
k2 = int("-123456789012345678901234567890")
l = float("2.5")
m = complex(1, -0.5)
n = range(0, -10, -3)
o = str()
o2 = chr(252)
o3 = "".join(("żółw ", "and 🐍"))
p = bytes()
p2 = bytes(b"\xff")
p3 = b"".join((b"so m", b"any\x00"))
q = bytearray(b"abc")
q2 = bytearray()
r = ValueError(a)
s = types.MethodType(h, a)
t = iter(a)
u = generator((a, b))
v = [none, True, False]
w = (none,)
x = {none, True, False}
plain = Thing()
leaf = Leaf()
node = Node()
pair = Pair()
alias = a
observe()

# Places.
a[0] = b
d["key"] = a
d[3] = b
d[none_] = d
plain.next = a
pair.left = node
pair.right = pair
h.__defaults__ = b
i.cell_contents = i
y = a[0]
y = b[-1]
y = d["key"]
y = plain.next
del d[3]
del plain.next
del y
observe()

# Methods.
a.append(b)
a.insert(0, a)
a.extend(b)
a.reverse()
a.pop()
a.pop(0)
z = a.pop(-1)
d.setdefault("other", a)
d.update(d)
d.popitem()
e.add(none_)
e.discard(True)
e.remove(none_)
e.update(f)
z = a.copy()
z = d.copy()
z = e.copy()
z = a + v
z = b + w
z = v * 3
z = b * 2
a.clear()
v.clear()
d.clear()
e.clear()
o3 = sys.intern(o3)
observe()

# Functions, weak references.
def callback(reference):
    global seen, local
    log("a callback")
    seen = reference
    for _ in range(2):
        local = [seen]
        del local

def nothing():
    pass

def both(first, second):
    first = second
    show("is first second", first is second)

nothing()
both(a, d)
result = both(a, d)
w1 = weakref.ref(plain)
w2 = weakref.ref(plain, callback)
w3 = weakref.ref(plain, None)
px = weakref.proxy(plain)
py = weakref.proxy(plain, callback)
show("getweakrefcount plain", weakref.getweakrefcount(plain))
show("alive w2", alive(w2))
there = w2()
del there
del plain
show("alive w2", alive(w2))
show("is w1 w3", w1 is w3)

# Weak containers, weak methods, finalizers.
bound = Thing()
tied = types.MethodType(both, bound)
wm = weakref.WeakMethod(tied)
wm2 = weakref.WeakMethod(tied, callback)
wm3 = weakref.WeakMethod(tied, None)
show("alive wm", alive(wm))
vd = weakref.WeakValueDictionary()
vd["bound"] = bound
vd[k] = bound
vd.setdefault("second", node)
got = vd["bound"]
show("is got bound", got is bound)
kd = weakref.WeakKeyDictionary()
kd[bound] = a
kd.setdefault(node, d)
ws = weakref.WeakSet()
ws.add(bound)
ws.add(node)
ws.discard(node)
ws.add(pair)
ws.remove(pair)
vd2 = vd.copy()
vd2.update(vd)
vd2.popitem()
kd2 = kd.copy()
kd2.update(kd)
ws2 = ws.copy()
ws2.update(ws)
f1 = weakref.finalize(bound, nothing)
f2 = weakref.finalize(bound, both, a, d)
f3 = weakref.finalize(node, nothing)
f3.atexit = False
left = f1.atexit
show("alive f1", alive(f1))
peeked = f2.peek()
detached = f2.detach()
f2.detach()
again = f2.peek()
show("is again None", again is None)
del got
del tied
del peeked
del detached
show("getweakrefcount bound", weakref.getweakrefcount(bound))
del bound
show("alive wm", alive(wm))
show("alive f1", alive(f1))
show("len vd", len(vd))
show("len kd", len(kd))
show("len ws", len(ws))
f3()
result = f3()
kd2.clear()
vd2.clear()
ws2.clear()
del vd["second"]
del kd[node]
f4 = weakref.finalize(x, both, a, d)

# Questions.
show("getrefcount a", sys.getrefcount(a))
show("getsizeof d", sys.getsizeof(d))
show("is_tracked d", gc.is_tracked(d))
show("is_tracked k", gc.is_tracked(k))
show("is a alias", a is alias)
show("is a d", a is d)
show("id a", id(a))
show("id d", id(d))
show("id alias", id(alias))
show("len v", len(v))
show("get_debug", gc.get_debug())
show("get_freeze_count", gc.get_freeze_count())
show("get_referents a", gc.get_referents(a))
show("get_referents pair", gc.get_referents(pair))
show("get_referrers a", gc.get_referrers(a))
show("get_referrers pair", gc.get_referrers(pair))
show("get_stats", gc.get_stats())

# Collections.
mark("before them")
mark("an object", a)
node.self = node
del node
del pair
show("collect", gc.collect())
show("get_objects", gc.get_objects())
del kept
show("collect", gc.collect(0))
show("collect", gc.collect())
gc.set_debug(gc.DEBUG_SAVEALL | gc.DEBUG_COLLECTABLE)
ring = []
ring.append(ring)
del ring
show("collect", gc.collect())
garbage = gc.garbage
show("len garbage", len(garbage))
garbage.clear()
gc.set_debug(gc.DEBUG_STATS | gc.DEBUG_UNCOLLECTABLE)
show("collect", gc.collect(0))
gc.set_debug(0)
gc.freeze()
show("get_freeze_count", gc.get_freeze_count())
gc.unfreeze()
callbacks = gc.callbacks
callbacks.append(both)
show("collect", gc.collect(1))
callbacks.clear()
gc.set_threshold(5)
chain = []
for _ in range(3):
    for _ in range(10):
        chain = [chain]
        pass  # of the inner one
gc.set_threshold(0)
show("get_count", gc.get_count())
show("get_stats", gc.get_stats())
observe()
