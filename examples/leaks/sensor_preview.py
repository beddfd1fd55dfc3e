"""A monitor that averages the readings of a sensor and could show them from the start."""

from itertools import islice, tee

CALIBRATION = [1 + number / 200 for number in range(64)]


class Reading:
    def __init__(self, number):
        self.number = number
        self.value = (number * 37 % 50) * CALIBRATION[number % 64]


def readings():
    number = 0
    while True:
        yield Reading(number)
        number += 1


class Monitor:
    def __init__(self, source):
        self.live, self.preview = tee(source)  # leaks, too

    def average(self, count):
        values = [reading.value for reading in islice(self.live, count)]  # leaks: for the preview
        return sum(values) / count


monitor = Monitor(readings())
highest = 0
for minute in range(30):
    highest = max(highest, monitor.average(12))
print(f'highest average {highest:.3f}')
