"""Runs programs one after the other, each as if the interpreter held nothing else that its collector could see.

A program is a module: it calls `begin`, which the prelude defines, when its own part begins, and what the prelude's `log_lines`
gives when it has ended is the answer. A line of JSON asks, a line of JSON answers.
"""

import atexit
import ctypes
import gc
import io
import json
import sys
import traceback
import weakref

_gc_track = ctypes.pythonapi.PyObject_GC_Track
_gc_untrack = ctypes.pythonapi.PyObject_GC_UnTrack
for _function in _gc_track, _gc_untrack:
    # By address: of an object, ctypes asks for attributes, which a weak proxy can raise for.
    _function.argtypes = [ctypes.c_void_p]
    _function.restype = None

_Function = type(lambda: None)
_thresholds = gc.get_threshold()
_prelude_code = None
# The interpreter's own objects, which live as long as the process.
_aside = []


def _track(value):
    _gc_track(id(value))


def _untrack(value):
    _gc_untrack(id(value))


def _set_aside(seen):
    """Takes every object out of the collector's sight but those; gives the objects."""
    gc.unfreeze()
    objects = [value for value in gc.get_objects() if not any(value is other for other in seen)]
    for value in objects:
        _untrack(value)
    return objects


def start(prelude):
    """Once, first: the Python that all programs need."""
    global _prelude_code
    _prelude_code = compile(prelude, "prelude", "exec")
    sys.unraisablehook = lambda unraisable: None
    sys.excepthook = lambda *error: None
    # Where a collector writes after it has ended, as that of 3.14.0 does, the file's own objects would count for the next one.
    sys.stderr = io.StringIO()
    gc.disable()
    gc.collect()
    _aside.append(_set_aside([gc.garbage, gc.callbacks]))
    _untrack(_aside)
    _untrack(_aside[0])


def run(program):
    """What came of the program: its log, line by line, and the error that ended it if one did."""
    namespace = {"__name__": "__main__", "__builtins__": __builtins__}
    exec(_prelude_code, namespace)
    begin = namespace["begin"]
    aside = []

    def begin_alone(module, names):
        seen = [gc.garbage, gc.callbacks, namespace]
        aside.extend(_set_aside(seen))
        for value in seen:  # in that order, whatever it was after the last program
            _untrack(value)
            _track(value)
        seen = None
        begin(module, names)

    namespace["begin"] = begin_alone
    try:
        try:
            # A call, not `exec`, which would take C stack that deaths nest on: then they nest as deep as in a script.
            _Function(compile(program, "program", "exec"), namespace)()
            _look_up()
        except BaseException:
            gc.disable()
            error = traceback.format_exc(limit=-1)
        else:
            gc.disable()
            error = None
        _exit()
        return {"log": namespace["log_lines"](), "error": error}
    finally:
        _reset()
        while aside:
            _restore(aside.pop())
        _forget(namespace)
        # Callbacks of the program may have run once more.
        _reset()


def _look_up():
    """Where the interpreter looks up from its work, as it does when a script has ended."""


def _reset():
    gc.disable()
    gc.set_debug(0)
    gc.set_threshold(*_thresholds)
    gc.callbacks.clear()
    gc.garbage.clear()
    sys.stderr.truncate(sys.stderr.seek(0))


def _exit():
    """Calls the finalizers that are left, as at a process's end, and forgets that there were any."""
    finalize = weakref.finalize
    if finalize._registered_with_atexit:
        finalize._exitfunc()
        atexit.unregister(finalize._exitfunc)
        finalize._registry.clear()
        finalize._registered_with_atexit = finalize._shutdown = finalize._dirty = False


def _restore(value):
    if not gc.is_tracked(value):
        _track(value)


def _forget(namespace):
    """Ends the program's objects, without their finalizers."""
    for value in [value for value in namespace.values() if type(value) is type and "__del__" in vars(value)]:
        del value.__del__
    value = None
    namespace.clear()
    gc.unfreeze()
    while gc.collect():
        gc.garbage.clear()


def answer(request):
    """The answer to a line of JSON, as a line of JSON."""
    request = json.loads(request)
    if "prelude" in request:
        start(request["prelude"])
        return json.dumps({"version": sys.version.split()[0], "bits": sys.maxsize.bit_length() + 1})
    try:
        return json.dumps(run(request["program"]))
    except BaseException:
        return json.dumps({"log": [], "error": traceback.format_exc()})


if __name__ == "__main__":
    for _line in sys.stdin:
        print(answer(_line), flush=True)
