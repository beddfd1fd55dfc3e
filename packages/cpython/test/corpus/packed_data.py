"""struct and array: packing, unpacking, iterating, views, byte order, growing and converting arrays,
errors.
"""

import array
import io
import struct

print(
    struct.pack('<ihb?', 1, -2, 3, True).hex(),
    struct.pack('>5s3xQ', b'abc', 2**40).hex(),
    struct.calcsize('<ihbq'),
    struct.unpack('<2h', b'\x01\x00\xff\xff'),
)
print(
    struct.pack('<3p4s', b'abcdef', b'xy'),
    struct.unpack('>ef', struct.pack('>ef', 1.5, 0.25)),
    struct.pack('!I', 0xDEADBEEF).hex(),
)
record = struct.Struct('<H8sd')
buffer = bytearray(record.size * 50)
for n in range(50):
    record.pack_into(buffer, n * record.size, n, f'name{n}'.encode(), n / 4)
print(
    record.format,
    record.size,
    record.unpack_from(buffer, 7 * record.size),
    len(list(record.iter_unpack(buffer))),
)
rows = [
    (number, name.rstrip(b'\0').decode(), value)
    for number, name, value in struct.iter_unpack('<H8sd', buffer)
]
print(rows[-1], sum(row[2] for row in rows))
for bad in (
    lambda: struct.pack('B', 256),
    lambda: struct.unpack('I', b'abc'),
    lambda: struct.pack('s', 'x'),
    lambda: struct.Struct('z'),
    lambda: struct.pack('ii', 1),
    lambda: record.pack_into(buffer, 795, 1, b'', 1),
    lambda: struct.pack('<h', 1.5),
):
    try:
        bad()
    except (struct.error, TypeError) as error:
        print(type(error).__name__, end=' ')
print()

numbers = array.array('q', range(10))
numbers.append(2**40)
numbers.extend([-1, -2])
numbers.insert(0, 99)
numbers[2:4] = array.array('q', [7] * 6)
del numbers[::5]
print(
    numbers,
    numbers.count(7),
    numbers.index(7),
    numbers.pop(),
    numbers.itemsize,
    numbers[-3:].tolist(),
    len(numbers * 3),
)
numbers.reverse()
numbers.remove(7)
print(
    numbers.tolist(), sum(numbers), max(numbers), numbers == array.array('q', numbers), numbers[::2] < numbers
)
doubles = array.array('d', (n / 2 for n in range(5)))
raw = doubles.tobytes()
back = array.array('d')
back.frombytes(raw)
back.byteswap()
back.byteswap()
print(
    back == doubles,
    len(raw),
    doubles + back,
    doubles.typecode,
    array.array('b', b'abc').tolist(),
    array.array('H', [1, 2]).byteswap(),
)
stream = io.BytesIO()
doubles.tofile(stream)
stream.seek(0)
again = array.array('d')
try:
    again.fromfile(stream, 9)
except EOFError:
    print('EOFError', again.tolist())
view = memoryview(numbers)
try:
    numbers.append(1)
except BufferError:
    print('BufferError')
view[0] = -7
del view
numbers.append(numbers[0])
print(numbers[0], numbers[-1])
for bad in (
    lambda: array.array('b', [200]),
    lambda: array.array('z'),
    lambda: numbers.append('x'),
    lambda: numbers.pop(99),
    lambda: array.array('i') + numbers,
    lambda: numbers.remove(12345),
    lambda: array.array('d').frombytes(b'123'),
):
    try:
        bad()
    except (OverflowError, ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, end=' ')
print()
growing = array.array('i')
for n in range(3000):
    growing.append(n * n % 1000)
    if n % 7 == 0:
        growing.pop(n // 9 % len(growing))
print(len(growing), sum(growing), growing[100])


class Header:
    """A parsed file: variable-length records."""

    def __init__(self, *parts):
        self.parts = parts

    def encode(self):
        return struct.pack('<B', len(self.parts)) + b''.join(
            struct.pack(f'<H{len(part)}s', len(part), part) for part in self.parts
        )

    @classmethod
    def decode(cls, data):
        (count,), at, parts = struct.unpack_from('<B', data), 1, []
        for _ in range(count):
            (length,) = struct.unpack_from('<H', data, at)
            parts.append(bytes(memoryview(data)[at + 2 : at + 2 + length]))
            at += 2 + length
        return cls(*parts)


data = Header(*(b'x' * n for n in range(40))).encode()
print(
    len(data),
    [len(part) for part in Header.decode(data).parts][-3:],
    Header.decode(bytearray(data)).encode() == data,
)
