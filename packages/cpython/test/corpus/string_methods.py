"""String methods: every one of str's, with results that are new, shared, empty, one character long,
or the object itself.
"""

import string

samples = [
    '',
    'a',
    'Hello World',
    '  padded\t',
    'ÀÉÎ straße',
    'ǅ λόγος',
    '12³½',
    'line1\nline2\r\nline3',
    'a,b,,c',
    '\x00\x7f',
    '𝒳𝒴',
]
queries = [n for n in dir(str) if n.startswith('is')]

for sample in samples:
    print(repr(sample), ''.join('1' if getattr(sample, query)() else '0' for query in queries))
for method in (
    'upper',
    'lower',
    'title',
    'capitalize',
    'swapcase',
    'casefold',
    'strip',
    'lstrip',
    'rstrip',
    'split',
    'splitlines',
):
    print(method, [getattr(sample, method)() for sample in samples[:9]])

text = 'the cat sat on the mat, the end'
print(
    text.find('the', 1),
    text.rfind('the'),
    text.index('cat'),
    text.count('the'),
    text.find('dog'),
    text.count(''),
)
print(
    text.partition('sat'),
    text.rpartition('the'),
    text.partition('dog'),
    text.split('the', 1),
    text.rsplit(None, 2),
)
print(
    text.startswith(('a', 'the')),
    text.endswith('end', 5),
    text.removeprefix('the '),
    text.removesuffix('end'),
)
print(text.removeprefix('zzz') is text, text.replace('zzz', 'y') is text, text.strip('?') == text)
print('x'.center(5, '*'), 'x'.ljust(3) + '|', 'x'.rjust(3, '€'), '-42'.zfill(6), 'a\tbc\td'.expandtabs(4))
print(text.translate(str.maketrans('aeiou', '12345', ' ,')), 'abc'.translate({97: None, 98: 'BB', 99: 233}))
print('straße'.upper(), 'İ'.lower() == 'i̇', 'ß'.casefold() == 'SS'.casefold(), 'ΑΣ'.lower(), 'ﬁ'.upper())
print(
    'a-b_c.d'.split('-'),
    'aXbXc'.split('X', -1),
    ' a  b '.split(' '),
    ''.split(),
    ''.split(','),
    'abc'.rsplit('b'),
)
print('{0:>3}{name}'.format(1, name='n'), '{k}'.format_map({'k': 'v'}), string.capwords('two words'))
print(
    'a' < 'b' < 'ba' < 'é' < '𝒳',
    'abc' > 'ab',
    'é' == 'e\u0301',
    max('hello'),
    sorted('hello'),
    'b' in 'abc',
    '' in '',
)
print(
    [hash(s) == hash(''.join(list(s))) for s in samples[:4]],
    ord('é'),
    chr(0x1D4B3),
    ascii('é𝒳'),
    repr("it's"),
)
print(
    list('é€'), [*'ab'], 'abc'[1], 'abc'[-1], 'abcdef'[1:5:2], 'abc'[10:], ''.join(reversed('abc')), 'abcdef'
)
for bad in (
    lambda: 'a'.index('b'),
    lambda: 'a' + 1,
    lambda: 'a'[3],
    lambda: 'a'.split(''),
    lambda: 'x'.center(3, 'ab'),
    lambda: chr(-1),
    lambda: ord('ab'),
    lambda: 'a'.encode('nope'),
):
    try:
        bad()
    except (ValueError, TypeError, IndexError, LookupError) as error:
        print(type(error).__name__, end=' ')
print()


class Text(str):
    """A subclass: methods give plain str; an override is honoured."""

    def __new__(cls, value, note=None):
        made = super().__new__(cls, value)
        made.note = note
        return made

    def __add__(self, other):
        return Text(str.__add__(self, other), self.note)

    def upper(self):
        return f'<{super().upper()}>'


t = Text('sub', note=['n'])
print(
    t,
    type(t.lower()).__name__,
    type(t[:]).__name__,
    (t + 'x').note,
    t.upper(),
    f'{t:>5}',
    ''.join([t]),
    type(str(t)).__name__,
)
print({t: 1}['sub'], t == 'sub', hash(t) == hash('sub'), t in ['sub'], 'a' + t, type('a' + t).__name__)
words = [w.strip('.,').lower() for w in ('The cat. The hat, the bat. ' * 40).split()]
print(len(words), len(set(words)), sorted(set(words)), max(words, key=words.count))
long = 'ab' * 5000
print(
    len(long.replace('a', 'xyz')),
    long.count('ba'),
    len(long.split('b')),
    len(long.upper().lower().title()),
    long.find('bb'),
)
