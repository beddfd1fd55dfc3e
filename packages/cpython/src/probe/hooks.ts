import { type PythonBuild, TypeFlag, TypeLayout } from '../builds/builds.js';
import { Code } from '../wasm/code.js';
import { Entry, entryWord, entryWords, MapBit, Notice, Rare, Tag } from './log-format.js';
import { type ProbeGlobal, ringBytes, ringSlack, siteCacheEntries } from './probe-globals.js';

/** Functions that the probe appends, in order. Parameters in parentheses, all 32-bit. */
export const hookNames = [
  'start', // ()
  'notify', // (notice, a, b) -> answer
  'store', // (address, value)
  'flush', // ()
  'siteMiss', // (frame, instruction)
  'birth', // (object)
  'dead', // (object)
  'dying', // (object)
  'freed', // (block)
  'rare', // (kind, a, b, c)
  'retyped', // (object)
  'setClass', // (object, value, closure) -> status
] as const;

type HookName = (typeof hookNames)[number];

/** Indices of what the hooks' code refers to. */
export interface Names {
  hook(name: HookName): number;
  global(name: ProbeGlobal): number;
  /** An exported function of the interpreter. */
  exported(name: string): number;
  /** Type index of `(i32, i32, i32) -> i32`. */
  readonly callbackType: number;
}

const byteOf = { live: MapBit.live, known: MapBit.typeKnown, collected: MapBit.collected };
const headerWords = { collector: 2, preHeader: 4 };

/** The map's byte for the object in local `object`: its address, for `loadByte` or `storeByte`. */
const mapOf = (code: Code, names: Names, object: number): Code =>
  code.getGlobal(names.global('hr_map')).get(object).const(2).shiftRight().add();

/** Leaves the end of a hook's entry: moves the position by `words` and makes room when the ring is full. */
const advance = (code: Code, names: Names, words: number): Code =>
  code
    .getGlobal(names.global('hr_position'))
    .const(words * 4)
    .add()
    .setGlobal(names.global('hr_position'))
    .getGlobal(names.global('hr_position'))
    .getGlobal(names.global('hr_ring_end'))
    .greaterOrEqual()
    .if((full) => full.call(names.hook('flush')));

/** Writes word `index` of the entry under way; `value` leaves it on the stack. */
const word = (code: Code, names: Names, index: number, value: (code: Code) => Code): Code => {
  code.getGlobal(names.global('hr_position'));
  value(code);
  return code.store(index * 4);
};

/** Logs a change of site, when the running instruction is off the line last seen. Uses two locals. */
function checkSite(code: Code, names: Names, build: PythonBuild, frame: number, instruction: number): Code {
  code.getGlobal(names.global('hr_thread'));
  for (const offset of build.thread.currentFrame) code.load(offset);
  return code
    .tee(frame)
    .load(build.frame.instruction)
    .tee(instruction)
    .getGlobal(names.global('hr_line_start'))
    .sub()
    .getGlobal(names.global('hr_line_length'))
    .greaterOrEqual()
    .if((off) => off.get(frame).get(instruction).call(names.hook('siteMiss')));
}

/** The bodies of the hooks, in the order of `hookNames`. */
export function hookBodies(build: PythonBuild, names: Names, mapBytes: number): Code[] {
  const g = (name: ProbeGlobal) => names.global(name);
  const bodies: Record<HookName, () => Code> = {
    // Runs before the interpreter's main function. Fresh memory of a WebAssembly instance is zero, and a block this
    // large comes from memory just grown, so the map needs no clearing.
    start: () =>
      new Code()
        .const(mapBytes)
        .call(names.exported('malloc'))
        .setGlobal(g('hr_map'))
        .const(mapBytes)
        .setGlobal(g('hr_map_bytes'))
        .const(siteCacheEntries * 16)
        .call(names.exported('malloc'))
        .setGlobal(g('hr_site_cache'))
        .const(ringBytes + ringSlack)
        .call(names.exported('malloc'))
        .setGlobal(g('hr_ring'))
        .getGlobal(g('hr_ring'))
        .const(ringBytes)
        .add()
        .setGlobal(g('hr_ring_end'))
        .getGlobal(g('hr_ring'))
        .setGlobal(g('hr_position')),

    notify: () =>
      new Code().getGlobal(g('hr_callback')).select(
        (some) => some.get(0).get(1).get(2).getGlobal(g('hr_callback')).callIndirect(names.callbackType),
        (none) => none.const(0),
      ),

    // Stands in for every 32-bit store without an offset: the place where counts are, and the collector's links.
    store: () => {
      const [address, value, old, mapped, delta, scratch] = [0, 1, 2, 3, 4, 5];
      const code = new Code(4).get(address).load().set(old).get(address).get(value).store();
      code
        .get(value)
        .get(old)
        .equal()
        .if((same) => same.return());
      mapOf(code, names, address).tee(mapped).loadByte().const(byteOf.live).and();
      return code.if(
        (live) => {
          // Before the ring exists the map is memory's start, whose bytes mean nothing.
          live
            .getGlobal(g('hr_position'))
            .isZero()
            .if((early) => early.return());
          checkSite(live, names, build, delta, scratch);
          live.get(value).get(old).sub().tee(delta).const(-1).equal();
          live.if(
            (down) => {
              down.get(value).select(
                (alive) => alive.const(Tag.decref),
                // An object with a finalizer may yet come back: it dies when its deallocator says so.
                (zero) =>
                  zero
                    .get(address)
                    .load(4)
                    .tee(scratch)
                    .load(TypeLayout.finalize)
                    .select(
                      (finalizer) => finalizer.const(Tag.decref),
                      (final) =>
                        final
                          .get(mapped)
                          .const(0)
                          .storeByte()
                          .get(scratch)
                          .getGlobal(g('hr_code_type'))
                          .equal()
                          .if((isCode) =>
                            isCode
                              .const(Notice.codeDied)
                              .get(address)
                              .const(0)
                              .call(names.hook('notify'))
                              .set(scratch),
                          )
                          .const(Tag.death),
                    ),
              );
              down.set(scratch);
              word(down, names, 0, (c) => c.get(address).get(scratch).or());
              advance(down, names, 1);
            },
            (other) =>
              other
                .get(delta)
                .const(1)
                .equal()
                .if(
                  (up) => {
                    word(up, names, 0, (c) => c.get(address));
                    advance(up, names, 1);
                  },
                  (far) => {
                    word(far, names, 0, (c) => c.const(entryWord(Entry.amount)));
                    word(far, names, 1, (c) => c.get(address));
                    word(far, names, 2, (c) => c.get(delta));
                    advance(far, names, entryWords.amount);
                  },
                ),
          );
        },
        (notCount) => {
          // The first word of a collected object's header is its link in the collector's list: 0 = untracked.
          notCount.get(mapped).loadByte(headerWords.collector).const(byteOf.collected).and();
          notCount.if((header) => {
            header.get(value).isZero().get(old).isZero().notEqual();
            header.if((changed) => {
              changed
                .getGlobal(g('hr_position'))
                .isZero()
                .if((early) => early.return());
              checkSite(changed, names, build, delta, scratch);
              word(changed, names, 0, (c) =>
                c.get(value).select(
                  (tracked) => tracked.const(entryWord(Entry.track)),
                  (untracked) => untracked.const(entryWord(Entry.untrack)),
                ),
              );
              word(changed, names, 1, (c) => c.get(address).const(8).add());
              advance(changed, names, entryWords.track);
            });
          });
        },
      );
    },

    flush: () =>
      new Code(1)
        .const(Notice.full)
        .const(0)
        .const(0)
        .call(names.hook('notify'))
        .set(0)
        .getGlobal(g('hr_ring'))
        .setGlobal(g('hr_position')),

    siteMiss: () => {
      const [frame, instruction, slot, site] = [0, 1, 2, 3];
      const code = new Code(2)
        .getGlobal(g('hr_site_cache'))
        .get(instruction)
        .const(1)
        .shiftRight()
        .const(siteCacheEntries - 1)
        .and()
        .const(4)
        .shiftLeft()
        .add()
        .tee(slot)
        .load()
        .get(instruction)
        .notEqual()
        .get(instruction)
        .isZero()
        .or()
        .if((miss) =>
          miss.const(Notice.site).get(instruction).get(frame).call(names.hook('notify')).set(site),
        )
        .get(slot)
        .load(4)
        .setGlobal(g('hr_line_start'))
        .get(slot)
        .load(8)
        .setGlobal(g('hr_line_length'));
      return code
        .get(slot)
        .load(12)
        .tee(site)
        .const(-1)
        .notEqual()
        .get(site)
        .getGlobal(g('hr_site'))
        .notEqual()
        .and()
        .if((changed) => {
          changed.get(site).setGlobal(g('hr_site'));
          word(changed, names, 0, (c) => c.get(site).const(5).shiftLeft().const(entryWord(Entry.site)).or());
          advance(changed, names, 1);
        });
    },

    birth: () => {
      const [object, type, size, mapped, scratch, kept] = [0, 1, 2, 3, 4, 5];
      const code = new Code(5)
        .getGlobal(g('hr_position'))
        .isZero()
        .if((early) => early.return());
      mapOf(code, names, object).tee(mapped).loadByte().const(byteOf.live).and();
      code.if((known) =>
        known
          .get(object)
          .getGlobal(g('hr_resized'))
          .equal()
          .if((same) => same.const(0).setGlobal(g('hr_resized')).return())
          // Its former life ended unseen.
          .get(object)
          .call(names.hook('dead')),
      );
      code.get(object).load(4).tee(type).load(TypeLayout.flags).const(TypeFlag.collected).and().tee(scratch);
      code.select(
        (collected) => collected.const(byteOf.live | byteOf.collected),
        (plain) => plain.const(byteOf.live),
      );
      code.set(size).get(mapped).get(size).storeByte();
      code.get(object).const(1).store();
      checkSite(code, names, build, size, mapped);
      mapOf(code, names, type).loadByte().const(byteOf.known).and().isZero();
      code.if((unknown) =>
        unknown.const(Notice.type).get(type).const(0).call(names.hook('notify')).set(size),
      );
      // The block last given out is the object's own, or the object was made of a kept block (a free list): then its
      // type says how large it is.
      code.get(object).getGlobal(g('hr_block')).sub().const(16).greater().tee(kept);
      code.select(
        (reused) =>
          reused
            .get(type)
            .load(TypeLayout.basicSize)
            .get(type)
            .load(TypeLayout.itemSize)
            .tee(mapped)
            .select(
              (items) => items.get(object).load(8).get(mapped).mul(),
              (none) => none.const(0),
            )
            .add()
            .get(scratch)
            .select(
              (collected) =>
                collected
                  .const(8)
                  .get(type)
                  .load(TypeLayout.flags)
                  .const(TypeFlag.preHeader)
                  .and()
                  .select(
                    (dict) => dict.const(8),
                    (none) => none.const(0),
                  )
                  .add(),
              (plain) => plain.const(0),
            )
            .add(),
        (fresh) => fresh.getGlobal(g('hr_block_size')),
      );
      code.set(size).const(0).setGlobal(g('hr_block'));
      word(code, names, 0, (c) => c.get(kept).const(5).shiftLeft().const(entryWord(Entry.birth)).or());
      word(code, names, 1, (c) => c.get(object));
      word(code, names, 2, (c) => c.get(type));
      word(code, names, 3, (c) => c.get(size));
      return advance(code, names, entryWords.birth);
    },

    dead: () => {
      const [object, mapped] = [0, 1];
      const code = new Code(3);
      mapOf(code, names, object).tee(mapped).const(0).storeByte();
      checkSite(code, names, build, 2, 3);
      code
        .get(object)
        .load(4)
        .getGlobal(g('hr_code_type'))
        .equal()
        .if((isCode) => isCode.const(Notice.codeDied).get(object).const(0).call(names.hook('notify')).set(2));
      word(code, names, 0, (c) => c.const(entryWord(Entry.death)));
      word(code, names, 1, (c) => c.get(object));
      return advance(code, names, entryWords.death);
    },

    // At the start of a deallocation: an object whose count was seen to reach 0 is no longer in the map.
    dying: () => {
      const code = new Code();
      mapOf(code, names, 0).loadByte().const(byteOf.live).and();
      return code.if((live) =>
        live
          .getGlobal(g('hr_position'))
          .const(0)
          .notEqual()
          .get(0)
          .load(4)
          .load(TypeLayout.finalize)
          .isZero()
          .and()
          .if((final) => final.get(0).call(names.hook('dead'))),
      );
    },

    // A block goes back to the allocator: an object that still lies in it dies now.
    freed: () => {
      const [block, mapped] = [0, 1];
      const code = new Code(1)
        .getGlobal(g('hr_position'))
        .isZero()
        .if((early) => early.return());
      mapOf(code, names, block).tee(mapped).loadByte().const(byteOf.live).and();
      code.if((plain) => plain.get(block).call(names.hook('dead')).return());
      for (const words of [headerWords.collector, headerWords.preHeader]) {
        code.get(mapped).loadByte(words).const(byteOf.collected).and();
        code.if((inside) =>
          inside
            .get(block)
            .const(words * 4)
            .add()
            .call(names.hook('dead'))
            .return(),
        );
      }
      return code;
    },

    rare: () => {
      const code = new Code(2)
        .getGlobal(g('hr_position'))
        .isZero()
        .if((early) => early.return());
      checkSite(code, names, build, 4, 5);
      word(code, names, 0, (c) => c.get(0).const(5).shiftLeft().const(entryWord(Entry.rare)).or());
      for (const i of [1, 2, 3]) word(code, names, i, (c) => c.get(i));
      return advance(code, names, entryWords.rare);
    },

    // Announces the type that a live object has now, which the decoder drops when it is the one it knows.
    retyped: () => {
      const [object, type, scratch] = [0, 1, 2];
      const code = new Code(2);
      mapOf(code, names, object).loadByte().const(byteOf.live).and();
      return code.if((live) => {
        live.get(object).load(4).set(type);
        mapOf(live, names, type).loadByte().const(byteOf.known).and().isZero();
        live.if((unknown) =>
          unknown.const(Notice.type).get(type).const(0).call(names.hook('notify')).set(scratch),
        );
        live.const(Rare.retype).get(object).get(type).const(0).call(names.hook('rare'));
      });
    },

    setClass: () => {
      const [object, value, closure, status] = [0, 1, 2, 3];
      return new Code(1)
        .get(object)
        .get(value)
        .get(closure)
        .getGlobal(g('hr_class_setter'))
        .callIndirect(names.callbackType)
        .set(status)
        .get(object)
        .call(names.hook('retyped'))
        .get(status);
    },
  };

  return hookNames.map((name) => bodies[name]());
}

/** What stands around a function of the interpreter: given the index of the original, the body that replaces it. */
export type Wrapper = (names: Names, original: number, build: PythonBuild) => Code;

const remembersBlock =
  (parameters: number, size: (code: Code) => Code): Wrapper =>
  (names, original) => {
    const code = new Code(1);
    for (let i = 0; i < parameters; i++) code.get(i);
    code.call(original).tee(parameters).setGlobal(names.global('hr_block'));
    return size(code).setGlobal(names.global('hr_block_size')).get(parameters);
  };

/** For functions that give an object, or 0: the hook is called with it. */
const calledWithResult =
  (hook: 'birth' | 'retyped', parameters: number): Wrapper =>
  (names, original) => {
    const code = new Code(1);
    for (let i = 0; i < parameters; i++) code.get(i);
    return code
      .call(original)
      .tee(parameters)
      .if((made) => made.get(parameters).call(names.hook(hook)))
      .get(parameters);
  };

const calledBefore =
  (hook: HookName): Wrapper =>
  (names, original) =>
    new Code().get(0).call(names.hook(hook)).get(0).call(original);

const marksManual =
  (parameters: number): Wrapper =>
  (names, original) => {
    const manual = names.global('hr_manual');
    const code = new Code(1).getGlobal(manual).const(1).add().setGlobal(manual);
    for (let i = 0; i < parameters; i++) code.get(i);
    code.call(original).set(parameters);
    return code.getGlobal(manual).const(1).sub().setGlobal(manual).get(parameters);
  };

/** Interning functions take the string, or up to 3.11 a place that holds it. */
const announcesInterning: Wrapper = (names, original, build) => {
  const place = build.intern === 'PyUnicode_InternInPlace';
  const parameters = place ? 1 : 3;
  const [text, before, result] = [parameters, parameters + 1, parameters + 2];
  const internedBits = (code: Code) => code.get(text).load(16).const(3).and();
  const code = new Code(3);
  if (place) code.get(0).load().set(text);
  else code.get(1).set(text);
  code.get(text).select(
    (some) => internedBits(some),
    (none) => none.const(1),
  );
  code.set(before);
  for (let i = 0; i < parameters; i++) code.get(i);
  code.call(original);
  if (place) code.get(0).load();
  code.set(result);
  code.get(before).isZero().get(result).get(text).equal().and();
  code.if((same) => {
    internedBits(same);
    mapOf(same, names, text).loadByte().const(byteOf.live).and().and();
    same.if((now) => now.const(Rare.intern).get(text).const(0).const(0).call(names.hook('rare')));
  });
  return place ? code : code.get(result);
};

const announcesResize: Wrapper = (names, original) => {
  const [block, size, moved, mapped, object] = [0, 1, 2, 3, 4];
  const g = (name: ProbeGlobal) => names.global(name);
  const code = new Code(3).const(0).set(object);
  // Truth values both: `and` of a pointer and a truth value would test its lowest bit only.
  code.get(block).const(0).notEqual().getGlobal(g('hr_position')).const(0).notEqual().and();
  code.if((some) => {
    mapOf(some, names, block).tee(mapped).loadByte().const(byteOf.live).and();
    some.if(
      (plain) => plain.get(block).set(object),
      (other) => {
        for (const words of [headerWords.collector, headerWords.preHeader]) {
          other.get(mapped).loadByte(words).const(byteOf.collected).and();
          other.if((inside) =>
            inside
              .get(block)
              .const(words * 4)
              .add()
              .set(object),
          );
        }
      },
    );
  });
  code.get(block).get(size).call(original).tee(moved).setGlobal(g('hr_block'));
  code.get(size).setGlobal(g('hr_block_size'));
  code.get(moved).const(0).notEqual().get(object).const(0).notEqual().and();
  code.if((done) => {
    // From here on `mapped` is the object's new address.
    done.get(moved).get(object).get(block).sub().add().set(mapped);
    done.get(mapped).get(object).notEqual();
    done.if((elsewhere) => {
      mapOf(elsewhere, names, mapped);
      mapOf(elsewhere, names, object).loadByte().storeByte();
      mapOf(elsewhere, names, object).const(0).storeByte();
    });
    done.get(mapped).setGlobal(g('hr_resized'));
    // The block has its object: who is born there next was given it by a free list.
    done.const(0).setGlobal(g('hr_block'));
    done.const(Rare.resize).get(object).get(mapped).get(size).call(names.hook('rare'));
  });
  return code.get(moved);
};

const followsFinalizer: Wrapper = (names, original) => {
  const [object, status] = [0, 1];
  const code = new Code(1).get(object).call(original).set(status);
  mapOf(code, names, object).loadByte().const(byteOf.live).and();
  code.if((live) =>
    live.get(status).if(
      (back) => back.const(Rare.resurrect).get(object).const(0).const(0).call(names.hook('rare')),
      (gone) => gone.get(object).call(names.hook('dead')),
    ),
  );
  return code.get(status);
};

/** The function that runs a collection takes (thread, generation, …); the host reads the rest from memory. */
export const announcesCollection: Wrapper = (names, original, build) => {
  const { parameters, why } = build.collector.entry;
  const [began, result] = [parameters, parameters + 1];
  const code = new Code(2).const(Notice.collectBegin).get(1);
  code
    .get(why === 'reason' ? 2 : 4)
    .call(names.hook('notify'))
    .set(began);
  for (let i = 0; i < parameters; i++) code.get(i);
  code.call(original).set(result);
  code
    .get(began)
    .if((real) => real.const(Notice.collectEnd).get(began).const(0).call(names.hook('notify')).set(began));
  return code.get(result);
};

/**
 * Up to 3.11 an automatic collection runs between an allocation and the birth in that block, which for the birth is still the
 * last one given out, whatever finalizers and callbacks allocate. For functions that take one word and give none.
 */
export const keepsLastBlock: Wrapper = (names, original) => {
  const last = [names.global('hr_block'), names.global('hr_block_size')];
  const code = new Code(2);
  for (const [i, global] of last.entries()) code.getGlobal(global).set(1 + i);
  code.get(0).call(original);
  for (const [i, global] of last.entries()) code.get(1 + i).setGlobal(global);
  return code;
};

export const manualCollection = marksManual;
export const interning = announcesInterning;

/** Wrappers by the name of the exported function they stand around. */
export const wrappers: ReadonlyMap<string, Wrapper> = new Map<string, Wrapper>([
  ['_Py_NewReference', calledBefore('birth')],
  ['_Py_Dealloc', calledBefore('dying')],
  ['PyObject_Free', calledBefore('freed')],
  ['PyObject_Init', calledWithResult('birth', 2)],
  ['PyObject_InitVar', calledWithResult('birth', 3)],
  ['_PyObject_New', calledWithResult('birth', 1)],
  ['_PyObject_NewVar', calledWithResult('birth', 2)],
  // It makes a reference and then gives it the type of a proxy.
  ['PyWeakref_NewProxy', calledWithResult('retyped', 2)],
  ['PyObject_Malloc', remembersBlock(1, (code) => code.get(0))],
  ['PyObject_Calloc', remembersBlock(2, (code) => code.get(0).get(1).mul())],
  ['PyObject_Realloc', announcesResize],
  ['PyObject_CallFinalizerFromDealloc', followsFinalizer],
]);
