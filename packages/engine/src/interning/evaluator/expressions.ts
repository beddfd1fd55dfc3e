import { unmodelled } from '../identity-error.js';
import { keyOf } from '../objects/equality.js';
import type { PyFunction, PyMethod, PyObject } from '../objects/object.js';
import type { ObjectSpace } from '../objects/object-space.js';
import { binary } from '../operations/binary.js';
import { format } from '../operations/format-specification.js';
import { itemOf } from '../operations/subscript.js';
import { asciiOf, representation, strOf } from '../operations/text-of.js';
import { isTrue } from '../operations/truth.js';
import { unary } from '../operations/unary.js';
import type { Call, Compare, Comprehension, Def, Expression, Formatted, Lambda } from '../syntax/tree.js';
import { attributeOf } from './attributes.js';
import { BuiltinNames } from './builtin-names.js';
import { compares } from './comparison.js';
import { Frame, holding } from './frame.js';
import type { Interpreter } from './interpreter.js';
import { itemsOf, iterate, iteratorOver } from './iteration.js';
import { sourceOfType } from './sources.js';
import { assign } from './targets.js';

const conversions = { s: strOf, r: representation, a: asciiOf };

/** Evaluates expressions, with what they hold on the frame's value stack meanwhile. (Python/bytecodes.c.) */
export class Expressions {
  readonly builtins: BuiltinNames;
  readonly #descriptors = new Map<string, PyMethod>();

  constructor(private readonly interpreter: Interpreter) {
    this.builtins = new BuiltinNames(interpreter.space);
  }

  get space(): ObjectSpace {
    return this.interpreter.space;
  }

  functionOf(definition: Def | Lambda, frame: Frame): PyFunction {
    const { interpreter } = this;
    const { code } = definition;
    if (code === null) throw new Error('a function is run only after it is compiled');
    const name = definition.kind === 'def' ? definition.name : '<lambda>';
    const defaults = holding(frame, [], () => this.#pushAll(definition.parameters.defaults, frame));
    return interpreter.space.during(
      { by: 'its definition', source: 'Objects/funcobject.c', kind: 'made' },
      () => ({
        type: 'function',
        code,
        name: interpreter.nameOf(name),
        defaults: defaults.length === 0 ? null : interpreter.space.tuple(defaults),
        closure: frame.locals === null && frame.closure === null ? null : frame,
        birth: interpreter.space.birth,
      }),
    );
  }

  /** The value of an expression; the caller holds it. */
  evaluate(expression: Expression, frame: Frame): PyObject {
    const { space } = this;
    switch (expression.kind) {
      case 'constant':
        return expression.value;
      case 'name':
        return frame.get(expression.name) ?? this.builtins.named(expression.name);
      case 'tuple':
        return this.#operands(expression.items, frame, (items) =>
          this.interpreter.operation('a tuple display', 'Objects/tupleobject.c', [], () =>
            space.tuple(items),
          ),
        );
      case 'list':
        return this.#operands(expression.items, frame, (items) =>
          this.interpreter.operation('a list display', 'Objects/listobject.c', [], () => space.list(items)),
        );
      case 'set':
        return this.#operands(expression.items, frame, (items) => {
          const byKey = new Map<unknown, PyObject>();
          for (const item of items) if (!byKey.has(keyOf(item))) byKey.set(keyOf(item), item);
          return this.interpreter.operation('a set display', 'Objects/setobject.c', [], () =>
            space.set('set', byKey),
          );
        });
      case 'dict': {
        const pairs = expression.keys.flatMap((key, index) => [key, expression.values[index]]);
        return this.#operands(pairs, frame, (items) => {
          const dict = this.interpreter.operation('a dict display', 'Objects/dictobject.c', [], () =>
            space.dict(),
          );
          for (let index = 0; index < items.length; index += 2) {
            const key = keyOf(items[index]);
            const entries = dict.type === 'dict' ? dict.entries : new Map();
            entries.set(key, { key: entries.get(key)?.key ?? items[index], value: items[index + 1] });
          }
          return dict;
        });
      }
      case 'starred':
        throw unmodelled('a starred expression here');
      case 'joined':
        return this.#joined(expression, frame);
      case 'formatted':
        return this.#formatted(expression, frame);
      case 'unary': {
        const { operator, operand } = expression;
        return this.#operands([operand], frame, ([value]) =>
          this.interpreter.operation(`unary ${operator}`, sourceOfType(value.type), [value], () =>
            unary(space, operator, value),
          ),
        );
      }
      case 'binary': {
        const { operator, left, right } = expression;
        return this.#operands([left, right], frame, ([a, b]) =>
          this.interpreter.operation(operator, sourceOfType(a.type), [a, b], () =>
            binary(space, operator, a, b),
          ),
        );
      }
      case 'boolean': {
        let value = this.evaluate(expression.values[0], frame);
        for (const next of expression.values.slice(1)) {
          if (isTrue(value) === (expression.operator === 'or')) return value;
          value = this.evaluate(next, frame);
        }
        return value;
      }
      case 'compare':
        return this.#compare(expression, frame);
      case 'conditional':
        return this.evaluate(
          isTrue(this.evaluate(expression.test, frame)) ? expression.body : expression.orelse,
          frame,
        );
      case 'call':
        return this.#call(expression, frame);
      case 'attribute': {
        const object = this.evaluate(expression.object, frame);
        return this.#attribute(object, expression.name);
      }
      case 'subscript':
        return this.#operands([expression.object, expression.index], frame, ([object, key]) =>
          this.interpreter.operation(
            key.type === 'slice' ? 'slicing' : 'indexing',
            sourceOfType(object.type),
            [object],
            () => itemOf(space, object, key),
          ),
        );
      case 'slice': {
        const { lower, upper, step } = expression;
        const bounds = [lower, upper, step].map(
          (bound) => bound ?? { kind: 'constant' as const, value: space.none },
        );
        return this.#operands(bounds, frame, ([start, stop, stride]) =>
          this.interpreter.operation('slicing', 'Objects/sliceobject.c', [], () => ({
            type: 'slice',
            start,
            stop,
            step: stride,
            birth: space.birth,
          })),
        );
      }
      case 'lambda':
        return this.functionOf(expression, frame);
      case 'comprehension':
        return this.#comprehension(expression, frame);
      case 'walrus': {
        const value = this.evaluate(expression.value, frame);
        frame.set(expression.name, value);
        return value;
      }
    }
  }

  #attribute(object: PyObject, name: string): PyObject {
    if (object.type === 'module') return this.builtins.ofSys(name);
    return this.interpreter.operation(`the attribute ${name}`, sourceOfType(object.type), [object], () =>
      attributeOf(this.space, object, name, this.#descriptors),
    );
  }

  /** A method called at once is not bound: its object is the first argument. (LOAD_METHOD; LOAD_ATTR from 3.12.) */
  #call({ callee, args, keywords }: Call, frame: Frame): PyObject {
    const target = this.evaluate(callee, frame);
    const lent = callee.kind === 'attribute' && this.#lends(callee.object, frame);
    const held = target.type === 'method' ? target.self : target;
    return holding(frame, [lent ? null : held], () => {
      const mark = frame.stack.length;
      const values = this.#pushAll([...args, ...keywords.map(({ value }) => value)], frame);
      // A Python function takes its arguments over from the stack.
      if (target.type === 'function') frame.stack.length = mark;
      const positional = values.length - keywords.length;
      const named = new Map(keywords.map(({ name }, index) => [name, values[positional + index]]));
      return this.interpreter.call(target, values.slice(0, positional), named);
    });
  }

  #joined(expression: Expression & { kind: 'joined' }, frame: Frame): PyObject {
    return this.#operands(expression.parts, frame, (texts) => {
      // One part alone needs no joining. (BUILD_STRING.)
      if (texts.length === 1) return texts[0];
      return this.interpreter.operation('an f-string', 'Objects/unicodeobject.c', texts, () =>
        this.space.newStr(texts.map((text) => (text.type === 'str' ? text.value : '')).join('')),
      );
    });
  }

  #formatted({ value, conversion, specification }: Formatted, frame: Frame): PyObject {
    const { space } = this;
    const object = this.evaluate(value, frame);
    const written =
      specification === null ? null : holding(frame, [object], () => this.evaluate(specification, frame));
    return this.interpreter.operation('an f-string field', 'Objects/unicodeobject.c', [object], () => {
      const converted = conversion === null ? object : conversions[conversion](space, object);
      return format(space, converted, written?.type === 'str' ? written.value : '');
    });
  }

  #compare(expression: Compare, frame: Frame): PyObject {
    const mark = frame.stack.length;
    try {
      let left = this.evaluate(expression.left, frame);
      for (const { operator, right, text } of expression.rest) {
        frame.stack.push(left);
        const value = this.evaluate(right, frame);
        const holds = compares(this.space, operator, left, value);
        if (operator === 'is' || operator === 'is not') {
          this.interpreter.explanations.compared(text, left, value);
        }
        if (!holds) return this.space.false;
        left = value;
      }
      return this.space.true;
    } finally {
      frame.stack.length = mark;
    }
  }

  #comprehension(expression: Comprehension, outer: Frame): PyObject {
    const { space } = this;
    const { clauses, element, makes } = expression;
    const frame = new Frame(outer.code, outer.globals, new Map(), null, outer);
    const first = iterate(space, this.evaluate(clauses[0].iterable, outer));
    frame.stack.push(first);
    const elements = this.#elements(clauses, element, frame, first);
    if (makes === 'generator') return iteratorOver(space, [first], () => elements.next().value);
    this.interpreter.frames.push(frame);
    try {
      const items = [...elements];
      if (makes === 'list')
        return this.interpreter.operation('a list comprehension', 'Objects/listobject.c', [], () =>
          space.list(items),
        );
      const byKey = new Map<unknown, PyObject>();
      for (const item of items) if (!byKey.has(keyOf(item))) byKey.set(keyOf(item), item);
      return this.interpreter.operation('a set comprehension', 'Objects/setobject.c', [], () =>
        space.set('set', byKey),
      );
    } finally {
      this.interpreter.frames.pop();
    }
  }

  *#elements(
    clauses: Comprehension['clauses'],
    element: Expression,
    frame: Frame,
    iterator: { next(): PyObject | undefined },
    depth = 0,
  ): Generator<PyObject, undefined> {
    const { target, conditions } = clauses[depth];
    for (let item = iterator.next(); item !== undefined; item = iterator.next()) {
      this.interpreter.step();
      assign(this, target, item, frame);
      if (!conditions.every((condition) => isTrue(this.evaluate(condition, frame)))) continue;
      if (depth + 1 === clauses.length) {
        yield this.evaluate(element, frame);
      } else {
        const next = iterate(this.space, this.evaluate(clauses[depth + 1].iterable, frame));
        yield* this.#elements(clauses, element, frame, next, depth + 1);
      }
    }
    return undefined;
  }
  /** Each on the stack while the next ones are evaluated, and then while `use` runs. */
  #operands(
    expressions: readonly Expression[],
    frame: Frame,
    use: (values: PyObject[]) => PyObject,
  ): PyObject {
    return holding(frame, [], () => use(this.#pushAll(expressions, frame)));
  }

  #pushAll(expressions: readonly Expression[], frame: Frame): PyObject[] {
    const values: PyObject[] = [];
    for (const expression of expressions) {
      if (expression.kind === 'starred') {
        const items = itemsOf(this.space, this.evaluate(expression.value, frame));
        values.push(...items);
        frame.stack.push(...items);
      } else {
        const value = this.evaluate(expression, frame);
        values.push(value);
        frame.stack.push(this.#lends(expression, frame) ? null : value);
      }
    }
    return values;
  }

  /** Whether a function's own variable is loaded without a reference of its own. (LOAD_FAST_BORROW.) */
  #lends(expression: Expression, frame: Frame): boolean {
    if (expression.kind !== 'name' || !this.space.profile.calls.lendLocals) return false;
    return frame.locals?.has(expression.name) ?? false;
  }
}
