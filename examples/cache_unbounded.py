"""Three caches for one function: one that grows for ever, one with a bound, one that only holds what others use."""

import functools
import weakref

import heapreel


class Page:
    alive = 0

    def __init__(self, number):
        Page.alive += 1
        self.number = number
        self.words = [f'word{number}-{k}' for k in range(20)]

    def __del__(self):
        Page.alive -= 1


@functools.lru_cache(maxsize=None)
def load_unbounded(number):
    return Page(number)


@functools.lru_cache(maxsize=16)
def load_bounded(number):
    return Page(number)


held_weakly = weakref.WeakValueDictionary()


def load_weakly(number):
    page = held_weakly.get(number)
    if page is None:
        page = held_weakly[number] = Page(number)
    return page


def serve(load, requests):
    """Each request loads a page and the one before it; a few pages are asked for again and again."""
    total = 0
    for request in range(requests):
        page, previous = load(request), load(max(0, request - 1))
        total += len(page.words) + previous.number + load(request % 5).number
    return total


for load in (load_unbounded, load_bounded, load_weakly):
    before = Page.alive
    served = serve(load, 300)
    heapreel.mark(load.__name__)
    print(f'{load.__name__:<15} pages kept alive: {Page.alive - before:>3}  (checksum {served})')

load_unbounded.cache_clear()
heapreel.mark('cache cleared')
print(f'after cache_clear, alive: {Page.alive}')
