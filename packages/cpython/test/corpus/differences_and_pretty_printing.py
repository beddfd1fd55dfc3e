"""difflib, pprint and reprlib: sequence matching, deltas and their restoring, close matches,
wide and recursive data.
"""

import collections
import dataclasses
import difflib
import io
import pprint
import reprlib
import types

left = 'one\ntwo\nthree\nfour\nfive six seven\n'.splitlines(keepends=True)
right = 'ore\ntree\nthree\nemu\nfive six  seven\nnine\n'.splitlines(keepends=True)
matcher = difflib.SequenceMatcher(
    None, 'private Thread currentThread;', 'private volatile Thread currentThread;'
)
print(
    round(matcher.ratio(), 6),
    matcher.find_longest_match(),
    matcher.get_opcodes()[:2],
    matcher.quick_ratio() >= matcher.ratio(),
)
delta = list(difflib.ndiff(left, right))
print(
    ''.join(delta[:4]).splitlines(),
    ''.join(difflib.restore(delta, 1)) == ''.join(left),
    ''.join(difflib.restore(delta, 2)) == ''.join(right),
)
print(
    list(difflib.unified_diff(left, right, 'a', 'b', n=0))[:5], len(list(difflib.context_diff(left, right)))
)
print(
    difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy']),
    difflib.get_close_matches('x', 'yz'),
    difflib.IS_CHARACTER_JUNK(' '),
)
table = difflib.HtmlDiff(wrapcolumn=20).make_table(left, right, context=True, numlines=1)
print(
    table.count('<tr>'),
    'diff_chg' in table,
    list(difflib.diff_bytes(difflib.unified_diff, [b'a'], [b'b']))[-1],
)
junk = difflib.SequenceMatcher(lambda c: c == ' ', ' abcd', 'abcd abcd', autojunk=False)
print(junk.get_matching_blocks(), [tag for tag, *_ in junk.get_opcodes()], junk.bjunk)
reused = difflib.SequenceMatcher()
reused.set_seq2('the same reference text again and again' * 3)
scores = []
for n in range(20):
    reused.set_seq1('the same text ' * n)
    scores.append(round(reused.ratio(), 3))
print(
    scores[5],
    max(scores),
    list(
        difflib.SequenceMatcher(None, list(range(40)), [n for n in range(40) if n % 9]).get_grouped_opcodes(1)
    )[0],
)


@dataclasses.dataclass
class Point:
    x: object
    y: object = None
    hidden: int = dataclasses.field(default=0, repr=False)


class Quiet:
    def __repr__(self):
        return '<quiet>'


nested = {
    'numbers': list(range(30)),
    'deep': {'er': {'est': [('tuple',), {'set'}, frozenset(), [[]]]}},
    3: 'mixed keys',
    'text': 'a long piece of text that has to be wrapped somewhere ' * 3,
    'raw': b'bytes ' * 20,
    'point': Point(Quiet(), [1]),
}
for options in (
    {},
    {'width': 40, 'indent': 2},
    {'compact': True},
    {'depth': 2, 'sort_dicts': False},
    {'width': 200, 'underscore_numbers': True},
):
    text = pprint.pformat(nested, **options)
    print(len(text.splitlines()), len(text), text.splitlines()[-1][-30:])
loop = [1]
loop.append({'loop': loop})
print(
    pprint.pformat(loop).replace(str(id(loop)), 'ID'),
    pprint.isreadable(loop),
    pprint.isrecursive(loop),
    pprint.isreadable([1, 'x']),
    pprint.saferepr({'b': 1, 'a': 2}),
)
stream = io.StringIO()
pprint.pp(
    [
        collections.OrderedDict(a=1),
        collections.defaultdict(int, b=2),
        collections.Counter('aab'),
        collections.ChainMap({1: 2}),
        collections.deque([1], 3),
        types.SimpleNamespace(z=1),
        types.MappingProxyType({'k': 'v'}),
        collections.UserList('ab'),
    ],
    stream=stream,
    width=30,
)
print(len(stream.getvalue().splitlines()) > 8, 'deque' in stream.getvalue())


class Mine(pprint.PrettyPrinter):
    def format(self, thing, context, maxlevels, level):
        if isinstance(thing, int):
            return f'#{thing}', True, False
        return super().format(thing, context, maxlevels, level)


print(Mine(width=30).pformat({'k': [1, 2, {'n': 3}]}))


class Short(reprlib.Repr):
    def repr_Quiet(self, thing, level):
        return f'<level {level}>'


short = Short()
short.maxlist, short.maxstring, short.maxlevel, short.maxdict = 3, 12, 3, 2
print(
    short.repr([[[[[[1]]]]], 'a very long string', *range(9)]),
    short.repr({n: n for n in range(9)}),
    short.repr([Quiet()]),
    reprlib.repr(10**90),
    short.repr({5, 4, 3}),
)


class Ring(list):
    @reprlib.recursive_repr('<ring>')
    def __repr__(self):
        return f'Ring({", ".join(map(repr, self))})'


ring = Ring([1])
ring.append([ring])
print(ring, pprint.pformat({(n, str(n)): [n] * (n % 4) for n in range(12)}, width=60).splitlines()[3])
