"""Building strings: += in place and not, join, replace, format, f-strings, % and Template-like ways,
interning apart.
"""

import io


def in_place(count):
    text = ''
    for number in range(count):
        text += str(number)
    return text


def shared(count):
    """A second reference forbids growing in place."""
    text, copies = '', []
    for number in range(count):
        text += chr(97 + number % 26)
        copies.append(text)
    return copies


def widening():
    text = 'ascii'
    for extra in ('é', 'ÿ', 'λ', '€', '𝄞', '!'):
        text += extra
        yield text, len(text), text.isascii()


class Holder:
    text = ''

    def add(self, more):
        self.text += more
        return self


print(len(in_place(2000)), in_place(12), shared(6), list(widening())[-1])
holder = Holder()
for n in range(100):
    holder.add(f'{n};')
print(len(holder.text), len(Holder.text))
table = {'k': ''}
row = ['']
for n in range(50):
    table['k'] += 'ab'
    row[0] += 'c' * n
print(len(table['k']), len(row[0]))

stream = io.StringIO()
for n in range(100):
    stream.write(f'{n:x}')
print(len(stream.getvalue()), len(''.join(f'{n:x}' for n in range(100))))
print('-'.join(['a']), ''.join([]), ', '.join(map(repr, ['é', 1.5, None])), '€'.join('abc'))

name, number, items = 'wörld', 1234.5678, [1, 'two']
print(
    f'{name!r:>10}|{name:*^9}|{number:,.2f}|{number:e}|{number:+08.1f}|{items}|{items[1]!s:_<6}|{len(name)=}'
)
width, places = 12, 3
print(
    f'{number:{width}.{places}f}|{"nested " + f"{name[0]}{1 + 1}"}|{{literal}}|{number!r:.4}|{255:#x} {255:08b} {1e-7:g}'
)
print('%s %r %5d|%-5s|%05.1f %x %% %c %(k)s'.replace('%(k)s', '') % ('s', 'r', 42, 'ab', 2.345, 255, 'c'))
print('%(a)s %(b)05d %(a)r' % {'a': 'x', 'b': 7}, '%s' % (('t', 1),), '%.3s|%10.2e' % ('abcdef', 12345.678))
print(
    '{} {1} {}'.replace('{1} ', '').format('x', 'y'),
    '{0}{1}{0}'.format('ab', 'ra'),
    '{k[0]} {k[1]:>5} {o.real}'.format(k=items, o=3),
)
print(
    format(1234567, ',d'),
    format(0.1, '.20f'),
    format('x', '^5'),
    format(True, 'd'),
    '{:{}}'.format('v', '>4'),
)


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __format__(self, spec):
        return f'{self.amount:{spec or ".2f"}} EUR'

    def __str__(self):
        return f'{self}'

    def __repr__(self):
        return f'Money({self.amount!r})'


print(f'{Money(3)} {Money(2.5):08.3f} {Money(1)!r} {str(Money(4))}', '%s' % Money(5))
for bad in (
    lambda: '%d' % 'x',
    lambda: '{}'.format(),
    lambda: f'{1:q}',
    lambda: '%s %s' % 1,
    lambda: ''.join([1]),
):
    try:
        bad()
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, end=' ')
print()
text = 'spam ' * 200
for old, new in (('spam', 'eggs'), ('eggs', 'é'), ('é', ''), (' ', '𝄞'), ('𝄞', '')):
    text = text.replace(old, new)
    print(len(text), end=' ')
print(repr(text), ('ab' * 3 + 'c') * 2, 'x' * 0, 'y' * -1, 'é' * 5)
alphabet = ''.join(chr(97 + n) for n in range(26))
print(alphabet[::-1][:5], alphabet[5:2:-1], alphabet[-3:], alphabet[::9], alphabet[:] is alphabet)
