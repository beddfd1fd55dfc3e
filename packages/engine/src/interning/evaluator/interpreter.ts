import { compile } from '../compiler/compile.js';
import { PythonException, unmodelled } from '../identity-error.js';
import type { Birth, PyCode, PyFunction, PyObject, PyStr, PyType } from '../objects/object.js';
import type { ObjectSpace } from '../objects/object-space.js';
import { typeError } from '../operations/raise.js';
import { parse } from '../syntax/parse.js';
import type { Statement } from '../syntax/tree.js';
import { methodOf } from './attributes.js';
import { builtins, sysFunctions } from './builtins.js';
import type { Implementation } from './call.js';
import { constructors } from './constructors.js';
import { Explanations } from './explanations.js';
import { Expressions } from './expressions.js';
import { Frame, type Namespace } from './frame.js';
import { ObjectFacts } from './object-facts.js';
import { sourceOfType } from './sources.js';
import { Returned, Statements } from './statements.js';

/** Statements and loop turns that a question may take before it is given up. */
const MAX_STEPS = 1_000_000;
const MAX_DEPTH = 200;

type Keywords = ReadonlyMap<string, PyObject>;

/** Runs compiled code over one namespace. */
export class Interpreter {
  readonly globals: Namespace = new Map();
  /** Running, the innermost last. */
  readonly frames: Frame[] = [];
  readonly explanations = new Explanations();
  readonly facts: ObjectFacts;
  readonly #statements: Statements;
  #steps = 0;
  #nested = 0;

  constructor(readonly space: ObjectSpace) {
    this.facts = new ObjectFacts(this);
    this.#statements = new Statements(this, new Expressions(this));
  }

  /**
   * Runs one source as one compilation unit.
   *
   * @returns the value of the last statement if that is an expression, else null.
   */
  run(source: string): PyObject | null {
    const statements = parse(source, this.space);
    const last = statements.at(-1);
    const answered = last?.kind === 'expression';
    if (answered) statements[statements.length - 1] = { kind: 'return', value: last.value };
    const value = this.runCode(this.#compiled(statements));
    this.facts.checkAddresses();
    return answered ? value : null;
  }

  /** `compile(source, …)`; an expression's code gives its value when run. */
  compile(source: string, expression: boolean): PyCode {
    const statements = parse(expression ? source.trim() : source, this.space);
    if (!expression) return this.#compiled(statements);
    const [only] = statements;
    if (statements.length !== 1 || only.kind !== 'expression') {
      throw new PythonException('SyntaxError', 'invalid syntax');
    }
    return this.#compiled([{ kind: 'return', value: only.value }]);
  }

  /** A module's code, or that of `eval` and `exec`, which see the variables of the code around them. */
  runCode(code: PyCode): PyObject {
    return this.#runFrame(new Frame(code, this.globals, null, null, this.frames.at(-1) ?? null));
  }

  /** `eval` and `exec` of a text, whose syntax tree is alive while it runs, and holds its constants too. */
  runSource(source: string, expression: boolean): PyObject {
    const code = this.compile(source, expression);
    this.#nested++;
    try {
      return this.runCode(code);
    } finally {
      this.#nested--;
    }
  }

  /** How many syntax trees are alive, the question's own not counted. */
  get nested(): number {
    return this.#nested;
  }

  call(callee: PyObject, args: readonly PyObject[], keywords: Keywords): PyObject {
    switch (callee.type) {
      case 'function':
        return this.#callFunction(callee, args, keywords);
      case 'type': {
        const { name } = callee;
        return this.#callNative(constructors[name], name, sourceOfType(name), args, keywords);
      }
      case 'builtin_function_or_method': {
        const { module, name } = callee;
        if (module === 'sys') {
          return this.#callNative(sysFunctions[name], `sys.${name}`, 'Python/sysmodule.c', args, keywords);
        }
        return this.#callNative(builtins[name], name, 'Python/bltinmodule.c', args, keywords);
      }
      case 'method': {
        const { of, name, self } = callee;
        const all = self === null ? args : [self, ...args];
        if (all.length === 0) throw typeError(`unbound method ${of}.${name}() needs an argument`);
        return this.#callNative(methodOf(of, name), `${of}.${name}`, sourceOfType(of), all, keywords);
      }
      default:
        throw typeError(`'${callee.type}' object is not callable`);
    }
  }

  /** The interned string of a name. */
  nameOf(name: string): PyStr {
    this.facts.named.add(name);
    return this.space.intern(this.space.str(name), true);
  }

  typeOf(object: PyObject): PyType {
    if (object.type === 'iterator') throw unmodelled('the type of an iterator');
    return this.space.type(object.type);
  }

  /** What `make` makes is born of this operation; an operand that it gives back is noted as handed on. */
  operation(by: string, source: string, operands: readonly PyObject[], make: () => PyObject): PyObject {
    const birth: Birth = { by, source, kind: 'made' };
    const result = this.space.during(birth, make);
    if (operands.includes(result)) this.explanations.handedOn(result, birth);
    return result;
  }

  step(): void {
    if (++this.#steps > MAX_STEPS) throw unmodelled('a question that takes more than a million steps');
  }

  #compiled(statements: readonly Statement[]): PyCode {
    const code = compile(statements, this.space);
    for (const name of code.code.reads) this.facts.named.add(name);
    return code;
  }

  #runFrame(frame: Frame): PyObject {
    if (this.frames.length >= MAX_DEPTH) {
      throw new PythonException('RecursionError', 'maximum recursion depth exceeded');
    }
    this.frames.push(frame);
    try {
      this.#statements.run(frame.code.code.body, frame);
      return this.space.none;
    } catch (stop) {
      if (stop instanceof Returned) return stop.value;
      throw stop;
    } finally {
      this.frames.pop();
    }
  }

  #callNative(
    implementation: Implementation | undefined,
    name: string,
    source: string,
    args: readonly PyObject[],
    keywords: Keywords,
  ): PyObject {
    if (implementation === undefined) throw unmodelled(`${name}()`);
    return this.operation(`${name}()`, source, args, () =>
      implementation({ interpreter: this, space: this.space, name, args, keywords }),
    );
  }

  #callFunction(callee: PyFunction, args: readonly PyObject[], keywords: Keywords): PyObject {
    const { code, closure } = callee;
    const locals = boundArguments(callee, args, keywords);
    return this.#runFrame(new Frame(code, this.globals, locals, code.code.locals, closure));
  }
}

/** The parameters' values: by position, by keyword, by default. */
function boundArguments(callee: PyFunction, args: readonly PyObject[], keywords: Keywords): Namespace {
  const { parameters, name } = callee.code.code;
  const locals: Namespace = new Map();
  if (args.length > parameters.length) {
    throw typeError(
      `${name}() takes ${parameters.length} positional arguments but ${args.length} were given`,
    );
  }
  for (const [index, value] of args.entries()) locals.set(parameters[index], value);
  for (const [key, value] of keywords) {
    if (!parameters.includes(key) || locals.has(key)) {
      throw typeError(`${name}() got an unexpected argument '${key}'`);
    }
    locals.set(key, value);
  }
  const defaults = callee.defaults?.items ?? [];
  for (const [index, parameter] of parameters.entries()) {
    if (locals.has(parameter)) continue;
    const value = defaults[index - (parameters.length - defaults.length)];
    if (value === undefined) throw typeError(`${name}() missing a required argument: '${parameter}'`);
    locals.set(parameter, value);
  }
  return locals;
}
