import type { PythonVersion } from '../../builds/builds.js';

/**
 * Names of the words of built-in types, from the first one after the object's header, where the type's own
 * `tp_members` do not have them; `-` is a word that holds no counted reference. Structs of CPython 3.11 to 3.14.
 */
const sinceHeader: Readonly<Record<string, string>> = {
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
  'itertools.groupby': 'iterator function target key value',
  '_contextvars.Context': 'previous variables',
  '_contextvars.ContextVar': 'name default',
  '_contextvars.Token': 'context variable old',
  hamt: 'root',
  'xml.etree.ElementTree.Element': 'tag text tail',
  '_asyncio.Future':
    '_loop callback context _callbacks _exception traceback _result _source_traceback _cancel_message',
};

const functionFields =
  '__globals__ __builtins__ __name__ __qualname__ __code__ __defaults__ __kwdefaults__ __closure__ __doc__ __dict__ - __module__ __annotations__';
const typeVarFields = '- __bound__ evaluate_bound __constraints__ evaluate_constraints';

/** As above, where versions differ. A word that is no reference in one of them may hold anything there. */
const in311: Readonly<Record<string, string>> = {
  function: functionFields,
  generator: 'gi_code - __name__ __qualname__ exception',
  coroutine: 'cr_code - __name__ __qualname__ exception - cr_origin',
  async_generator: 'ag_code - __name__ __qualname__ exception - finalizer',
  longrange_iterator: 'index start step length',
};
const in312: Readonly<Record<string, string>> = {
  function: `${functionFields} __type_params__`,
  generator: '- __name__ __qualname__ exception',
  coroutine: '- __name__ __qualname__ exception - cr_origin',
  async_generator: '- __name__ __qualname__ exception - finalizer',
  longrange_iterator: 'start step length',
  'typing.TypeVar': typeVarFields,
};
const in313 = { ...in312, 'typing.TypeVar': `${typeVarFields} __default__ evaluate_default` };
const in314 = { ...in313, function: `${functionFields} __annotate__ __type_params__` };
const versioned: Readonly<Record<PythonVersion, Readonly<Record<string, string>>>> = {
  '3.11': in311,
  '3.12': in312,
  '3.13': in313,
  '3.14': in314,
};

/** Of `_asyncio.Task`, where what it adds to a future begins. */
const taskAt: Readonly<Record<PythonVersion, number>> = { '3.11': 68, '3.12': 68, '3.13': 60, '3.14': 64 };
const taskFields = ['_fut_waiter', '_coro', 'name', 'context'];

const headerBytes = 8;

/** Offsets and names of the fields of a built-in type, known by its name. */
export function namedFields(version: PythonVersion, type: string): readonly (readonly [number, string])[] {
  if (type === 'code') return version === '3.11' ? [...codeFields, [100, 'co_code']] : codeFields;
  if (type === '_asyncio.Task') return taskFields.map((name, i) => [taskAt[version] + i * 4, name]);
  const words = versioned[version][type] ?? sinceHeader[type];
  if (words === undefined) return [];
  return words
    .split(' ')
    .map((name, i) => [headerBytes + i * 4, name] as const)
    .filter(([, name]) => name !== '-');
}

const codeFields = [
  [12, 'co_consts'],
  [16, 'co_names'],
  [20, 'co_exceptiontable'],
  [72, 'co_localsplusnames'],
  [76, 'co_localspluskinds'],
  [80, 'co_filename'],
  [84, 'co_name'],
  [88, 'co_qualname'],
  [92, 'co_linetable'],
] as const;

/** What code keeps of answers once given, in a block of its own from 3.12 on. */
export const codeCache = {
  at: 104,
  names: ['co_code', 'co_cellvars', 'co_freevars', 'co_varnames'],
} as const;
