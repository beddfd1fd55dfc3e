"""types and inspect: simple namespaces, proxies, made classes, signatures, members, sources, stacks,
argument binding.
"""

import functools
import inspect
import types


class Documented:
    """A class
    with an indented docstring.
    """

    attribute = [1]

    def method(self, a, /, b: int = 2, *args, c, d='x', **kwargs) -> str:
        """Says something."""
        return f'{a}{b}{c}{d}'

    @staticmethod
    def static(x):
        return x

    @classmethod
    def klass(cls, y=()):
        return cls, y

    @property
    def prop(self):
        return 1

    async def coroutine(self):
        pass

    def generator(self):
        yield


space = types.SimpleNamespace(a=1, b=[2])
space.c = space
del space.a
print(space, vars(space).keys(), types.SimpleNamespace(x=1) == types.SimpleNamespace(x=1))
backing = {'k': [1]}
proxy = types.MappingProxyType(backing)
backing['new'] = 2
print(
    proxy,
    proxy['k'] is backing['k'],
    len(proxy),
    proxy | {'z': 1},
    [*reversed(proxy)],
    proxy.copy() == backing,
)
try:
    proxy['x'] = 1
except TypeError as error:
    print(error)
module = types.ModuleType('made', 'doc')
exec('def f(): return g()\ndef g(): return __name__', vars(module))
print(module.f(), module, module.__doc__)
made = types.new_class(
    'Made', (Documented,), {}, lambda namespace: namespace.update(extra=5, hello=lambda self: 'hi')
)
print(
    made.extra,
    made().hello(),
    types.prepare_class('X', (made,))[0].__name__,
    types.resolve_bases((made,)) == (made,),
)
bound = types.MethodType(lambda self, n: (self, n), 'receiver')
cell = types.CellType(7)
closure = types.FunctionType((lambda: (lambda x: lambda: x)(0))().__code__, {}, 'f', None, (cell,))
cell.cell_contents = [8]
print(
    bound(1),
    closure(),
    types.DynamicClassAttribute(lambda self: 3).fget(None),
    types.GenericAlias(list, (int,)),
)


@types.coroutine
def old_style():
    yield 1


print(
    inspect.isawaitable(old_style()),
    inspect.iscoroutinefunction(Documented.coroutine),
    inspect.isgeneratorfunction(Documented.generator),
)

signature = inspect.signature(Documented.method)
print(
    signature,
    [str(parameter.kind) for parameter in signature.parameters.values()],
    inspect.signature(Documented().method),
)
call = signature.bind('self', 1, 3, 4, 5, c=6, extra=7)
call.apply_defaults()
print(call.args, call.kwargs, call.arguments['args'])
for attempt in (
    lambda: signature.bind('self'),
    lambda: signature.bind('self', 1, c=1, a=2, b=3),
    lambda: inspect.signature(5),
    lambda: inspect.Signature(
        [
            inspect.Parameter('x', inspect.Parameter.KEYWORD_ONLY),
            inspect.Parameter('x', inspect.Parameter.VAR_KEYWORD),
        ]
    ),
):
    try:
        attempt()
        print('bound', end=' ')
    except (TypeError, ValueError) as error:
        print(type(error).__name__, end=' ')
print()
partial = functools.partial(Documented.method, None, 9, d='q')
print(
    inspect.signature(partial),
    inspect.signature(signature.replace(parameters=[]).__class__).parameters.keys() >= {'parameters'},
)
print(
    sorted(name for name, _ in inspect.getmembers(Documented, inspect.isfunction)),
    inspect.getdoc(Documented),
    inspect.cleandoc('  a\n    b'),
)
print(
    [(a.name, a.kind) for a in inspect.classify_class_attrs(Documented) if not a.name.startswith('__')],
    inspect.getmro(made)[1].__name__,
)
print(
    inspect.getattr_static(Documented, 'prop').__class__.__name__,
    inspect.unwrap(functools.wraps(len)(lambda: 0)) is len,
    inspect.ismethoddescriptor(str.join),
)


def outer(value):
    local = [value]
    return inner(local)


def inner(argument, default=3):
    frame = inspect.currentframe()
    try:
        info = inspect.getargvalues(frame.f_back)
        names = [record.function for record in inspect.stack(0)[:3]]
        return (
            info.locals['local'] is argument,
            names,
            inspect.getframeinfo(frame).function,
            inspect.formatargvalues(*info)[:12],
        )
    finally:
        del frame


print(outer('v'))
generator = Documented().generator()
print(
    inspect.getgeneratorstate(generator),
    list(inspect.getgeneratorlocals(generator)),
    next(generator),
    inspect.getgeneratorstate(generator),
)
coroutine = Documented().coroutine()
print(
    inspect.getcoroutinestate(coroutine),
    coroutine.close(),
    inspect.getcoroutinestate(coroutine),
    inspect.getclosurevars(closure).nonlocals.keys(),
)
spaces = [types.SimpleNamespace(n=n, **{f'key{n % 5}': [n]}) for n in range(300)]
print(sum(space.n for space in spaces), len({tuple(vars(space)) for space in spaces}))
