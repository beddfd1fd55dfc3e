import { PythonException, unmodelled } from '../identity-error.js';
import type { Birth, PyModule, PyObject } from '../objects/object.js';
import type { ObjectSpace } from '../objects/object-space.js';
import { builtins, sysFunctions } from './builtins.js';
import { constructors } from './constructors.js';

/** What Python has built in beside what is modelled. */
const others = new Set(
  (
    'aiter anext bytearray callable classmethod delattr dir getattr globals hasattr hash help input issubclass locals ' +
    'memoryview open print property setattr staticmethod super vars __import__ __name__ NotImplemented'
  ).split(' '),
);

/** The objects behind the names that no variable has, each of which exists once. */
export class BuiltinNames {
  readonly sys: PyModule = { type: 'module', name: 'sys', birth: cached('the module sys') };
  readonly #functions = new Map<string, PyObject>();

  constructor(private readonly space: ObjectSpace) {}

  named(name: string): PyObject {
    if (Object.hasOwn(constructors, name)) return this.space.type(name);
    if (Object.hasOwn(builtins, name)) return this.#function('builtins', name);
    if (name === 'Ellipsis') return this.space.ellipsis;
    if (others.has(name)) throw unmodelled(name);
    throw new PythonException('NameError', `name '${name}' is not defined`);
  }

  /** `sys.name`. */
  ofSys(name: string): PyObject {
    const introspective = name === '_is_interned' || name === '_is_immortal';
    if (introspective && !this.space.profile.identity.introspection.includes(name)) {
      throw new PythonException('AttributeError', `module 'sys' has no attribute '${name}'`);
    }
    if (!Object.hasOwn(sysFunctions, name)) throw unmodelled(`sys.${name}`);
    return this.#function('sys', name);
  }

  #function(module: 'sys' | 'builtins', name: string): PyObject {
    const key = `${module}.${name}`;
    let known = this.#functions.get(key);
    if (known === undefined) {
      known = { type: 'builtin_function_or_method', module, name, birth: cached(`the function ${name}`) };
      this.#functions.set(key, known);
    }
    return known;
  }
}

function cached(by: string): Birth {
  return { by, source: 'Objects/moduleobject.c', kind: 'cached' };
}
