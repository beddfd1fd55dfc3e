"""ast, tokenize, dis, symtable and code objects: parsing, transforming, unparsing, tokenising,
disassembling.
"""

import ast
import dis
import io
import symtable
import tokenize

source = '''
@decorate(1, *args)
class Sample(Base, metaclass=Meta):
    """Docstring."""
    field: int = 3

    def method(self, a, /, b=2, *rest, c: "hint" = None, **more) -> str:
        global counter
        with open(a) as file, lock:
            for line in file:
                if line[1:-1] not in seen and (found := parse(line)):
                    yield from (x ** 2 for x in found if x)
                else:
                    continue
        try:
            del rest[0], self.x
            return f"{a!r:>{b}} {c}" 'joined'
        except (OSError, ValueError) as error:
            raise RuntimeError from error
        finally:
            assert counter, lambda y=1: y or not y

async def run():
    async with a, b: await c
    return [i async for i in d], {**e, 'k': {1, 2}}, x if y else ~z, a @ b < c <= d, ..., b'raw', 1.5e3j
match p:
    case [1, *_, {"k": v, **r}] | Point(x=0) if v: pass
'''
tree = ast.parse(source)
counts = {}
for node in ast.walk(tree):
    counts[type(node).__name__] = counts.get(type(node).__name__, 0) + 1
print(len(counts), counts['Name'], counts['comprehension'], sorted(counts)[:6])
text = ast.unparse(tree)
print(ast.unparse(ast.parse(text)) == text, len(text) > 500, ast.get_docstring(tree.body[0]))
print(
    ast.dump(ast.parse('x = [1, y]', mode='exec').body[0].value),
    ast.literal_eval("{'a': [1, (2.5, None)], b'k': {True}}"),
)


class Renamer(ast.NodeTransformer):
    def __init__(self):
        self.renamed = []

    def visit_Name(self, node):
        self.renamed.append(node.id)
        return ast.copy_location(ast.Name(id=f'{node.id}_', ctx=node.ctx), node)

    def visit_Constant(self, node):
        return ast.copy_location(ast.Constant(node.value * 2), node) if isinstance(node.value, int) else node

    def visit_Assert(self, node):
        return None


renamer = Renamer()
changed = ast.fix_missing_locations(renamer.visit(ast.parse('a = b + 3\nassert a\nc = [a, "text", 4]')))
space = {'b_': 10}
exec(compile(changed, '<changed>', 'exec'), space)
print(renamer.renamed, space['a_'], space['c_'])


class Depth(ast.NodeVisitor):
    def __init__(self):
        self.depth = self.deepest = 0

    def generic_visit(self, node):
        self.depth += 1
        self.deepest = max(self.deepest, self.depth)
        super().generic_visit(node)
        self.depth -= 1


visitor = Depth()
visitor.visit(tree)
print(
    visitor.deepest > 8,
    [field for field, _ in ast.iter_fields(tree.body[0])][:3],
    len(list(ast.iter_child_nodes(tree))),
)
for bad in (
    lambda: ast.literal_eval('f()'),
    lambda: ast.parse('('),
    lambda: compile(ast.Module([ast.Pass()], []), '', 'exec'),
    lambda: ast.literal_eval('1 + x'),
    lambda: compile(ast.Expression(ast.Name('x', ast.Store())), '', 'eval'),
):
    try:
        bad()
        print('fine', end=' ')
    except (ValueError, SyntaxError, TypeError) as error:
        print(type(error).__name__, end=' ')
print()

tokens = list(tokenize.generate_tokens(io.StringIO('def f(x):\n    return x ** 2  # square\n').readline))
print([tokenize.tok_name[token.exact_type] for token in tokens][:8], tokens[-4].string, len(tokens))
print(
    tokenize.untokenize(tokens).splitlines()[0],
    tokenize.detect_encoding(io.BytesIO(b'# coding: latin-1\n').readline)[0],
)
try:
    list(tokenize.generate_tokens(io.StringIO('"""never closed').readline))
except (tokenize.TokenError, SyntaxError):
    print('TokenError')


def sample(n, *, flag=False):
    total = 0
    for i in range(n):
        total += i if flag else -i
    return total, [j for j in 'ab']


names = {instruction.opname for instruction in dis.get_instructions(sample)}
print(
    'RESUME' in names,
    'FOR_ITER' in names,
    sample.__code__.co_varnames[:3],
    sample.__code__.co_kwonlyargcount,
    len(list(dis.findlinestarts(sample.__code__))) > 3,
)
listing = io.StringIO()
dis.dis(compile('a = (1, 2)\nif a:\n    b = a[0]\n', '<listing>', 'exec'), file=listing)
print(
    len(listing.getvalue().splitlines()) > 5,
    'LOAD_NAME' in listing.getvalue(),
    dis.code_info(sample).splitlines()[0].split(),
)
table = symtable.symtable(
    'def f(a):\n    global g\n    def h():\n        return a\n    return h\nclass C: x = 1\n',
    '<table>',
    'exec',
)
inner = next(child for child in table.get_children() if child.get_name() == 'f')
print(
    sorted(table.get_identifiers()),
    inner.get_parameters(),
    inner.lookup('g').is_global(),
    next(child for child in inner.get_children() if child.get_name() == 'h').get_frees(),
)
codes = [compile(f'x{n} = [{", ".join(map(str, range(n)))}]', f'<{n}>', 'exec') for n in range(100)]
print(
    sum(len(code.co_consts) >= 1 for code in codes),
    codes[5] == compile('x5 = [0, 1, 2, 3, 4]', '<5>', 'exec'),
    len(list(sample.__code__.co_lines())) > 2,
    len(list(sample.__code__.co_positions())) > 10,
)
