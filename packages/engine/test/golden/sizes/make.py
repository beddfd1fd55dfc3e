"""Describes objects of every kind, and prints what this interpreter says of each: size, tracking, blocks.

A row is [name, spec, sys.getsizeof, gc.is_tracked, weak references?, blocks, grown]. The spec is an ObjectSpec of src/layout.
What it says of tables and capacities is read from the objects' memory, never from their size. Blocks are the sizes of all
memory that making the object asked the allocator for, as tracemalloc saw it, largest first; null where something else was
made along with it, or nothing was. `grown`, where it is there, tells the operations that the capacity or table comes from.
`facts` are what else profiles say of a version.

make.mjs runs this on real interpreters and keeps what they print.
"""

import collections
import ctypes
import contextvars
import datetime
import functools
import gc
import itertools
import json
import operator
import sys
import types
import weakref

import _tracemalloc

VERSION = sys.version_info
WORD = ctypes.sizeof(ctypes.c_void_p)
rows = []
names = set()


# What specs take from memory.


def word(address, index):
    return ctypes.c_ssize_t.from_address(address + index * WORD).value


def byte(address):
    return ctypes.c_ubyte.from_address(address).value


def list_spec(o, **more):
    return {"type": "list", "capacity": word(id(o), 4), **more}


def bytearray_spec(o, **more):
    return {"type": "bytearray", "capacity": word(id(o), 3), **more}


def set_spec(o, type="set", **more):
    return {"type": type, "table": word(id(o), 4) + 1, **more}


def dict_spec(o, type="dict", **more):
    """ma_used, a 64-bit tag, ma_keys, ma_values; the keys: count, log2 of the size, of the index, kind, ..."""
    address = id(o) + (32 if WORD == 8 else 24)
    keys, values = word(address, 0), word(address, 1)
    log2_size, kind = byte(keys + WORD), byte(keys + WORD + 2)
    if values:
        usable, entries = word(keys + WORD + 8, 0), word(keys + WORD + 8, 1)
        return {"type": type, "table": 0, "values": usable + entries, **more}
    table = 0 if log2_size == 0 else 1 << log2_size
    return {"type": type, "table": table, "keys": "str" if kind else "any", **more}


def ordered_spec(o, **more):
    return dict_spec(o, "OrderedDict", length=len(o), **more)


def deque_spec(o, **more):
    block, last, blocks = word(id(o), 3), word(id(o), 4), 1
    while block != last:
        block, blocks = word(block, 65), blocks + 1
    return {"type": "deque", "blocks": blocks, **more}


def slots(code):
    cells = [name for name in code.co_cellvars if name not in code.co_varnames]
    return len(code.co_varnames) + len(cells) + len(code.co_freevars) + code.co_stacksize


def traced(make):
    """What make returns, whether it is tracked, and the sizes of the blocks that are there since, largest first."""
    # Empties the free lists: of the blocks that would come from there, before; of those that making left there, after.
    gc.collect()
    _tracemalloc.start(1)
    o = make()
    tracked = gc.is_tracked(o)
    gc.collect()
    traces = _tracemalloc._get_traces()
    _tracemalloc.stop()
    return o, tracked, sorted((trace[1] for trace in traces), reverse=True)


def row(name, spec, make, warm=2, blocks=True, grown=None):
    """Makes the object anew, after some that only warm things up."""
    for _ in range(warm):
        make()
    o, tracked, found = traced(make)
    for size in overhead:
        found.remove(size)
    add(name, spec, o, tracked, found if blocks else None, grown)


def describe(name, spec, o):
    """Takes the object that is there."""
    add(name, spec, o, gc.is_tracked(o), None)


def add(name, spec, o, tracked, blocks, grown=None):
    assert name not in names, name
    names.add(name)
    try:
        weakref.getweakrefcount(o) or weakref.ref(o)
        weakrefable = True
    except TypeError:
        weakrefable = False
    facts = [spec(o) if callable(spec) else spec, sys.getsizeof(o), tracked, weakrefable, blocks]
    rows.append([name, *facts, *([grown] if grown else [])])


def fixed(name, make, **more):
    """A type all of whose objects are of one size."""
    row(name, {"type": more.pop("type", name)}, make, **more)


gc.disable()
overhead = traced(lambda: None)[2]

# Numbers and singletons

zero = int("0")
for name, value in [("None", None), ("Ellipsis", ...), ("NotImplemented", NotImplemented)]:
    describe(name, {"type": type(value).__name__}, value)
describe("False", {"type": "bool", "digits": 1}, False)
describe("True", {"type": "bool", "digits": 1}, True)
for value in (0, 1, -1, 256):
    describe(f"int {value}", {"type": "int", "digits": 1}, value)
for bits in (9, 29, 30, 31, 59, 60, 61, 89, 90, 119, 120, 121, 300, 1000, 4096, 10_000):
    for what, value in [("2**{}", 2**bits), ("2**{} - 1", 2**bits - 1), ("-2**{}", -(2**bits))]:
        digits = -(-abs(value).bit_length() // 30)
        row(f"int {what.format(bits)}", {"type": "int", "digits": digits}, lambda: value + 0, blocks=False)
for digits in (2, 3, 5, 9, 40):
    big = 2 ** (30 * digits - 1)
    row(f"negated int of {digits} digits", {"type": "int", "digits": digits}, lambda: -big)
row("float", {"type": "float"}, lambda: zero + 1.5)
row("complex", {"type": "complex"}, lambda: zero + 1.5j)
row("object", {"type": "object"}, object)

# Text

one = {"ascii": "a", "latin1": "é", "ucs2": "ж", "ucs4": "𝒜"}
describe("empty str", {"type": "str", "kind": "ascii", "length": 0}, "")
describe("ASCII character", {"type": "str", "kind": "ascii", "length": 1}, chr(97))
describe("Latin-1 character", {"type": "str", "kind": "latin1", "length": 1, **({"utf8": 2} if VERSION >= (3, 12) else {})},
         chr(233))
for kind, character in one.items():
    for length in (2, 3, 7, 8, 10, 100, 1000):
        row(f"str {kind} × {length}", {"type": "str", "kind": kind, "length": length}, lambda: character * length)
    for length in (1, 12, 40):
        if length == 1 and kind in ("ascii", "latin1"):
            continue
        text = character * length
        compile(text, "x", "exec")
        describe(f"str {kind} × {length}, once compiled",
                 {"type": "str", "kind": kind, "length": length, "utf8": len(text.encode())}, text)
for kind, text in [("ascii", "ab%s"), ("latin1", "ab%sé"), ("ucs2", "abé%sж"), ("ucs4", "abé%sж𝒜")]:
    row(f"{text} formatted", {"type": "str", "kind": kind, "length": len(text)}, lambda: text % "xy", blocks=False)
for length in (0, 1):
    describe(f"bytes × {length}", {"type": "bytes", "length": length}, b"x" * length)
for length in (2, 7, 8, 15, 100, 1000):
    row(f"bytes × {length}", {"type": "bytes", "length": length}, lambda: b"x" * length)
row("bytearray()", bytearray_spec, bytearray)
for length in (1, 2, 7, 8, 10, 100, 1000):
    row(f"bytearray({length})", bytearray_spec, lambda: bytearray(length), grown={"by": "create", "items": length})
for length in (1, 2, 5, 9, 20, 50):
    def grown():
        b = bytearray()
        for _ in range(length):
            b.append(1)
        return b
    row(f"bytearray, {length} appended", bytearray_spec, grown, grown={"by": "append", "items": length})

# Tuples, lists

n = object()
l = []
describe("()", {"type": "tuple", "length": 0}, ())
describe("constant tuple", {"type": "tuple", "length": 2, "made": "constant"}, (1, 2))
for length in (1, 2, 3, 4, 10, 19, 20, 21, 100):
    items = [n] * length
    row(f"tuple(list) × {length}", {"type": "tuple", "length": length}, lambda: tuple(items))
    containers = [l] * length
    row(f"tuple(list of lists) × {length}", {"type": "tuple", "length": length, "holds": "tracked"}, lambda: tuple(containers))
row("(n, n)", {"type": "tuple", "length": 2}, lambda: (n, n))
row("(l, l)", {"type": "tuple", "length": 2, "holds": "tracked"}, lambda: (l, l))
row("(n, {})", {"type": "tuple", "length": 2, "holds": "tracked"}, lambda: (n, {}), blocks=False)
row("tuple of a function", {"type": "tuple", "length": 1, "holds": "tracked"}, lambda: (row,))
row("tuple of a static type", {"type": "tuple", "length": 1, "holds": "untracked"}, lambda: (int,))
row("tuple of a class", {"type": "tuple", "length": 1, "holds": "tracked"}, lambda: (collections.Counter,))
row("tuple + tuple", {"type": "tuple", "length": 2, "made": "filled"}, lambda t=(n,): t + t)
row("tuple * 3", {"type": "tuple", "length": 3, "made": "filled"}, lambda t=(n,): t * 3)
row("tuple of ()", {"type": "tuple", "length": 2, "holds": "untracked"}, lambda: (n, ()))
row("tuple of a constant", {"type": "tuple", "length": 2, "holds": "untracked"}, lambda: (n, (1, 2)))
row("tuple(set)", {"type": "tuple", "length": 2, "made": "filled"}, lambda s={1, 2}: tuple(s), blocks=False)
row("tuple(str)", {"type": "tuple", "length": 3, "made": "filled"}, lambda: tuple("abc"), blocks=False)
row("*args", {"type": "tuple", "length": 2}, lambda f=lambda *a: a: f(n, n))
row("(*list, n)", {"type": "tuple", "length": 3}, lambda l=[n, n]: (*l, n))
row("tuple slice", {"type": "tuple", "length": 2, "made": "filled"}, lambda t=(n, n, n): t[:2])
row("divmod", {"type": "tuple", "length": 2, "made": "filled"}, lambda: divmod(7, 2))
row("zip's tuple", {"type": "tuple", "length": 2, "made": "filled"}, lambda: next(zip((n,), (n,))), blocks=False)
for generation in (0, 1, 2):
    for what, spec, make in [
        ("(n, n)", {"type": "tuple", "length": 2}, lambda: (n, n)),
        ("divmod", {"type": "tuple", "length": 2, "made": "filled"}, lambda: divmod(7, 2)),
        ("(n, l)", {"type": "tuple", "length": 2, "holds": "tracked"}, lambda: (n, l)),
        ("(n, {})", {"type": "tuple", "length": 2, "holds": "tracked"}, lambda: (n, {})),
        ("(n, object())", {"type": "tuple", "length": 2}, lambda: (n, object())),
        ("(n, ())", {"type": "tuple", "length": 2, "holds": "untracked"}, lambda: (n, ())),
        ("(n, (1, 2))", {"type": "tuple", "length": 2, "holds": "untracked"}, lambda: (n, (1, 2))),
        ("(n, int)", {"type": "tuple", "length": 2, "holds": "untracked"}, lambda: (n, int)),
    ]:
        gc.collect()
        o = make()
        gc.collect(generation)
        describe(f"{what} after collect({generation})", {**spec, "survived": "full" if generation == 2 else "young"}, o)

row("[]", list_spec, lambda: [])
row("list()", list_spec, list)
for length in (1, 2, 3, 4, 5, 8, 16, 17, 100, 1000):
    row(f"[None] * {length}", list_spec, lambda: [None] * length)
a = [n] * 40
for length in (1, 3, 9, 31):
    row(f"slice of {length}", list_spec, lambda: a[:length])
for length in (1, 2, 3, 4, 5, 9, 17, 25, 40, 100):
    row(f"list(range({length}))", list_spec, lambda: list(range(length)), blocks=False,
        grown={"by": "range", "items": length})
    row(f"[x for x in range({length})]", list_spec, lambda: [x for x in range(length)], blocks=False,
        grown={"by": "append", "items": length})
    def appended():
        l = []
        for _ in range(length):
            l.append(n)
        return l
    row(f"list, {length} appended", list_spec, appended, grown={"by": "append", "items": length})
    def popped():
        l = [n] * 200
        while len(l) > length:
            l.pop()
        return l
    row(f"list, popped down to {length}", list_spec, popped, grown={"by": "pop", "from": 200, "items": length})
row("[n, n, n]", list_spec, lambda: [n, n, n])
row("[1, 2, 3]", list_spec, lambda: [1, 2, 3])
row("list of lists", list_spec, lambda: [l, l])
row("sorted", list_spec, lambda: sorted([3, 1, 2]))
row("split", list_spec, lambda: "a b c".split(), blocks=False)
row("list + list", list_spec, lambda: a + a)
row("cleared list", list_spec, lambda: [n, n].clear() or [])

# Dicts

row("{}", dict_spec, lambda: {})
row("dict()", dict_spec, dict)
keys = [f"key{i}" for i in range(2000)]
for count in (1, 4, 5, 6, 10, 11, 21, 22, 42, 43, 85, 86, 170, 171, 341, 342, 1365, 1366):
    def filled(keys=keys[:count], value=n):
        d = {}
        for key in keys:
            d[key] = value
        return d
    row(f"dict of {count} str keys", dict_spec, filled, grown={"by": "insert", "str": count, "any": 0})
    row(f"dict of {count} str keys, fromkeys", dict_spec, lambda: dict.fromkeys(keys[:count], n), blocks=False)
    def numbered(numbers=[float(i) for i in range(count)]):
        d = {}
        for key in numbers:
            d[key] = n
        return d
    row(f"dict of {count} float keys", dict_spec, numbered, grown={"by": "insert", "str": 0, "any": count})
    def then_any(numbers=[float(i) for i in range(1)]):
        d = filled()
        for key in numbers:
            d[key] = n
        return d
    row(f"dict of {count} str keys, then a float", dict_spec, then_any, grown={"by": "insert", "str": count, "any": 1})
    row(f"copy of a dict of {count}", dict_spec, lambda d=filled(): d.copy())
    row(f"dict of {count} str keys and lists", lambda o: dict_spec(o, holds="tracked"), lambda: filled(value=l))
row("dict of ints", dict_spec, lambda: {1: 2, 3: 4})
row("{'a': 1}", dict_spec, lambda: {"a": 1})
row("dict(a=1)", dict_spec, lambda: dict(a=1))
row("{'a': ()}", dict_spec, lambda: {"a": ()})
row("{'a': {}}", lambda o: dict_spec(o, holds="tracked"), lambda: {"a": {}}, blocks=False)
row("{'a': new tuple}", lambda o: dict_spec(o, holds="tracked"), lambda: {"a": (n,)}, blocks=False)
row("{'a': function}", lambda o: dict_spec(o, holds="tracked"), lambda: {"a": row})
row("{'a': int}", dict_spec, lambda: {"a": int})
row("{tuple of list: 1}", lambda o: dict_spec(o, holds="tracked"), lambda: {(1, row): 1}, blocks=False)
def emptied():
    d = {f"k{i}": i for i in range(8)}
    for key in list(d):
        del d[key]
    return d
row("dict, all deleted", dict_spec, emptied, blocks=False)
row("dict, cleared", dict_spec, lambda: (d := {1: 2}).clear() or d)
for generation in (0, 1, 2):
    survived = "full" if generation == 2 else "young"
    gc.collect()
    d = {"a": n}
    gc.collect(generation)
    describe(f"{{'a': n}} after collect({generation})", lambda o: dict_spec(o, survived=survived), d)
    d["x"] = l
    describe(f"and then a list, {generation}", lambda o: dict_spec(o, holds="tracked"), d)
    del d["x"]
    describe(f"and without it, {generation}", lambda o: dict_spec(o, held="tracked"), d)
    gc.collect(generation)
    describe(f"and after collect({generation})", lambda o: dict_spec(o, held="tracked", survived=survived), d)
    d = {"a": l}
    gc.collect(generation)
    describe(f"{{'a': l}} after collect({generation})", lambda o: dict_spec(o, holds="tracked", survived=survived), d)
    d.clear()
    describe(f"and cleared, {generation}", lambda o: dict_spec(o, held="tracked"), d)
describe("a module's dict", lambda o: dict_spec(o, holds="tracked"), globals())

for count in (0, 1, 5, 6, 20):
    row(f"defaultdict of {count}", lambda o: dict_spec(o, "defaultdict"),
        lambda: collections.defaultdict(list, [(key, n) for key in keys[:count]]), blocks=False)
    row(f"Counter of {count}", lambda o: dict_spec(o, **{"class": {}}),
        lambda: collections.Counter(keys[:count]), blocks=False)
    def ordered():
        d = collections.OrderedDict()
        for key in keys[:count]:
            d[key] = n
        return d
    row(f"OrderedDict of {count}", ordered_spec, ordered, blocks=count in (0, 1, 5))

# Sets

for kind in (set, frozenset):
    for count in (0, 1, 4, 5, 18, 19, 76, 77, 306, 307, 1229):
        row(f"{kind.__name__} of {count} names", lambda o: set_spec(o, kind.__name__), lambda: kind(keys[:count]), blocks=False)
        source = set(keys[:count])
        row(f"copy of a set of {count} as {kind.__name__}", lambda o: set_spec(o, kind.__name__), lambda: kind(source))
row("{n}", set_spec, lambda: {n})
def added(count):
    s = set()
    for key in keys[:count]:
        s.add(key)
    return s
for count in (1, 5, 19, 77):
    row(f"set, {count} added", set_spec, lambda: added(count), blocks=False, grown={"by": "add", "items": count})
row("set, 5 of 77 left", set_spec, lambda: (s := added(77)).difference_update(keys[5:77]) or s, blocks=False)

# Functions and what they run in

fixed("slice", lambda: slice(n), blocks=False)
fixed("range", lambda: range(n and 5), blocks=False)
fixed("range_iterator", lambda r=range(5): iter(r))
fixed("longrange_iterator", lambda r=range(2**70): iter(r), blocks=False)
fixed("function", lambda: lambda: 0)
def closing(q):
    return lambda: q
fixed("function with a cell", lambda: closing(n), type="function", blocks=False)
fixed("function with defaults", lambda: lambda a=1, *, b=2: 0, type="function", blocks=False)
fixed("cell", lambda: types.CellType(n))
fixed("empty cell", types.CellType, type="cell")
class Plain:
    def method(self):
        pass
plain = Plain()
fixed("method", lambda: plain.method)
describe("builtin function", {"type": "builtin_function_or_method"}, len)
fixed("builtin_function_or_method", lambda: l.append)
fixed("method-wrapper", lambda: n.__str__)
describe("wrapper_descriptor", {"type": "wrapper_descriptor"}, object.__str__)
describe("method_descriptor", {"type": "method_descriptor"}, list.append)
describe("classmethod_descriptor", {"type": "classmethod_descriptor"}, dict.__dict__["fromkeys"])
describe("getset_descriptor", {"type": "getset_descriptor"}, int.real)
describe("member_descriptor", {"type": "member_descriptor"}, slice.start)
fixed("property", property)
fixed("staticmethod", lambda: staticmethod(len), blocks=False)
fixed("classmethod", lambda: classmethod(len), blocks=False)
fixed("super", lambda: super(Plain, plain))
fixed("module", lambda: types.ModuleType("m"), blocks=False)
fixed("SimpleNamespace", types.SimpleNamespace, blocks=False)
fixed("mappingproxy", lambda: types.MappingProxyType({}), blocks=False)
fixed("GenericAlias", lambda: list[int], blocks=False)
fixed("UnionType" if VERSION < (3, 14) else "Union", lambda: int | str, blocks=False)

functions = {
    "no locals": "def f(): YIELD",
    "an argument": "def f(a): YIELD",
    "locals": "def f(a, b, *c, d=1, **e):\n  x = a; y = b; z = [a, b, (x, y)]\n  YIELD",
    "a cell": "def f(a):\n  g = lambda: a\n  YIELD",
    "deep expression": "def f(a=1):\n  a = [1, [a, [a, [a, [a, [a, a]]]]]]\n  YIELD",
    "many locals": "def f():\n" + "".join(f"  v{i} = {i}\n" for i in range(50)) + "  YIELD",
    "a try": "def f(a=1):\n  try:\n    for i in range(a): pass\n  except ValueError as e:\n    raise\n  finally: a = 2\n  YIELD",
}
for what, source in functions.items():
    for kind, head, body in [
        ("generator", "", "yield"),
        ("coroutine", "async ", "return 1"),
        ("async_generator", "async ", "yield"),
        ("frame", "", "return __import__('sys')._getframe()"),
    ]:
        scope = {}
        exec(head + source.replace("YIELD", body), scope)
        f = scope["f"]
        arguments = (1, 2)[: f.__code__.co_argcount]
        spec = {"type": kind, "slots": slots(f.__code__)}
        if kind == "frame":
            describe(f"frame of a call with {what}", spec, f(*arguments))
        else:
            row(f"{kind} with {what}", spec, lambda: f(*arguments), blocks=what in ("no locals", "many locals"))
        units = len(f.__code__.co_code) // 2
        describe(f"code of a {kind} with {what}", {"type": "code", "units": units}, f.__code__)
def running():
    frame = sys._getframe()
    describe("frame of a running call", {"type": "frame", "slots": slots(frame.f_code), "running": True}, frame)
running()
describe("frame of the module", {"type": "frame", "slots": slots(sys._getframe().f_code), "running": True}, sys._getframe())
lambdas = [lambda: 0, lambda a: a, lambda a, b: a + b, lambda *a, **k: [x for x in a if x]]
for index, f in enumerate(lambdas):
    describe(f"code of lambda {index}", {"type": "code", "units": len(f.__code__.co_code) // 2}, f.__code__)
async def coroutine():
    pass
async def async_generator():
    yield
fixed("coroutine_wrapper", lambda c=coroutine(): c.__await__())
c = async_generator()
fixed("async_generator_asend", lambda: c.asend(None), blocks=False)

try:
    1 / 0
except ZeroDivisionError as error:
    describe("raised exception", {"type": "ZeroDivisionError"}, error)
    describe("traceback", {"type": "traceback"}, error.__traceback__)

# Classes and their instances

for builtin in (int, str, object, list, dict, types.NoneType, types.FunctionType, ValueError, range, BaseException):
    describe(f"type {builtin.__name__}", {"type": "type", "static": True}, builtin)

shapes = {
    "pass": ("pass", {}),
    "no slots": ("__slots__ = ()", {"slots": 0}),
    "a slot": ("__slots__ = ('a',)", {"slots": 1}),
    "3 slots": ("__slots__ = ('a', 'b', 'c')", {"slots": 3}),
    "a slot and dict": ("__slots__ = ('a', '__dict__')", {"slots": 1, "dict": True}),
    "a slot and weakref": ("__slots__ = ('a', '__weakref__')", {"slots": 1, "weakrefs": True}),
    "dict": ("__slots__ = ('__dict__',)", {"slots": 0, "dict": True}),
    "weakref": ("__slots__ = ('__weakref__',)", {"slots": 0, "weakrefs": True}),
    "dict and weakref": ("__slots__ = ('__dict__', '__weakref__')", {"slots": 0, "dict": True, "weakrefs": True}),
    "20 slots": (f"__slots__ = {tuple(f'v{i}' for i in range(20))}", {"slots": 20}),
}


def class_of(base, body):
    scope = {}
    exec(f"class C({base}): {body}", {"collections": collections, "functools": functools}, scope)
    return scope["C"]


for what, (body, shape) in shapes.items():
    C = class_of("object", body)
    describe(f"class: {what}", {"type": "type", "base": "object", "defines": shape}, C)
    # Of the 30 places in the class's key table each instance takes one from those that come after it; up to 3.12 from itself.
    attributes = "slots" not in shape or shape.get("dict", False)
    inside = VERSION < (3, 13) or VERSION >= (3, 14) or not shape.get("slots")
    values = {"values": 27 if VERSION < (3, 13) else 28} if attributes and inside else {}
    row(f"instance: {what}", {"type": "object", "class": shape, **values}, C)
for base, spec in [
    ("int", {"digits": 1}), ("float", {}), ("complex", {}), ("str", {"kind": "ascii", "length": 0}), ("bytes", {"length": 0}),
    ("bytearray", {"capacity": 0}), ("tuple", {"length": 0}), ("list", {"capacity": 0}), ("dict", {"table": 0}),
    ("set", {"table": 8}), ("frozenset", {"table": 8}), ("Exception", {}), ("ValueError", {}), ("OSError", {}), ("property", {}),
    ("collections.deque", {"blocks": 1}), ("collections.defaultdict", {"table": 0}),
    ("collections.OrderedDict", {"table": 0, "length": 0}),
]:
    for what, (body, shape) in shapes.items():
        try:
            C = class_of(base, body)
        except TypeError:
            continue  # slots that the base has, or can't have
        type_name = base.rpartition(".")[2]
        describe(f"class of {base}: {what}", {"type": "type", "base": type_name, "defines": shape}, C)
        if base != "property":
            inside = VERSION >= (3, 14) and C.__dictoffset__ == -1 and not C.__itemsize__
            values = {"values": 28} if inside else {}
            row(f"instance of {base}: {what}", {"type": type_name, **spec, "class": shape, **values}, C)
for what, base, make, spec in [
    ("int 2**40", "int", lambda C: C(2**40), {"type": "int", "digits": 2}),
    ("int 2**90", "int", lambda C: C(2**90), {"type": "int", "digits": 4}),
    ("str é", "str", lambda C: C("éé"), {"type": "str", "kind": "latin1", "length": 2}),
    ("str ж", "str", lambda C: C("жжж"), {"type": "str", "kind": "ucs2", "length": 3}),
    ("str 𝒜", "str", lambda C: C("𝒜"), {"type": "str", "kind": "ucs4", "length": 1}),
    ("str ascii", "str", lambda C: C("abc"), {"type": "str", "kind": "ascii", "length": 3}),
    ("bytes", "bytes", lambda C: C(b"abc"), {"type": "bytes", "length": 3}),
    ("tuple of 3", "tuple", lambda C: C([n, n, n]), {"type": "tuple", "length": 3}),
    ("tuple of 1 list", "tuple", lambda C: C([l]), {"type": "tuple", "length": 1}),
    ("dict of 1", "dict", lambda C: C(a=1), {"type": "dict", "table": 8, "keys": "str"}),
]:
    row(f"class C({what})", {**spec, "class": {}}, lambda C=class_of(base, "pass"): make(C), blocks=False)
    row(f"class C({what}), no slots", {**spec, "class": {"slots": 0}},
        lambda C=class_of(base, "__slots__ = ()"): make(C), blocks=False)
row("subclass of a class", {"type": "object", "class": {}}, type("D", (class_of("object", "pass"),), {}), blocks=False)
for fields in (0, 1, 2, 5):
    T = collections.namedtuple("T", [f"f{i}" for i in range(fields)])
    values = [n] * fields
    row(f"namedtuple of {fields}", {"type": "tuple", "length": fields, "class": {"slots": 0}}, lambda: T(*values), blocks=False)
describe("metaclass", {"type": "type", "base": "type", "defines": {}}, type("M", (type,), {}))
describe("class of a metaclass", {"type": "type", "class": {}, "defines": {}}, type("M", (type,), {})("C", (), {}))

for attributes in (1, 3, 10):
    for number in (0, 1, 2, 12, 25, 28, 29, 40):
        C = class_of("object", "pass")
        def instance():
            o = C()
            for name in keys[:attributes]:
                setattr(o, name, n)
            return o
        for _ in range(number):
            instance()
        places = 29 if VERSION < (3, 13) else 30
        values = places if number == 0 else attributes + max(1, places - number - attributes)
        row(f"instance {number} of {attributes} attributes", {"type": "object", "class": {}, "values": values}, instance, warm=0,
            grown={"by": "instances", "number": number, "attributes": attributes})
        row(f"__dict__ of instance {number} of {attributes} attributes",
            lambda o: dict_spec(o, embedded=VERSION >= (3, 13)), lambda o=instance(): o.__dict__, warm=0,
            blocks=VERSION >= (3, 13))
        row(f"__dict__ of {attributes} attributes that outlives instance {number}", dict_spec, lambda: instance().__dict__, warm=1)

# Weak references, iterators, views

class Referent:
    pass
referent = Referent()
fixed("weakref", lambda: weakref.ref(referent, print))
fixed("weakproxy", lambda: weakref.proxy(referent, print))
fixed("weakcallableproxy", lambda: weakref.proxy(running, print))
row("weakref of a class", {"type": "weakref", "class": {}}, lambda C=type("W", (weakref.ref,), {}): C(referent), blocks=False)
d, s, t, r, q = {"a": 1}, {1}, (1,), range(3), collections.deque([1])
o = collections.OrderedDict(a=1)
for name, make in {
    "list_iterator": lambda: iter(a),
    "list_reverseiterator": lambda: reversed(a),
    "tuple_iterator": lambda: iter(t),
    "reversed": lambda: reversed(t),
    "str_ascii_iterator": lambda: iter("abc"),
    "str_iterator": lambda: iter("жж"),
    "bytes_iterator": lambda: iter(b"abc"),
    "bytearray_iterator": lambda b=bytearray(3): iter(b),
    "callable_iterator": lambda: iter(len, 1),
    "dict_keys": lambda: d.keys(),
    "dict_values": lambda: d.values(),
    "dict_items": lambda: d.items(),
    "dict_keyiterator": lambda: iter(d),
    "dict_valueiterator": lambda v=d.values(): iter(v),
    "dict_itemiterator": lambda: iter(d.items()),
    "dict_reversekeyiterator": lambda: reversed(d),
    "dict_reversevalueiterator": lambda v=d.values(): reversed(v),
    "dict_reverseitemiterator": lambda v=d.items(): reversed(v),
    "set_iterator": lambda: iter(s),
    "enumerate": lambda: enumerate(a),
    "zip": lambda: zip(a, a),
    "map": lambda: map(len, a),
    "filter": lambda: filter(len, a),
    "odict_keys": lambda: o.keys(),
    "odict_values": lambda: o.values(),
    "odict_items": lambda: o.items(),
    "odict_iterator": lambda: iter(o),
    "_deque_iterator": lambda: iter(q),
    "_deque_reverse_iterator": lambda: reversed(q),
    "partial": lambda: functools.partial(len, a),
    "_lru_cache_wrapper": lambda: functools.lru_cache(len),
    "itemgetter": lambda: operator.itemgetter(1),
    "attrgetter": lambda: operator.attrgetter("a"),
    "methodcaller": lambda: operator.methodcaller("a"),
    "Context": contextvars.Context,
    "ContextVar": lambda: contextvars.ContextVar("v"),
    "count": itertools.count,
    "cycle": lambda: itertools.cycle(a),
    "chain": lambda: itertools.chain(a),
    "repeat": lambda: itertools.repeat(n),
    "islice": lambda: itertools.islice(a, 1),
    "starmap": lambda: itertools.starmap(len, a),
    "_tee": lambda: itertools.tee(a)[0],
    "groupby": lambda: itertools.groupby(a),
    "accumulate": lambda: itertools.accumulate(a),
    "zip_longest": lambda: itertools.zip_longest(a),
    "takewhile": lambda: itertools.takewhile(len, a),
    "dropwhile": lambda: itertools.dropwhile(len, a),
    "filterfalse": lambda: itertools.filterfalse(len, a),
    "compress": lambda: itertools.compress(a, a),
    "date": lambda: datetime.date(2000, 1, 1),
    "datetime": lambda: datetime.datetime(2000, 1, 1, tzinfo=datetime.timezone.utc),
    "time": lambda: datetime.time(1, tzinfo=datetime.timezone.utc),
    "timedelta": lambda: datetime.timedelta(1),
}.items():
    fixed(name, make, blocks=False)
    made = make()
    if "iterator" in name and name != "callable_iterator" or name in ("enumerate", "zip", "islice", "count", "cycle"):
        next(made)
        describe(f"{name}, begun", {"type": name}, made)
for pools in (0, 1, 2, 5):
    row(f"product of {pools}", {"type": "product", "indices": [pools]}, lambda: itertools.product(*[a] * pools), blocks=False)
for length, chosen in [(0, 0), (2, 1), (2, 2), (5, 3)]:
    pool = range(length)
    row(f"permutations, {chosen} of {length}", {"type": "permutations", "indices": [length, chosen]},
        lambda: itertools.permutations(pool, chosen), blocks=False)
    row(f"combinations, {chosen} of {length}", {"type": "combinations", "indices": [chosen]},
        lambda: itertools.combinations(pool, chosen), blocks=False)
row("ContextVar of a list", {"type": "ContextVar", "holds": "tracked"}, lambda: contextvars.ContextVar("v", default=l))
m = memoryview(bytearray(16))
row("memoryview", {"type": "memoryview", "dimensions": 1}, lambda: memoryview(m))
for dimensions in ([16], [4, 4], [2, 2, 4], [2, 2, 2, 2]):
    row(f"memoryview of {dimensions}", {"type": "memoryview", "dimensions": len(dimensions)},
        lambda: m.cast("B", dimensions), blocks=False)
for count in (0, 1, 31, 32, 33, 64, 65, 100, 200, 1000):
    row(f"deque of {count}", deque_spec, lambda: collections.deque([n] * count), blocks=count in (0, 1, 31))

# Exceptions

arguments = {
    "UnicodeDecodeError": ("utf8", b"x", 0, 1, "y"),
    "UnicodeEncodeError": ("utf8", "x", 0, 1, "y"),
    "UnicodeTranslateError": ("x", 0, 1, "y"),
    "BaseExceptionGroup": ("x", [ValueError()]),
    "ExceptionGroup": ("x", [ValueError()]),
}


def exceptions(base):
    yield base
    for sub in base.__subclasses__():
        if sub.__module__ == "builtins":
            yield from exceptions(sub)


for exception in sorted(set(exceptions(BaseException)), key=lambda e: e.__name__):
    given = arguments.get(exception.__name__, ())
    if exception.__name__ == "BaseExceptionGroup":
        given = ("x", [KeyboardInterrupt()])
    fixed(exception.__name__, lambda: exception(*given), blocks=False)

# What profiles say beside layouts


def immortal(o):
    return sys.getrefcount(o) > 2**28


def counts_move():
    before = sys.getrefcount(256)
    held = [256] * 10
    return sys.getrefcount(256) - before == len(held)


class Attributed:
    pass


attributed = Attributed()
attributed.some_name_of_an_attribute = None
name = next(iter(vars(attributed)))


def collections_in_one_call():
    """A single call of C code that makes ten times as many objects as the threshold allows."""
    seen = []
    gc.callbacks.append(lambda phase, info: phase == "stop" and seen.append(1))
    items = list(range(10 * gc.get_threshold()[0]))
    gc.collect()
    seen.clear()
    gc.enable()
    pairs = list(zip(items, items))
    gc.disable()
    gc.callbacks.clear()
    return len(seen)


def counted_untracked():
    """By how much 30 objects that have a collector's header, but are not tracked, raise the count."""
    make = (lambda: (n, n)) if gc.is_tracked({}) else dict
    held = [None] * 30
    gc.collect()
    before = gc.get_count()[0]
    for i in range(30):
        held[i] = make()
    assert not any(map(gc.is_tracked, held))
    return gc.get_count()[0] - before


class Tolling:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        tolls.append(self.number)


def puts_off(depth):
    """Whether a chain of so many lists dies in another order than from the outermost to the innermost."""
    global tolls
    tolls = []
    chain = None
    for number in range(depth):
        chain = [Tolling(number), chain]
    del chain
    return tolls != list(range(depth))


facts = {
    "thresholds": gc.get_threshold(),
    "countOfOne": sys.getrefcount(1),
    "immortalNone": immortal(None),
    "immortalName": immortal(name),
    "immortalInterned": immortal(sys.intern("".join(["in", "terned"]))),
    "countsMove": counts_move(),
    "collectionsInOneCall": collections_in_one_call(),
    "countedUntracked": counted_untracked(),
    "digitBits": sys.int_info.bits_per_digit,
    # Where the stack is WebAssembly's, a deep chain ends the process.
    "putsOff": {str(depth): puts_off(depth) for depth in (49, 50, *([] if sys.platform == "emscripten" else [9947, 9948]))},
}

build = {"version": sys.version.split()[0], "pointerBits": WORD * 8, "facts": facts}
print(json.dumps(build)[:-1] + ', "rows": [')
print(",\n".join(json.dumps(r, ensure_ascii=False) for r in rows))
print("]}")
