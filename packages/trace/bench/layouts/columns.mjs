import { EventKind, factsOfKind } from '@heapreel/trace';
import { Column, join, split } from './varints.mjs';

/** A column per field: kinds, ids as differences, operands; only the ids of births are left out. */
export const columns = {
  name: 'columns: kind, id difference, operands',
  encode(batch) {
    const [kinds, ids, a, b, c] = Array.from({ length: 5 }, () => new Column());
    let last = 0;
    let address = 0;
    for (let i = 0; i < batch.length; i++) {
      const kind = batch.kind[i];
      kinds.put(kind);
      const operands = factsOfKind(kind).operands;
      if (operands.includes('object')) {
        if (kind !== EventKind.alloc) ids.putSigned((batch.object[i] - last) | 0);
        last = batch.object[i];
      }
      if (operands.includes('a')) a.put(batch.a[i]);
      if (operands.includes('b')) b.put(batch.b[i]);
      if (operands.includes('c')) {
        c.putSigned((batch.c[i] - address) | 0);
        address = batch.c[i];
      }
    }
    return join([kinds, ids, a, b, c]);
  },
  decode(bytes, events, firstObject, batch) {
    const [kinds, ids, a, b, c] = split(bytes);
    batch.length = 0;
    let last = 0;
    let address = 0;
    let born = firstObject;
    for (let i = 0; i < events; i++) {
      const kind = kinds.take();
      const operands = factsOfKind(kind).operands;
      let object = 0;
      if (operands.includes('object')) {
        object = kind === EventKind.alloc ? born++ : (last + ids.takeSigned()) >>> 0;
        last = object;
      }
      const [x, y] = [operands.includes('a') ? a.take() : 0, operands.includes('b') ? b.take() : 0];
      if (operands.includes('c')) address = (address + c.takeSigned()) >>> 0;
      batch.push(kind, object, x, y, operands.includes('c') ? address : 0);
    }
  },
};
