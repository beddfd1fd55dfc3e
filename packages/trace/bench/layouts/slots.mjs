import { EventKind, factsOfKind } from '@heapreel/trace';
import { Column, join, split } from './varints.mjs';

const DIE = 31;

/**
 * Objects by slots that are taken again after death, so that a loop names the same small numbers in every turn; the last
 * decref and the death in one; shapes by number.
 */
export const slots = {
  name: 'slots: reused at death, deaths fused',
  encode(batch) {
    const [operations, named, older, shapes, news, addresses, rest] = Array.from(
      { length: 7 },
      () => new Column(),
    );
    const { kind, object, a, b, c, length } = batch;
    const slotOf = new Map();
    const free = [];
    const shapeOf = new Map();
    let count = 0;
    let last = 0;
    let lastOlder = 0;
    let address = 0;
    const take = (id) => {
      const slot = free.length > 0 ? free.pop() : count++;
      slotOf.set(id, slot);
      return slot;
    };
    const name = (id) => {
      let slot = slotOf.get(id);
      if (slot === undefined) {
        named.put(0);
        slot = take(id);
        older.putSigned((id - lastOlder) | 0);
        lastOlder = id;
      } else named.put((((slot - last) << 1) ^ ((slot - last) >> 31)) + 1);
      last = slot;
      return slot;
    };
    for (let i = 0; i < length; i++) {
      const k = kind[i];
      if (
        k === EventKind.decref &&
        a[i] === 1 &&
        kind[i + 1] === EventKind.dealloc &&
        object[i + 1] === object[i]
      ) {
        if (i + 1 < length) {
          operations.put(DIE);
          free.push(name(object[i]));
          slotOf.delete(object[i]);
          i++;
          continue;
        }
      }
      operations.put(k);
      if (k === EventKind.alloc) {
        last = take(object[i]);
        const key = a[i] * 2 ** 32 + b[i];
        const shape = shapeOf.get(key);
        shapes.put(shape ?? 0);
        if (shape === undefined) {
          shapeOf.set(key, shapeOf.size + 1);
          news.put(a[i]);
          news.put(b[i]);
        }
        addresses.putSigned((c[i] - address) | 0);
        address = c[i];
      } else {
        const operands = factsOfKind(k).operands;
        if (operands.includes('object')) {
          const slot = name(object[i]);
          if (k === EventKind.dealloc) {
            free.push(slot);
            slotOf.delete(object[i]);
          }
        }
        for (const operand of operands) if (operand !== 'object') rest.put(batch[operand][i]);
      }
    }
    return join([operations, named, older, shapes, news, addresses, rest]);
  },
  decode(bytes, events, firstObject, batch) {
    const [operations, named, older, shapes, news, addresses, rest] = split(bytes);
    const ids = [];
    const free = [];
    const types = [0];
    const sizes = [0];
    let count = 0;
    let last = 0;
    let lastOlder = 0;
    let address = 0;
    let born = firstObject;
    batch.length = 0;
    const take = (id) => {
      const slot = free.length > 0 ? free.pop() : count++;
      ids[slot] = id;
      return slot;
    };
    const name = () => {
      const token = named.take();
      if (token === 0) {
        lastOlder = (lastOlder + older.takeSigned()) >>> 0;
        last = take(lastOlder);
      } else last += ((token - 1) >>> 1) ^ -((token - 1) & 1);
      return last;
    };
    while (batch.length < events) {
      const k = operations.take();
      if (k === DIE) {
        const slot = name();
        batch.push(EventKind.decref, ids[slot], 1);
        batch.push(EventKind.dealloc, ids[slot]);
        free.push(slot);
      } else if (k === EventKind.alloc) {
        last = take(born);
        let shape = shapes.take();
        if (shape === 0) {
          shape = types.push(news.take()) - 1;
          sizes.push(news.take());
        }
        address = (address + addresses.takeSigned()) >>> 0;
        batch.push(k, born++, types[shape], sizes[shape], address);
      } else {
        const operands = factsOfKind(k).operands;
        const slot = operands.includes('object') ? name() : -1;
        const value = (operand) => (operands.includes(operand) ? rest.take() : 0);
        batch.push(k, slot < 0 ? 0 : ids[slot], value('a'), value('b'), value('c'));
        if (k === EventKind.dealloc) free.push(slot);
      }
    }
  },
};
