import type { ByteReader } from './bytes.js';

/** Opcodes that the probe looks for or writes. The numbers are the WebAssembly core specification's (2.0, section 5.4). */
export const Op = {
  block: 0x02,
  if: 0x04,
  else: 0x05,
  end: 0x0b,
  br: 0x0c,
  brIf: 0x0d,
  return: 0x0f,
  call: 0x10,
  callIndirect: 0x11,
  localGet: 0x20,
  localSet: 0x21,
  localTee: 0x22,
  globalGet: 0x23,
  globalSet: 0x24,
  i32Load: 0x28,
  i32Load8U: 0x2d,
  i32Store: 0x36,
  i64Store: 0x37,
  i32Store8: 0x3a,
  i32Const: 0x41,
} as const;

/** Passes over the immediates of the instruction whose opcode was just read. Throws on an opcode it does not know. */
export function skipImmediates(reader: ByteReader, opcode: number): void {
  // Numeric instructions (0x45 to 0xc4) and these have none.
  if (opcode >= 0x45 && opcode <= 0xc4) return;
  switch (opcode) {
    case 0x00: // unreachable
    case 0x01: // nop
    case 0x05: // else
    case 0x0b: // end
    case 0x0f: // return
    case 0x19: // catch_all
    case 0x1a: // drop
    case 0x1b: // select
    case 0xd1: // ref.is_null
    case 0x0a: // throw_ref
      return;
    case 0x02: // block, loop, if, try: a block type
    case 0x03:
    case 0x04:
    case 0x06:
    case 0x07: // catch tag
    case 0x08: // throw tag
    case 0x09: // rethrow label
    case 0x18: // delegate label
    case 0x0c: // br
    case 0x0d: // br_if
    case 0x10: // call
    case 0x12: // return_call
    case 0x20: // local.get, local.set, local.tee
    case 0x21:
    case 0x22:
    case 0x23: // global.get, global.set
    case 0x24:
    case 0x25: // table.get, table.set
    case 0x26:
    case 0x41: // i32.const
    case 0x42: // i64.const
    case 0xd0: // ref.null
    case 0xd2: // ref.func
    case 0x3f: // memory.size
    case 0x40: // memory.grow
      reader.skipInteger();
      return;
    case 0x0e: // br_table
      for (let labels = reader.u32() + 1; labels > 0; labels--) reader.skipInteger();
      return;
    case 0x11: // call_indirect
    case 0x13: // return_call_indirect
      reader.skipInteger();
      reader.skipInteger();
      return;
    case 0x1c: // select with types
      for (let types = reader.u32(); types > 0; types--) reader.skipInteger();
      return;
    case 0x1f: // try_table: a block type, then its catches
      reader.skipInteger();
      for (let catches = reader.u32(); catches > 0; catches--) {
        if (reader.byte() < 2) reader.skipInteger();
        reader.skipInteger();
      }
      return;
    case 0x43: // f32.const
      reader.skip(4);
      return;
    case 0x44: // f64.const
      reader.skip(8);
      return;
    case 0xfc:
      skipMiscellaneous(reader);
      return;
  }
  if (opcode >= 0x28 && opcode <= 0x3e) {
    // Loads and stores: alignment, offset.
    reader.skipInteger();
    reader.skipInteger();
    return;
  }
  throw new UnknownInstruction(opcode);
}

/** Saturating truncations, bulk memory and table instructions. */
function skipMiscellaneous(reader: ByteReader): void {
  const sub = reader.u32();
  if (sub <= 7) return;
  if (sub > 17) throw new UnknownInstruction(0xfc00 | sub);
  reader.skipInteger();
  // memory.init, memory.copy, table.init and table.copy have a second index.
  if (sub === 8 || sub === 10 || sub === 12 || sub === 14) reader.skipInteger();
}

export class UnknownInstruction extends Error {
  constructor(readonly opcode: number) {
    super(`unknown WebAssembly instruction 0x${opcode.toString(16)}`);
  }
}
