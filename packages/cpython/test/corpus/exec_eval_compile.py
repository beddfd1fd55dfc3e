"""exec, eval and compile: namespaces, code objects, functions made from code, errors in compiling,
globals that go away.
"""

import ast
import builtins
import gc
import types
import weakref

source = """
import math
counter = 0

def step(by=[1]):
    global counter
    counter += by[0]
    return counter

class Made:
    registry = {}

    def __init__(self, value):
        self.value = value
        Made.registry[value] = self

result = [Made(n).value for n in range(3)] + [math.floor(2.5), step(), step([5])]
"""
space = {'__name__': 'made'}
exec(source, space)
print(space['result'], space['counter'], sorted(space['Made'].registry), space['Made'].__module__)
print('__builtins__' in space, space['step'].__globals__ is space)

gc.collect()
dead = weakref.ref(space['Made'])
space.clear()
gc.collect()
print('its class is gone:', dead() is None)


class Names(dict):
    """A mapping that makes up its names."""

    def __missing__(self, key):
        if hasattr(builtins, key):
            raise KeyError(key)
        return f'<{key}>'


print(eval('a + b * 2 + str(len(c))', {}, Names(b='B')), eval('[x for x in (1, 2)]'), eval(' 1 + 1 '))
local = {}
exec('x = 1\ny = [n + 1 for n in range(3)]\ndel x', {}, local)
print(local)

code = compile('n * (n + 1) // 2', '<formula>', 'eval')
print(code.co_names, code.co_filename, [eval(code, {'n': n}) for n in range(5)])
single = compile('40 + 2', '<single>', 'single')
exec(single)
constants = compile('def f(a, b=2): return a, b, free', '<f>', 'exec').co_consts
code = next(constant for constant in constants if isinstance(constant, types.CodeType))
function = types.FunctionType(code, {'free': [3]}, 'renamed', (20,))
print(function(1), function.__name__, function.__defaults__)
replaced = function.__code__.replace(co_name='other', co_consts=function.__code__.co_consts)
print(replaced.co_name, replaced == function.__code__, len({replaced, function.__code__}))

for text in (
    '1 +',
    'def f(:',
    'x = = 1',
    "'open",
    'return 1',
    'break',
    '  indented',
    'f(**k, *a)',
    'nonlocal x',
    'a b',
    '0777',
    'lambda: (yield',
):
    try:
        compile(text, '<bad>', 'exec')
    except (SyntaxError, ValueError) as error:
        print(type(error).__name__, end=' ')
print()
tree = ast.parse('total = sum(x ** 2 for x in values)')
for node in ast.walk(tree):
    if isinstance(node, ast.Constant) and node.value == 2:
        node.value = 3
space = {'values': range(5)}
exec(compile(tree, '<tree>', 'exec'), space)
print(space['total'])

functions = {}
for n in range(60):
    exec(
        f'def power_{n}(x, _cache={{}}):\n    """Power {n}."""\n    return x ** {n} + {10**n} * 0', functions
    )
print(functions['power_10'](2), functions['power_59'].__doc__, len(functions))
functions.clear()


def nested_scopes():
    secret = 'outer'

    def inner():
        return eval('secret', {'secret': secret}), sorted(locals())

    return inner()


print(nested_scopes())
deep = eval('(' * 60 + '1' + ',)' * 60)
levels = 0
while isinstance(deep, tuple):
    deep, levels = deep[0], levels + 1
print(levels, eval('+'.join(map(str, range(1000)))), len(eval('[' + ','.join(['[]'] * 2000) + ']')))
try:
    exec('raise KeyError("from exec")', {'__builtins__': {'KeyError': KeyError}})
except KeyError as error:
    print(error, error.__traceback__.tb_next.tb_frame.f_code.co_name)
try:
    eval('open', {'__builtins__': {}})
except NameError as error:
    print(error)
