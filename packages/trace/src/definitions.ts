/** A place in a program. */
export interface SiteDefinition {
  readonly file: string;
  /** From 1; 0 = the whole function or unknown. */
  readonly line: number;
  readonly function: string;
}

/** A type of objects. */
export interface TypeDefinition {
  /** As users know it: `list`, `Node`, `collections.OrderedDict`. */
  readonly name: string;
  /** Id of the type object itself, 0 when it is not an object of the trace. */
  readonly object: number;
}

/**
 * The strings, sites and types that the events of a trace refer to by number, from 1 in order of definition;
 * 0 is "none": the empty string, an unknown site, an unknown type. Nothing is ever redefined.
 */
export class Definitions {
  readonly strings: string[] = [''];
  readonly sites: SiteDefinition[] = [{ file: '', line: 0, function: '' }];
  readonly types: TypeDefinition[] = [{ name: '', object: 0 }];
  readonly #stringIndex = new Map<string, number>([['', 0]]);
  readonly #siteIndex = new Map<string, number>();

  /** The string's number; defines it when it is new. */
  string(text: string): number {
    let index = this.#stringIndex.get(text);
    if (index === undefined) {
      index = this.strings.push(text) - 1;
      this.#stringIndex.set(text, index);
    }
    return index;
  }

  /** The site's number; defines it when it is new. */
  site(site: SiteDefinition): number {
    const key = `${site.line}\0${this.string(site.file)}\0${this.string(site.function)}`;
    let index = this.#siteIndex.get(key);
    if (index === undefined) {
      index = this.sites.push(site) - 1;
      this.#siteIndex.set(key, index);
    }
    return index;
  }

  /** Defines a type and gives its number. Two types may share a name: two classes called `Node` are two types. */
  type(type: TypeDefinition): number {
    this.string(type.name);
    return this.types.push(type) - 1;
  }
}

/**
 * Slots of `link` and `unlink` are one number: an index n of a sequence is 2n + 1, a named slot (attribute, key, local)
 * is 2 × the number of its name's string.
 */
export const Slot = {
  index: (n: number): number => n * 2 + 1,
  named: (string: number): number => string * 2,
  isIndex: (slot: number): boolean => (slot & 1) === 1,
  value: (slot: number): number => slot >>> 1,
} as const;
