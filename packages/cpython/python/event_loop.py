"""The event loop that asyncio gets inside the recorder: pyodide's own needs a browser's, CPython's needs sockets.

Timers, tasks, futures and callbacks work as they do outside; there is nothing to wait for but time.
"""

import asyncio
import selectors
import time
from asyncio import events


class _Timer(selectors.BaseSelector):
    """A selector without files: it waits."""

    def register(self, fileobj, events, data=None):
        raise OSError('sockets and pipes cannot be waited for here')

    def unregister(self, fileobj):
        raise KeyError(fileobj)

    def get_map(self):
        return {}

    def select(self, timeout=None):
        if timeout is None:
            raise RuntimeError('the event loop would wait for ever: there is nothing to wake it')
        if timeout > 0:
            time.sleep(timeout)
        return []


class _EventLoop(asyncio.SelectorEventLoop):
    def __init__(self):
        super().__init__(_Timer())

    def _make_self_pipe(self):
        """Only other threads and signals would write to it."""

    def _close_self_pipe(self):
        pass

    def _write_to_self(self):
        pass


_base = getattr(events, '_BaseDefaultEventLoopPolicy', None) or events.BaseDefaultEventLoopPolicy


class _Policy(_base):
    _loop_factory = _EventLoop


def install():
    """Makes this the loop of `asyncio.run`, `asyncio.new_event_loop` and their kin."""
    events._set_running_loop(None)
    getattr(events, '_set_event_loop_policy', events.set_event_loop_policy)(_Policy())
