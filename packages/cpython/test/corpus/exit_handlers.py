"""atexit: registering, unregistering, arguments held,
order at the end; what still runs when the script is over.
"""

import atexit
import sys
import weakref


class Held:
    def __init__(self, name):
        self.name = name

    def __call__(self, *args, **kwargs):
        print('exit:', self.name, args, kwargs)

    def method(self, what):
        print('exit: method of', self.name, what)


@atexit.register
def registered_by_decorator():
    print('exit: decorated', sorted(key for key in globals() if key.startswith('global_')))


global_value = [1, 2]
callback = Held('object')
print(atexit.register(callback, 1, key=[2]) is callback)
bound = Held('bound').method
ref = weakref.ref(bound.__self__)
atexit.register(bound, 'here')
del bound
print('kept by atexit:', ref() is not None)

dropped = Held('dropped')
dropped_ref = weakref.ref(dropped)
for n in range(100):
    atexit.register(dropped, n)
atexit.unregister(dropped)
del dropped
print('let go:', dropped_ref() is None)
payload = Held('argument')
payload_ref = weakref.ref(payload)
atexit.register(len, [payload])
del payload
print('argument kept:', payload_ref() is not None)
atexit.unregister(len)
before = atexit._ncallbacks()
atexit.register(lambda: print('exit: a lambda, last registered of the plain ones'))
print(atexit._ncallbacks() - before)


def registers_another():
    atexit.register(print, 'exit: registered while exiting')
    print('exit: registering')


atexit.register(registers_another)
for bad in (lambda: atexit.register(), lambda: atexit.register(5), lambda: atexit.unregister()):
    try:
        bad()
    except TypeError:
        print('TypeError', end=' ')
print()
weakref.finalize(Held, print, 'exit: finalize of a class that lives to the end')
sys.stdout.flush()
sys.exit(0)
