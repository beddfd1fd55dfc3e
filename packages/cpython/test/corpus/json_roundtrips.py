"""json: dumps and loads in C and in pure Python, hooks, own encoders, errors with positions, streams,
deep nesting.
"""

import io
import json
from decimal import Decimal
from json import decoder, encoder, scanner

document = {
    'empty': [[], {}, ''],
    'numbers': [0, -1, 1.5, 1e100, 2**70, -0.0],
    'text': 'quote " slash \\ newline \n tab \t é € 𝄞 \x01',
    'nested': {'list': [{'k': [None, True, False]}], 'same': [1, 1]},
    'keys': {1: 'int', None: 'none', True: 'bool', 2.5: 'float'},
}
for options in (
    {},
    {'indent': 2},
    {'sort_keys': False, 'separators': (',', ':')},
    {'ensure_ascii': False},
    {'indent': '\t', 'ensure_ascii': False},
):
    text = json.dumps(document, **options)
    print(len(text), json.loads(text)['text'] == document['text'], json.loads(text)['keys'], text[-30:])
print(json.loads(' [1, 2.0, "\\u00e9\\ud834\\udd1e\\n", {"a": {"b": []}}, NaN, -Infinity, 1E5, true, null] '))


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


class Encoder(json.JSONEncoder):
    def default(self, value):
        if isinstance(value, Point):
            return {'point': [value.x, value.y]}
        if isinstance(value, (set, range)):
            return sorted(value)
        return super().default(value)


def hook(pairs):
    return Point(*pairs['point']) if pairs.keys() == {'point'} else pairs


text = json.dumps([Point(1, [2]), {3, 1}, range(3), {'p': Point('x', None)}], cls=Encoder)
back = json.loads(text, object_hook=hook)
print(text, type(back[0]).__name__, back[0].y, back[3]['p'].x)
print(json.loads('{"a": 1.10, "b": 2, "a": 3}', parse_float=Decimal, parse_int=str, object_pairs_hook=list))
print(''.join(Encoder(indent=1).iterencode({'s': {5}})), json.dumps({'skip': 1, (1, 2): 2}, skipkeys=True))
stream = io.StringIO()
json.dump(document, stream)
stream.seek(0)
print(
    json.load(stream) == json.loads(json.dumps(document)),
    json.loads(json.dumps(document).encode('utf-16')) is not None,
)

for bad in (
    '',
    '{',
    '{"a" 1}',
    '"open',
    '[1 2]',
    'nul',
    '"\\x"',
    '{"a":1}x',
    '\ufeff[]',
    '01',
    '[' * 40,
    '"\x01"',
    '{1: 2}',
):
    try:
        json.loads(bad)
    except json.JSONDecodeError as error:
        print(error.pos, end=' ')
print()
loop = []
loop.append({'loop': loop})
for bad in (loop, object(), {(1,): 2}, [float('nan')], {'a': [b'bytes']}):
    try:
        json.dumps(bad, allow_nan=False)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, end=' ')
print()


class PureDecoder(json.JSONDecoder):
    def __init__(self):
        super().__init__()
        self.parse_object, self.parse_string = decoder.JSONObject, decoder.py_scanstring
        self.scan_once = scanner.py_make_scanner(self)


class PureEncoder(json.JSONEncoder):
    def iterencode(self, value, _one_shot=False):
        make = encoder._make_iterencode
        floatstr = lambda number: float.__repr__(number)
        return make(
            {},
            self.default,
            encoder.py_encode_basestring_ascii,
            None,
            floatstr,
            ': ',
            ', ',
            False,
            False,
            False,
        )(value, 0)


pure = PureEncoder().encode(document)
print(pure == json.dumps(document), PureDecoder().decode(pure) == json.loads(pure))
deep = None
for n in range(90):
    deep = {'level': n, 'below': [deep]}
back, depth = json.loads(json.dumps(deep)), 0
while back:
    back, depth = back['below'][0], depth + 1
print(depth)
rows = [{'id': n, 'name': f'row {n}', 'tags': ['x'] * (n % 4), 'ratio': n / 7} for n in range(400)]
print(
    json.loads(json.dumps(rows)) == rows,
    len(json.dumps(rows)),
    len({id(key) for row in json.loads(json.dumps(rows)) for key in row}),
)
scan = json.JSONDecoder().raw_decode('[1, 2] trailing')
print(scan, list(map(json.loads, '1\n"a"\n[]'.splitlines())))
