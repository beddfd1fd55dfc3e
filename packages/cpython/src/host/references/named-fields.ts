/**
 * Names of the words of built-in types, from the first one after the object's header, where the type's own
 * `tp_members` do not have them; `-` is a word that holds no counted reference. Structs of CPython 3.11 to 3.14.
 */
const sinceHeader: Readonly<Record<string, string>> = {
  function:
    '__globals__ __builtins__ __name__ __qualname__ __code__ __defaults__ __kwdefaults__ __closure__ __doc__ __dict__ - __module__ __annotations__',
  cell: 'cell_contents',
  method: '__func__ __self__',
  instancemethod: '__func__',
  builtin_function_or_method: '- __self__ __module__',
  builtin_method: '- __self__ __module__ - - __objclass__',
  method_descriptor: '__objclass__ __name__ __qualname__',
  classmethod_descriptor: '__objclass__ __name__ __qualname__',
  wrapper_descriptor: '__objclass__ __name__ __qualname__',
  getset_descriptor: '__objclass__ __name__ __qualname__',
  member_descriptor: '__objclass__ __name__ __qualname__',
  'method-wrapper': 'descriptor __self__',
  mappingproxy: 'mapping',
  traceback: 'tb_next tb_frame',
  module: '__dict__ - - - __name__',
  property: 'fget fset fdel __doc__ __name__',
  classmethod: '__func__ __dict__',
  staticmethod: '__func__ __dict__',
  super: '__thisclass__ __self__ __self_class__',
  range: 'start stop step length',
  slice: 'start stop step',
  BaseException: '__dict__ args __notes__ __traceback__ __context__ __cause__',
  frame: 'f_back - f_trace',
  weakref: '- __callback__',
  'weakref.ReferenceType': '- __callback__',
  weakproxy: '- __callback__',
  weakcallableproxy: '- __callback__',
  'weakref.ProxyType': '- __callback__',
  'weakref.CallableProxyType': '- __callback__',
  list_iterator: '- sequence',
  list_reverseiterator: '- sequence',
  tuple_iterator: '- sequence',
  str_iterator: '- sequence',
  str_ascii_iterator: '- sequence',
  bytes_iterator: '- sequence',
  bytearray_iterator: '- sequence',
  iterator: '- sequence',
  callable_iterator: 'callable sentinel',
  dict_keys: 'mapping',
  dict_values: 'mapping',
  dict_items: 'mapping',
  dict_keyiterator: 'mapping - - result',
  dict_valueiterator: 'mapping - - result',
  dict_itemiterator: 'mapping - - result',
  dict_reversekeyiterator: 'mapping - - result',
  dict_reversevalueiterator: 'mapping - - result',
  dict_reverseitemiterator: 'mapping - - result',
  set_iterator: 'set',
  enumerate: '- iterator result index',
  reversed: '- sequence',
  zip: '- iterators result',
  map: 'iterators function',
  filter: 'function iterator',
  'datetime.timezone': 'offset name',
  'types.GenericAlias': '- - __parameters__',
  'typing.TypeVar':
    '- __bound__ evaluate_bound __constraints__ evaluate_constraints __default__ evaluate_default',
  're.Pattern': '- - groupindex indexgroup',
  memoryview: '- buffer',
  managedbuffer: '- - - exporter',
  '_abc._abc_data': '_abc_registry _abc_cache _abc_negative_cache',
  'operator.itemgetter': '- items',
  'operator.attrgetter': '- attributes',
  'operator.methodcaller': 'name arguments',
  'itertools.count': '- count step',
  'itertools._tee': 'data',
  'itertools._tee_dataobject': 'iterator - - next',
  'itertools.groupby': 'iterator target key value function',
  '_contextvars.Context': 'previous variables',
  '_contextvars.ContextVar': 'name default',
  '_contextvars.Token': 'context variable old',
  hamt: 'root',
  'xml.etree.ElementTree.Element': 'tag text tail',
  '_asyncio.Future':
    '_loop callback context _callbacks _exception traceback _result _source_traceback _cancel_message',
};

/** As above, where versions differ. */
const bySinceHeader: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '3.11': {
    generator: 'gi_code - __name__ __qualname__ exception',
    coroutine: 'cr_code - __name__ __qualname__ exception - cr_origin',
    async_generator: 'ag_code - __name__ __qualname__ exception - finalizer',
    longrange_iterator: 'index start step length',
  },
  '3.12': {
    generator: '- __name__ __qualname__ exception',
    coroutine: '- __name__ __qualname__ exception - cr_origin',
    async_generator: '- __name__ __qualname__ exception - finalizer',
    longrange_iterator: 'start step length',
  },
};

const functionTail: Readonly<Record<string, string>> = {
  '3.11': '',
  '3.12': ' __type_params__',
  '3.13': ' __type_params__',
  '3.14': ' __annotate__ __type_params__',
};

/** Of `_asyncio.Task`, where what it adds to a future begins. */
const taskAt: Readonly<Record<string, number>> = { '3.11': 68, '3.12': 68, '3.13': 60, '3.14': 64 };
const taskFields = ['_fut_waiter', '_coro', 'name', 'context'];

const headerBytes = 8;

/** Offsets and names of the fields of a built-in type, known by its name. */
export function namedFields(version: string, type: string): readonly (readonly [number, string])[] {
  const versioned = bySinceHeader[version === '3.11' ? version : '3.12'];
  let words = versioned[type] ?? sinceHeader[type] ?? '';
  if (type === 'function') words += functionTail[version] ?? '';
  if (type === '_asyncio.Task') return taskFields.map((name, i) => [taskAt[version] + i * 4, name]);
  if (type === 'code') return codeFields[version === '3.11' ? version : '3.12'];
  return words
    .split(' ')
    .map((name, i) => [headerBytes + i * 4, name] as const)
    .filter(([, name]) => name !== '-' && name !== '');
}

const codeFields: Readonly<Record<string, readonly (readonly [number, string])[]>> = {
  '3.11': [
    [12, 'co_consts'],
    [16, 'co_names'],
    [20, 'co_exceptiontable'],
    [72, 'co_localsplusnames'],
    [76, 'co_localspluskinds'],
    [80, 'co_filename'],
    [84, 'co_name'],
    [88, 'co_qualname'],
    [92, 'co_linetable'],
    [100, 'co_code'],
  ],
  '3.12': [
    [12, 'co_consts'],
    [16, 'co_names'],
    [20, 'co_exceptiontable'],
    [72, 'co_localsplusnames'],
    [76, 'co_localspluskinds'],
    [80, 'co_filename'],
    [84, 'co_name'],
    [88, 'co_qualname'],
    [92, 'co_linetable'],
  ],
};

/** What code keeps of answers once given, in a block of its own from 3.12 on. */
export const codeCache = {
  at: 104,
  names: ['co_code', 'co_cellvars', 'co_freevars', 'co_varnames'],
} as const;
