import { unmodelled } from '../identity-error.js';
import type { PyObject } from '../objects/object.js';
import { binary } from '../operations/binary.js';
import { isTrue } from '../operations/truth.js';
import type { Statement } from '../syntax/tree.js';
import type { Expressions } from './expressions.js';
import { type Frame, holding } from './frame.js';
import type { Interpreter } from './interpreter.js';
import { itemsOf, iterate } from './iteration.js';
import { sourceOfType } from './sources.js';
import { assign, remove } from './targets.js';

/** Thrown by `return`, up to the call. */
export class Returned {
  constructor(readonly value: PyObject) {}
}

/** Runs statements. (Python/bytecodes.c.) */
export class Statements {
  constructor(
    private readonly interpreter: Interpreter,
    private readonly expressions: Expressions,
  ) {}

  run(statements: readonly Statement[], frame: Frame): void {
    for (const statement of statements) this.#run(statement, frame);
  }

  #run(statement: Statement, frame: Frame): void {
    const { interpreter, expressions } = this;
    interpreter.step();
    switch (statement.kind) {
      case 'expression':
        expressions.evaluate(statement.value, frame);
        return;
      case 'assign': {
        const value = expressions.evaluate(statement.value, frame);
        // The value stays on the stack until the last target has it.
        holding(frame, [value], () => {
          for (const target of statement.targets) assign(expressions, target, value, frame);
        });
        return;
      }
      case 'augmented':
        this.#augmented(statement, frame);
        return;
      case 'delete':
        for (const target of statement.targets) remove(expressions, target, frame);
        return;
      case 'def':
        frame.set(statement.name, expressions.functionOf(statement, frame));
        return;
      case 'return': {
        const { value } = statement;
        throw new Returned(value === null ? interpreter.space.none : expressions.evaluate(value, frame));
      }
      case 'if':
        this.run(
          isTrue(expressions.evaluate(statement.test, frame)) ? statement.body : statement.orelse,
          frame,
        );
        return;
      case 'for': {
        const iterator = iterate(interpreter.space, expressions.evaluate(statement.iterable, frame));
        holding(frame, [iterator], () => {
          for (let item = iterator.next(); item !== undefined; item = iterator.next()) {
            interpreter.step();
            assign(expressions, statement.target, item, frame);
            this.run(statement.body, frame);
          }
        });
        return;
      }
      case 'while':
        while (isTrue(expressions.evaluate(statement.test, frame))) {
          interpreter.step();
          this.run(statement.body, frame);
        }
        return;
      case 'import':
        this.#import(statement, frame);
        return;
      case 'pass':
        return;
    }
  }

  #import({ module, names }: Statement & { kind: 'import' }, frame: Frame): void {
    if (module !== 'sys') throw unmodelled(`the module ${module}`);
    const { builtins } = this.expressions;
    if (names === null) frame.set('sys', builtins.sys);
    else for (const name of names) frame.set(name, builtins.ofSys(name));
  }

  #augmented({ target, operator, value }: Statement & { kind: 'augmented' }, frame: Frame): void {
    const { interpreter, expressions } = this;
    const old = expressions.evaluate(target, frame);
    const by = holding(frame, [old], () => expressions.evaluate(value, frame));
    if (old.type === 'set' || (old.type === 'list' && operator === '*')) {
      throw unmodelled(`${operator}= of a ${old.type}`);
    }
    // A list changes in place. (PyNumber_InPlaceAdd in Objects/abstract.c.)
    if (old.type === 'list' && operator === '+') {
      old.items.push(...itemsOf(interpreter.space, by));
      assign(expressions, target, old, frame);
      return;
    }
    const result = interpreter.operation(`${operator}=`, sourceOfType(old.type), [old, by], () =>
      binary(interpreter.space, operator, old, by),
    );
    assign(expressions, target, result, frame);
  }
}
