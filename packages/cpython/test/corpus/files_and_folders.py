"""Files in a temporary folder: reading, writing, modes, pathlib, os.walk, shutil, glob, tempfile,
fileinput, errors.
"""

import errno
import fileinput
import fnmatch
import glob
import os
import pathlib
import shutil
import stat
import tempfile

with tempfile.TemporaryDirectory() as name:
    root = pathlib.Path(name)
    notes = root / 'notes.txt'
    notes.write_text('eins\nzwei é\ndrei\n', encoding='utf-8')
    with open(notes, encoding='utf-8') as file:
        print(
            file.readline(),
            file.tell() > 0,
            file.read(4),
            [line.strip() for line in file],
            file.readline(),
            sep='|',
        )
    with open(notes, 'r+b', buffering=0) as file:
        file.seek(-5, os.SEEK_END)
        print(file.read(), file.write(b'vier\n'), file.truncate(), file.name == str(notes))
    with notes.open('a', encoding='utf-8') as file:
        print('appended', 1, sep='-', file=file)
    print(
        notes.read_bytes(),
        notes.stat().st_size,
        notes.exists(),
        notes.suffix,
        notes.stem,
        notes.relative_to(root),
    )
    try:
        open(root / 'absent')
    except FileNotFoundError as error:
        print(error.errno == errno.ENOENT, os.path.basename(error.filename), error.strerror)
    try:
        open(notes, 'x')
    except FileExistsError:
        print('exists')
    for mode in ('q', 'rw', 'rb+t'):
        try:
            open(notes, mode)
        except ValueError:
            print('ValueError', end=' ')
    print()

    deep = root / 'a' / 'b' / 'c'
    deep.mkdir(parents=True)
    for n in range(12):
        (deep.parent if n % 2 else deep).joinpath(f'file{n:02d}.{"py" if n % 3 else "txt"}').write_text(
            str(n) * n
        )
    print(
        sorted(p.name for p in root.rglob('*.txt')),
        sorted(p.name for p in deep.iterdir())[:2],
        len(glob.glob(f'{name}/**/*.py', recursive=True)),
    )
    for folder, folders, files in os.walk(root):
        print(os.path.relpath(folder, root).replace(os.sep, '/'), folders, len(files), end='; ')
    print()
    with os.scandir(deep) as entries:
        print(sorted((entry.name, entry.is_file(), entry.stat().st_size) for entry in entries)[0])
    shutil.copytree(root / 'a', root / 'copied', ignore=shutil.ignore_patterns('*.txt'))
    shutil.move(str(root / 'copied' / 'b' / 'c'), str(root / 'moved'))
    print(
        sorted(os.listdir(root)), len(os.listdir(root / 'moved')), fnmatch.filter(['x.py', 'y.c'], '*.[ch]')
    )
    (root / 'moved' / 'file02.py').rename(root / 'renamed')
    os.replace(root / 'renamed', notes)
    print(notes.read_text(), shutil.disk_usage(name).total > 0, stat.S_ISDIR(os.stat(root).st_mode))
    shutil.rmtree(root / 'a')
    try:
        os.rmdir(root / 'moved')
    except OSError:
        print('not empty')

    names = []
    for n in range(3):
        names.append(root / f'in{n}')
        names[-1].write_text(f'one{n}\ntwo{n}\n')
    with fileinput.input(names) as lines:
        print([(line.strip(), lines.filelineno(), lines.isfirstline()) for line in lines][1:3])
    with tempfile.NamedTemporaryFile('w+', dir=name, suffix='.tmp') as file:
        file.write('temporary')
        file.seek(0)
        print(file.read(), pathlib.Path(file.name).exists(), file.name.endswith('.tmp'))
    print(os.path.exists(file.name))
    with tempfile.SpooledTemporaryFile(max_size=10, dir=name) as spool:
        spool.write(b'small')
        before = spool._rolled
        spool.write(b'no longer small')
        spool.seek(0)
        print(before, spool._rolled, spool.read())
    descriptor = os.open(root / 'raw', os.O_RDWR | os.O_CREAT)
    print(
        os.write(descriptor, b'raw bytes'),
        os.lseek(descriptor, 4, os.SEEK_SET),
        os.read(descriptor, 20),
        os.fstat(descriptor).st_size,
    )
    with os.fdopen(descriptor, 'rb') as file:
        file.seek(0)
        print(file.read(3), file.fileno() == descriptor)

print(
    root.exists(),
    os.path.join('a', '..', 'b') == os.path.normpath('a/../b'),
    os.path.splitext('x/y.tar.gz'),
    os.path.commonpath(['/a/b', '/a/c']),
)
p = pathlib.PurePosixPath('/usr/lib/python/../x.tar.gz')
print(
    p.parts,
    p.suffixes,
    p.parents[1],
    p.with_suffix('.zip'),
    p.match('*.gz'),
    p / '/abs',
    pathlib.PureWindowsPath('c:\\a\\b').as_posix(),
)
paths = {pathlib.PurePosixPath(f'/d{n % 5}/f{n}') for n in range(300)}
print(len(paths), sorted(paths)[0], len({path.parent for path in paths}))
