"""re: compiling, matching, groups, substitution with functions, iterators, scanner, flags, bytes,
failing patterns.
"""

import re

text = 'On 2024-02-29 and 1999-12-31, mail ann@example.org or bob.b@sub.example.com; price 12.50 EUR, 3 USD.'
date = re.compile(r'(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)')
m = date.search(text)
print(
    m,
    m.groups(),
    m.groupdict(),
    m.span('month'),
    m['year'],
    m.expand(r'\g<day>.\2.\1'),
    m.re is date,
    m.string is text,
)
print(
    [found.group() for found in date.finditer(text)],
    date.findall(text),
    date.sub(r'\3/\2', text, count=1)[:10],
)
print(
    re.findall(r'[\w.]+@([\w.]+)\.\w+', text),
    re.split(r'[,;]\s*', text)[1:],
    re.split('(-)', '1-2-3', maxsplit=1),
)
print(re.sub(r'\d+', lambda found: f'<{int(found[0]) + 1}>', text)[:40], re.subn('[aeiou]', '', text)[1])
print(
    re.match('a|ab', 'abc'),
    re.fullmatch('a|ab', 'ab'),
    re.search('(?<=b)c(?!d)', 'bcd abce').start(),
    re.match('x*', 'abc').end(),
)
print(
    re.search(r'(\w)\1', 'hello').group(),
    re.search(r'(?P<q>["\']).*?(?P=q)', 'say "it\'s" ok')[0],
    re.findall('a.c', 'a\nc abc', re.S),
)
print(
    re.findall('^b', 'a\nb\nb', re.M),
    re.findall('É', 'éÉ', re.I),
    re.findall(r'\w+', 'naïve λ', re.A),
    re.escape('a.b*[c]'),
)
verbose = re.compile(
    r"""
    (?P<int>\d+)   # digits before the point
    (?:\.(\d+))?   # and perhaps after it
    \s*(EUR|USD)
""",
    re.X,
)
print(
    [(found.lastgroup, found.lastindex, found.groups('none')) for found in verbose.finditer(text)],
    verbose.flags,
    verbose.groupindex,
)
print(
    re.findall(rb'\w+', b'bytes \xff too'),
    re.sub(b'o+', lambda found: found[0].upper(), b'foo boo'),
    re.match(r'(a)?(b)?', 'b').groups(),
)
print(
    re.compile('a') is re.compile('a'),
    re.compile('(?i:A)b').match('aB'),
    bool(re.match('(?>a+)b', 'aaab')),
    re.match('a++b', 'aab') is not None,
)

nested = re.compile(r'((a)(b)?)+(c)?')
for sample in ('ab', 'aab', 'abac', 'b'):
    found = nested.match(sample)
    print(found and (found.groups(), found.regs), end=' ')
print()


class Lexer:
    rules = [
        ('number', r'\d+(\.\d*)?'),
        ('name', r'[A-Za-z_]\w*'),
        ('op', r'[-+*/()=]'),
        ('skip', r'\s+'),
        ('bad', r'.'),
    ]
    pattern = re.compile('|'.join(f'(?P<{name}>{rule})' for name, rule in rules))

    def tokens(self, line):
        for found in self.pattern.finditer(line):
            if found.lastgroup == 'bad':
                raise SyntaxError(f'{found.group()!r} at {found.start()}')
            if found.lastgroup != 'skip':
                yield found.lastgroup, found.group()


print(list(Lexer().tokens('area = 3.5*(width_1 + 10)')))
try:
    list(Lexer().tokens('a $ b'))
except SyntaxError as error:
    print(error)
scanner = re.Scanner(
    [(r'\d+', lambda s, token: int(token)), (r'\w+', lambda s, token: [token]), (r'\s+', None)]
)
print(scanner.scan('12 ab 3 !rest'))
for bad in (
    '(',
    '[a',
    '*a',
    '(?P<1>a)',
    'a{2,1}',
    r'\1',
    '(?P=x)',
    '(?<=a+)b',
    '(?z)',
    'a**',
    r'\N{NOPE}',
    '(?P<a>x)(?P<a>y)',
):
    try:
        re.compile(bad)
    except re.error as error:
        print(error.pos, end=' ')
print()


def failing(found):
    if found[0] == '3':
        raise LookupError('at three')
    return found[0] * 2


try:
    re.sub(r'\d', failing, '1 2 3 4')
except LookupError as error:
    print(error, re.sub(r'\d', failing, '1 2 4'))
words = re.compile(r'\b[a-z]{2,}\b')
counts = {}
for word in words.findall(('the quick brown fox jumps over the lazy dog ' * 60)):
    counts[word] = counts.get(word, 0) + 1
print(len(counts), counts['the'])
patterns = [re.compile(f'x{n}(y+)?') for n in range(100)]
print(sum(bool(p.match(f'x{n}yy')) for n, p in enumerate(patterns)), patterns[3].match('x3yy')[1])
re.purge()
print(
    re.sub('', '-', 'abc'),
    re.findall('', 'ab'),
    re.split('', 'ab'),
    re.findall(r'(a)|(b)', 'ab'),
    re.sub('(b)?', r'[\1]', 'ab'),
)
