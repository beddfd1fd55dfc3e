"""bytes, bytearray and memoryview: building, resizing, exports that forbid resizing, casting, slicing,
searching.
"""

import array

raw = bytes(range(10)) + b'\xff' * 3
print(raw, raw[2], raw[2:5], raw[::-4], raw.hex('-', 2), bytes.fromhex('00 ff 10'), b'%s-%d' % (b'x', 5))
print(
    b'a,b,,c'.split(b','),
    b' x '.strip(),
    b'abc'.replace(b'b', b'BBB'),
    b'ab'.join([b'1', bytearray(b'2')]),
    b'x' * 4,
)
print(
    b'abcabc'.find(b'ca'),
    b'abc'.startswith((b'x', b'a')),
    b'AbC'.swapcase(),
    b'a\nb'.splitlines(),
    b'%05.1f' % 2.25,
)
print(
    raw.translate(None, b'\xff'),
    b'abc'.maketrans(b'ab', b'xy')[97],
    bytes(3),
    bytes([65, 66]),
    bytes('é', 'utf-8'),
)

buffer = bytearray()
sizes = []
for n in range(300):
    buffer.append(n % 256)
    if n % 50 == 0:
        buffer.extend(b'abc' * (n % 7))
        sizes.append(len(buffer))
while len(buffer) > 20:
    del buffer[: len(buffer) // 3]
    sizes.append(len(buffer))
buffer[2:4] = b'longer replacement'
buffer[::5] = b'\x00' * len(buffer[::5])
buffer.insert(0, 65)
buffer += b'tail'
buffer *= 2
print(sizes, bytes(buffer[:12]), len(buffer), buffer.pop(), buffer.count(b'tail'), buffer.index(65))
buffer.reverse()
buffer.remove(65)
buffer.clear()
print(buffer, bytearray(b'abc').upper(), bytearray(5), bytearray(b'ab') + b'c', b'x' + bytearray(b'y'))

target = bytearray(b'0123456789')
view = memoryview(target)
inner = view[2:8]
inner[0] = 65
inner[1:3] = b'BC'
print(
    target,
    inner.tobytes(),
    inner.obj is target,
    view.nbytes,
    view.readonly,
    inner[::2].tolist(),
    bytes(inner[::-1]),
)
for change in (
    lambda: target.append(1),
    lambda: target.clear(),
    lambda: target.extend(b'x' * 99),
    lambda: target.__delitem__(0),
):
    try:
        change()
    except BufferError:
        print('BufferError', end=' ')
view.release()
try:
    target.append(1)
except BufferError:
    print('the slice still exports')
inner.release()
target.append(33)
print(target)
try:
    inner[0]
except ValueError as error:
    print(error)
with memoryview(b'read only') as view:
    try:
        view[0] = 1
    except TypeError as error:
        print(error)
    print(hash(view) == hash(b'read only'), view == b'read only', view[5:] == b'only')

numbers = array.array('i', range(12))
view = memoryview(numbers)
matrix = view.cast('B').cast('i', shape=[3, 4])
print(
    matrix.shape,
    matrix.strides,
    matrix[1, 2],
    matrix.tolist()[2],
    view[3:5].tolist(),
    view.format,
    view.itemsize,
)
view[3] = -1
print(numbers[3], matrix[0, 3], memoryview(view).c_contiguous)
del matrix, view
numbers.append(12)
print(len(numbers), sum(memoryview(numbers)))
keep = memoryview(bytearray(b'only the view holds it'))[5:13]
print(bytes(keep), len(keep.obj), {b'key': 1}[bytes(memoryview(b'key'))])
views = [memoryview(target)[n:] for n in range(8)]
print(sum(len(v) for v in views), bytes(views[7]), [v.release() for v in views][0])
for bad in (
    lambda: bytes([256]),
    lambda: b'a' + 'a',
    lambda: bytes(-1),
    lambda: bytearray(b'a').index(9),
    lambda: memoryview('x'),
    lambda: bytes.fromhex('zz'),
    lambda: bytearray().pop(),
):
    try:
        bad()
    except (ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, end=' ')
print(
    int.from_bytes(b'\x01\x00', 'big'),
    (1000).to_bytes(2, 'little'),
    b''.join(bytes([n]) for n in range(97, 103)),
)
