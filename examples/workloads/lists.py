"""Building lists: comprehensions, append, insert, slices, sort, concatenation. Argument: rounds (default 450)."""

import sys


def build(size, seed):
    numbers = [(n * 7919 + seed) % 100003 for n in range(size)]
    evens = []
    for number in numbers:
        if number % 2 == 0:
            evens.append(number)
    pairs = [[number, number + 1] for number in evens]
    pairs.sort(key=lambda pair: -pair[0])
    flat = []
    for pair in pairs:
        flat += pair
    flat[10:20] = flat[: size // 4]
    del flat[::3]
    flat.reverse()
    doubled = [*flat, *numbers] * 2
    head = doubled[: size // 2]
    for position in range(0, 200, 2):
        head.insert(position, position)
    while len(head) > size // 4:
        head.pop()
    return sum(head) + len(doubled) + len(sorted(map(str, numbers)))


def main(rounds):
    total = 0
    kept = []
    for seed in range(rounds):
        total += build(4000, seed)
        kept.append([None] * seed)
        if len(kept) > 16:
            del kept[:8]
    print(f'lists: {rounds} rounds, checksum {total}')


main(int(sys.argv[1]) if len(sys.argv) > 1 else 450)
