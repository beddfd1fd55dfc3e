import type { Layouts } from './layouts.js';
import type { ObjectSizes, PointerBits } from './profile.js';
import { structSize } from './struct-size.js';

/** Bytes of the objects that heap programs have, the collector's header included. */
export function objectSizes({ types, blocks, preHeader }: Layouts, pointerBits: PointerBits): ObjectSizes {
  const bytes = (fields: string) => structSize(fields, pointerBits);
  const word = pointerBits / 8;
  const whole = (name: string) => bytes(types[name].fields) + (types[name].collectable ? 2 * word : 0);
  const int = { base: whole('int'), digit: bytes(types.int.item), digitBits: 30 };
  return {
    none: whole('NoneType'),
    bool: int.base + int.digit,
    int,
    float: whole('float'),
    bytes: whole('bytes') + 1,
    str: { ascii: whole('str.ascii'), wide: whole('str.wide') },
    tuple: { base: whole('tuple'), item: word },
    list: { base: whole('list'), item: word },
    dict: {
      base: whole('dict'),
      table: bytes(blocks.keys),
      strEntry: bytes(blocks.strEntry),
      entry: bytes(blocks.entry),
    },
    set: { base: whole('set'), entry: bytes(blocks.setEntry) },
    instance: bytes('nP') + (preHeader === 'attributes' ? word : 0) + 4 * word,
    function: whole('function'),
    cell: whole('cell'),
  };
}
