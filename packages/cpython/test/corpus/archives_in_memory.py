"""zipfile, tarfile and shelve-like storing in memory: writing, listing, reading in pieces, comments,
damaged archives.
"""

import io
import os
import shelve
import tarfile
import tempfile
import zipfile

stamp = (2024, 2, 29, 12, 0, 0)
buffer = io.BytesIO()
with zipfile.ZipFile(buffer, 'w', zipfile.ZIP_DEFLATED) as archive:
    for n in range(20):
        info = zipfile.ZipInfo(f'folder{n % 3}/file{n:02d}.txt', stamp)
        info.compress_type = zipfile.ZIP_DEFLATED if n % 2 else zipfile.ZIP_STORED
        info.comment = f'note {n}'.encode()
        archive.writestr(info, f'line {n}\n' * (n * 10))
    archive.writestr(zipfile.ZipInfo('ünï/código.txt', stamp), 'unicode name')
    archive.comment = b'whole archive'
    with archive.open(zipfile.ZipInfo('streamed', stamp), 'w') as target:
        for n in range(50):
            target.write(bytes([n]) * 10)
data = buffer.getvalue()
with zipfile.ZipFile(io.BytesIO(data)) as archive:
    names = archive.namelist()
    info = archive.getinfo('folder1/file07.txt')
    print(
        len(names),
        names[0],
        names[-2:],
        info.file_size,
        info.comment,
        info.date_time == stamp,
        archive.comment,
        archive.testzip(),
    )
    with archive.open('folder1/file19.txt') as member:
        print(member.readline(), member.read(5), member.tell(), len(member.readlines()), member.read())
    with io.TextIOWrapper(archive.open('folder2/file05.txt'), encoding='ascii') as text:
        print(sum(1 for _ in text))
    path = zipfile.Path(archive)
    print(
        sorted(p.name for p in path.iterdir())[:3],
        (path / 'folder0' / 'file03.txt').read_text()[:7],
        (path / 'none').exists(),
    )
    for bad in (
        lambda: archive.read('absent'),
        lambda: archive.writestr('x', 'y'),
        lambda: archive.open('streamed', 'q'),
    ):
        try:
            bad()
        except (KeyError, ValueError) as error:
            print(type(error).__name__, end=' ')
    print()
appended = io.BytesIO(data)
with zipfile.ZipFile(appended, 'a') as archive:
    archive.writestr('late', b'appended')
print(
    zipfile.ZipFile(appended).read('late'),
    zipfile.is_zipfile(io.BytesIO(data)),
    zipfile.is_zipfile(io.BytesIO(b'PK')),
)
for damage in (data[:200], data[:-4], b'not a zip', data.replace(b'line 4', b'lime 4')):
    try:
        print(zipfile.ZipFile(io.BytesIO(damage)).testzip(), end=' ')
    except (zipfile.BadZipFile, EOFError) as error:
        print(type(error).__name__, end=' ')
print()

for mode in ('w', 'w:gz', 'w:bz2'):
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode=mode) as tar:
        for n in range(8):
            member = tarfile.TarInfo(f'dir/sub{n % 2}/' + 'long name ' * (n * 3) + str(n))
            member.size, member.mtime, member.uname = n * 100, 1709164800, 'ann'
            tar.addfile(member, io.BytesIO(bytes([n]) * member.size))
        link = tarfile.TarInfo('link')
        link.type, link.linkname = tarfile.SYMTYPE, 'dir/sub0/0'
        tar.addfile(link)
    stream.seek(0)
    with tarfile.open(fileobj=stream) as tar:
        members = tar.getmembers()
        print(
            mode,
            len(members),
            members[-1].issym(),
            len(members[5].name),
            tar.extractfile(members[3]).read(5),
            tar.extractfile(members[3]).seek(0, 2),
            members[2].uname,
        )
try:
    tarfile.open(fileobj=io.BytesIO(b'x' * 600))
except tarfile.ReadError:
    print('ReadError')

with tempfile.TemporaryDirectory() as folder:
    stored = {}
    with shelve.Shelf(stored, writeback=True) as shelf:
        shelf['list'] = [1, 2]
        shelf['list'].append({'three': (3,)})
        shelf.update({f'k{n}': [n] * n for n in range(30)})
        del shelf['k5']
    with open(os.path.join(folder, 'shelf'), 'wb') as file:
        file.writelines(stored.values())
    with shelve.Shelf(stored) as shelf:
        print(
            shelf['list'],
            len(shelf),
            sorted(shelf)[:3],
            'k5' in shelf,
            sum(len(shelf[f'k{n}']) for n in range(6, 30)),
        )
        try:
            shelf['k5']
        except KeyError:
            print('KeyError')
    with tarfile.open(os.path.join(folder, 'all.tar'), 'w') as tar:
        tar.add(folder, 'stored', filter=lambda member: None if member.name.endswith('.tar') else member)
    with tarfile.open(os.path.join(folder, 'all.tar')) as tar:
        filtered = {'filter': 'data'} if hasattr(tarfile, 'data_filter') else {}  # not in the first 3.11
        tar.extractall(os.path.join(folder, 'out'), **filtered)
        print(
            sorted(name.partition('/')[2] for name in tar.getnames()),
            sorted(os.listdir(os.path.join(folder, 'out', 'stored'))),
        )
