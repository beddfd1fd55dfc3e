"""Strings of every storage width: ASCII, Latin-1, two and four bytes; narrowing slices, surrogates,
normal forms.
"""

import sys
import unicodedata

ascii_, latin, bmp, astral = 'plain', 'caf\xe9', 'λόγος', '𝄞 clef'
kinds = {'ascii': ascii_, 'latin': latin, 'bmp': bmp, 'astral': astral}

for name, text in kinds.items():
    print(name, len(text), text[::-1], text * 2, text.encode().hex(), text.upper(), repr(text), ascii(text))
for left in kinds.values():
    print(
        [len(left + right) for right in kinds.values()],
        [(left + right)[: len(left)] == left for right in kinds.values()],
    )

# Slices that need less room than the whole.
mixed = ascii_ + latin + bmp + astral
pieces = [mixed[:5], mixed[5:9], mixed[9:14], mixed[14:], mixed[3:7], mixed[::3]]
print(pieces, [max(map(ord, piece)) for piece in pieces])
width = [sys.getsizeof(text * 100) - sys.getsizeof(text * 99) for text in ('a', 'é', 'λ', '𝄞')]
print('bytes per character:', width)
print(
    [mixed.find(part) for part in ('é', 'λ', '𝄞', 'clef', 'no')], mixed.count('l'), mixed.replace('λ', 'L')[9]
)
print(
    'é'.join('abc'),
    '𝄞'.join(['λ', 'x']),
    ' '.join(kinds.values()),
    [mixed.partition(sep)[1] for sep in ('é', '𝄞')],
)
print(latin < bmp < astral, latin == 'cafe\u0301', unicodedata.normalize('NFC', 'cafe\u0301') == latin)
print(
    [len(unicodedata.normalize(form, 'ﬁ é ½ Å')) for form in ('NFC', 'NFD', 'NFKC', 'NFKD')],
    unicodedata.name('λ'),
)
print(
    unicodedata.numeric('½'),
    unicodedata.category('𝄞'),
    unicodedata.lookup('SNOWMAN'),
    '\N{BULLET}',
    'e\u0301'.isidentifier(),
)

# Single Latin-1 characters are shared; others are not.
front, back = 'éx', 'xé'
print(all(chr(n) is chr(n) for n in range(256)), chr(300) is chr(300), front[0] is back[1])

lone = '\ud800'
print(len(lone), lone.isprintable(), repr(lone), ascii(lone + 'a'))
for encoding in ('utf-8', 'utf-16', 'latin-1', 'ascii'):
    for text in (latin, astral, lone):
        try:
            print(encoding, text.encode(encoding).hex(), end=' ')
        except UnicodeEncodeError as error:
            print(encoding, 'no', error.start, error.end, error.reason[:12], end=' ')
    print()
print(lone.encode('utf-8', 'surrogatepass').decode('utf-8', 'surrogatepass') == lone)
print(
    b'ab\xff\xe9'.decode('utf-8', 'surrogateescape').encode('utf-8', 'surrogateescape'),
    b'\xe9\xff'.decode('utf-8', 'replace'),
)
print(
    astral.encode('ascii', 'xmlcharrefreplace'),
    latin.encode('ascii', 'backslashreplace'),
    bmp.encode('ascii', 'namereplace')[:20],
)

growing, lengths = '', []
for code in (0x41, 0xE9, 0x3BB, 0x20AC, 0x1D11E, 0x42):
    growing += chr(code)
    growing += growing[-1]
    lengths.append((len(growing), len(growing.encode())))
print(lengths)
table = {chr(code): code for code in range(0x370, 0x400) if chr(code).isalpha()}
print(
    len(table),
    table['λ'],
    sorted(table)[:3],
    ''.join(table)[:12],
    {bmp: 1}['λόγος'],
    hash(bmp) == hash('λό' + 'γος'),
)
identifiers = type('Ünï', (), {'größe': 5, 'λ': lambda self: self.größe})()
print(identifiers.λ(), type(identifiers).__name__, identifiers.größe)
many = [chr(0x4E00 + n) * (n % 5 + 1) for n in range(1000)]
print(len(''.join(many)), len(set(''.join(many))), ''.join(many)[:3], len(str(many)), max(many) == many[-1])
