"""Labels for a heapreel recording, and a switch to pause it.

Put this file beside your code and import it. Under `heapreel record` each call reaches the recorder at once;
anywhere else the calls do nothing, so a script may keep them.

    import heapreel

    heapreel.mark('cache filled', cache)

It imports nothing but `os`, keeps no reference to what it is given, and leaves nothing on the heap after a call.
"""

import os

__all__ = ['mark', 'pause', 'recording', 'resume']

# The recorder offers this device to the script it records, and to nobody else. One write is one command.
try:
    _device: int = os.open('/dev/heapreel', os.O_WRONLY)
except OSError:
    _device = -1

_recording: bool = _device >= 0


def mark(label: str, obj: object = None) -> None:
    """Put a label into the trace at this moment, and with it, if given, the object it is about.

    The label has at most 1000 characters; it is found again as the position `mark:LABEL`. An `obj` of None names
    no object. While the recording is paused, nothing is marked.

    Raises TypeError when the label is not a str, ValueError when it is too long: also outside a recording, so that
    a script does not fail only when it is recorded.
    """
    if not isinstance(label, str):
        raise TypeError(f'heapreel.mark: the label must be a str, not {type(label).__name__}')
    if len(label) > 1000:
        raise ValueError(f'heapreel.mark: the label has {len(label)} characters, at most 1000 are allowed')
    if _recording:
        address = 0 if obj is None else id(obj)
        # A lone surrogate has no UTF-8 form; it must not make a label fail.
        os.write(_device, f'mark\0{address}\0{label}'.encode('utf-8', 'backslashreplace'))


def pause() -> None:
    """Record nothing from here on, until `resume()`. Does nothing when already paused."""
    global _recording
    if _recording:
        _recording = False
        os.write(_device, b'pause')


def resume() -> None:
    """Record again after `pause()`. Does nothing when not paused, or outside a recording."""
    global _recording
    if _device >= 0 and not _recording:
        os.write(_device, b'resume')
        _recording = True


def recording() -> bool:
    """Whether what the script does is being recorded at this moment."""
    return _recording
