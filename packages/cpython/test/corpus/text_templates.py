"""string.Template, string.Formatter, textwrap and shlex: substitution, custom delimiters, wrapping,
splitting.
"""

import shlex
import string
import textwrap

t = string.Template('$who likes ${what}s, costs $$5, $who')
print(t.substitute(who='tim', what='egg'), t.safe_substitute({'who': 'ann'}), t.get_identifiers())
for bad in (
    lambda: t.substitute(who=1),
    lambda: string.Template('$ x').substitute(),
    lambda: string.Template('${open').substitute(open=1),
):
    try:
        bad()
    except (KeyError, ValueError) as error:
        print(type(error).__name__, error)


class Percent(string.Template):
    delimiter = '%'
    idpattern = '[a-z]+_[a-z]+'


class Braced(string.Template):
    pattern = r"""
    \[\[(?:(?P<escaped>\[)|(?P<named>\w+)\]\]|(?P<braced>\w+)!\]\]|(?P<invalid>))
    """


print(
    Percent('%with_bar %notunder %% %{a_b}').safe_substitute(with_bar='x', a_b=[1]),
    Braced('[[a]] [[b!]]').substitute(a=1, b=2),
)


class Chained(dict):
    def __missing__(self, key):
        return f'<{key.upper()}>'


print(
    string.Template('$a $b ${c}d').substitute(Chained(a=1)),
    string.Template('x' * 300 + '$a').substitute(a='')[:3],
)


class Formatter(string.Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f'?{key}') if isinstance(key, str) else super().get_value(key, args, kwargs)

    def convert_field(self, value, conversion):
        return value.upper() if conversion == 'u' else super().convert_field(value, conversion)

    def format_field(self, value, spec):
        return f'<{value}|{spec}>' if spec.startswith('!') else super().format_field(value, spec)

    def check_unused_args(self, used, args, kwargs):
        self.unused = sorted(set(kwargs) - set(used))


f = Formatter()
print(f.format('{name!u} {0:>4} {missing} {1[k]:!x}', 7, {'k': 'v'}, name='ann', extra=1), f.unused)
print(
    list(string.Formatter().parse('a{b!r:{w}}c{{')),
    string.Formatter().vformat('{0.real}{x[0]}', (3,), {'x': 'yz'}),
)

prose = """
    The quick brown fox -- which was neither quick nor brown -- jumped
        over a hyperextra-ordinarily long-winded dog.

    Second paragraph, with a supercalifragilisticexpialidocious word.
"""
plain = textwrap.dedent(prose).strip()
for width in (12, 25, 60):
    print(textwrap.wrap(plain, width)[:3], len(textwrap.wrap(plain, width)))
print(
    textwrap.fill(plain, 30, initial_indent='* ', subsequent_indent='  ', max_lines=3, placeholder=' [...]')
)
print(textwrap.shorten(plain, 40), textwrap.indent('a\n\nb\n', '> ', lambda line: True), sep='|')
wrapper = textwrap.TextWrapper(
    width=10,
    break_long_words=False,
    break_on_hyphens=False,
    drop_whitespace=False,
    expand_tabs=True,
    tabsize=4,
)
print(wrapper.wrap('a\tlong-hyphenated-word  and more'), wrapper.width)
try:
    textwrap.wrap('x', 0)
except ValueError as error:
    print(error)
print(
    [len(paragraph) for paragraph in map(textwrap.dedent, plain.split('\n\n'))],
    textwrap.dedent('  a\n   b\n\t c'),
)

print(
    shlex.split('cp "my file" dest\\ dir \'single $x\' # tail', comments=True),
    shlex.join(['a b', "it's", '']),
    shlex.quote('a;b'),
)
lexer = shlex.shlex('x=1; y="two words" && z|w', punctuation_chars=True)
print(list(lexer))
try:
    shlex.split('"never closed')
except ValueError as error:
    print(error)
letters = [t.substitute(who=n, what=chr(97 + n % 26)) for n in range(300)]
print(
    len(set(letters)),
    letters[27],
    string.ascii_lowercase[:3] + string.digits[-1] + string.punctuation[0],
    string.capwords('a bC'),
)
