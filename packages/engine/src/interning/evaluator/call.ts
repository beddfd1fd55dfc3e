import type { PyObject } from '../objects/object.js';
import type { ObjectSpace } from '../objects/object-space.js';
import { typeError } from '../operations/raise.js';
import type { Interpreter } from './interpreter.js';

/** A call of something built in. */
export interface Call {
  readonly interpreter: Interpreter;
  readonly space: ObjectSpace;
  readonly name: string;
  readonly args: readonly PyObject[];
  readonly keywords: ReadonlyMap<string, PyObject>;
}

export type Implementation = (call: Call) => PyObject;

/** The implementation of what takes from `least` to `most` arguments, and the keywords named, by position or name. */
export function takes(
  least: number,
  most: number,
  run: (call: Call, ...args: (PyObject | undefined)[]) => PyObject,
  keywords: readonly string[] = [],
): Implementation {
  return (call) => {
    const args: (PyObject | undefined)[] = [...call.args];
    for (const [name, value] of call.keywords) {
      const at = keywords.indexOf(name);
      if (at < 0) throw typeError(`${call.name}() got an unexpected keyword argument '${name}'`);
      args[at] = value;
    }
    if (args.length < least || args.length > most) {
      throw typeError(`${call.name}() takes from ${least} to ${most} arguments (${args.length} given)`);
    }
    return run(call, ...args);
  };
}
