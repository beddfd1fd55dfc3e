import { type Definitions, Slot } from '@heapreel/trace';
import type { InterpreterMemory } from '../interpreter-memory.js';

const shownCharacters = 60;

/** Numbers of named slots, and how keys are shown in names. */
export class SlotNames {
  readonly #slots = new Map<string, number>();
  readonly #offsets: number[] = [];
  readonly #textKeys = new Map<number, number>();
  readonly #texts = new Map<number, string>();

  constructor(
    private readonly memory: InterpreterMemory,
    private readonly definitions: Definitions,
  ) {}

  named(name: string): number {
    let slot = this.#slots.get(name);
    if (slot === undefined) {
      slot = Slot.named(this.definitions.string(name));
      this.#slots.set(name, slot);
    }
    return slot;
  }

  /** Of a field of which only the place is known: bytes from the object's start. */
  offset(bytes: number): number {
    this.#offsets[bytes >>> 2] ??= this.named(`+${bytes}`);
    return this.#offsets[bytes >>> 2];
  }

  /** Of the value of a dict's entry: `['key']`, `[42]`, or `[tuple]` for keys that have no short form. */
  key(key: number): number {
    let slot = this.#textKeys.get(key);
    if (slot === undefined) {
      slot = this.named(`[${this.#shown(key)}]`);
      this.#textKeys.set(key, slot);
    }
    return slot;
  }

  attribute(name: number): number {
    return this.named(`.${this.text(name)}`);
  }

  /** The text of a str, or a question mark where there is none. */
  text(object: number): string {
    let text = this.#texts.get(object);
    if (text === undefined) {
      text =
        object !== 0 && this.memory.isText(this.memory.typeOf(object)) ? cut(this.memory.text(object)) : '?';
      this.#texts.set(object, text);
    }
    return text;
  }

  #shown(key: number): string {
    const { memory } = this;
    const type = memory.typeOf(key);
    const name = memory.typeName(type);
    if (name === 'str') return representation(cut(memory.text(key)));
    if (name === 'int') return memory.integer(key)?.toString() ?? name;
    if (name === 'bool') return memory.integer(key) ? 'True' : 'False';
    if (name === 'NoneType') return 'None';
    if (name === 'float') return floatText(memory.float(key));
    return cut(name);
  }
}

function cut(text: string): string {
  if (text.length <= shownCharacters) return text;
  return `${text.slice(0, shownCharacters)}…`.replace(/[\ud800-\udbff]…$/, '…');
}

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' };

/** Python's repr of a str, but for characters beyond Latin-1 that cannot be printed: those are left as they are. */
function representation(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let body = '';
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const hidden = point < 32 || (point >= 127 && point <= 160) || point === 0xad;
    const lone = point >= 0xd800 && point <= 0xdfff;
    if (character === quote) body += `\\${character}`;
    else if (escapes[character]) body += escapes[character];
    else if (hidden) body += `\\x${point.toString(16).padStart(2, '0')}`;
    else if (lone) body += `\\u${point.toString(16)}`;
    else body += character;
  }
  return `${quote}${body}${quote}`;
}

/** Python's repr of a float. */
function floatText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value < 0 ? '-inf' : 'inf';
  if (Object.is(value, -0)) return '-0.0';
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e16 || size < 1e-4)) {
    return value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2');
  }
  const text = String(value);
  return text.includes('.') ? text : `${text}.0`;
}
