import { TypeLayout } from '../builds/builds.js';
import { isTraversable } from './census.js';
import type { Interpreter } from './interpreter.js';

/** Calls back with each object that one refers to, as its type's `tp_traverse` has it; with none where there is no such function. */
export type ReferentVisitor = (object: number, visit: (referent: number) => void) => void;

/** Makes the one function of the interpreter's table by which all traversals of this host call back. */
export function referentVisitor(interpreter: Interpreter): ReferentVisitor {
  let current: (referent: number) => void = () => {};
  const visitor = interpreter.addCallback(2, (referent) => {
    if (referent) current(referent >>> 0);
    return 0;
  });
  return (object, visit) => {
    const { memory } = interpreter;
    if (!isTraversable(memory, object)) return;
    current = visit;
    interpreter.callSlot(memory.word(memory.typeOf(object) + TypeLayout.traverse), object, visitor, 0);
  };
}
