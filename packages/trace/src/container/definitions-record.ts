import type { heapreel } from '#schema';
import type { Definitions } from '../definitions.js';
import { TraceError } from '../trace-error.js';
import { filled } from './filled.js';

type DefinitionsMessage = heapreel.v1.Definitions.$Properties;

/** How much of a trace's definitions has been written. */
export class DefinitionsCursor {
  #strings = 1;
  #sites = 1;
  #types = 1;

  /** What was defined since the last call, or null when nothing was. */
  take(definitions: Definitions): DefinitionsMessage | null {
    // Sites and types first: numbering their names may define strings.
    const sites = definitions.sites.slice(this.#sites);
    const types = definitions.types.slice(this.#types);
    const siteFiles = sites.map((site) => definitions.string(site.file));
    const siteFunctions = sites.map((site) => definitions.string(site.function));
    const typeNames = types.map((type) => definitions.string(type.name));
    const strings = definitions.strings.slice(this.#strings);
    if (strings.length + sites.length + types.length === 0) return null;
    const message = {
      firstString: this.#strings,
      strings,
      firstSite: this.#sites,
      siteFiles,
      siteLines: sites.map((site) => site.line),
      siteFunctions,
      firstType: this.#types,
      typeNames,
      typeObjects: types.map((type) => type.object),
    };
    this.#strings += strings.length;
    this.#sites += sites.length;
    this.#types += types.length;
    return message;
  }
}

/** Adds what a record defines; it must go on where `definitions` ends. */
export function addDefinitions(
  definitions: Definitions,
  message: DefinitionsMessage | null | undefined,
): void {
  if (!message) return;
  const { strings, siteFiles, siteLines, siteFunctions, typeNames, typeObjects } = filled(message);
  const goesOn =
    message.firstString === definitions.strings.length &&
    message.firstSite === definitions.sites.length &&
    message.firstType === definitions.types.length &&
    siteLines.length === siteFiles.length &&
    siteFunctions.length === siteFiles.length &&
    typeObjects.length === typeNames.length;
  if (!goesOn) throw new TraceError('damaged: definitions do not follow each other');
  for (const text of strings) {
    const due = definitions.strings.length;
    if (definitions.string(text) !== due) throw new TraceError('damaged: a string is defined twice');
  }
  const text = (number: number): string => {
    const found = definitions.strings[number];
    if (found === undefined) throw new TraceError('damaged: a definition uses an undefined string');
    return found;
  };
  for (let i = 0; i < siteFiles.length; i++) {
    const due = definitions.sites.length;
    const site = { file: text(siteFiles[i]), line: siteLines[i], function: text(siteFunctions[i]) };
    if (definitions.site(site) !== due) throw new TraceError('damaged: a site is defined twice');
  }
  for (let i = 0; i < typeNames.length; i++) {
    definitions.type({ name: text(typeNames[i]), object: typeObjects[i] });
  }
}
