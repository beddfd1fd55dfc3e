"""decimal and fractions: exact arithmetic, contexts and their nesting, signals and traps, conversions,
formatting.
"""

import decimal
from decimal import Decimal, localcontext
from fractions import Fraction

D = Decimal
print(
    D('0.1') + D('0.2'),
    D(1) / D(7),
    D('1.10') * 2,
    D('1e-10') + 1,
    -D('5.5') // 2,
    D('-7') % 3,
    D(2) ** D('0.5'),
)
print(
    D('1.005').quantize(D('0.01')),
    D('1.015').quantize(D('0.01'), rounding=decimal.ROUND_UP),
    D('12.300').normalize(),
    D('1E+3').to_eng_string(),
)
print(
    D(10).sqrt(),
    D(2).exp().quantize(D('1.0000')),
    D(100).log10(),
    D(3).ln() > 1,
    D('NaN').is_nan(),
    D('Infinity') > 10**100,
    D('-0'),
)
print(
    D('3.14').as_tuple(),
    D((1, (1, 2, 3), -2)),
    D(0.1),
    D('1_000.5'),
    D('٣'),
    int(D('7.9')),
    float(D('0.125')),
    D('2.5').as_integer_ratio(),
)
print(
    sorted([D('2'), D('1.9'), D('-1')]),
    max(D(1), D('1.0')),
    D('1.0') == 1,
    hash(D('1.50')) == hash(D('1.5')) == hash(1.5),
    {D(1): 'x'}[1],
)
print(
    f'{D("1234567.891"):,.2f} {D("0.00001"):e} {D("42"):>8} {D("-3"):+.1%}',
    repr(D('1E-7')),
    str(D('1E+20')),
    round(D('2.675'), 2),
)

with localcontext() as context:
    context.prec = 50
    print(D(1) / D(3), D(2).sqrt())
    with localcontext(decimal.Context(prec=3, rounding=decimal.ROUND_FLOOR)):
        print(D('-1.2345') + 0, D(1) / 3)
    print(context.flags[decimal.Inexact], context.prec)
print(decimal.getcontext().prec)

with localcontext() as context:
    context.traps[decimal.Inexact] = True
    for action in (lambda: D(1) / D(3), lambda: D(1) / D(4)):
        try:
            print(action())
        except decimal.Inexact:
            print('Inexact')
for action in (
    lambda: D(1) / 0,
    lambda: D('x'),
    lambda: D('sNaN') + 1,
    lambda: D(0) / 0,
    lambda: D(-1).sqrt(),
    lambda: D(1) + 1.5,
    lambda: D('1e999999') * 10**9,
):
    try:
        action()
    except (decimal.DecimalException, TypeError) as error:
        print(type(error).__name__, end=' ')
print()
calm = decimal.Context(traps=[])
print(
    calm.divide(D(1), D(0)),
    calm.create_decimal('bad'),
    [signal.__name__ for signal, on in calm.flags.items() if on],
)


def pi():
    with localcontext() as context:
        context.prec += 4
        last, t, s, n, na, d, da = 0, D(3), D(3), 1, 0, 0, 24
        while s != last:
            last = s
            n, na, d, da = n + na, na + 8, d + da, da + 32
            t = (t * n) / d
            s += t
    return +s


print(pi())

third = Fraction(1, 3)
print(
    third + Fraction('0.25'),
    third * 3 == 1,
    Fraction(7, -21),
    Fraction(0.125),
    Fraction('3.14').limit_denominator(10),
    third**-2,
    2 ** Fraction(1, 2),
)
print(
    Fraction(7, 2) // 1,
    Fraction(7, 2) % 1,
    divmod(Fraction(-7, 2), 2),
    round(Fraction(7, 2)),
    round(third, 3),
    float(third),
    int(Fraction(-7, 2)),
)
print(
    hash(Fraction(3)) == hash(3),
    third < D('0.34').as_integer_ratio()[0],
    sorted([third, 0.3, 0, Fraction(2, 5)]),
    {Fraction(1, 2): 'h'}[0.5],
)
print(
    sum(Fraction(1, n) for n in range(1, 40)),
    Fraction(D('0.1')),
    Fraction.from_float(0.5),
    Fraction(3, 6).numerator,
)
for action in (lambda: Fraction(1, 0), lambda: Fraction('x'), lambda: Fraction(1.5, 2), lambda: third + 'x'):
    try:
        action()
    except (ZeroDivisionError, ValueError, TypeError) as error:
        print(type(error).__name__, end=' ')
print()
balance = D('1000.00')
for month in range(1, 121):
    balance = (balance * D('1.0025')).quantize(D('0.01'), decimal.ROUND_HALF_EVEN)
print(
    balance,
    D(10) ** 20 % 97,
    D(7).fma(3, 4),
    D('1.23').scaleb(5),
    D('1.5').compare(D(2)),
    D(5).copy_sign(D(-1)),
)
