"""An installer that tries one mirror after the other until a download succeeds."""

import gc

MIRRORS = {'eu': 2, 'us': 3, 'asia': 1}

gc.disable()  # its pauses would spoil the transfer rates


class MirrorDown(Exception):
    pass


def fetch(mirror, package):
    buffer = bytearray(1024 + package)
    if (package + 1) % MIRRORS[mirror]:
        raise MirrorDown(f'{mirror} has no package {package}')
    return buffer


def download(package):
    """The package from the first mirror that has it."""
    failures = []
    try:
        for mirror in MIRRORS:
            try:
                return fetch(mirror, package)
            except MirrorDown as failure:
                failures.append(failure)
        raise ExceptionGroup('no mirror is up', failures)
    finally:
        del failures


downloaded = 0
for package in range(30):
    downloaded += len(download(2 * package))
print('downloaded', downloaded, 'bytes')
