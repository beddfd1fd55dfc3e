import type { ASTNode } from '@marcbachmann/cel-js';
import { fieldTypes, type Read, type Subject } from './facts.js';

/** The parts of a node that are nodes themselves. */
export function partsOf({ op, args }: ASTNode): readonly ASTNode[] {
  switch (op) {
    case 'value':
    case 'id':
      return [];
    case '.':
    case '.?':
      return [args[0]];
    case 'call':
      return args[1];
    case 'rcall':
      return [args[1], ...args[2]];
    case 'map':
      return args.flat();
    case '!_':
    case '-_':
      return [args];
    default:
      return args;
  }
}

/** The node and all in it. */
export function* nodesOf(node: ASTNode): Generator<ASTNode, void, undefined> {
  yield node;
  for (const part of partsOf(node)) yield* nodesOf(part);
}

/** What an expression asks for. */
export interface Reads {
  readonly reads: readonly Read[];
  /** Facts that it asks of things which it does not name, such as `h.type` of a holder. */
  readonly elsewhere: ReadonlySet<string>;
}

/** From which numbers on a comparison with n comes out otherwise. */
const stepsOf: Readonly<Record<string, (n: number) => readonly number[]>> = {
  '<': (n) => [n],
  '>=': (n) => [n],
  '>': (n) => [n + 1],
  '<=': (n) => [n + 1],
  '==': (n) => [n, n + 1],
  '!=': (n) => [n, n + 1],
};
/** The same comparison with its sides changed. */
const mirrored: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/**
 * Every fact that the value of an expression can depend on. `subjectOf` tells the nodes that name something.
 *
 * A subject is mostly followed by its fact, `#42.alive`. One that goes elsewhere, as in `[#42, #43].exists(o, o.alive)`,
 * may be asked there for whatever the expression asks of anything that it does not name.
 */
export function readsOf(root: ASTNode, subjectOf: (node: ASTNode) => Subject | undefined): Reads {
  const reads: Read[] = [];
  const elsewhere = new Set<string>();
  const escaped: Subject[] = [];

  const factOf = (node: ASTNode): Omit<Read, 'steps'> | undefined => {
    let [of, fact]: [ASTNode | undefined, string] = [undefined, ''];
    if (node.op === '.') [of, fact] = node.args;
    else if (node.op === 'call' && node.args[0] === 'refcount') [of, fact] = [node.args[1][0], 'refcount'];
    if (of === undefined) return undefined;
    const subject = subjectOf(of);
    if (subject === undefined) elsewhere.add(fact);
    return subject && { subject, fact };
  };

  const visit = (node: ASTNode): void => {
    const subject = subjectOf(node);
    if (subject !== undefined) {
      escaped.push(subject);
      return;
    }
    if (node.op in stepsOf) {
      const [left, right] = node.args as [ASTNode, ASTNode];
      for (const [one, other, op] of [
        [left, right, node.op],
        [right, left, mirrored[node.op] ?? node.op],
      ] as const) {
        const fact = factOf(one);
        if (fact !== undefined && other.op === 'value' && typeof other.args === 'bigint') {
          reads.push({ ...fact, steps: stepsOf[op](Number(other.args)) });
          return;
        }
      }
    }
    const fact = factOf(node);
    if (fact !== undefined) reads.push({ ...fact, steps: null });
    else for (const part of partsOf(node)) visit(part);
  };
  visit(root);

  for (const subject of escaped) {
    for (const fact of Object.keys(fieldTypes[subject.of])) {
      if (elsewhere.has(fact)) reads.push({ subject, fact, steps: null });
    }
  }
  return { reads, elsewhere };
}
