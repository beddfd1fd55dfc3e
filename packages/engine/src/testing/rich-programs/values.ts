import type { Expression } from '../../program/program.js';
import type { Choice } from './choice.js';

const INTS: readonly (number | string)[] = [
  0,
  1,
  -5,
  -6,
  256,
  257,
  1000,
  2 ** 30,
  '1267650600228229401496703205376',
];
const FLOATS = [0, 1, 1.5, -2.25, 1e300];
const STRINGS = ['', 'x', 'é', 'qz_heap', 'qz word', 'żółw', '🐍🐍'];
const BYTES = ['', 'b', 'qz bytes', '\xff\x00'];
const EXCEPTIONS = [
  'ValueError',
  'KeyError',
  'AttributeError',
  'StopAsyncIteration',
  'Exception',
  'NameError',
];

/** Something that holds nothing. */
export function atom(choice: Choice): Expression {
  return choice.weighted<() => Expression>([
    [4, () => ({ new: 'int', value: choice.of(INTS) })],
    [2, () => ({ new: 'float', value: choice.of(FLOATS) })],
    [3, () => ({ new: 'str', value: choice.of(STRINGS) })],
    [2, () => ({ new: 'bytes', value: choice.of(BYTES) })],
    [1, () => ({ new: 'bytearray', value: choice.of(BYTES) })],
    [1, () => ({ new: 'complex', real: choice.of(FLOATS), imaginary: 1 })],
    [2, () => ({ new: 'range', start: 0, stop: choice.of([0, 3, 300]), step: 1 + choice.below(2) })],
    [2, () => ({ new: 'object' })],
    [2, () => ({ variable: choice.of(['None', 'True', 'False']) })],
  ])();
}

/** Whether what `atom` gave can be an element wherever it lies. (hashing.ts.) */
export function isHashedByValue(value: Expression): boolean {
  return !('new' in value && ['object', 'range', 'bytearray'].includes(value.new));
}

/** Something that holds others, which can be anything. */
export function holder(choice: Choice, operands: readonly string[]): Expression {
  const some = (most: number): string[] => choice.some(operands, choice.below(most + 1));
  return choice.weighted<() => Expression>([
    [6, () => ({ new: 'list', items: some(4) })],
    [5, () => ({ new: 'tuple', items: some(3) })],
    [3, () => ({ new: 'dict' })],
    [2, () => ({ new: 'slice', items: choice.some(operands, 3) })],
    [2, () => ({ new: 'generator', items: some(3) })],
    [2, () => ({ new: 'exception', class: choice.of(EXCEPTIONS), items: some(2) })],
    [1, () => ({ new: 'cell' })],
    [1, () => ({ new: 'function' })],
    [1, () => ({ new: 'set', items: [] })],
    [1, () => ({ new: 'frozenset', items: [] })],
  ])();
}
