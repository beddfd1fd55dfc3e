"""A sorter that spills runs to scratch buffers and gives their slots back at the end."""

import weakref

slots = dict.fromkeys(range(64), False)


class ScratchBuffer:
    def __init__(self, values):
        self.slot = next(slot for slot, taken in slots.items() if not taken)
        slots[self.slot] = True
        self.values = sorted(values)
        weakref.finalize(self, self.release)  # leaks: the bound method holds the buffer

    def release(self):
        slots[self.slot] = False


def median(values):
    buffer = ScratchBuffer(values)
    return buffer.values[len(buffer.values) // 2]


medians = 0
for column in range(30):
    medians += median([(row * 31 + column * 17) % 100 for row in range(50)])
print('sum of medians', medians)
