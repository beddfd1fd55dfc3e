"""Makes questions at random: python3 generate.py SEED COUNT | gzip -9n > generated.json.gz

Each makes a handful of objects of one type and asks which of them are one: for each the index of the first it is
identical to. Only what every version of Python can compile and run is asked.
"""

import ast
import json
import random
import sys
import warnings

warnings.simplefilter('ignore')
seed, count = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)

TEXTS = ['', 'a', 'b', 'q', 'z', '_', '-', ' ', '5', 'é', 'Ā', 'ab', 'a b', 'x_1', 'hello', 'a-b', 'zqz', ' a ', 'éa']
BYTES = ['', 'a', 'q', 'z', '-', 'ab', 'a b', 'zqz', 'hello', ' a ']
INTS = [0, 1, 2, 5, 255, 256, 257, 1000, 65536, 2**30 - 1, 2**30, 2**31, 2**60, 2**64, 2**100]
FLOATS = ['0.0', '1.5', '2.0', '1e300', '0.1', '1000.0']


palette = {}


def literal(kind):
    """Mostly one of the few that the question has met before, so that there is something to be identical to."""
    known = palette.setdefault(kind, [])
    if len(known) == 3 or known and rng.random() < 0.6:
        return rng.choice(known)
    text = new_literal(kind)
    known.append(text)
    return text


def new_literal(kind):
    if kind == 'str':
        return repr(rng.choice(TEXTS))
    if kind == 'bytes':
        return 'b' + repr(rng.choice(BYTES))
    if kind == 'int':
        return repr(rng.choice(INTS))
    if kind == 'float':
        return rng.choice(FLOATS)
    if kind == 'bool':
        return rng.choice(['True', 'False'])
    if kind == 'list':
        return '[' + ', '.join(literal(rng.choice(KINDS)) for _ in range(rng.randrange(4))) + ']'
    items = [literal(rng.choice(['str', 'int', 'float', 'bytes', 'tuple'])) for _ in range(rng.randrange(4))]
    return '(' + ', '.join(items) + (',)' if len(items) == 1 else ')')


def small():
    return rng.choice(['0', '1', '2', '3', '-1'])


def bounds():
    parts = [rng.choice(['', small()]) for _ in range(2)] + rng.choice([[], [], ['1'], ['2'], ['-1']])
    return ':'.join(parts)


def expression(kind, depth):
    """Text of an expression of that kind; names `s`, `t` and so on are variables of their kinds."""
    if depth <= 0 or rng.random() < 0.15:
        return rng.choice([literal(kind), literal(kind), *VARIABLES.get(kind, [])])
    sub = lambda other=kind: expression(other, depth - 1)  # noqa: E731
    forms = {
        'str': [
            lambda: f'({sub()} + {sub()})',
            lambda: f'({sub()} * {small()})',
            lambda: f'({small()} * {sub()})',
            lambda: f'{sub()}[{bounds()}]',
            lambda: f'({sub()} + "z")[{rng.choice(["0", "-1"])}]',
            lambda: f'str({sub()})',
            lambda: f'str({sub("int")})',
            lambda: f'repr({sub("int")})',
            lambda: f'{sub()}.{rng.choice(["strip()", "lstrip()", "rstrip()", "expandtabs()", "zfill(2)", "__str__()"])}',
            lambda: f'{sub()}.{rng.choice(["lower", "upper", "title", "swapcase", "casefold", "capitalize"])}()',
            lambda: f'{sub()}.{rng.choice(["strip", "lstrip", "rstrip", "removeprefix", "removesuffix"])}({literal("str")})',
            lambda: f'{sub()}.{rng.choice(["ljust", "rjust", "center"])}({rng.randrange(4)})',
            lambda: f'{sub()}.replace({literal("str")}, {literal("str")})',
            lambda: f'{sub()}.replace({sub()}, {sub()}, {small()})',
            lambda: f'({sub()} + " z").split()[{rng.choice(["0", "-1"])}]',
            lambda: f'{sub()}.split("q")[{rng.choice(["0", "-1"])}]',
            lambda: f'{sub()}.rsplit("-", 1)[{rng.choice(["0", "-1"])}]',
            lambda: f'{sub()}.partition({rng.choice(TEXTS[1:])!r})[{rng.randrange(3)}]',
            lambda: f'{sub()}.rpartition({rng.choice(TEXTS[1:])!r})[{rng.randrange(3)}]',
            lambda: f'{sub()}.join([{", ".join(sub() for _ in range(rng.randrange(3)))}])',
            lambda: f'{sub()}.translate({{113: {rng.choice(["None", "97", repr("z")])}}})',
            lambda: f'{sub()}.encode().decode()',
            lambda: f'f"{{{variable("str")}}}"',
            lambda: f'f"{{{variable("str")}}}{{{variable("str")}}}"',
            lambda: f'f"{{{variable("str")}:{rng.choice(["1", "3", "<2", ">4", "^5", ".1", ".2", "s", ""])}}}"',
            lambda: f'f"{{{variable("int")}}}"',
            lambda: f'f"{{{variable("int")}:{rng.choice(["d", "x", "1", "3", "b"])}}}"',
            lambda: f'f"{rng.choice(["a", "z ", "-"])}{{{variable("str")}!{rng.choice("sra")}}}"',
            lambda: f'("%s" % ({sub()},))',
            lambda: f'("%s%s" % ({sub()}, {sub()}))',
            lambda: f'("%{rng.choice(["s", "d", "x", "3s", "-3s", ".1s", "r", "3d"])}" % {rng.choice([variable("int"), "5"])})',
            lambda: f'("%c" % {rng.choice([97, 98, 233, 256])})',
            lambda: f'("{rng.choice(["a", "", "%%"])}%s{rng.choice(["", "-"])}" % {variable("str")})',
            lambda: f'"{{}}".format({sub()})',
            lambda: f'"{{}}{{}}".format({sub()}, {rng.choice([sub(), sub("int")])})',
            lambda: f'"{{:{rng.choice(["1", "3", ".1", "s"])}}}".format({sub()})',
            lambda: f'format({sub()}, {rng.choice(["1", "", "s", ".2", ">3"])!r})',
            lambda: f'chr({rng.choice([97, 98, 113, 233, 256, 45, 95])})',
            lambda: f'({sub()} or {sub()})',
            lambda: f'({sub()} and {sub()})',
            lambda: f'({sub()} if {sub("int")} else {sub()})',
            lambda: f'max({sub()}, {sub()})',
            lambda: f'list({sub()} + "a")[0]',
            lambda: f'[{sub()}, {sub()}][{rng.randrange(2)}]',
            lambda: f'({sub()}, {sub()}, {sub()})[{rng.randrange(3)}]',
            lambda: f'{{1: {sub()}, 2: {sub()}}}[{rng.choice([1, 2])}]',
            lambda: f'{sub("bytes")}.decode("latin-1")',
            lambda: f'eval({literal("str")!r})',
            lambda: f'sys.intern({rng.choice(["hello", "x_1", "zqz"])!r})',
            lambda: f'(lambda: {literal("str")})()',
            lambda: f'same({sub()})',
            lambda: f'min(({sub()} + "b").splitlines())',
        ],
        'bytes': [
            lambda: f'({sub()} + {sub()})',
            lambda: f'({sub()} * {small()})',
            lambda: f'{sub()}[{bounds()}]',
            lambda: f'bytes({sub()})',
            lambda: f'bytes({rng.choice(["[97]", "(97,)", "range(97, 98)", "1", "0", "[]", "()", "[97, 98]"])})',
            lambda: f'{sub()}.{rng.choice(["strip()", "lower()", "upper()", "expandtabs()", "zfill(2)", "swapcase()"])}',
            lambda: f'{sub()}.{rng.choice(["strip", "lstrip", "removeprefix", "removesuffix"])}({literal("bytes")})',
            lambda: f'{sub()}.replace({literal("bytes")}, {literal("bytes")})',
            lambda: f'{sub()}.split(b"q")[{rng.choice(["0", "-1"])}]',
            lambda: f'{sub()}.partition(b{rng.choice(BYTES[1:])!r})[{rng.randrange(3)}]',
            lambda: f'{sub()}.join([{", ".join(sub() for _ in range(rng.randrange(3)))}])',
            lambda: f'{sub()}.{rng.choice(["ljust", "rjust", "center"])}({rng.randrange(4)})',
            lambda: f'{sub("str")}.encode()',
            lambda: f'(b"%b" % {sub()})',
            lambda: f'(b"%b%b" % ({sub()}, {sub()}))',
            lambda: f'({sub()} or {sub()})',
            lambda: f'eval({("b" + repr(rng.choice(BYTES)))!r})',
            lambda: f'[{sub()}, {sub()}][{rng.randrange(2)}]',
        ],
        'int': [
            lambda: f'({sub()} {rng.choice("+ - * & | ^".split())} {sub()})',
            lambda: f'({sub()} {rng.choice("+ - * & | ^".split())} {sub()})',
            lambda: f'({sub()} {rng.choice(["%", "//"])} {rng.choice([repr(n) for n in INTS[1:]] + [f"-{n}" for n in INTS[1:]])})',
            lambda: f'({sub()} {rng.choice(["<<", ">>"])} {rng.choice(["0", "1", "5", "30", "61"])})',
            lambda: f'({literal("int")} ** {rng.choice(["0", "1", "2", "3"])})',
            lambda: f'{rng.choice("-+~")}{sub()}',
            lambda: f'{rng.choice(["abs", "int", "round"])}({sub()})',
            lambda: f'round({sub()}, {rng.choice(["0", "1", "-1", "-2", "None"])})',
            lambda: f'int({rng.choice(["1.5", "256.0", "257.5", "-5.9", "-6.5"])})',
            lambda: f'int(str({sub()}))',
            lambda: f'divmod({sub()}, {rng.choice(INTS[1:])})[{rng.randrange(2)}]',
            lambda: f'pow({literal("int")}, 2, {rng.choice(INTS[1:])})',
            lambda: f'sum([{sub()}, {sub()}])',
            lambda: f'sum([], {sub()})',
            lambda: f'{rng.choice(["max", "min"])}({sub()}, {sub()})',
            lambda: f'len({sub("str")})',
            lambda: f'len({sub("tuple")})',
            lambda: f'({sub()} or {sub()})',
            lambda: f'({sub()} if {sub()} else {sub()})',
            lambda: f'({sub()}).{rng.choice(["real", "numerator", "conjugate()", "__index__()", "__int__()"])}',
            lambda: f'({sub("bool")} + {sub()})',
            lambda: f'[{sub()}, {sub()}][{rng.randrange(2)}]',
            lambda: f'({sub()}, {sub()})[{rng.randrange(2)}]',
            lambda: f'eval({literal("int")!r})',
            lambda: f'(lambda: {literal("int")})()',
            lambda: f'same({sub()})',
            lambda: f'ord({rng.choice(["a", "é", "Ā"])!r})',
        ],
        'float': [
            lambda: f'({sub()} {rng.choice("+-*")} {sub()})',
            lambda: f'{rng.choice("-+")}{sub()}',
            lambda: f'{rng.choice(["abs", "float"])}({sub()})',
            lambda: f'float({rng.choice([1, 1000, 257])})',
            lambda: f'max({sub()}, {sub()})',
            lambda: f'({sub()}).{rng.choice(["real", "conjugate()"])}',
            lambda: f'({rng.choice([1, 3, 1000])} / {rng.choice([1, 2, 1000])})',
            lambda: f'({sub()} or {sub()})',
            lambda: f'eval({rng.choice(FLOATS)!r})',
            lambda: f'same({sub()})',
        ],
        'bool': [
            lambda: f'(not {sub("int")})',
            lambda: f'({sub()} {rng.choice("&|^")} {sub()})',
            lambda: f'bool({sub("str")})',
            lambda: f'({sub("int")} {rng.choice(["<", "==", ">="])} {sub("int")})',
            lambda: f'({literal("str")} in {sub("str")})',
        ],
        'tuple': [
            lambda: f'({sub()} + {sub()})',
            lambda: f'({sub()} * {small()})',
            lambda: f'{sub()}[{bounds()}]',
            lambda: f'tuple({sub()})',
            lambda: f'tuple({sub("list")})',
            lambda: f'tuple({sub("str")})',
            lambda: f'({sub("str")}, {sub("int")})',
            lambda: f'({sub()},)',
            lambda: f'(*{sub()}, *{sub()})',
            lambda: f'{sub("str")}.partition("q")',
            lambda: f'({sub()} or {sub()})',
            lambda: f'[{sub()}, {sub()}][{rng.randrange(2)}]',
            lambda: f'({sub()}, {sub()})[{rng.randrange(2)}]',
            lambda: f'eval({literal("tuple")!r})',
            lambda: f'(lambda: {literal("tuple")})()',
            lambda: f'(lambda x={literal("tuple")}: x)()',
            lambda: f'same({sub()})',
        ],
        'list': [
            lambda: f'({sub()} + {sub()})',
            lambda: f'{sub()}[{bounds()}]',
            lambda: f'list({sub("tuple")})',
            lambda: f'({sub()} or {sub()})',
        ],
    }
    return rng.choice(forms[kind])()


KINDS = ['str', 'int', 'float', 'bytes']
VARIABLES = {'str': ['s', 't'], 'int': ['i', 'n'], 'float': ['x'], 'bytes': ['b'], 'tuple': ['p'], 'list': ['l']}


def variable(kind):
    return rng.choice(VARIABLES[kind])


def question():
    palette.clear()
    kind = rng.choice(['str', 'str', 'str', 'str', 'int', 'int', 'bytes', 'bytes', 'tuple', 'tuple', 'float'])
    values = [expression(kind, rng.choice([0, 1, 1, 2, 2, 3])) for _ in range(rng.randrange(3, 7))]
    lines = ['import sys', 'def same(x): return x']
    for each, names in VARIABLES.items():
        for name in names:
            depth = rng.choice([0, 0, 1])
            text = expression(each, depth)
            if names_in(text) & {known for group in VARIABLES.values() for known in group}:
                text = literal(each)
            lines.append(f'{name} = {text}')
    style = rng.randrange(3)
    if style == 0:
        lines.append(f'v = [{", ".join(values)}]')
    elif style == 1:
        lines += [f'v{at} = {value}' for at, value in enumerate(values)]
        lines.append(f'v = [{", ".join(f"v{at}" for at in range(len(values)))}]')
    else:
        lines += [f'def f{at}(): return {value}' for at, value in enumerate(values)]
        lines.append(f'v = [{", ".join(f"f{at}()" for at in range(len(values)))}]')
    if kind in ('str', 'bytes') and rng.random() < 0.5:
        empty = "''" if kind == 'str' else "b''"
        lines.append(f'v += [{empty}] + [u[0:1] for u in v if len(u) > 1]')
    lines.append('[next(j for j in range(len(v)) if v[j] is u) for u in v]')
    return '\n'.join(lines)


def names_in(text):
    return {node.id for node in ast.walk(ast.parse(text, mode='eval')) if isinstance(node, ast.Name)}


def runs(text):
    lines = text.split('\n')
    try:
        exec('\n'.join(lines[:-1] + ['answer = ' + lines[-1]]), {})
    except Exception:
        return False
    return True


questions = []
while len(questions) < count:
    text = question()
    if runs(text) or rng.random() < 0.02:
        questions.append(text)
json.dump(questions, sys.stdout, separators=(',', ':'))
