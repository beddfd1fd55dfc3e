import type { Expression, Key, Place, Question, Statement } from '../../program/program.js';
import type { DictContent, SetContent } from '../../types/content.js';
import { keyOf } from '../../types/keys.js';
import type { ObjectType } from '../../types/object-type.js';
import type { Choice } from './choice.js';
import type { Draft } from './draft.js';
import { canShareSet, elementsOf, hashingOf } from './hashing.js';
import { atom, holder, isHashedByValue } from './values.js';
import {
  ATTRIBUTES,
  HOOKS,
  KEPT,
  KEYS,
  type ProgramClass,
  type ProgramFunction,
  VARIABLES,
} from './vocabulary.js';

/** Items that a list may have before programs cease to multiply it. */
const LONG = 300;

/** Writes statements that fit what the draft has come to. */
export class Author {
  readonly draft: Draft;
  readonly choice: Choice;
  readonly #classes: readonly ProgramClass[];
  readonly #functions: readonly ProgramFunction[];
  readonly #deepChains: boolean;
  /** A string that no other program has. */
  readonly #ownString: string;

  constructor(
    draft: Draft,
    choice: Choice,
    classes: readonly ProgramClass[],
    functions: readonly ProgramFunction[],
    deepChains: boolean,
  ) {
    this.draft = draft;
    this.#deepChains = deepChains;
    this.choice = choice;
    this.#classes = classes;
    this.#functions = functions;
    this.#ownString = `word ${choice.below(2 ** 30)} ${choice.below(2 ** 30)}`;
  }

  /** What there is to write, by name: statements that may or may not be possible now, none where there is nothing to do. */
  readonly makers = {
    atom: () => [this.#bind(atom(this.choice))],
    holder: () => [this.#bind(holder(this.choice, this.#operands()))],
    instance: () => [this.#bind({ new: 'instance', class: this.choice.of(this.#classes).name })],
    set: () => this.#set(),
    record: () => this.#record(),
    weakref: () => this.#weakref(),
    alias: () => [this.#bind({ variable: this.#operand() })],
    load: () => this.#load(),
    copy: () => this.#copy(),
    call: () => this.#call(),
    store: () => this.#store(),
    remove: () => this.#remove(),
    forget: () => this.#forget(),
    list: () => this.#list(),
    dict: () => this.#dict(),
    elements: () => this.#elements(),
    clear: () => this.#clear(),
    intern: () => this.#intern(),
    collect: () => [this.#collect()],
    threshold: () => [this.#threshold()],
    control: () => [this.#control()],
    freeze: () => [this.choice.of<Statement>([{ op: 'freeze' }, { op: 'unfreeze' }])],
    note: () => [this.#note()],
    show: () => this.#show(),
    observe: () => [{ op: 'observe' }] as Statement[],
    repeat: () => this.#repeat(),
    cycle: () => this.#cycle(),
    chain: () => this.#chain(),
    hook: () => this.#hook(),
    garbage: () => this.#garbage(),
  } satisfies Record<string, () => Statement[]>;

  #bind(value: Expression): Statement {
    return { op: 'bind', name: this.choice.of(VARIABLES), value };
  }

  /** Bound names, of objects of these types if there are any given. */
  #names(...types: readonly ObjectType[]): string[] {
    const { draft } = this;
    return [...VARIABLES, ...Object.values(KEPT)].filter((name) => {
      const type = draft.type(name);
      return type !== null && (types.length === 0 || types.includes(type));
    });
  }

  #operands(): string[] {
    return [...this.#names(), ...this.#functions.map(({ name }) => name), 'None'];
  }

  #operand(): string {
    // Mostly variables: functions and None hold little.
    return this.choice.percent(85) ? this.choice.of(this.#names()) : this.choice.of(this.#operands());
  }

  #set(): Statement[] {
    const { draft, choice } = this;
    const items = choice.some(this.#operands(), choice.below(5));
    if (
      !canShareSet(
        draft.heap,
        items.map((name) => this.#slot(name)),
      )
    )
      return [];
    return [this.#bind({ new: choice.percent(60) ? 'set' : 'frozenset', items })];
  }

  #slot(name: string): number {
    return name === 'None' ? this.draft.heap.immortals.none : this.draft.object(name);
  }

  #record(): Statement[] {
    const { choice } = this;
    const { types } = this.draft.heap;
    const sequences = this.#names(types.list, types.tuple);
    const self = this.#names();
    if (choice.percent(50)) return [this.#bind({ new: 'iterator', items: [choice.of(sequences)] })];
    const callables = [...this.#names(types.function), ...this.#functions.map(({ name }) => name)];
    return [this.#bind({ new: 'method', items: [choice.of(callables), choice.of(self)] })];
  }

  #weakref(): Statement[] {
    const { choice, draft } = this;
    const referents = [...this.#names(), ...this.#functions.map(({ name }) => name)].filter(
      (name) => draft.type(name)!.weakrefable,
    );
    const callbacks = this.#functions.filter(({ role }) => role === 'callback');
    const statements: Statement[] = [];
    for (let left = 1 + choice.below(3); left > 0; left--) {
      statements.push(
        this.#bind({
          new: choice.percent(85) ? 'weakref' : 'proxy',
          referent: choice.of(referents),
          ...(callbacks.length === 0 || choice.percent(35)
            ? choice.percent(10)
              ? { callback: 'None' }
              : {}
            : { callback: choice.of(callbacks).name }),
        }),
      );
      // Weak references are of use as long as somebody holds them.
      if (choice.percent(60)) {
        statements.push({
          op: 'append',
          object: KEPT.list,
          value: (statements.at(-1) as { name: string }).name,
        });
      }
    }
    return statements;
  }

  #load(): Statement[] {
    const place = this.#place('load');
    return place === null ? [] : [this.#bind({ load: place })];
  }

  /** Something that is there, or that can be if it is to be stored to. */
  #place(what: 'load' | 'store' | 'delete'): Place | null {
    const { choice, draft } = this;
    const { heap } = draft;
    const { types } = heap;
    const object = choice.of([...this.#names(), ...this.#functions.map(({ name }) => name)]);
    const slot = draft.object(object);
    const type = heap.typeOf(slot);
    if (type === types.list || (type === types.tuple && what === 'load')) {
      const { length } = elementsOf(heap, slot);
      return length === 0 ? null : { object, key: choice.below(length) - (choice.percent(20) ? length : 0) };
    }
    if (type === types.dict) {
      const key = what === 'store' ? this.#key() : this.#keyIn(slot);
      return key === null ? null : { object, key };
    }
    if (type === types.function || type === types.cell) {
      return { object, attribute: [...type.fields!.places.keys()][choice.below(type.fields!.places.size)] };
    }
    const declared = this.#classes.find(({ name }) => name === type.name);
    if (declared === undefined || declared.attributes.length === 0) return null;
    return { object, attribute: choice.of(declared.attributes) };
  }

  #key(): Key {
    const { choice, draft } = this;
    if (choice.percent(75)) return choice.of(KEYS);
    const variable = choice.of(this.#names());
    return hashingOf(draft.heap, draft.object(variable)) === null ? 'k' : { variable };
  }

  /** A key that the dict has, if it has one that can stand in a program. */
  #keyIn(dict: number): Key | null {
    const { heap } = this.draft;
    const { places } = heap.table.content[dict] as DictContent;
    const known = KEYS.filter((key) => places.has(typeof key === 'string' ? `str ${key}` : key));
    return known.length === 0 ? null : this.choice.of(known);
  }

  #copy(): Statement[] {
    const { choice, draft } = this;
    const { heap } = draft;
    const { types } = heap;
    const lists = this.#names(types.list).filter((name) => this.#length(name) < LONG);
    const tuples = this.#names(types.tuple);
    const sequences = choice.percent(50) || tuples.length === 0 ? lists : tuples;
    return choice.weighted<() => Statement[]>([
      [3, () => [this.#bind({ copy: choice.of(this.#names(types.list, types.dict, types.set)) })]],
      [
        sequences.length === 0 ? 0 : 2,
        () => [this.#bind({ concatenate: [choice.of(sequences), choice.of(sequences)] })],
      ],
      [
        sequences.length === 0 ? 0 : 2,
        () => [this.#bind({ multiply: choice.of(sequences), times: choice.below(4) })],
      ],
    ])();
  }

  #length(name: string): number {
    return this.draft.heap.table.references[this.draft.object(name)]?.length ?? 0;
  }

  #call(): Statement[] {
    const { choice } = this;
    const { types } = this.draft.heap;
    const references = this.#names(types.weakref);
    const methods = this.#names(types.method);
    const callee = choice.weighted<() => { name: string; arguments: string[] } | null>([
      [references.length === 0 ? 0 : 4, () => ({ name: choice.of(references), arguments: [] })],
      [methods.length === 0 ? 0 : 2, () => this.#methodCall(choice.of(methods))],
      [
        4,
        () => {
          const plain = this.#functions.filter(({ role }) => role === 'plain');
          if (plain.length === 0) return null;
          const { name, parameters } = choice.of(plain);
          return { name, arguments: parameters.map(() => this.#operand()) };
        },
      ],
    ])();
    if (callee === null) return [];
    return choice.percent(50)
      ? [this.#bind({ call: callee.name, arguments: callee.arguments })]
      : [{ op: 'call', function: callee.name, arguments: callee.arguments }];
  }

  /** Calls a method, if its function is a plain one and takes its self. */
  #methodCall(name: string): { name: string; arguments: string[] } | null {
    const { draft } = this;
    const [callee] = draft.heap.table.references[draft.object(name)]!;
    const called = this.#functions.find((known) => draft.object(known.name) === callee);
    if (called === undefined || called.role !== 'plain' || called.parameters.length === 0) return null;
    return { name, arguments: called.parameters.slice(1).map(() => this.#operand()) };
  }

  #store(): Statement[] {
    const { choice } = this;
    const place = this.#place('store');
    if (place === null) return [];
    const { types } = this.draft.heap;
    if ('attribute' in place && place.attribute.startsWith('__')) {
      const wanted = this.#names(place.attribute === '__defaults__' ? types.tuple : types.dict);
      return wanted.length === 0 ? [] : [{ op: 'store', place, value: choice.of(wanted) }];
    }
    return [{ op: 'store', place, value: this.#operand() }];
  }

  #remove(): Statement[] {
    const place = this.#place('delete');
    return place === null ? [] : [{ op: 'delete', place }];
  }

  #forget(): Statement[] {
    const bound = VARIABLES.filter((name) => this.draft.object(name) !== 0);
    return bound.length === 0 ? [] : [{ op: 'delete', name: this.choice.of(bound) }];
  }

  #list(): Statement[] {
    const { choice } = this;
    const { types } = this.draft.heap;
    const object = choice.of(this.#names(types.list));
    const value = this.#operand();
    const index = choice.below(this.#length(object) + 2) - 1;
    return choice.weighted<() => Statement[]>([
      [6, () => [{ op: 'append', object, value }]],
      [2, () => [{ op: 'insert', object, index, value }]],
      [2, () => this.#extend(object)],
      [2, () => [{ op: 'pop', object }]],
      [1, () => [{ op: 'pop', object, index }]],
      [2, () => [this.#bind({ pop: object })]],
      [1, () => [this.#bind({ pop: object, index })]],
      [1, () => [{ op: 'reverse', object }]],
    ])();
  }

  #extend(object: string): Statement[] {
    const { types } = this.draft.heap;
    const value = this.choice.of(this.#names(types.list, types.tuple));
    if (this.#length(object) + this.#length(value) > LONG) return [];
    return [{ op: 'extend', object, value }];
  }

  #dict(): Statement[] {
    const { choice } = this;
    const { types } = this.draft.heap;
    const dicts = this.#names(types.dict);
    const object = choice.of(dicts);
    return choice.weighted<() => Statement[]>([
      [4, () => [{ op: 'store', place: { object, key: this.#key() }, value: this.#operand() }]],
      [2, () => [{ op: 'setdefault', object, key: this.#key(), value: this.#operand() }]],
      [1, () => [{ op: 'popitem', object }]],
      [1, () => [{ op: 'update', object, value: choice.of(dicts) }]],
    ])();
  }

  #elements(): Statement[] {
    const { choice, draft } = this;
    const { heap } = draft;
    const sets = this.#names(heap.types.set);
    if (sets.length === 0) {
      const items = choice.some(['None', ...this.#hashedByValue()], choice.below(5));
      return [this.#bind({ new: 'set', items })];
    }
    const object = choice.of(sets);
    if (choice.percent(40)) return this.#updateSet(object, choice.of(sets));
    const others = VARIABLES.filter((name) => name !== object);
    if (choice.percent(40)) {
      const name = choice.of(others);
      const value = atom(choice);
      const added: Statement = { op: 'add', object, value: name };
      return [{ op: 'bind', name, value }, ...(isHashedByValue(value) ? [added] : [])];
    }
    return choice.percent(50) ? this.#addElement(object, this.#operand()) : this.#removeElement(object);
  }

  #addElement(object: string, value: string): Statement[] {
    const { heap } = this.draft;
    const set = this.draft.object(object);
    const element = this.#slot(value);
    if (element !== 0 && heap.typeOf(element).hashing === 'none') return [];
    const isNew = element !== 0 && hashingOf(heap, element) === 'address' && this.draft.isHoled(set);
    return !isNew && canShareSet(heap, [...elementsOf(heap, set), element])
      ? [{ op: 'add', object, value }]
      : [];
  }

  /** Of a set whose order no address has a part in. */
  #removeElement(object: string): Statement[] {
    const { choice, draft } = this;
    const { heap } = draft;
    const set = draft.object(object);
    if (elementsOf(heap, set).some((element) => hashingOf(heap, element) === 'address')) return [];
    const { places } = heap.table.content[set] as SetContent;
    const names = ['None', ...this.#hashedByValue()];
    const held = names.filter((name) => places.has(keyOf(heap, this.#slot(name))));
    draft.markHoled(set);
    return held.length === 0 || choice.percent(30)
      ? [{ op: 'discard', object, value: choice.of(names) }]
      : [{ op: choice.of(['discard', 'remove']), object, value: choice.of(held) }];
  }

  #updateSet(object: string, value: string): Statement[] {
    const { draft } = this;
    const { heap } = draft;
    const set = draft.object(object);
    const others = elementsOf(heap, draft.object(value));
    const othersFixed = others.some((element) => hashingOf(heap, element) === 'address');
    return canShareSet(heap, [...elementsOf(heap, set), ...others]) && !(othersFixed && draft.isHoled(set))
      ? [{ op: 'update', object, value }]
      : [];
  }

  /** Bound names of what can be an element wherever it lies. */
  #hashedByValue(): string[] {
    const { draft } = this;
    return this.#names().filter((name) => hashingOf(draft.heap, draft.object(name)) === 'value');
  }

  #clear(): Statement[] {
    const { types } = this.draft.heap;
    return [{ op: 'clear', object: this.choice.of(this.#names(types.list, types.dict, types.set)) }];
  }

  #intern(): Statement[] {
    const { choice, draft } = this;
    const { table, types } = draft.heap;
    // Other strings may be interned in the interpreter already, by a program before this one for example.
    const strings = this.#names(types.str).filter(
      (name) => table.content[draft.object(name)] === this.#ownString,
    );
    if (strings.length === 0 || choice.percent(30))
      return [this.#bind({ new: 'str', value: this.#ownString })];
    return [{ op: 'intern', name: choice.of(strings) }];
  }

  #collect(): Statement {
    const { choice } = this;
    return { op: 'collect', ...(choice.percent(30) ? {} : { generation: choice.below(3) }) };
  }

  #threshold(): Statement {
    const { choice } = this;
    const values = [
      choice.percent(5) ? 0 : 1 + choice.below(choice.of([4, 12, 30])),
      choice.below(4),
      choice.below(4),
    ];
    return { op: 'threshold', values: values.slice(0, 1 + choice.below(3)) };
  }

  #control(): Statement {
    const { choice } = this;
    return choice.weighted<() => Statement>([
      [2, () => ({ op: 'gc', enabled: choice.percent(60) })],
      [2, () => ({ op: 'debug', flags: choice.percent(50) ? [] : ['saveall'] })],
      [
        1,
        () => ({ op: 'debug', flags: choice.of([['stats'], ['collectable', 'uncollectable']]) as ['stats'] }),
      ],
    ])();
  }

  #note(): Statement {
    const { choice } = this;
    return choice.percent(50)
      ? { op: 'log', text: choice.of(['one', 'two words', 'three']) }
      : { op: 'mark', label: 'mark', ...(choice.percent(50) ? { object: this.#operand() } : {}) };
  }

  #show(): Statement[] {
    const { choice } = this;
    const { heap } = this.draft;
    const { types } = heap;
    const show = (question: Question, ...operands: string[]): Statement[] => [
      { op: 'show', question, operands },
    ];
    const counted = this.#names().filter((name) => !heap.isShared(this.draft.object(name)));
    const sized = this.#names(types.list, types.tuple, types.dict, types.set, types.frozenset);
    const references = this.#names(types.weakref);
    return choice.weighted<() => Statement[]>([
      [8, () => show('get_count')],
      [1, () => show('get_threshold')],
      [2, () => show('get_stats')],
      [1, () => show('get_freeze_count')],
      [1, () => show('get_debug')],
      [1, () => show('isenabled')],
      [3, () => show('get_objects')],
      [counted.length === 0 ? 0 : 4, () => show('getrefcount', choice.of(counted))],
      [2, () => show('getsizeof', this.#operand())],
      [3, () => show('is_tracked', this.#operand())],
      [2, () => show('is_finalized', this.#operand())],
      [2, () => show('is', this.#operand(), this.#operand())],
      [1, () => show('len', choice.of(sized))],
      [references.length === 0 ? 0 : 3, () => show('alive', choice.of(references))],
      [2, () => show('getweakrefcount', this.#operand())],
      [2, () => show('get_referents', this.#operand())],
      [2, () => show('get_referrers', choice.of(counted.length === 0 ? [KEPT.list] : counted))],
    ])();
  }

  /** A loop of what can be done over and over. */
  #repeat(): Statement[] {
    const { choice } = this;
    const { draft } = this;
    const open = this.#classes.filter(({ attributes }) => attributes.includes('next'));
    const plain = this.#functions.filter(
      ({ role, parameters }) => role === 'plain' && parameters.length === 0,
    );
    const once = (): Statement[] =>
      choice.weighted<() => Statement[]>([
        [4, () => [this.#bind(holder(choice, this.#operands()))]],
        [2, () => [this.#bind(atom(choice))]],
        [3, () => [this.#bind({ new: 'instance', class: choice.of(this.#classes).name })]],
        [2, () => [{ op: 'append', object: KEPT.list, value: this.#operand() }]],
        [2, () => this.#ring(choice.of(open).name)],
        [plain.length === 0 ? 0 : 1, () => [{ op: 'call', function: choice.of(plain).name, arguments: [] }]],
        [1, () => [{ op: 'show', question: 'get_count', operands: [] }]],
        [1, () => [{ op: 'collect', generation: choice.below(2) }]],
      ])();
    const body = Array.from({ length: 1 + choice.below(3) }, once).flat();
    // A name that the loop reads must be bound at its start.
    const bound = VARIABLES.filter((name) => draft.object(name) === 0);
    if (bound.length > 0 && choice.percent(50)) return [];
    return [{ op: 'repeat', times: choice.of([0, 1, 2, 5, 12]), body }];
  }

  /** An instance that holds itself, in a variable of its own. */
  #ring(className: string): Statement[] {
    const name = this.choice.of(VARIABLES);
    return [
      { op: 'bind', name, value: { new: 'instance', class: className } },
      { op: 'store', place: { object: name, attribute: 'next' }, value: name },
    ];
  }

  /** Objects that hold one another, to which one variable or none leads. */
  #cycle(): Statement[] {
    const { choice } = this;
    const open = this.#classes.filter(({ attributes }) => attributes.includes('next'));
    const [first, second] = [choice.of(VARIABLES), choice.of(VARIABLES)];
    const link = (from: string, to: string, kind: 'instance' | 'list' | 'dict'): Statement =>
      kind === 'instance'
        ? { op: 'store', place: { object: from, attribute: choice.of(ATTRIBUTES) }, value: to }
        : kind === 'list'
          ? { op: 'append', object: from, value: to }
          : { op: 'store', place: { object: from, key: choice.of(KEYS) }, value: to };
    const kinds = ['instance', 'instance', 'instance', 'list', 'dict'] as const;
    const [a, b] = [choice.of(kinds), choice.of(kinds)];
    const made = (kind: 'instance' | 'list' | 'dict'): Expression =>
      kind === 'instance'
        ? { new: 'instance', class: choice.of(open).name }
        : kind === 'list'
          ? { new: 'list', items: [] }
          : { new: 'dict' };
    const statements: Statement[] = [{ op: 'bind', name: first, value: made(a) }];
    if (first === second) return [...statements, link(first, first, a)];
    statements.push(
      { op: 'bind', name: second, value: made(b) },
      link(first, second, a),
      link(second, first, b),
    );
    if (choice.percent(40)) statements.push(link(first, this.#operand(), a));
    if (choice.percent(50)) statements.push(...this.#weakref());
    if (choice.percent(30)) statements.push({ op: 'collect', generation: choice.below(2) });
    if (choice.percent(60)) statements.push({ op: 'delete', name: first }, { op: 'delete', name: second });
    return statements;
  }

  /** Objects that hold the one before, too many to die in one another, and often the end of them. */
  #chain(): Statement[] {
    const { choice } = this;
    const open = this.#classes.filter(({ attributes }) => attributes.includes('next'));
    const [chain, link] = ['a', 'b'];
    const { trashcan, pointerBits } = this.draft.heap.profile;
    // Nested lists alone: who is hashed, or finalized, so deep may overflow the stack. That of WebAssembly is too small for any.
    const isDeep =
      this.#deepChains && trashcan.measure === 'c-calls' && pointerBits === 64 && choice.percent(12);
    const times = isDeep ? trashcan.limit + choice.below(200) : choice.of([10, 49, 51, 70, 110, 160]);
    const className = choice.of(open).name;
    const nested: Statement = { op: 'bind', name: chain, value: { new: 'list', items: [chain] } };
    const body = choice.of<Statement[]>([
      [nested],
      [{ op: 'bind', name: chain, value: { new: 'tuple', items: [chain] } }],
      [
        { op: 'bind', name: link, value: { new: 'instance', class: className } },
        { op: 'store', place: { object: link, attribute: 'next' }, value: chain },
        { op: 'bind', name: chain, value: { variable: link } },
      ],
      [
        { op: 'bind', name: chain, value: { new: 'list', items: [chain] } },
        { op: 'bind', name: link, value: { new: 'instance', class: className } },
        { op: 'store', place: { object: link, attribute: 'load' }, value: chain },
        { op: 'bind', name: chain, value: { new: 'tuple', items: [link, chain] } },
      ],
    ]);
    return [
      ...(this.draft.object(chain) === 0
        ? [{ op: 'bind', name: chain, value: { new: 'list', items: [] } } as const]
        : []),
      { op: 'repeat', times, body: isDeep ? [nested] : body },
      ...(choice.percent(40) ? [{ op: 'bind', name: link, value: { variable: 'None' } } as const] : []),
      ...(choice.percent(70) ? [{ op: 'bind', name: chain, value: { variable: 'None' } } as const] : []),
    ];
  }

  #hook(): Statement[] {
    const { choice } = this;
    const hooks = this.#functions.filter(({ role }) => role === 'hook');
    if (hooks.length === 0) return [];
    return [
      choice.weighted<() => Statement>([
        [3, () => ({ op: 'append', object: HOOKS, value: choice.of(hooks).name })],
        [1, () => ({ op: 'pop', object: HOOKS })],
        [1, () => ({ op: 'clear', object: HOOKS })],
      ])(),
    ];
  }

  #garbage(): Statement[] {
    const { choice } = this;
    const name = choice.of(VARIABLES);
    return [
      { op: 'bind', name, value: { collector: 'garbage' } },
      ...(choice.percent(50) ? [{ op: 'show', question: 'len', operands: [name] } as const] : []),
      ...(choice.percent(60) ? [{ op: 'clear', object: name } as const] : []),
      ...(choice.percent(60) ? [{ op: 'bind', name, value: { variable: 'None' } } as const] : []),
    ];
  }
}
