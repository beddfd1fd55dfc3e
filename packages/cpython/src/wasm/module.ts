import { ByteReader } from './bytes.js';

export const Section = {
  type: 1,
  import: 2,
  function: 3,
  memory: 5,
  global: 6,
  export: 7,
  code: 10,
} as const;

interface SectionRange {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

export interface FunctionType {
  readonly parameters: readonly number[];
  readonly results: readonly number[];
}

/** Where a function's body lies in the file: `start` is past its size, `end` past its last byte. */
export interface BodyRange {
  readonly start: number;
  readonly end: number;
}

/** The parts of a WebAssembly module that rewriting it needs. */
export class WasmModule {
  readonly sections: readonly SectionRange[];
  readonly types: readonly FunctionType[];
  readonly importedFunctions: number;
  /** The most pages of 64 KiB that the memory can ever have. */
  readonly maximumPages: number;
  /** Type of each function, imported ones first. */
  readonly functionTypes: readonly number[];
  readonly globals: number;
  readonly exportedFunctions: ReadonlyMap<string, number>;
  /** Bodies of the functions that are not imported, in order. */
  readonly bodies: readonly BodyRange[];

  constructor(readonly bytes: Uint8Array) {
    this.sections = readSections(bytes);
    this.types = this.#types();
    const imports = this.#imports();
    this.importedFunctions = imports.functions.length;
    this.maximumPages = imports.maximumPages ?? this.#ownMaximumPages();
    this.functionTypes = [...imports.functions, ...this.#declarations()];
    this.globals = imports.globals + this.#count(Section.global);
    this.exportedFunctions = this.#exports();
    this.bodies = this.#bodies();
  }

  section(id: number): ByteReader {
    const range = this.sections.find((section) => section.id === id);
    if (!range) throw new RangeError(`the WebAssembly module has no section ${id}`);
    return new ByteReader(this.bytes, range.start, range.end);
  }

  bodyOf(functionIndex: number): BodyRange {
    return this.bodies[functionIndex - this.importedFunctions];
  }

  typeOf(functionIndex: number): FunctionType {
    return this.types[this.functionTypes[functionIndex]];
  }

  #count(id: number): number {
    return this.section(id).u32();
  }

  #types(): FunctionType[] {
    const reader = this.section(Section.type);
    return Array.from({ length: reader.u32() }, () => {
      const form = reader.byte();
      if (form !== 0x60) throw new RangeError(`the WebAssembly module has a type of form ${form}`);
      const parameters = Array.from({ length: reader.u32() }, () => reader.byte());
      const results = Array.from({ length: reader.u32() }, () => reader.byte());
      return { parameters, results };
    });
  }

  #ownMaximumPages(): number {
    const reader = this.section(Section.memory);
    if (reader.u32() !== 1) throw new RangeError('the WebAssembly module has not exactly one memory');
    return readMaximum(reader);
  }

  #imports(): { functions: number[]; globals: number; maximumPages: number | undefined } {
    const reader = this.section(Section.import);
    const functions: number[] = [];
    let globals = 0;
    let maximumPages: number | undefined;
    for (let count = reader.u32(); count > 0; count--) {
      reader.name();
      reader.name();
      const kind = reader.byte();
      if (kind === 0) functions.push(reader.u32());
      else if (kind === 1) {
        reader.byte();
        readMaximum(reader);
      } else if (kind === 2) maximumPages = readMaximum(reader);
      else if (kind === 3) {
        reader.skip(2);
        globals++;
      } else if (kind === 4) {
        reader.byte();
        reader.u32();
      } else throw new RangeError(`the WebAssembly module imports something of kind ${kind}`);
    }
    return { functions, globals, maximumPages };
  }

  #declarations(): number[] {
    const reader = this.section(Section.function);
    return Array.from({ length: reader.u32() }, () => reader.u32());
  }

  #exports(): Map<string, number> {
    const reader = this.section(Section.export);
    const functions = new Map<string, number>();
    for (let count = reader.u32(); count > 0; count--) {
      const name = reader.name();
      const kind = reader.byte();
      const index = reader.u32();
      if (kind === 0) functions.set(name, index);
    }
    return functions;
  }

  #bodies(): BodyRange[] {
    const reader = this.section(Section.code);
    return Array.from({ length: reader.u32() }, () => {
      const size = reader.u32();
      const start = reader.position;
      reader.skip(size);
      return { start, end: reader.position };
    });
  }
}

/** Reads the limits of a table or memory; without a maximum it is that of 32-bit addresses. */
function readMaximum(reader: ByteReader): number {
  const flags = reader.byte();
  reader.u32();
  return flags & 1 ? reader.u32() : 65536;
}

function readSections(bytes: Uint8Array): SectionRange[] {
  const magic = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
  if (bytes.length < 8 || magic.some((byte, i) => bytes[i] !== byte)) {
    throw new RangeError('not a WebAssembly module of version 1');
  }
  const reader = new ByteReader(bytes, 8);
  const sections: SectionRange[] = [];
  while (!reader.done) {
    const id = reader.byte();
    const size = reader.u32();
    const start = reader.position;
    reader.skip(size);
    sections.push({ id, start, end: reader.position });
  }
  return sections;
}
