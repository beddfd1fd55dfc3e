"""What the threshold of the garbage collector trades: collections run against garbage that waits.

The same work, which leaves one small cycle per step, is done under several settings.
"""

import gc

import heapreel


class Step:
    waiting = 0
    most_waiting = 0

    def __init__(self, number):
        self.number = number
        self.result = {'step': self}  # the cycle
        Step.waiting += 1
        Step.most_waiting = max(Step.most_waiting, Step.waiting)

    def __del__(self):
        Step.waiting -= 1


def work(steps):
    return sum(Step(number).number for number in range(steps))


class CollectionCounter:
    def __init__(self):
        self.runs = 0

    def __call__(self, phase, info):
        if phase == 'stop':
            self.runs += 1


def measure(title, threshold):
    gc.collect()
    Step.most_waiting = 0
    counter = CollectionCounter()
    gc.callbacks.append(counter)
    gc.set_threshold(*threshold)
    heapreel.mark(f'{title}: begin')
    work(4000)
    heapreel.mark(f'{title}: end')
    gc.callbacks.remove(counter)
    return counter.runs, Step.most_waiting


gc.collect()
gc.freeze()  # what the interpreter and this script need for good is not looked at again
ordinary = gc.get_threshold()
figures = {}
for title, threshold in (('eager', (50, 10, 10)), ('patient', (2000, 10, 10)), ('off', (0, 10, 10))):
    figures[title] = measure(title, threshold)
gc.set_threshold(*ordinary)
gc.collect()
heapreel.mark('collected')

(eager_runs, eager_most), (patient_runs, patient_most), (off_runs, off_most) = figures.values()
print('eager collects more often than patient: ', eager_runs > patient_runs > off_runs == 0)
print('and lets less garbage wait:             ', eager_most < patient_most < off_most)
print(
    'with the collector off, cycles waiting: ', off_most, ' all freed by one collection:', Step.waiting == 0
)
