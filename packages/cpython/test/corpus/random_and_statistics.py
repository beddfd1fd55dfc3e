"""random with a seed, and statistics: distributions, sampling, state, own generators, averages,
regression, errors.
"""

import random
import statistics
from collections import Counter
from decimal import Decimal
from fractions import Fraction

rng = random.Random(20240229)
print(
    [rng.randint(1, 6) for _ in range(10)],
    round(rng.random(), 10),
    rng.choice('abcdef'),
    rng.randrange(0, 100, 7),
)
print(
    rng.sample(range(1000), 5),
    rng.sample(['x', 'y'], 3, counts=[2, 4]),
    rng.choices('ab', [9, 1], k=6),
    rng.getrandbits(80),
)
row = list(range(12))
rng.shuffle(row)
print(
    row,
    rng.randbytes(4).hex(),
    [round(rng.gauss(0, 1), 6) for _ in range(3)],
    round(rng.triangular(0, 9, 3), 6),
)
print(
    [
        round(getattr(rng, name)(*args), 5)
        for name, args in (
            ('uniform', (1, 2)),
            ('expovariate', (1.5,)),
            ('betavariate', (2, 3)),
            ('gammavariate', (2, 1)),
            ('normalvariate', (0, 1)),
            ('lognormvariate', (0, 1)),
            ('vonmisesvariate', (0, 4)),
            ('paretovariate', (3,)),
            ('weibullvariate', (1, 2)),
        )
    ]
)
state = rng.getstate()
first = [rng.random() for _ in range(700)]
rng.setstate(state)
print(
    first == [rng.random() for _ in range(700)],
    len(state[1]),
    random.Random('text').random() == random.Random('text').random(),
)


class Congruent(random.Random):
    """A generator of one's own under the same methods."""

    def __init__(self, seed):
        self.value = seed
        super().__init__()

    def seed(self, *args):
        pass

    def random(self):
        self.value = self.value * 1103515245 % 2**31
        return self.value / 2**31

    def getrandbits(self, bits):
        return int(self.random() * 2**bits)


own = Congruent(12345)
deck = [f'{rank}{suit}' for suit in 'cdhs' for rank in range(2, 15)]
own.shuffle(deck)
print(
    deck[:5],
    own.randrange(10),
    len(set(deck)),
    Counter(own.choice('xyz') for _ in range(300)).most_common(1)[0][0],
)
for bad in (
    lambda: rng.choice([]),
    lambda: rng.sample([1], 2),
    lambda: rng.randrange(0),
    lambda: rng.setstate((9, (), None)),
    lambda: rng.choices([], k=1),
    lambda: rng.sample({1}, 1),
    lambda: rng.seed([]),
):
    try:
        bad()
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, end=' ')
print()

data = [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]
print(
    statistics.mean(data),
    statistics.median(data),
    statistics.mode(data),
    statistics.multimode('aabbc'),
    round(statistics.stdev(data), 10),
)
print(
    statistics.median_low([1, 3, 5, 7]),
    statistics.median_high([1, 3, 5, 7]),
    statistics.median_grouped([1, 3, 3, 5]),
    statistics.quantiles(range(1, 10), n=4),
)
print(
    statistics.mean([Fraction(1, 3), Fraction(1, 6)]),
    statistics.mean([Decimal('0.1'), Decimal('0.3')]),
    statistics.fmean([1, 2, 4]),
    statistics.variance([Fraction(n) for n in (1, 2, 4)]),
)
print(
    round(statistics.geometric_mean([54, 24, 36]), 9),
    statistics.harmonic_mean([40, 60]),
    statistics.pvariance([1, 2, 3, 4]),
    statistics.mean([True, False, 10**30]),
)
xs, ys = range(20), [3 * x + (-1) ** x for x in range(20)]
line = statistics.linear_regression(xs, ys)
print(
    round(line.slope, 9),
    round(line.intercept, 9),
    round(statistics.correlation(xs, ys), 9),
    round(statistics.covariance(xs, ys), 6),
)
normal = statistics.NormalDist.from_samples([rng.gauss(100, 15) for _ in range(500)])
print(
    round(normal.mean, 6),
    round((normal * 2 + 5).stdev, 6),
    round(statistics.NormalDist(0, 1).cdf(1.96), 9),
    statistics.NormalDist(1, 2) + statistics.NormalDist(3, 4),
)
for bad in ([], ['a'], [None]):
    try:
        statistics.mean(bad)
    except (statistics.StatisticsError, TypeError) as error:
        print(type(error).__name__, end=' ')
print()
walk, position = [], 0
for _ in range(2000):
    position += rng.choice((-1, 1))
    walk.append(position)
print(max(walk), min(walk), statistics.mode(walk), len(set(walk)))
