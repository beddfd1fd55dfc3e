"""An object that comes back from the dead: a finalizer stores a new reference to it. It does so only once."""

import gc

import heapreel


class Phoenix:
    def __init__(self, name):
        self.name = name
        self.self = None

    def __del__(self):
        print(f'  {self.name} is finalized')
        nest.append(self)


gc.disable()
nest = []

print('by its count:')
bird = Phoenix('bird')
heapreel.mark('before its death', bird)
del bird
heapreel.mark('back again', nest[0])
print('  in the nest:', nest[0].name)
nest.clear()
heapreel.mark('dead for good')
print('  after clearing the nest, the finalizer does not run a second time')

print('by the collector:')
ring = Phoenix('ring')
ring.self = ring
del ring
heapreel.mark('a cycle, out of reach')
print('  collect() found', gc.collect(), 'dead object(s): it was rescued')
heapreel.mark('rescued', nest[0])
print('  in the nest:', nest[0].name)
nest.clear()
heapreel.mark('out of reach again')
print('  collect() found a dead object now:', gc.collect() > 0)
heapreel.mark('collected')
