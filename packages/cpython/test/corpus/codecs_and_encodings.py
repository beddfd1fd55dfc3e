"""Codecs: encoders and decoders whole and incremental, error handlers of one's own, registered codecs,
readers, writers.
"""

import codecs
import encodings.aliases
import io

text = 'Grüße, мир, 世界 🌍!'
for name in ('utf-8', 'utf-16-le', 'utf-32-be', 'utf-7', 'unicode_escape', 'raw_unicode_escape', 'utf-8-sig'):
    raw = text.encode(name)
    print(name, len(raw), raw[:8].hex(), raw.decode(name) == text)
for name, sample in (
    ('cp1252', 'naïve €'),
    ('koi8-r', 'мир'),
    ('iso8859-7', 'λόγος'),
    ('shift_jis', '世界'),
    ('gb18030', '世界 🌍'),
    ('punycode', 'bücher'),
    ('idna', 'bücher.example'),
    ('cp437', 'é'),
):
    try:
        raw = codecs.encode(sample, name)
        print(name, raw, codecs.decode(raw, name) == sample)
    except LookupError as error:
        print(name, error)
print(
    codecs.encode('Uryyb', 'rot13'),
    codecs.encode(b'abc', 'hex'),
    codecs.decode(b'YWJj\n', 'base64'),
    len(codecs.encode(b'a' * 99, 'zlib')) < 20,
)


def stars(error):
    """Replaces by as many stars as there are characters, or bytes, that failed."""
    if isinstance(error, UnicodeEncodeError):
        return '*' * (error.end - error.start), error.end
    if isinstance(error, UnicodeDecodeError):
        return f'<{error.object[error.start]:02x}>', error.start + 1
    raise error


codecs.register_error('stars', stars)
print(text.encode('ascii', 'stars'), b'ok\xff\xfe!'.decode('utf-8', 'stars'), text.encode('latin-1', 'stars'))
for errors in ('strict', 'ignore', 'replace', 'backslashreplace', 'unknown'):
    try:
        print(errors, b'a\xffb\xc3'.decode('utf-8', errors), 'aé🌍'.encode('latin-1', errors))
    except (UnicodeError, LookupError) as error:
        print(errors, type(error).__name__, error)

decoder = codecs.getincrementaldecoder('utf-8')()
pieces = [decoder.decode(bytes([byte])) for byte in text.encode()]
print(''.join(pieces) == text, pieces.count(''), decoder.getstate())
encoder = codecs.getincrementalencoder('utf-16')()
print(b''.join(map(encoder.encode, text)).decode('utf-16') == text)
print(list(codecs.iterdecode([b'\xe4', b'\xb8\x96', b'\xe7\x95'[:1], b'\x95\x8c'], 'utf-8')))


def reverse_encode(value, errors='strict'):
    return value[::-1].encode('utf-8', errors), len(value)


def reverse_decode(value, errors='strict'):
    return bytes(value).decode('utf-8', errors)[::-1], len(value)


def search(name):
    return codecs.CodecInfo(reverse_encode, reverse_decode, name='reverse') if name == 'reverse' else None


codecs.register(search)
print('abc é'.encode('reverse'), 'abc é'.encode('reverse').decode('reverse'), codecs.lookup('reverse').name)
codecs.unregister(search)
try:
    'x'.encode('reverse')
except LookupError as error:
    print(error)

buffer = io.BytesIO()
writer = codecs.getwriter('utf-16')(buffer)
writer.write('first\n')
writer.write('zweite ü\n')
reader = codecs.getreader('utf-16')(io.BytesIO(buffer.getvalue()))
print(reader.readline(), reader.read().strip(), sep='|')
recoder = codecs.EncodedFile(io.BytesIO('é\nü'.encode('latin-1')), 'utf-8', 'latin-1')
print(recoder.read(), codecs.BOM_UTF8, codecs.lookup('UTF8').name, codecs.lookup('latin1').name)
wrapper = io.TextIOWrapper(io.BytesIO(), encoding='utf-8', newline='\r\n', errors='stars', write_through=True)
wrapper.write('a\nb\n')
print(wrapper.buffer.getvalue(), wrapper.encoding, wrapper.errors, encodings.aliases.aliases['latin'])
print(
    codecs.escape_decode(b'\\x41\\n')[0],
    codecs.charmap_build('ab' + '\ufffe' * 254).__class__.__name__,
    codecs.decode('\\u20ac', 'unicode_escape'),
)
