"""Closures, generators and exceptions, as in a small pipeline. Argument: rounds (default 190)."""

import sys
from functools import partial


class Rejected(Exception):
    def __init__(self, value, reason):
        super().__init__(reason)
        self.value = value


def counter(start):
    count = start

    def step(by=1):
        nonlocal count
        count += by
        return count

    return step


def compose(*stages):
    def run(value):
        for stage in stages:
            value = stage(value)
        return value

    return run


def adder(amount):
    return lambda value: value + amount


def check(limit, value):
    if value % limit == 0:
        raise Rejected(value, f'{value} is a multiple of {limit}')
    return value


def source(size, seed):
    for number in range(size):
        yield number * 31 + seed


def windows(values, width):
    window = ()
    for value in values:
        window = (*window, value)[-width:]
        if len(window) == width:
            yield window


def accepted(values, stage, rejected):
    for value in values:
        try:
            yield stage(value)
        except Rejected as rejection:
            rejected(len(str(rejection)) + rejection.value % 3)


def main(rounds):
    total = 0
    rejected = counter(0)
    for seed in range(rounds):
        stage = compose(adder(seed), partial(check, 5), lambda value: value * 3, partial(check, 7))
        totals = {}
        for window in windows(accepted(source(4000, seed), stage, rejected), 3):
            totals[window[0] % 10] = totals.get(window[0] % 10, 0) + sum(window)
        steps = [counter(key) for key in sorted(totals)]
        total += sum(step(totals[key] % 1000) for key, step in zip(sorted(totals), steps))
    print(f'closures: {rounds} rounds, checksum {total}, rejected {rejected(0)}')


main(int(sys.argv[1]) if len(sys.argv) > 1 else 190)
