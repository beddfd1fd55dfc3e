"""contextvars: set, reset, tokens, copies run many times, nesting, values kept alive by contexts,
generators, errors.
"""

import contextvars
import gc
import weakref

user = contextvars.ContextVar('user', default='nobody')
level = contextvars.ContextVar('level')


class Value:
    def __init__(self, name):
        self.name = name


token = user.set('ann')
print(user.get(), token.old_value is contextvars.Token.MISSING, token.var is user)
inner = user.set(['bob'])
print(inner.old_value, user.get())
user.reset(inner)
print(user.get())
user.reset(token)
print(user.get(), level.get('fallback'))
try:
    level.get()
except LookupError:
    print('LookupError')
try:
    user.reset(token)
except RuntimeError:
    print('used already')


def work(name, depth):
    before = user.get()
    user.set(name)
    if depth:
        contextvars.copy_context().run(work, name + '!', depth - 1)
    return before, user.get()


context = contextvars.copy_context()
print(context.run(work, 'carl', 3), context.run(work, 'dora', 0), user.get(), context[user], user in context)
print(
    [variable.name for variable in context],
    len(context),
    context.get(level),
    list(context.values()),
    level in context,
)
try:
    context.run(lambda: context.run(print))
except RuntimeError:
    print('entered twice')
try:
    context.run(lambda: 1 / 0)
except ZeroDivisionError:
    print('left after an exception:', context.run(user.get))

value = Value('held')
ref = weakref.ref(value)
holder = contextvars.copy_context()
holder.run(level.set, value)
copy = holder.copy()
del value, holder
print(ref() is not None, copy[level].name)
del copy
gc.collect()
print('freed with its contexts:', ref() is None)
cycle = contextvars.copy_context()
cycle.run(level.set, cycle)
del cycle
print(gc.collect() > 0)


def generator(name):
    user.set(name)
    while True:
        yield user.get()


first, second = generator('g1'), generator('g2')
print(next(first), next(second), next(first), user.get())
user.set('main')

variables = [contextvars.ContextVar(f'v{n}', default=n) for n in range(120)]
tokens = [variable.set([n]) for n, variable in enumerate(variables)]
snapshot = contextvars.copy_context()
for variable, token in list(zip(variables, tokens))[::2]:
    variable.reset(token)
print(
    sum(isinstance(v.get(), list) for v in variables),
    sum(isinstance(snapshot[v], list) for v in variables),
    len(snapshot),
)
contexts = []
for n in range(100):
    context = contextvars.copy_context()
    context.run(variables[n].set, Value(n))
    contexts.append(context)
print(
    sum(context[variables[n]].name for n, context in enumerate(contexts)),
    contexts[5] == contexts[6],
    contexts[5] == contexts[5].copy(),
)


async def task(name):
    user.set(name)
    return user.get()


def run_in_own_context(coroutine):
    def drive():
        try:
            coroutine.send(None)
        except StopIteration as stop:
            return stop.value

    return contextvars.copy_context().run(drive)


print([run_in_own_context(task(name)) for name in 'xyz'], user.get())
for bad in (
    lambda: contextvars.ContextVar(5),
    lambda: contextvars.Token(),
    lambda: snapshot[5],
    lambda: snapshot[contextvars.ContextVar('other')],
    lambda: level.reset(tokens[0]),
):
    try:
        bad()
    except (TypeError, KeyError, ValueError, RuntimeError) as error:
        print(type(error).__name__, end=' ')
print()
