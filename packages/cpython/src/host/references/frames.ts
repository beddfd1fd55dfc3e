import { isInside, type Reading } from './reading.js';

/** Bits of a local's kind, as `co_localspluskinds` has them. */
const cellOrFree = 0x40 | 0x80;
/** In whose memory a frame lies. */
export const FrameOwner = { thread: 0, generator: 1, frameObject: 2 } as const;
/** The tag of a reference without a count, and the count from which on an object is immortal, where there are tags. */
const countless = 1;
const immortal = 2 ** 30;
const bytesData = 16;
const mostFrames = 1_000_000;

/** How the references of one code object's frames are called. */
interface FrameSlots {
  readonly locals: readonly { readonly local: number; readonly cell: number | null }[];
  readonly stack: number;
  readonly code: number;
  readonly function: number;
  readonly mapping: number;
  readonly frame: number;
}

/** Reads frames: those that run, and those that generators and frame objects carry. */
export class FrameReader {
  /** Where the frames are roots, names end in ` in f`; where they are part of an object they do not. */
  readonly #slots = { root: new Map<number, FrameSlots>(), part: new Map<number, FrameSlots>() };
  readonly #tupleItems: number;
  readonly #cellType: number;

  constructor(
    private readonly reading: Reading,
    types: { readonly tupleItems: number; readonly cell: number },
  ) {
    this.#tupleItems = types.tupleItems;
    this.#cellType = types.cell;
  }

  /** The frames of a thread that are no object's part, the running one first. */
  readRunning(thread: number): void {
    const { words, memory, bytes } = this.reading;
    const { frame: layout, thread: threadLayout } = memory.build;
    let frame = thread;
    for (const offset of threadLayout.currentFrame) frame = words[(frame + offset) >>> 2];
    for (let i = 0; i < mostFrames && isInside(this.reading, frame, layout.locals); i++) {
      if (bytes[frame + layout.owner] === FrameOwner.thread) this.read(0, frame);
      frame = words[(frame + layout.previous) >>> 2];
    }
  }

  /** What a frame holds, on behalf of an object, or as a root (0). */
  read(holder: number, frame: number): void {
    const { reading } = this;
    const { words, memory, links } = reading;
    const { frame: layout, code: codeLayout } = memory.build;
    if (!isInside(reading, frame, layout.locals)) return;
    const code = this.#untagged(words[(frame + layout.code) >>> 2]);
    if (!links.isLive(code)) return;
    const localCount = words[(code + codeLayout.localCount) >>> 2];
    const first = frame + layout.locals;
    const slots = this.#slotsOf(code, holder === 0, localCount);
    if (!slots) return;
    this.#add(holder, slots.code, words[(frame + layout.code) >>> 2]);
    this.#add(holder, slots.function, words[(frame + layout.function) >>> 2]);
    links.add(holder, slots.mapping, words[(frame + layout.mapping) >>> 2]);
    links.add(holder, slots.frame, words[(frame + layout.frameObject) >>> 2]);
    const top = words[(frame + layout.stackTop) >>> 2];
    const length = layout.stackTopIs === 'length' ? top | 0 : top === 0 ? -1 : (top - first) >> 2;
    // While it runs, the running instruction alone knows its stack. Once it is cleared, what is left of locals is stale.
    const end = length < 0 ? localCount : length;
    if (!isInside(reading, first, end * 4)) return;
    for (let i = 0, at = first >>> 2; i < end; i++, at++) {
      const reference = words[at];
      if (reference === 0) continue;
      if (i >= localCount) this.#add(holder, slots.stack, reference);
      else {
        const { local, cell } = slots.locals[i];
        const isCell = cell !== null && memory.typeOf(this.#untagged(reference)) === this.#cellType;
        this.#add(holder, isCell ? cell : local, reference);
      }
    }
  }

  /** What a generator that has ended still holds of its frame. */
  readCode(holder: number, frame: number): void {
    const { words, memory, names } = this.reading;
    this.#add(holder, names.named('code'), words[(frame + memory.build.frame.code) >>> 2]);
  }

  #untagged(reference: number): number {
    return this.reading.memory.build.frame.tagged ? (reference & ~3) >>> 0 : reference;
  }

  #add(holder: number, slot: number, reference: number): void {
    const { links, memory, words, borrowed } = this.reading;
    if (!memory.build.frame.tagged || (reference & 3) === 0) {
      links.add(holder, slot, reference);
      return;
    }
    if ((reference & 3) !== countless) return;
    const object = (reference & ~3) >>> 0;
    // No reference to an immortal object counts, so one in a frame is as good as any other.
    if (!links.isLive(object)) return;
    if (words[object >>> 2] >= immortal) links.add(holder, slot, object);
    else borrowed.push(object);
  }

  #slotsOf(code: number, root: boolean, localCount: number): FrameSlots | null {
    const known = this.#slots[root ? 'root' : 'part'];
    let slots = known.get(code);
    if (slots) return slots;
    const { reading } = this;
    const { words, bytes, memory, names } = reading;
    const layout = memory.build.code;
    const localNames = words[(code + layout.localNames) >>> 2] + this.#tupleItems;
    const kinds = words[(code + layout.localKinds) >>> 2] + bytesData;
    if (!isInside(reading, localNames, localCount * 4) || kinds + localCount > bytes.length) return null;
    const suffix = (word: string) =>
      root ? ` ${word} ${names.text(words[(code + layout.qualifiedName) >>> 2])}` : '';
    slots = {
      locals: Array.from({ length: localCount }, (_, i) => {
        const name = names.text(words[(localNames + i * 4) >>> 2]);
        return {
          local: names.named(`local ${name}${suffix('in')}`),
          cell: bytes[kinds + i] & cellOrFree ? names.named(`cell ${name}${suffix('in')}`) : null,
        };
      }),
      stack: names.named(`stack${suffix('in')}`),
      code: names.named(`code${suffix('of')}`),
      function: names.named(`function${suffix('of')}`),
      mapping: names.named(`locals${suffix('of')}`),
      frame: names.named(`frame${suffix('of')}`),
    };
    known.set(code, slots);
    return slots;
  }
}
