"""Imported by `sites.py`."""

import sys


class Thing:
    pass


def note(obj):
    frame = sys._getframe(1)
    return obj, f'{frame.f_lineno}\0{frame.f_code.co_filename}\0{frame.f_code.co_qualname}'


made = [note(Thing()), note([Thing()])]
made.append(note(Thing()))


def ask(here):
    here(Thing())
    return here([])
