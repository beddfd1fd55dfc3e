"""Numbers: integers small, cached and huge, floats, complex, bool, conversions,
numeric protocols of own classes.
"""

import math
import operator

fact = math.factorial(120)
print(
    fact % (10**9 + 7),
    len(str(fact)),
    fact.bit_length(),
    pow(3, 10**5, 10**12),
    -7 // 2,
    -7 % 3,
    divmod(-7, 2),
)
print(
    2**200 - 2**199 == 2**199, (1 << 100) | 5, ~(1 << 70), (-1 << 65) >> 64, 2**64 & 2**64 - 1, 6**30 ^ 6**29
)
print(
    int('123456789' * 5) // 987654321,
    int('zz', 36),
    int(' 1_000 '),
    hex(255),
    oct(-8),
    bin(5),
    int.from_bytes(b'\xff' * 20, 'big'),
)
print(
    math.isqrt(10**40 + 1),
    math.gcd(2**80, 6**40),
    math.lcm(*range(1, 31)),
    math.comb(60, 30),
    math.perm(20, 10),
)
a = 256
b = 257
c, d = a + 0, b + 0
print(c is a, (a + 1) is (a + 1), all(n is int(str(n)) for n in range(-5, 257)), d - 1 is a)
total = 0
for n in range(-300, 300):
    total += n * n
    total ^= n
print(
    total, sum(range(10**5)), sum([2**40] * 10), max(-(2**70), 2**70), sorted([3**n % 1000 for n in range(8)])
)

print(
    0.1 + 0.2,
    1e308 * 10,
    -math.inf < 0,
    math.nan == math.nan,
    (0.5).as_integer_ratio(),
    float('1e-320'),
    1 / 3,
)
print(
    round(2.5),
    round(-3.5),
    round(1234.567, -2),
    round(10**20 + 5, -1),
    math.floor(-2.5),
    math.trunc(2.9),
    (2.0).is_integer(),
)
print(
    (255.9375).hex(),
    float.fromhex('0x1.8p3'),
    math.fsum([0.1] * 10),
    math.hypot(3, 4),
    math.modf(-2.5),
    math.frexp(8),
)
print(
    10**25 * 1.0,
    int(1e25),
    float(2**70),
    2**53 + 1.0 == 2**53,
    5 // 0.3,
    -5 % 0.3 > 0,
    2**-1,
    (-8) ** (1 / 3),
)
z = complex(1, -2)
print(z * z.conjugate(), abs(3 + 4j), z**2, z == 1 - 2j, complex('1e3-2j'), (2j).imag, -z, z / (1 + 1j))
print(True + True, True * 5, isinstance(False, int), sum([True, False, True]), not 0.0)
print(hash(1) == hash(1.0) == hash(True), hash(2**100) == hash(float(2**100)), {1: 'a', 1.0: 'b', True: 'c'})


class Modular:
    modulus = 13

    def __init__(self, value):
        self.value = int(value) % self.modulus

    def __add__(self, other):
        if not isinstance(other, (int, Modular)):
            return NotImplemented
        return Modular(self.value + int(other))

    __radd__ = __add__

    def __mul__(self, other):
        return Modular(self.value * int(other))

    def __iadd__(self, other):
        self.value = (self.value + int(other)) % self.modulus
        return self

    def __pow__(self, power, modulus=None):
        return Modular(pow(self.value, power, modulus or self.modulus))

    def __neg__(self):
        return Modular(-self.value)

    def __int__(self):
        return self.value

    def __index__(self):
        return self.value

    def __float__(self):
        return self.value / self.modulus

    def __round__(self, digits=None):
        return ('rounded', digits)

    def __divmod__(self, other):
        return self.value // other, self.value % other

    def __repr__(self):
        return f'{self.value}%{self.modulus}'


m = Modular(9)
print(
    m + 8,
    8 + m,
    m * 3,
    m**5,
    -m,
    sum([m, m, m]),
    [*range(20)][m],
    hex(m),
    round(m, 2),
    divmod(m, 4),
    f'{float(m):.3f}',
)
alias = m
m += 100
print(alias is m, m, pow(m, 3, 7), operator.index(m), bytes(m)[:2])
for bad in (
    lambda: m + 'x',
    lambda: 'x' + m,
    lambda: 1 // 0,
    lambda: 0.0**-1,
    lambda: int('1' * 5000),
    lambda: int(math.inf),
    lambda: math.sqrt(-1),
    lambda: 2 << -1,
    lambda: 1.5 << 1,
    lambda: m - 1,
    lambda: int(None),
    lambda: math.exp(1000),
):
    try:
        bad()
    except (TypeError, ValueError, ArithmeticError) as error:
        print(type(error).__name__, end=' ')
print()


def pi_digits(count):
    """Gibbons' spigot: big integers throughout."""
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while count:
        if 4 * q + r - t < n * t:
            yield n
            count -= 1
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, l = (
                q * k,
                (2 * q + r) * l,
                t * l,
                k + 1,
                (q * (7 * k + 2) + r * l) // (t * l),
                l + 2,
            )


print(''.join(map(str, pi_digits(120))))
