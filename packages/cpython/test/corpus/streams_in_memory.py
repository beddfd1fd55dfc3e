"""io in memory: StringIO, BytesIO, buffered layers, TextIOWrapper, own raw streams, seeking, errors,
lines.
"""

import io

s = io.StringIO('first\nsecond\r\nthird', newline='')
print(s.readline(), s.tell(), s.read(3), s.readlines(), s.seek(0), list(s), s.read(), sep='|')
s.truncate(5)
s.seek(0, 2)
s.write('+more')
s.writelines(['a', 'b\n'])
print(repr(s.getvalue()), s.seekable(), s.closed, io.StringIO('a\r\nb', newline=None).read() == 'a\nb')
out = io.StringIO()
for n in range(500):
    print(n, end=',', file=out)
out.seek(10)
out.write('€')
print(len(out.getvalue()), out.getvalue()[5:15])
state = out.__getstate__()
twin = io.StringIO()
twin.__setstate__(state)
print(twin.getvalue() == out.getvalue(), twin.tell())

b = io.BytesIO(b'0123456789' * 3)
target = bytearray(4)
print(
    b.read(3),
    b.readinto(target),
    target,
    b.read1(2),
    b.seek(-5, 1),
    b.peek(1) if hasattr(b, 'peek') else b.read(1),
    b.getbuffer()[:3].tobytes(),
)
view = b.getbuffer()
view[0:2] = b'AB'
try:
    b.write(b'x' * 100)
except BufferError as error:
    print(error)
view.release()
b.seek(28)
b.write(b'grown')
print(b.getvalue()[-8:], b.truncate(4), b.getvalue(), list(io.BytesIO(b'l1\nl2\n')))
b.close()
try:
    b.read()
except ValueError as error:
    print(error)


class Dribble(io.RawIOBase):
    """Gives its bytes in small pieces, and remembers what is written."""

    def __init__(self, data=b''):
        self.data, self.at, self.written = data, 0, []

    def readable(self):
        return True

    def writable(self):
        return True

    def readinto(self, buffer):
        piece = self.data[self.at : self.at + min(3, len(buffer))]
        buffer[: len(piece)] = piece
        self.at += len(piece)
        return len(piece)

    def write(self, data):
        self.written.append(bytes(data[:5]))
        return min(5, len(data))

    def __del__(self):
        deaths.append(len(self.written))


deaths = []
raw = Dribble('línea uno\nδύο\nlast'.encode())
text = io.TextIOWrapper(io.BufferedReader(raw, 4), encoding='utf-8')
print(text.readline(), next(text), text.read(2), text.read(), text.buffer.raw is raw, sep='|')
writer = io.BufferedWriter(raw, 8)
writer.write(b'abc')
writer.write(b'defghijklmnop')
writer.flush()
print(raw.written)
text.detach()
del text, raw
print(deaths, writer.raw.at)
del writer
print(deaths)
pair = io.BufferedRWPair(Dribble(b'to read'), Dribble())
print(pair.read(4), pair.write(b'out'), pair.peek(2)[:2])
pair.flush()
del pair
print(len(deaths))
mixed = io.BufferedRandom(io.BytesIO(b'abcdefgh'), 4)
print(mixed.read(2), mixed.write(b'XY'), mixed.seek(0), mixed.read(), mixed.tell())

wrapper = io.TextIOWrapper(io.BytesIO(), encoding='utf-16', newline='\n', line_buffering=True)
wrapper.reconfigure(errors='replace')
wrapper.write('λ\n€')
wrapper.seek(0)
position = (wrapper.read(1), wrapper.tell())
print(
    position[0],
    wrapper.read(),
    wrapper.seek(0),
    wrapper.readlines(),
    wrapper.errors,
    wrapper.name if hasattr(wrapper, 'name') else 'no name',
)
decoder = io.IncrementalNewlineDecoder(None, translate=True)
print(repr(decoder.decode('a\r') + decoder.decode('\nb\r', final=True)), decoder.newlines)
for bad in (
    lambda: io.StringIO().write(b'x'),
    lambda: io.BytesIO().write('x'),
    lambda: io.StringIO().seek(-1),
    lambda: io.TextIOWrapper(io.BytesIO(b'\xff'), 'utf-8').read(),
    lambda: io.StringIO(5),
    lambda: io.BytesIO().fileno(),
    lambda: io.TextIOWrapper(io.BytesIO(), 'no-such'),
):
    try:
        bad()
    except (TypeError, ValueError, OSError, LookupError) as error:
        print(type(error).__name__, end=' ')
print()
lines = io.StringIO(''.join(f'line {n}\n' for n in range(1000)))
print(sum(len(line) for line in lines), io.BytesIO(b'x').__sizeof__() > 0)
streams = [io.StringIO(str(n)) for n in range(200)]
print(sum(int(stream.read()) for stream in streams))
