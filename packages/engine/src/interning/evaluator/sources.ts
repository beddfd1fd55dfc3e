const files: Readonly<Record<string, string>> = {
  int: 'Objects/longobject.c',
  bool: 'Objects/boolobject.c',
  float: 'Objects/floatobject.c',
  complex: 'Objects/complexobject.c',
  str: 'Objects/unicodeobject.c',
  bytes: 'Objects/bytesobject.c',
  tuple: 'Objects/tupleobject.c',
  list: 'Objects/listobject.c',
  dict: 'Objects/dictobject.c',
  set: 'Objects/setobject.c',
  frozenset: 'Objects/setobject.c',
};

/** The file of CPython that has the operations of a type. */
export function sourceOfType(type: string): string {
  return files[type] ?? 'Objects/object.c';
}
