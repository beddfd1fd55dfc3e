import { PythonException } from '../identity-error.js';
import type { PyObject } from '../objects/object.js';

export function typeError(problem: string): PythonException {
  return new PythonException('TypeError', problem);
}

export function valueError(problem: string): PythonException {
  return new PythonException('ValueError', problem);
}

export function unsupportedOperands(operator: string, a: PyObject, b: PyObject): PythonException {
  return typeError(`unsupported operand type(s) for ${operator}: '${a.type}' and '${b.type}'`);
}

export function zeroDivision(): PythonException {
  return new PythonException('ZeroDivisionError', 'division by zero');
}
