import type { Statement } from '../../program/program.js';
import type { Choice } from './choice.js';

/** Variables that statements bind and unbind as they like; bodies of functions only bind them. */
export const VARIABLES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
/** Variables that bodies can count on: bound from the start and for ever to a list, a dict and an instance. */
export const KEPT = { list: 'keep', dict: 'shelf', instance: 'hub' } as const;
/** What `gc.callbacks` is bound to; it must hold functions of two parameters only. */
export const HOOKS = 'hooks';
export const ATTRIBUTES = ['next', 'back', 'load'];
const SLOTS = ['left', 'right'];
export const KEYS: readonly (string | number)[] = ['k', 'other key', 0, 1, 300];

/** A class of a program. */
export interface ProgramClass {
  readonly name: string;
  readonly attributes: readonly string[];
  /** Whether its instances can be referred to weakly. */
  readonly weakrefable: boolean;
  readonly finalized: boolean;
}

/** A function of a program. */
export interface ProgramFunction {
  readonly name: string;
  readonly parameters: readonly string[];
  /** What it is called with. */
  readonly role: 'callback' | 'hook' | 'plain';
}

/** What a body can use without ever calling itself: what was there before it. */
export interface Known {
  readonly classes: readonly ProgramClass[];
  readonly functions: readonly ProgramFunction[];
}

/** The classes of a program, without their finalizers. The first one is that of the instance which is kept. */
export function declareClasses(choice: Choice): { statements: Statement[]; classes: ProgramClass[] } {
  const statements: Statement[] = [{ op: 'class', name: 'Hub' }];
  const classes: ProgramClass[] = [
    { name: 'Hub', attributes: ATTRIBUTES, weakrefable: true, finalized: false },
  ];
  const declare = (name: string, open: boolean, base?: ProgramClass): void => {
    const slots = open || base?.weakrefable === true || choice.percent(20) ? [] : SLOTS;
    statements.push({
      op: 'class',
      name,
      ...(open ? {} : { slots }),
      ...(base === undefined ? {} : { base: base.name }),
    });
    const opened = open || base?.weakrefable === true;
    classes.push({
      name,
      attributes: [...new Set([...(opened ? ATTRIBUTES : []), ...slots, ...(base?.attributes ?? [])])],
      weakrefable: opened,
      finalized: base?.finalized === true || choice.percent(70),
    });
  };
  declare('Node', true);
  if (choice.percent(60)) declare('Slotted', false);
  if (choice.percent(60)) {
    // Attributes of any name besides slots lie in a dict of the instance's own from 3.13 on, which is not modelled.
    const base = choice.of(classes.slice(1));
    declare('Derived', base.weakrefable && choice.percent(60), base);
  }
  if (choice.percent(40)) declare('Other', true);
  return { statements, classes };
}
