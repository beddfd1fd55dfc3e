"""hashlib, hmac, zlib, gzip, bz2, base64, binascii, secrets-free: whole and in pieces, copies,
damaged data.
"""

import base64
import binascii
import bz2
import gzip
import hashlib
import hmac
import io
import zlib

data = b'The quick brown fox jumps over the lazy dog. ' * 40
for name in ('md5', 'sha1', 'sha256', 'sha512', 'sha3_256', 'blake2b', 'blake2s'):
    digest = hashlib.new(name, data)
    print(name, digest.hexdigest()[:16], digest.digest_size, digest.block_size)
pieces = hashlib.sha256()
for at in range(0, len(data), 77):
    pieces.update(memoryview(data)[at : at + 77])
fork = pieces.copy()
fork.update(b'more')
print(
    pieces.digest() == hashlib.sha256(data).digest(),
    fork.hexdigest()[:8],
    hashlib.shake_128(data).hexdigest(6),
    hashlib.blake2b(data, digest_size=5, key=b'k', salt=b's').hexdigest(),
)
print(
    hmac.new(b'key', data, 'sha1').hexdigest()[:12],
    hmac.compare_digest('a', 'a'),
    hashlib.file_digest(io.BytesIO(data), 'md5').hexdigest()[:8],
)
print(
    'sha256' in hashlib.algorithms_guaranteed,
    {hashlib.md5(bytes([n])).digest()[:2] for n in range(3)} != set(),
)

for level in (0, 1, 9):
    packed = zlib.compress(data, level)
    print(
        level,
        len(packed) < len(data) + 20,
        zlib.decompress(packed) == data,
        zlib.decompress(packed, bufsize=1) == data,
    )
compressor, packed = zlib.compressobj(wbits=-15), b''
for at in range(0, len(data), 100):
    packed += compressor.compress(data[at : at + 100])
branch = compressor.copy()
packed, other = packed + compressor.flush(), packed + branch.compress(b'tail') + branch.flush()
inflater = zlib.decompressobj(-15)
first = inflater.decompress(packed, 50)
rest = inflater.decompress(inflater.unconsumed_tail) + inflater.flush()
print(
    len(first),
    first + rest == data,
    zlib.decompress(other, -15)[-4:],
    inflater.eof,
    zlib.crc32(data),
    zlib.adler32(data, 5),
)
inflater = zlib.decompressobj()
print(inflater.decompress(zlib.compress(b'body') + b'after'), inflater.unused_data)
dictionary = zlib.compressobj(zdict=b'quick brown fox')
with_dictionary = dictionary.compress(data[:40]) + dictionary.flush()
print(zlib.decompressobj(zdict=b'quick brown fox').decompress(with_dictionary) == data[:40])
stream = io.BytesIO()
with gzip.GzipFile(fileobj=stream, mode='wb', mtime=0) as file:
    for line in data.split(b'. '):
        file.write(line + b'\n')
stream.seek(0)
with gzip.open(stream, 'rt') as file:
    print(file.readline().strip(), sum(1 for _ in file))
print(
    gzip.decompress(gzip.compress(data, mtime=0)) == data,
    bz2.decompress(bz2.compress(data)) == data,
    len(bz2.compress(data)) < 200,
)
for damaged in (
    lambda: zlib.decompress(b'xx'),
    lambda: zlib.decompress(zlib.compress(data)[:-9]),
    lambda: gzip.decompress(b'nope'),
    lambda: bz2.decompress(b'BZhX'),
    lambda: zlib.decompressobj(zdict=b'z').decompress(with_dictionary),
    lambda: hashlib.new('none'),
    lambda: hashlib.md5('text'),
    lambda: zlib.compressobj(level=99),
):
    try:
        damaged()
    except (zlib.error, ValueError, TypeError, OSError, EOFError) as error:
        print(type(error).__name__, end=' ')
print()

sample = bytes(range(0, 256, 5))
for encode, decode in (
    (base64.b64encode, base64.b64decode),
    (base64.urlsafe_b64encode, base64.urlsafe_b64decode),
    (base64.b32encode, base64.b32decode),
    (base64.b16encode, base64.b16decode),
    (base64.a85encode, base64.a85decode),
    (base64.b85encode, base64.b85decode),
    (binascii.hexlify, binascii.unhexlify),
    (base64.encodebytes, base64.decodebytes),
):
    text = encode(sample)
    print(len(text), text[:10], decode(text) == sample, end='; ')
print()
print(
    binascii.b2a_qp('é=\t'.encode()),
    binascii.a2b_qp(b'=C3=A9'),
    binascii.b2a_uu(b'uu'),
    binascii.crc_hqx(b'abc', 0),
    base64.b64decode('YWJj\nZA==', validate=False),
    base64.a85encode(b'\0' * 8, foldspaces=True),
)
for bad in (
    lambda: base64.b64decode('a'),
    lambda: base64.b32decode('1'),
    lambda: binascii.unhexlify('abc'),
    lambda: base64.b85decode('~~~~~'),
    lambda: base64.b64encode('text'),
    lambda: base64.b64decode('a*b=', validate=True),
):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, end=' ')
print()
tree = [hashlib.sha1(str(n).encode()).digest() for n in range(256)]
while len(tree) > 1:
    tree = [hashlib.sha1(left + right).digest() for left, right in zip(tree[::2], tree[1::2])]
print(tree[0].hex())
