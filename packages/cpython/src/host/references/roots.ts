import { isInside, type Reading } from './reading.js';

/** Of `struct type_cache`: entries of a version, a name that is held and a value that is not. */
const cached = { entries: 4096, bytes: 12, name: 4 } as const;
const mostStaticTypes = 1000;

/** What the interpreter's and the thread's own state hold. */
export function readInterpreterRoots(
  reading: Reading,
  roots: { readonly thread: number; readonly modules: number },
): void {
  const { words, memory, links, names } = reading;
  const layout = memory.build.interpreter;
  const { thread } = memory.build;
  const interpreter = words[(roots.thread + thread.interpreter) >>> 2];
  const add = (name: string, place: number) => links.add(0, names.named(name), words[place >>> 2]);
  links.add(0, names.named('sys.modules'), roots.modules);
  for (const [name, offset] of Object.entries(layout.roots)) add(name, interpreter + offset);
  add('exception being handled', roots.thread + thread.exception);
  add('dict of the thread', roots.thread + thread.dict);
  const cache = interpreter + layout.attributeCache;
  if (isInside(reading, cache, cached.entries * cached.bytes)) {
    for (let i = 0; i < cached.entries; i++) add('attribute cache', cache + i * cached.bytes + cached.name);
  }
  if (layout.staticTypes) readStaticTypes(reading, interpreter, layout.staticTypes);
}

/** What lies in the interpreter's state on behalf of its static types. */
function readStaticTypes(
  reading: Reading,
  interpreter: number,
  layout: NonNullable<Reading['memory']['build']['interpreter']['staticTypes']>,
): void {
  const { words, links, names } = reading;
  const [dict, subclasses] = ['__dict__', 'subclasses'].map((name) => names.named(name));
  for (const { count, first } of layout.arrays) {
    const length = Math.min(words[(interpreter + count) >>> 2], mostStaticTypes);
    for (let i = 0, at = interpreter + first; i < length; i++, at += layout.stride) {
      if (!isInside(reading, at, layout.stride)) return;
      const type = words[at >>> 2];
      if (!links.isLive(type)) continue;
      links.add(type, dict, words[(at + layout.dict) >>> 2]);
      links.add(type, subclasses, words[(at + layout.subclasses) >>> 2]);
    }
  }
}
