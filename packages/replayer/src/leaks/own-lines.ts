import type { Definitions, SiteDefinition } from '@heapreel/trace';

/** Where an interpreter's own library lies, and code that has no file. */
const LIBRARY = /^(?:\/lib\/python\d|<frozen )/;
const NO_FILE = /^<.*>$/;

/** Whether the line is one of the program's own, not one of Python's library or of code made at run time. */
function isOwn({ file, line }: SiteDefinition): boolean {
  return line > 0 && file !== '' && !LIBRARY.test(file) && !NO_FILE.test(file);
}

/** By site number: whether it is one of the program's own lines. */
export function ownSites({ sites }: Definitions): Uint8Array {
  return Uint8Array.from(sites, (site, number) => (number > 0 && isOwn(site) ? 1 : 0));
}
