import type { ASTNode } from '@marcbachmann/cel-js';
import { fieldTypes } from './facts.js';
import { partsOf } from './reads.js';

const operators: ReadonlySet<string> = new Set([
  ...['value', 'id', '.', '[]', 'call', 'rcall', 'list', '?:', '||', '&&', '!_', '-_', 'in'],
  ...['==', '!=', '<', '<=', '>', '>=', '+', '-', '*', '/', '%'],
]);
/** Each goes once over a list. None makes a list longer than the one it is of: work stays in proportion to what is there. */
const loops: ReadonlySet<string> = new Set(['exists', 'all', 'exists_one', 'filter']);
/** `matches` is not among them: a regular expression can run without end. */
const methods: ReadonlySet<string> = new Set([
  ...loops,
  ...['size', 'contains', 'startsWith', 'endsWith', 'indexOf', 'lastIndexOf'],
  ...['substring', 'lowerAscii', 'upperAscii'],
]);
const functions: ReadonlySet<string> = new Set([
  ...['refcount', 'object', 'type', 'size', 'int', 'double', 'string', 'bool'],
]);
const fields: ReadonlySet<string> = new Set(Object.values(fieldTypes).flatMap((of) => Object.keys(of)));
const lists: ReadonlySet<string> = new Set(['holders', 'referents', 'collections']);

/** Loops within loops. */
const deepest = 2;

/** How an expression's work grows. */
export interface Growth {
  /** Its nodes. */
  readonly nodes: number;
  /** Length of its longest list literal. */
  readonly literal: number;
  /** How many loops stand within one another. */
  readonly depth: number;
}

/** Thrown with the node that is not of the language. */
export class NotOfTheLanguage extends Error {
  constructor(
    readonly node: ASTNode,
    message: string,
  ) {
    super(message);
  }
}

/**
 * How the expression's work grows with the lists that it looks at.
 *
 * @throws NotOfTheLanguage when it holds something that could make that grow without bound, or see what is no fact of the heap.
 */
export function growthOf(root: ASTNode, nameOfFunction: (name: string) => string): Growth {
  let nodes = 0;
  let literal = 0;
  let deep = 0;

  const visit = (node: ASTNode, depth: number): void => {
    nodes++;
    const refuse = (problem: string): never => {
      throw new NotOfTheLanguage(node, problem);
    };
    const loop = (): number => {
      if (depth === deepest) refuse(`more than ${deepest} loops within one another`);
      deep = Math.max(deep, depth + 1);
      return depth + 1;
    };
    if (!operators.has(node.op)) refuse('this is not of the language; see docs/CLI.md');
    if (node.op === 'value') {
      if (!['bigint', 'number', 'boolean', 'string'].includes(typeof node.args)) {
        refuse('write numbers, strings, true and false');
      }
    } else if (node.op === 'call') {
      const name = nameOfFunction(node.args[0]);
      if (!functions.has(name)) refuse(`no function ${name}: there are ${[...functions].join(', ')}`);
    } else if (node.op === 'rcall') {
      const [name, receiver, args] = node.args;
      if (!methods.has(name)) refuse(`no method ${name}: there are ${[...methods].join(', ')}`);
      if (loops.has(name)) {
        const [variable] = args;
        if (variable?.op === 'id' && /^(heap|gc|_\d+)$/.test(variable.args)) {
          throw new NotOfTheLanguage(variable, 'this name is taken; call the variable of the loop otherwise');
        }
        visit(receiver, depth);
        const inner = loop();
        for (const arg of args) visit(arg, inner);
        return;
      }
    } else if (node.op === '.') {
      if (!fields.has(node.args[1])) refuse(`no field ${node.args[1]}: there are ${[...fields].join(', ')}`);
    } else if (node.op === '[]') {
      const [, index] = node.args;
      if (index.op !== 'value' || typeof index.args !== 'bigint') refuse('an index is a whole number: [2]');
    } else if (node.op === 'list') literal = Math.max(literal, node.args.length);
    else if (node.op === 'in') loop();
    else if ((node.op === '==' || node.op === '!=') && node.args.every(mayBeList)) loop();
    for (const part of partsOf(node)) visit(part, depth);
  };
  visit(root, 0);
  return { nodes, literal, depth: deep };
}

/** Whether the value may be a list, as far as can be seen without its type. */
function mayBeList(node: ASTNode): boolean {
  if (node.op === 'id' || node.op === 'list') return true;
  if (node.op === '.') return lists.has(node.args[1]);
  if (node.op === 'rcall') return node.args[0] === 'filter';
  return (node.op === '+' || node.op === '?:') && partsOf(node).some(mayBeList);
}
