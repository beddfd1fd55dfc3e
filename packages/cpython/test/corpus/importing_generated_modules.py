"""Importing modules made on the fly: from files, from memory, packages, reloading, circular imports,
failing ones.
"""

import gc
import importlib
import importlib.abc
import importlib.util
import os
import shutil
import sys
import tempfile
import types
import weakref

sources = {
    'alpha': "import beta\nname = 'alpha'\ndef both():\n    return name + beta.name\n",
    'beta': "import alpha\nname = 'beta'\nseen = hasattr(alpha, 'name')\n",
    'broken': "value = 1\nraise RuntimeError('while importing')\n",
    'wrong': 'def f(:\n',
    'bundle/__init__': "from .inner import thing\n__all__ = ['thing', 'other']\nfrom . import other\n",
    'bundle/inner': "from . import deep\nthing = ['thing', deep.level]\n",
    'bundle/other': 'from .inner import thing as again\nfrom .deep.leaf import *\n',
    'bundle/deep/__init__': 'level = __name__.count(".")\n',
    'bundle/deep/leaf': '_hidden = 1\nshown = [__package__]\n',
    'lazy': "def __getattr__(name):\n    if name.startswith('_'):\n        raise AttributeError(name)\n    return name.upper()\n",
}
folder = tempfile.mkdtemp()
sys.dont_write_bytecode = True
try:
    for path, text in sources.items():
        target = os.path.join(folder, f'{path}.py')
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, 'w') as file:
            file.write(text)
    sys.path.insert(0, folder)
    importlib.invalidate_caches()

    import alpha

    print(alpha.both(), sys.modules['beta'].seen, alpha.beta.alpha is alpha)
    from bundle import other, thing

    print(thing, other.again is thing, other.shown, hasattr(other, '_hidden'))
    lazy = importlib.import_module('lazy')
    from lazy import anything

    print(lazy.something, anything, hasattr(lazy, '_private'))
    for name in ('broken', 'wrong', 'absent', 'bundle.absent', 'alpha.sub'):
        try:
            importlib.import_module(name)
        except (RuntimeError, SyntaxError, ImportError) as error:
            print(type(error).__name__, name in sys.modules, end=' ')
    print()
    with open(os.path.join(folder, 'alpha.py'), 'a') as file:
        file.write("name = 'reloaded'\n")
    importlib.invalidate_caches()
    same = importlib.reload(alpha)
    print(same is alpha, alpha.both())
finally:
    sys.path.remove(folder)
    shutil.rmtree(folder)


class Memory(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds and loads every module whose name begins with `mem_`."""

    def find_spec(self, name, path, target=None):
        return importlib.util.spec_from_loader(name, self) if name.startswith('mem_') else None

    def create_module(self, spec):
        return types.ModuleType(spec.name, 'made in memory')

    def exec_module(self, module):
        exec(
            f"own_name = __name__[4:]\nbig = ['{module.__name__}'] * 10\nclass Local: owner = own_name",
            vars(module),
        )


finder = Memory()
sys.meta_path.insert(0, finder)
refs = []
for n in range(40):
    module = importlib.import_module(f'mem_{n}')
    refs.append(weakref.ref(module))
print(
    module.own_name,
    module.Local.owner,
    module.__doc__,
    len([name for name in sys.modules if name.startswith('mem_')]),
)
del module
for name in [name for name in sys.modules if name.startswith('mem_')] + ['alpha', 'beta', 'lazy']:
    del sys.modules[name]
sys.meta_path.remove(finder)
gc.collect()
print('modules left:', sum(ref() is not None for ref in refs))
try:
    import mem_1
except ModuleNotFoundError as error:
    print(error)
