# What the tests of the census of references look at: run as __main__, then measured where it calls heapreel.mark.
import asyncio, collections, contextvars, dataclasses, datetime, decimal, enum, functools, gc, heapq, itertools, json, re
import sys, types, typing, weakref, xml.etree.ElementTree

import heapreel

gc.collect()
gc.disable()


class Plain:
    pass


class Node:
    pass


class Slotted:
    __slots__ = ('left', 'right')


class SlottedMore(Slotted):
    __slots__ = ('middle', '__dict__', '__weakref__')


class Words(dict):
    pass


class Pair(tuple):
    pass


class Number(int):
    pass


class Meta(type):
    pass


class WithMeta(metaclass=Meta):
    table = ['of a class']


@dataclasses.dataclass
class Point:
    x: object
    y: object


class Colour(enum.Enum):
    RED = ['r']
    GREEN = ['g']


Tuple2 = collections.namedtuple('Tuple2', 'first second')


def value():
    return [object()]


cache = {'k': value()}
split = Plain()
split.a = value()
split.b = value()
materialized = Plain()
materialized.a = value()
materialized_dict = materialized.__dict__
materialized_dict['c'] = value()
many = [Plain() for _ in range(50)]
for i, one in enumerate(many):
    one.number = i * 100000
    one.data = [i]
    if i % 3 == 0:
        one.__dict__
    if i % 7 == 0:
        setattr(one, f'extra{i}', [i])
    if i % 5 == 0:
        del one.data
nodes = [None]
for i in range(20):
    node = Node()
    node.next = nodes[-1]
    node.payload = [i]
    nodes.append(node)
overfull = Plain()
for i in range(60):
    setattr(overfull, f'a{i}', [i])
slotted = SlottedMore()
slotted.left, slotted.middle, slotted.dynamic = value(), value(), value()
words = Words(x=value())
words.note = value()
pair = Pair((value(), value()))
pair.note = value()
number = Number(1 << 70)
number.note = value()
point = Point(value(), value())
named = Tuple2(value(), value())
general = {42: value(), True: value(), None: value(), 1.5: value(), (1, 2): value(), 'text': value(), -7: value(), 1e300: value(), Plain: value()}
deleted = {f'key {i}': [i] for i in range(100)}
for i in range(0, 100, 3):
    del deleted[f'key {i}']
big = {f'entry {i}': [i] for i in range(5000)}
quoted = {"it's": value(), 'a\nb': value(), 'x' * 100: value(), 'é世': value()}
elements = {object() for _ in range(40)}
for element in list(elements)[:20]:
    elements.discard(element)
del element
frozen = frozenset([value.__code__, 'word', (1, 'a')])
deque = collections.deque([value() for _ in range(200)])
for _ in range(70):
    deque.popleft()
ordered = collections.OrderedDict((f'o{i}', [i]) for i in range(20))
del ordered['o3']
ordered_note = collections.OrderedDict()
ordered_note.note = value()
default = collections.defaultdict(list)
default['x'].append(1)
counter = collections.Counter('mississippi')
chain = collections.ChainMap({'a': value()}, {'b': value()})


def closure():
    captured = value()

    def inner(default=value(), *, key=value()) -> 'annotation':
        return captured, closed

    closed = value()
    inner.attribute = value()
    return inner


inner = closure()


def failing(depth):
    in_failing = value()
    if depth == 0:
        raise ValueError(in_failing)
    failing(depth - 1)


def catch():
    try:
        failing(3)
    except ValueError as error:
        try:
            raise KeyError('second') from error
        except KeyError as second:
            return second


error = catch()
if hasattr(error, 'add_note'):
    error.add_note('a note')
cause = error.__cause__


def generate(argument):
    in_generator = value()
    for item in [[1], [2], [3]]:
        try:
            raise OSError(2, 'gone', 'file')
        except OSError as handled:
            yield item, in_generator, lambda: argument


generator = generate(value())
generated = next(generator)
unstarted = generate(value())
finished = generate(None)
list(finished)


def waiting(argument):
    in_waiting = [argument]
    yield in_waiting


# A frame object takes over what a closed generator's frame held, whose words go stale.
closed = waiting(value())
next(closed)
closed_frame = closed.gi_frame
closed.close()
del closed_frame
reused = [[i] for i in range(50)]


async def coroutine(argument):
    in_coroutine = value()
    await asyncio.sleep(0)


coroutine_argument = value()
awaited = coroutine(coroutine_argument)
awaited.send(None)
uncoroutine_argument = value()
awaited = coroutine(coroutine_argument)


async def agenerate():
    yield value()


async_generator = agenerate()
delegating = (lambda: (yield from generate(value())))()
next(delegating)
expression = (x for x in [value(), value()])
next(expression)


@functools.lru_cache(maxsize=None)
def unbounded(argument, other=None):
    return [argument]


@functools.lru_cache(maxsize=8)
def bounded(argument):
    return [argument]


for i in range(20):
    unbounded(f'u{i}', i)
    bounded(f'b{i}')
partial = functools.partial(value, value(), key=value())
partial.note = value()
bound = point.__eq__
builtin_bound = cache.get
wrapper = (1).__add__


class Described:
    @property
    def prop(self):
        'about prop'

    @classmethod
    def cm(cls):
        pass

    @staticmethod
    def sm():
        pass

    @functools.cached_property
    def cached(self):
        return value()


described = Described()
described.cached
referent = Plain()
callback = lambda reference: None
weak = weakref.ref(referent, callback)
weak_plain = weakref.ref(referent)
proxy = weakref.proxy(referent)
weak_values = weakref.WeakValueDictionary(a=referent)
weak_keys = weakref.WeakKeyDictionary()
weak_keys[referent] = value()
finalizer = weakref.finalize(referent, print)
pattern = re.compile(r'(?P<word>\w+)\s(\d+)')
match = pattern.match('word 12')
parsed = json.loads('{"a": [1, 2.5, {"b": null}], "c": "text"}')
sliced = slice(value(), value(), None)
ranged = range(10**20, 10**21, 10**19)
iterators = [iter([1]), iter((1,)), iter('ab'), iter({1: 2}), iter({1}), iter({'a': 1}.items()), enumerate([1]), reversed([1]), zip([1], [2]),
             map(str, [1]), filter(None, [1]), iter(value, 3), iter(range(3)), iter(ranged), itertools.chain([1], [2]), itertools.count(10**20),
             itertools.cycle([1]), itertools.tee([1, 2, 3]), itertools.groupby([1, 1]), itertools.islice([1], 2), iter(deque), iter(b'ab'),
             itertools.product([1], [2]), itertools.permutations([1, 2]), itertools.accumulate([1])]
for it in iterators[:10]:
    if hasattr(it, '__next__'):
        next(it)
del it
views = [cache.keys(), cache.values(), cache.items(), types.MappingProxyType(cache), ordered.keys()]
zone = datetime.timezone(datetime.timedelta(hours=1), 'here')
moment = datetime.datetime(2024, 1, 1, tzinfo=zone)
clock = datetime.time(1, 2, tzinfo=zone)
variable = contextvars.ContextVar('variable', default=value())
variable.set(value())
context = contextvars.copy_context()
alias = list[int]
union = int | str
optional = typing.Optional[Plain]
typevar = typing.TypeVar('typevar', bound=Plain)
superior = super(SlottedMore, slotted)
namespace = types.SimpleNamespace(a=value())
module = types.ModuleType('made')
module.content = value()
group = BaseExceptionGroup('group', [ValueError(1), KeyError(2)])
stop = StopIteration(value())
attribute_error = AttributeError('message', name='name', obj=value())
memory = memoryview(bytearray(10))
tee, other_tee = itertools.tee([value() for _ in range(5)])
teed = [next(tee) for _ in range(3)]
tree = xml.etree.ElementTree.fromstring('<a x="1">text<b/>tail<c/></a>')
loop = asyncio.new_event_loop()
future = asyncio.Future(loop=loop)
future_result = value()
future.set_result(future_result)
task_coroutine = coroutine(None)
task = asyncio.Task(task_coroutine, loop=loop, name='task name')
variables = [contextvars.ContextVar(f'variable {i}') for i in range(40)]
for one_variable in variables:
    one_variable.set(value())
large_context = contextvars.copy_context()
price = decimal.Decimal('1.5')
frame = sys._getframe()
ordered_heap = []
for i in range(50):
    heapq.heappush(ordered_heap, (i * 7 % 13, i, [i]))
nested = []
for i in range(100):
    nested = [nested]
large = list(range(1000, 200000, 3))
cycle = []
cycle.append(cycle)


expectations = []


def expect(holder, name, target):
    """The reference that `holder` has by that name is to `target`; a holder of None is the interpreter."""
    expectations.append([0 if holder is None else id(holder), name, id(target)])


def values():
    expect(None, 'sys.modules', sys.modules)
    expect(None, 'builtins', vars(sys.modules['builtins']))
    expect(sys.modules, "['__main__']", sys.modules['__main__'])
    expect(sys.modules['__main__'], '__dict__', globals())
    expect(globals(), "['cache']", cache)
    expect(cache, "['k']", cache['k'])
    expect(cache['k'], '[0]', cache['k'][0])
    for key, name in [(42, '42'), (True, 'True'), (None, 'None'), (1.5, '1.5'), ((1, 2), 'tuple'), ('text', "'text'"), (-7, '-7'),
                      (1e300, '1e+300'), (Plain, 'type')]:
        expect(general, f'[{name}]', general[key])
    expect(general, 'key', Plain)
    for key in quoted:
        expect(quoted, f'[{key!r}]' if len(key) < 60 else f"['{'x' * 60}…']", quoted[key])
    expect(deleted, "['key 50']", deleted['key 50'])
    expect(big, "['entry 999']", big['entry 999'])
    expect(big, '[…]', big['entry 1000'])
    expect(split, '.a', split.a)
    expect(split, '__class__', Plain)
    expect(nodes[7], '.next', nodes[6])
    expect(many[1].__dict__, "['data']", many[1].data)
    expect(materialized, '__dict__', materialized_dict)
    if sys.version_info >= (3, 13):
        expect(materialized, '.c', materialized.c)
    else:
        expect(materialized_dict, "['c']", materialized.c)
    expect(overfull, '__dict__', overfull.__dict__)
    expect(overfull.__dict__, "['a59']", overfull.a59)
    expect(slotted, '.left', slotted.left)
    expect(slotted, '.middle', slotted.middle)
    expect(words, "['x']", words['x'])
    expect(pair, '[1]', pair[1])
    expect(point, '.x', point.x)
    expect(named, '[1]', named.second)
    for element in elements:
        expect(elements, 'element', element)
    expect(frozen, 'element', value.__code__)
    expect(deque, '[0]', deque[0])
    expect(deque, '[1]', deque[1])
    expect(deque, '[129]', deque[129])
    expect(ordered, "['o5']", ordered['o5'])
    expect(default, 'default_factory', list)
    expect(inner, '__closure__', inner.__closure__)
    expect(inner.__closure__, '[0]', inner.__closure__[0])
    expect(inner.__closure__[0], 'cell_contents', inner.__closure__[0].cell_contents)
    for name in ('__globals__', '__name__', '__qualname__', '__code__', '__defaults__', '__kwdefaults__', '__dict__', '__module__', '__annotations__'):
        expect(inner, name, getattr(inner, name))
    expect(inner.__dict__, "['attribute']", inner.attribute)
    expect(inner.__code__, 'co_consts', inner.__code__.co_consts)
    expect(inner.__code__, 'co_filename', inner.__code__.co_filename)
    if sys.version_info >= (3, 12):
        expect(generic, '__type_params__', generic.__type_params__)
    if sys.version_info >= (3, 14):
        expect(inner, '__annotate__', inner.__annotate__)
    expect(error, '__cause__', cause)
    expect(error, '__context__', cause)
    expect(cause, 'args', cause.args)
    expect(cause, '__traceback__', cause.__traceback__)
    step = cause.__traceback__
    while step.tb_next:
        expect(step, 'tb_next', step.tb_next)
        step = step.tb_next
    expect(step, 'tb_frame', step.tb_frame)
    expect(step.tb_frame, 'local in_failing', cause.args[0])
    expect(generator, 'local in_generator', generated[1])
    expect(generator, 'local item', generated[0])
    expect(generator, 'cell argument', generated[2].__closure__[0])
    expect(generator, '__name__', generator.__name__)
    expect(generator, 'code', generate.__code__)
    expect(generator, 'function', generate)
    expect(awaited, 'local argument', coroutine_argument)
    expect(bounded, 'cached result', bounded('b19'))
    expect(bounded, 'function', bounded.__wrapped__)
    expect(bounded, 'cache_info_type', type(bounded.cache_info()))
    expect(other_tee, 'data', next(one for one in gc.get_referents(other_tee) if not isinstance(one, type)))
    expect(next(one for one in gc.get_referents(tee) if not isinstance(one, type)), '[0]', teed[0])
    expect(tree, '[1]', tree[1])
    expect(tree, 'attrib', tree.attrib)
    expect(tree, 'text', tree.text)
    expect(tree[0], 'tail', tree[0].tail)
    expect(future, '_result', future_result)
    expect(future, '_loop', loop)
    expect(task, '_coro', task_coroutine)
    expect(task, 'name', task.get_name())
    expect(finished, 'code', generate.__code__) if sys.version_info >= (3, 12) else expect(finished, 'gi_code', generate.__code__)
    expect(context, 'variables', gc.get_referents(context)[0])
    for node in gc.get_referents(gc.get_referents(gc.get_referents(large_context)[0])[0]):
        pairs = [one for one in gc.get_referents(node) if isinstance(one, contextvars.ContextVar)]
        for one in pairs:
            expect(node, 'variable', one)
            expect(node, 'value', large_context[one])
    expect(typevar, '__bound__', Plain) if sys.version_info >= (3, 12) else None
    expect(partial, 'args', partial.args)
    expect(pattern, 'groupindex', gc.get_referents(pattern.groupindex)[0])
    expect(memory, 'buffer', gc.get_referents(memory)[0])
    expect(bound, '__self__', point)
    expect(bound, '__func__', Point.__eq__)
    expect(builtin_bound, '__self__', cache)
    expect(weak, '__callback__', callback)
    expect(sliced, 'start', sliced.start)
    expect(ranged, 'stop', ranged.stop)
    expect(Described.__dict__['prop'], 'fget', Described.__dict__['prop'].fget)
    expect(Described.__dict__['cm'], '__func__', Described.__dict__['cm'].__func__)
    expect(Described.__dict__['sm'], '__func__', Described.__dict__['sm'].__func__)
    expect(superior, '__self__', slotted)
    expect(views[0], 'mapping', cache)
    expect(views[3], 'mapping', cache)
    expect(iterators[6], 'iterator', gc.get_referents(iterators[6])[0])
    expect(moment, 'tzinfo', zone)
    expect(clock, 'tzinfo', zone)
    expect(SlottedMore, '__base__', Slotted)
    expect(SlottedMore, '__mro__', SlottedMore.__mro__)
    expect(SlottedMore, '__bases__', SlottedMore.__bases__)
    expect(SlottedMore, '__name__', SlottedMore.__name__)
    expect(WithMeta, '__class__', Meta)
    type_dict = gc.get_referents(WithMeta.__dict__)[0]
    expect(WithMeta, '__dict__', type_dict)
    expect(type_dict, "['table']", WithMeta.table)
    expect(str, '__dict__', gc.get_referents(str.__dict__)[0])
    expect(group, 'exceptions', group.exceptions)
    expect(stop, 'value', stop.value)
    expect(attribute_error, 'obj', attribute_error.obj)
    expect(module, '__dict__', vars(module))
    expect(match, 're', pattern)
    expect(pattern, 'pattern', pattern.pattern)
    expect(alias, '__origin__', list)
    expect(cycle, '[0]', cycle)


if sys.version_info >= (3, 12):
    exec('def generic[T](x: T): pass')


def on_stack():
    made = value()
    expect(None, 'stack in calling', made)
    return made


def measured(argument):
    in_measured = value()
    seen = [in_measured]
    held = lambda: seen
    expect(None, 'local in_measured in measured', in_measured)
    expect(None, 'local argument in measured', argument)
    expect(None, 'cell seen in measured', held.__closure__[0])
    expect(None, 'function of measured', measured)
    expect(None, 'code of measured', measured.__code__)
    try:
        raise ValueError('handled')
    except ValueError as handled:
        expect(None, 'exception being handled', handled)
        with open('/tmp/expectations.json', 'w') as file:
            json.dump(expectations, file)
        heapreel.mark('measured', in_measured)
    return held, argument


def calling():
    in_calling = value()
    expect(None, 'local in_calling in calling', in_calling)
    return [on_stack(), measured(value()), in_calling]


values()
calling()


class Record:
    def __init__(self, index):
        self.index = index
        self.label = f'record {index}'
        self.parts = [index, (index, str(index))]
        self.table = {'index': index}


much = [Record(index) for index in range(40000)]
by_label = {record.label: record for record in much}
heapreel.mark('much')
