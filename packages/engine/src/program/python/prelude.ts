/** First line of the prelude, by which a script is known. */
export const TITLE =
  '# What a heap program needs to run as Python and to keep a log that does not show in what it logs.';

/**
 * Python that the printed programs need: names that their statements call, and a log. While a program runs, the log is kept
 * as numbers and types in places that are large enough never to lie among pymalloc's blocks, and nothing that the collector
 * would count is made for it; it is put into words at the end.
 */
export const PRELUDE = `${TITLE}
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
`;
