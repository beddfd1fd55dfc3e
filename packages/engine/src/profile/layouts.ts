/** How the objects of a version of CPython lie in memory. Structs are given in the notation of `structSize`. */
export interface Layouts {
  readonly types: Readonly<Record<string, TypeLayout>>;
  /** What objects keep in blocks of their own. */
  readonly blocks: {
    /** Head of a dict's table; index and entries follow. (PyDictKeysObject.) */
    readonly keys: string;
    /** Entries of a table whose keys are all str, and of any other. */
    readonly strEntry: string;
    readonly entry: string;
    readonly setEntry: string;
    readonly dequeBlock: string;
    /** OrderedDict: one per key. */
    readonly orderedNode: string;
  };
  /**
   * Where an instance's attributes lie while it has no dict: in a block of their own, as only instances of classes that derive
   * from no other built-in type than object have one (3.11, 3.12); or inside, behind the struct, if that is nothing but an
   * object's head (3.13), or whatever it is, unless items follow (3.14).
   */
  readonly values: 'block' | 'inline-plain' | 'inline';
  /**
   * Words before the collector's header: values and dict of classes with attributes (3.11), or attributes and weak
   * references of classes with either (from 3.12).
   */
  readonly preHeader: 'attributes' | 'attributes-and-weakrefs';
  /** Whether `sys.getsizeof` counts a collector's header that static types don't have: so up to 3.12. */
  readonly countsHeaderOfStaticTypes: boolean;
}

export interface TypeLayout {
  readonly fields: string;
  /** Fields of each item at its end. */
  readonly item: string;
  /** Whether its objects have a collector's header. */
  readonly collectable: boolean;
  /** Whether its objects have the words before the collector's header that classes' instances have. */
  readonly preHeader?: true;
}

export function collectable(fields: string, item = ''): TypeLayout {
  return { fields, item, collectable: true };
}

/** A type whose objects hold no references that could close a cycle, and so have no collector's header. */
export function atomic(fields: string, item = ''): TypeLayout {
  return { fields, item, collectable: false };
}

/** The same layout for each of these types. */
export function alike(names: string, layout: TypeLayout): Record<string, TypeLayout> {
  return Object.fromEntries(names.split(' ').map((name) => [name, layout]));
}
