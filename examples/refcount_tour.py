"""One object, and what adds to its reference count or takes from it, a step at a time.

The count of an object is the number of places that refer to it; at zero it is gone, at that very moment.
"""

import sys

import heapreel


class Guest:
    def __del__(self):
        print('       and at zero it is gone')


def step(what):
    # getrefcount sees its own argument too.
    print(f'{sys.getrefcount(guest) - 1:>5}  {what}')
    heapreel.mark(what, guest)


guest = Guest()
step('a name')
other = guest
step('a second name')
table = [guest, guest, guest]
step('three places in a list')
table *= 2
step('the list, doubled')
del table[2:]
step('all but two cut off')
by_name = {'guest': guest}
step('a dict')
speak = guest.__del__
step('a bound method')
hello = lambda: guest  # a global is looked up when it is called: no reference
step('a function that uses the global (nothing)')


def keep(thing):
    return lambda: thing


kept = keep(guest)
step('a closure (its cell)')
later = (thing for thing in table)
step('a generator not yet begun (nothing: it holds the list)')
next(later)
step('the generator paused with it in a local')
try:
    raise ValueError(guest)
except ValueError:
    step('an exception in flight')
step('the exception handled and gone')
del speak, kept, later, by_name, table, other
step('all of these let go')
heapreel.mark('the last reference goes')
del guest
heapreel.mark('gone')
