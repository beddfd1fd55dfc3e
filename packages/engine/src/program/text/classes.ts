import type { TokenReader } from './token-reader.js';
import type { Token } from './tokens.js';

/** The classes of a program that is being read, which are declared before they are used, and once. */
export class Classes {
  readonly #declared = new Set<string>();
  readonly #finalized = new Set<string>();
  readonly #used = new Set<string>();

  /** The name of a class that a statement makes an instance of: any, those not declared being plain ones. */
  used(reader: TokenReader): string {
    const name = reader.name('the name of a class');
    this.#used.add(name);
    return name;
  }

  /** The name of a new class. */
  declare(reader: TokenReader): string {
    const token = reader.peek();
    const name = reader.name('the name of a class');
    if (this.#declared.has(name)) throw reader.problemAt(token, `the class '${name}' is declared already`);
    if (this.#used.has(name)) throw reader.problemAt(token, `the class '${name}' was used before`);
    this.#declared.add(name);
    return name;
  }

  /** The name of a class declared before, to derive a new one from. */
  base(reader: TokenReader, derived: string): string {
    return this.#known(reader, derived).text;
  }

  /** The name of a class declared before, to which a finalizer is given. */
  finalize(reader: TokenReader): string {
    const token = this.#known(reader, null);
    const name = token.text;
    if (this.#finalized.has(name))
      throw reader.problemAt(token, `the class '${name}' has a finalizer already`);
    this.#finalized.add(name);
    return name;
  }

  #known(reader: TokenReader, besides: string | null): Token {
    const token = reader.peek();
    const name = reader.name('the name of a class');
    if (!this.#declared.has(name) || name === besides) {
      throw reader.problemAt(token, `no class '${name}' is declared before this`);
    }
    return token;
  }
}
