"""argparse and getopt: options, subcommands, groups, own types and actions, defaults, help,
errors without leaving.
"""

import argparse
import contextlib
import getopt
import io


class Pair(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        pairs = dict(getattr(namespace, self.dest) or {})
        key, _, value = values.partition('=')
        pairs[key] = value
        setattr(namespace, self.dest, pairs)


def positive(text):
    number = int(text)
    if number <= 0:
        raise argparse.ArgumentTypeError(f'{number} is not positive')
    return number


def build():
    parser = argparse.ArgumentParser('tool', description='A tool.', epilog='The end.', allow_abbrev=True)
    parser.add_argument('-v', '--verbose', action='count', default=0, help='more words')
    parser.add_argument('--set', action=Pair, metavar='K=V', help='a setting')
    group = parser.add_mutually_exclusive_group()
    group.add_argument('--quiet', action='store_true')
    group.add_argument('--loud', action='store_const', const='LOUD')
    commands = parser.add_subparsers(dest='command', required=True)
    add = commands.add_parser('add', help='adds numbers', aliases=['plus'])
    add.add_argument('numbers', nargs='+', type=positive)
    add.add_argument('--scale', type=float, default=1.0)
    add.set_defaults(run=lambda options: sum(options.numbers) * options.scale)
    copy = commands.add_parser('copy')
    copy.add_argument('source')
    copy.add_argument('target', nargs='?', default='here')
    copy.add_argument('--mode', choices=['fast', 'safe'], default='safe')
    copy.add_argument('--no-check', dest='check', action='store_false')
    copy.add_argument('--tag', action='append', default=[])
    copy.add_argument('rest', nargs=argparse.REMAINDER)
    copy.set_defaults(
        run=lambda options: (
            f'{options.source}->{options.target} {options.mode} {options.check} {options.tag} {options.rest}'
        )
    )
    return parser


parser = build()
for line in (
    'add 1 2 3',
    '-vv plus 4 --scale 2.5',
    '--set a=1 --set b=2 copy x',
    '--quiet copy x y --mode fast --tag p --tag q --no-check',
    '--verb copy a b -- c d',
):
    options = parser.parse_args(line.split())
    print(options.command, options.verbose, options.set, options.run(options))
for line in (
    '',
    'add',
    'add 0',
    'add x',
    'copy',
    '--quiet --loud add 1',
    'fly',
    'copy a --mode slow',
    '--bogus add 1',
    '-h',
):
    stream = io.StringIO()
    with contextlib.redirect_stderr(stream), contextlib.redirect_stdout(stream):
        try:
            parser.parse_args(line.split())
        except SystemExit as exit_:
            code = exit_.code
    print(repr(line), code, stream.getvalue().startswith('usage: tool'))
print(
    'A tool.' in parser.format_help(),
    'The end.' in parser.format_help(),
    parser.format_usage().startswith('usage: tool [-h]'),
)
known, unknown = parser.parse_known_args(['add', '1', '--later', 'x'])
print(known.numbers, unknown)

simple = argparse.ArgumentParser(
    prefix_chars='-+',
    fromfile_prefix_chars='@',
    argument_default=argparse.SUPPRESS,
    exit_on_error=False,
    add_help=False,
)
simple.add_argument('+x', type=int)
simple.add_argument('-y', nargs=2)
simple.add_argument('--flag', action=argparse.BooleanOptionalAction)
print(
    simple.parse_args('+x 5 -y a b --no-flag'.split()),
    vars(simple.parse_args([])),
    argparse.Namespace(a=[1]) == argparse.Namespace(a=[1]),
)
try:
    simple.parse_args(['+x', 'word'])
except argparse.ArgumentError as error:
    print(error)
namespace = argparse.Namespace(kept=1)
simple.parse_args(['+x', '1'], namespace)
print(namespace, 'x' in namespace)
parsers = [build() for _ in range(8)]
print(sum(p.parse_args(['add', str(n + 1)]).numbers[0] for n, p in enumerate(parsers)))
print(getopt.gnu_getopt('-a -b1 file --long=v --flag tail'.split(), 'ab:', ['long=', 'flag']))
try:
    getopt.getopt(['-z'], 'ab')
except getopt.GetoptError as error:
    print(error)
