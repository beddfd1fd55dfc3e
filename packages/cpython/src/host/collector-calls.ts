import type { CollectorCall } from '../log-channel.js';
import type { Interpreter } from './interpreter.js';

const calls: readonly CollectorCall[] = ['enable', 'disable', 'set_threshold', 'freeze', 'unfreeze'];
/** `PyCFunctionObject.m_ml`, `PyMethodDef.ml_meth` and `ml_flags`, and METH_FASTCALL, in 32-bit CPython. */
const [definitionOf, functionIn, flagsIn, fastCall] = [8, 4, 8, 0x80];

/** Puts itself behind the functions of the module `gc` that change when the collector runs, and says when one was called. */
export function watchCollectorCalls(interpreter: Interpreter, called: (call: CollectorCall) => void): void {
  const { memory } = interpreter;
  const module = interpreter.withString('gc', (name) => interpreter.call('PyImport_ImportModule', name));
  for (const call of calls) {
    const method = interpreter.withString(call, (name) =>
      interpreter.call('PyObject_GetAttrString', module, name),
    );
    const definition = memory.word(method + definitionOf);
    const original = memory.word(definition + functionIn);
    const parameters = memory.word(definition + flagsIn) & fastCall ? 3 : 2;
    const replacement = interpreter.addCallback(parameters, (...args) => {
      const result = interpreter.callSlot(original, ...args);
      called(call);
      return result;
    });
    memory.words[(definition + functionIn) >>> 2] = replacement;
    interpreter.call('Py_DecRef', method);
  }
  interpreter.call('Py_DecRef', module);
}
