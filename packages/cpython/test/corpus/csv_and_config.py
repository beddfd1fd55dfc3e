"""csv, configparser and tomllib: dialects, dictionaries, quoting, interpolation, defaults, proxies,
errors.
"""

import configparser
import csv
import io
import tomllib

rows = [
    ['name', 'note', 'n'],
    ['ann', 'says "hi", twice', 1],
    ['bob', 'two\nlines', None],
    ['', "it's; λ", 2.5],
]
for options in (
    {},
    {'delimiter': ';', 'quoting': csv.QUOTE_ALL},
    {'quoting': csv.QUOTE_NONNUMERIC, 'quotechar': "'"},
    {'quoting': csv.QUOTE_NONE, 'escapechar': '\\', 'lineterminator': '|'},
):
    stream = io.StringIO(newline='')
    csv.writer(stream, **options).writerows(rows if options.get('quoting') != csv.QUOTE_NONE else rows[:2])
    text = stream.getvalue()
    print(len(text), repr(text[14:50]))
    if 'lineterminator' not in options and options.get('quotechar') != "'":
        print([len(row) for row in csv.reader(io.StringIO(text, newline=''), **options)])


class Pipes(csv.Dialect):
    delimiter, quotechar, quoting, lineterminator, skipinitialspace = '|', '"', csv.QUOTE_MINIMAL, '\n', True


csv.register_dialect('pipes', Pipes)
print(list(csv.reader(['a| "b|c" |d', '1|2', ''], 'pipes')), csv.get_dialect('pipes').delimiter)
csv.unregister_dialect('pipes')
reader = csv.DictReader(io.StringIO('id,v\n1,x\n2,y,extra\n3\n'), restkey='rest', restval='none')
print(list(reader), reader.line_num, reader.fieldnames)
out = io.StringIO()
writer = csv.DictWriter(out, ['b', 'a'], extrasaction='ignore')
writer.writeheader()
writer.writerows({'a': n, 'b': [n], 'c': 0} for n in range(3))
print(
    repr(out.getvalue()),
    csv.Sniffer().sniff('a;b\nc;d\n').delimiter,
    csv.Sniffer().has_header('x,y\n1,2\n3,4\n'),
)
for bad in (
    lambda: list(csv.reader(['a"b', '"x'], strict=True)),
    lambda: csv.reader(5),
    lambda: csv.writer(out, delimiter='ab'),
    lambda: csv.DictWriter(out, ['a']).writerow({'z': 1}),
    lambda: list(csv.reader([b'bytes'])),
    lambda: csv.get_dialect('none'),
):
    try:
        bad()
    except (csv.Error, TypeError, ValueError) as error:
        print(type(error).__name__, end=' ')
print()
big = ''.join(f'{n},"v{n % 10}",{n / 3:.3f}\r\n' for n in range(800))
print(
    sum(float(row[2]) for row in csv.reader(io.StringIO(big))) > 0,
    len({row[1] for row in csv.reader(big.splitlines())}),
)

config = configparser.ConfigParser(allow_no_value=True, default_section='common')
config.read_string("""
[common]
root = /srv
[paths]
home = %(root)s/home   ; not a comment
cache: %(home)s/cache
 continued
flag
[Numbers]
count = 42
ratio = 0.5
on = yes
""")
print(
    config.sections(),
    config['paths']['cache'].splitlines(),
    config.get('paths', 'flag'),
    config['paths'].get('absent', 'fallback'),
)
print(
    config.getint('Numbers', 'count') + 1,
    config['Numbers'].getfloat('ratio'),
    config.getboolean('Numbers', 'on'),
    'root' in config['Numbers'],
)
config['new'] = {'Key': 'value', 'other': '100%%'}
config.set('new', 'late', 'x')
config.remove_option('Numbers', 'on')
saved = io.StringIO()
config.write(saved)
print(len(saved.getvalue()), sorted(config['new']), config['new']['other'], dict(config['Numbers'].items()))
extended = configparser.ConfigParser(
    interpolation=configparser.ExtendedInterpolation(), converters={'list': lambda v: v.split(',')}
)
extended.read_dict({'a': {'x': '1', 'y': '${x}-${b:z}'}, 'b': {'z': '${a:x},2', 'many': 'p,q'}})
print(extended['a']['y'], extended['b'].getlist('many'), extended.has_section('c'))
for text in ('no header', '[a]\nx=1\nx=2', '[a]\n[a]', '[s]\nk=%(missing)s', '[s]\nk=%(k)s'):
    try:
        bad = configparser.ConfigParser()
        bad.read_string(text)
        bad.get('s', 'k')
    except configparser.Error as error:
        print(type(error).__name__, end=' ')
print()
parsed = tomllib.loads(
    'title = "T"\n[a.b]\nlist = [1, 2.5, {x = "y"}]\nwhen = 2024-02-29T12:00:00Z\n[[t]]\nn = 1\n[[t]]\nn = 2\n'
)
print(parsed['a']['b']['list'], parsed['a']['b']['when'], [t['n'] for t in parsed['t']])
try:
    tomllib.loads('a = ')
except tomllib.TOMLDecodeError:
    print('TOMLDecodeError')
