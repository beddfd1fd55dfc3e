import { keyOf } from '../objects/equality.js';
import type { Birth, PyCode, PyObject } from '../objects/object.js';
import type { ObjectSpace } from '../objects/object-space.js';
import type { Comprehension, Def, Expression, Lambda, Statement } from '../syntax/tree.js';
import { withExpressions, withParts } from '../syntax/walk.js';
import { ConstantTable } from './constant-table.js';
import { Folding } from './fold.js';

/** Displays of so many constants are made from one constant tuple or frozenset. (Python/compile.c, codegen.c.) */
const MIN_CONSTANT_DISPLAY = 3;

const codeBirth: Birth = { by: 'the code object', source: 'Python/compile.c', kind: 'constant' };

/** Compiles the statements of one source, which is one compilation unit. */
export function compile(statements: readonly Statement[], space: ObjectSpace): PyCode {
  return new Unit(space).module(statements);
}

class Unit {
  readonly #constants: ConstantTable;
  readonly #folding: Folding;
  readonly #codes = new Map<object, PyCode>();

  constructor(private readonly space: ObjectSpace) {
    this.#constants = new ConstantTable(space);
    this.#folding = new Folding(space);
  }

  module(statements: readonly Statement[]): PyCode {
    for (const name of namesIn(statements)) this.#name(name);
    return this.#code('<module>', [], statements, null);
  }

  /** Names are interned as the parser reads them. (_PyPegen_new_identifier in Parser/pegen.c.) */
  #name(name: string): void {
    const birth = { by: `the name ${name}`, source: 'Parser/pegen.c', kind: 'constant' } as const;
    this.space.during(birth, () => this.space.intern(this.space.str(name), true));
  }

  #code(
    name: string,
    parameters: readonly string[],
    statements: readonly Statement[],
    locals: ReadonlySet<string> | null,
  ): PyCode {
    const constants = new Set<PyObject>();
    const onTree = statements.map((statement) => this.#folding.onTree(statement));
    if (this.space.profile.identity.folding === 'instructions') {
      for (const statement of onTree) this.#load(statement);
      // Of the operands that folding leaves behind unused all are dropped but the first constant.
      const first = firstConstant(onTree);
      if (first !== null) constants.add(this.#constants.add(first));
    }
    const folded = onTree.map((statement) => this.#folding.statement(statement));
    const body = folded.map((statement) => this.#statement(statement, constants));
    this.#exceptionTable(statements);
    const code = { name, parameters, body, constants: [...constants], locals, reads: namesIn(statements) };
    return { type: 'code', code, birth: codeBirth };
  }

  /** Where instructions are folded, they were made before: with the literals as constants, and with all inner functions. */
  #load(statement: Statement): void {
    const see = (expression: Expression): Expression => {
      if (expression.kind === 'constant') this.#constants.add(expression.value);
      const seen = withParts(expression, see);
      if (expression.kind === 'lambda') this.#functionCode(expression);
      return seen;
    };
    const block = (statements: readonly Statement[]) => {
      for (const inner of statements) this.#load(inner);
      return statements;
    };
    withExpressions(statement, see, block);
    if (statement.kind === 'def') this.#functionCode(statement);
  }

  /** A finished code's exception table is merged like a constant: empty, but for the clean-up of inlined comprehensions. */
  #exceptionTable(statements: readonly Statement[]): void {
    let cleansUp = false;
    const see = (expression: Expression): Expression => {
      cleansUp ||= expression.kind === 'comprehension' && this.#inlines(expression);
      return withParts(expression, see);
    };
    for (const statement of statements) withExpressions(statement, see);
    if (!cleansUp) this.#constants.add(this.space.emptyBytes);
  }

  #statement(statement: Statement, constants: Set<PyObject>): Statement {
    if (statement.kind === 'def') return this.#function(statement, constants);
    return withExpressions(
      statement,
      (expression) => this.#expression(expression, constants),
      (block) => block.map((inner) => this.#statement(inner, constants)),
    );
  }

  #function<Definition extends Def | Lambda>(definition: Definition, constants: Set<PyObject>): Definition {
    const { names, defaults } = definition.parameters;
    const merged = defaults.map((value) => this.#expression(value, constants));
    const code = this.#functionCode(definition);
    constants.add(code);
    return { ...definition, parameters: { names, defaults: merged }, code };
  }

  /** Compiled once: known by the body as written. */
  #functionCode(definition: Def | Lambda): PyCode {
    const { body } = definition;
    let code = this.#codes.get(body);
    if (code === undefined) {
      const { names } = definition.parameters;
      const name = definition.kind === 'def' ? definition.name : '<lambda>';
      const statements = bodyOf(definition);
      code = this.#code(name, names, statements, new Set([...names, ...assignedIn(statements)]));
      this.#codes.set(body, code);
    }
    return code;
  }

  #expression(expression: Expression, constants: Set<PyObject>): Expression {
    switch (expression.kind) {
      case 'constant': {
        const value = this.#constants.add(expression.value);
        constants.add(value);
        return { kind: 'constant', value };
      }
      case 'lambda':
        return this.#function(expression, constants);
      case 'list':
      case 'set':
        return this.#display(expression, constants);
      case 'dict':
        return this.#dict(expression, constants);
      case 'comprehension':
        return this.#comprehension(expression, constants);
      default:
        return withParts(expression, (part) => this.#expression(part, constants));
    }
  }

  #display(display: Expression & { kind: 'list' | 'set' }, constants: Set<PyObject>): Expression {
    const values = constantsOf(display.items);
    if (values === null || values.length < MIN_CONSTANT_DISPLAY) {
      return withParts(display, (part) => this.#expression(part, constants));
    }
    const birth = {
      by: 'the constant that a display is made from',
      source: 'Python/compile.c',
      kind: 'constant',
    } as const;
    const whole = this.space.during(birth, () =>
      display.kind === 'list'
        ? this.space.tuple(values)
        : this.space.set('frozenset', new Map(values.map((value) => [keyOf(value), value]))),
    );
    const merged = this.#constants.add(whole);
    constants.add(merged);
    const items =
      merged.type === 'tuple' ? merged.items : merged.type === 'frozenset' ? [...merged.items.values()] : [];
    return { ...display, items: items.map((value) => ({ kind: 'constant', value })) };
  }

  /** Up to 3.13 the constant keys of a display of two entries or more lie in one tuple. (BUILD_CONST_KEY_MAP.) */
  #dict(display: Expression & { kind: 'dict' }, constants: Set<PyObject>): Expression {
    const keys = constantsOf(display.keys);
    const change = (part: Expression) => this.#expression(part, constants);
    if (keys === null || keys.length < 2 || this.space.profile.identity.folding === 'instructions') {
      return withParts(display, change);
    }
    const values = display.values.map(change);
    const merged = this.#constants.add(this.space.tuple(keys));
    constants.add(merged);
    const items = merged.type === 'tuple' ? merged.items : [];
    return { ...display, keys: items.map((value) => ({ kind: 'constant', value })), values };
  }

  /** Generators, and all comprehensions up to 3.11, have code of their own. (PEP 709.) */
  #inlines({ makes }: Comprehension): boolean {
    return makes !== 'generator' && this.space.profile.identity.inlinesComprehensions;
  }

  #comprehension(expression: Comprehension, outer: Set<PyObject>): Expression {
    const inlined = this.#inlines(expression);
    const inner = inlined ? outer : new Set<PyObject>();
    const change = (part: Expression) => this.#expression(part, inner);
    const clauses = expression.clauses.map((clause, index) => ({
      iterable: index === 0 ? this.#expression(clause.iterable, outer) : change(clause.iterable),
      target: change(clause.target),
      conditions: clause.conditions.map(change),
    }));
    const element = change(expression.element);
    if (!inlined) {
      const code = {
        name: '<comprehension>',
        parameters: [],
        body: [],
        constants: [...inner],
        locals: null,
        reads: new Set<string>(),
      };
      outer.add({ type: 'code', code, birth: codeBirth });
    }
    return { ...expression, clauses, element };
  }
}

function constantsOf(expressions: readonly Expression[]): PyObject[] | null {
  const values: PyObject[] = [];
  for (const expression of expressions) {
    if (expression.kind !== 'constant') return null;
    values.push(expression.value);
  }
  return values;
}

function bodyOf(definition: Def | Lambda): readonly Statement[] {
  return definition.kind === 'def' ? definition.body : [{ kind: 'return', value: definition.body }];
}

/** Every name that the statements mention, those of inner functions too. */
function namesIn(statements: readonly Statement[]): Set<string> {
  const names = new Set<string>();
  const add = (more: Iterable<string>) => {
    for (const name of more) names.add(name);
  };
  const see = (expression: Expression): Expression => {
    if (expression.kind === 'name' || expression.kind === 'attribute' || expression.kind === 'walrus') {
      names.add(expression.name);
    }
    if (expression.kind === 'call') add(expression.keywords.map(({ name }) => name));
    if (expression.kind === 'lambda') add([...expression.parameters.names, ...namesIn(bodyOf(expression))]);
    return withParts(expression, see);
  };
  for (const statement of everyStatement(statements)) {
    if (statement.kind === 'def') {
      add([statement.name, ...statement.parameters.names, ...namesIn(statement.body)]);
    }
    if (statement.kind === 'import') add([statement.module, ...(statement.names ?? [])]);
    withExpressions(statement, see, (block) => block);
  }
  return names;
}

/** Names that the body binds for itself. */
function assignedIn(statements: readonly Statement[]): Set<string> {
  const names = new Set<string>();
  const target = (expression: Expression) => {
    if (expression.kind === 'name') names.add(expression.name);
    if (expression.kind === 'tuple' || expression.kind === 'list')
      for (const item of expression.items) target(item);
  };
  const walrus = (expression: Expression): Expression => {
    if (expression.kind === 'walrus') names.add(expression.name);
    return withParts(expression, walrus);
  };
  for (const statement of everyStatement(statements)) {
    if (statement.kind === 'def') names.add(statement.name);
    if (statement.kind === 'assign' || statement.kind === 'delete')
      for (const each of statement.targets) target(each);
    if (statement.kind === 'for' || statement.kind === 'augmented') target(statement.target);
    if (statement.kind === 'import')
      for (const name of statement.names ?? [statement.module]) names.add(name);
    withExpressions(statement, walrus, (block) => block);
  }
  return names;
}

/** Those of the blocks inside too; not those of inner functions. */
function* everyStatement(statements: readonly Statement[]): Generator<Statement> {
  for (const statement of statements) {
    yield statement;
    if (statement.kind === 'if') yield* everyStatement([...statement.body, ...statement.orelse]);
    if (statement.kind === 'for' || statement.kind === 'while') yield* everyStatement(statement.body);
  }
}

/** The literal that is the first constant the statements load, if it is one: imports and functions load others. */
function firstConstant(statements: readonly Statement[]): PyObject | null {
  let first: PyObject | null = null;
  const see = (expression: Expression): Expression => {
    if (expression.kind === 'constant') first ??= expression.value;
    return withParts(expression, see);
  };
  for (const statement of statements) {
    if (statement.kind === 'def' || statement.kind === 'import') return null;
    withExpressions(statement, see);
    if (first !== null) break;
  }
  return first;
}
