import type { Profile } from '../profile/profile.js';
import type { Reason } from './evaluator/explanations.js';
import { Interpreter } from './evaluator/interpreter.js';
import { IdentityError, unmodelled } from './identity-error.js';
import type { PyObject } from './objects/object.js';
import { ObjectSpace } from './objects/object-space.js';
import { reprOf, tellsSetOrder } from './objects/repr.js';

export interface IdentityAnswer {
  /** The value of the question's last expression, as `repr` shows it. */
  readonly answer: string;
  /** That value where it is a bool, else null. */
  readonly same: boolean | null;
  /** Why each `is` that the question ran came out as it did, in the order in which they last ran. */
  readonly reasons: readonly Reason[];
}

/**
 * Answers a question about the identity of Python objects, written as Python: `'ab'[0] is 'a'`, or statements whose last
 * is an expression. One source is one compilation unit, as a module is; several are run one after the other over one
 * namespace, as lines at the prompt, and the last gives the answer.
 *
 * The model parses, compiles (folding, merging and interning constants as the version does) and runs the question by
 * the rules of CPython's object types; `Reason.sources` names the files they come from.
 *
 * @throws PythonException if the question's own program fails, IdentityError where it is not Python or beyond the subset.
 */
export function identity(question: string | readonly string[], profile: Profile): IdentityAnswer {
  const units = typeof question === 'string' ? [question] : question;
  const interpreter = new Interpreter(new ObjectSpace(profile));
  const value = answerOf(units, interpreter);
  if (value === null)
    throw new IdentityError('the question ends in a statement: its last line must be an expression');
  return {
    answer: limited(() => shown(value)),
    same: value.type === 'bool' ? value.value : null,
    reasons: interpreter.explanations.reasons,
  };
}

function answerOf(units: readonly string[], interpreter: Interpreter): PyObject | null {
  let value: PyObject | null = null;
  for (const unit of units) value = limited(() => interpreter.run(unit));
  return value;
}

function shown(value: PyObject): string {
  if (tellsSetOrder(value)) throw unmodelled('the order of a set');
  return reprOf(value);
}

/** What nests deeper than JavaScript's stack, or holds itself. */
function limited<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new IdentityError(`the question goes deeper than the model can follow (${error.message})`);
  }
}
