import { EventKind, type HeapSnapshot, ObjectFlag } from '@heapreel/trace';

/** One event, in the columns of a batch. */
export type EventTuple = readonly [kind: number, object: number, a: number, b: number, c: number];

interface ReferenceObject {
  type: number;
  count: number;
  size: number;
  address: number;
  flags: number;
  born: number;
  bornSite: number;
}

/** The meaning of events, written as plainly as can be: what the product's own fold is held against. */
export class ReferenceHeap {
  position = 0;
  site = 0;
  readonly objects = new Map<number, ReferenceObject>();
  links: [holder: number, slot: number, target: number][] = [];

  apply([kind, object, a, b, c]: EventTuple): void {
    const subject = (): ReferenceObject => {
      const found = this.objects.get(object);
      if (found === undefined) throw new Error(`object ${object} is not alive at ${this.position}`);
      return found;
    };
    if (kind === EventKind.alloc) {
      this.objects.set(object, {
        type: a,
        count: 1,
        size: b,
        address: c,
        flags: 0,
        born: this.position,
        bornSite: this.site,
      });
    } else if (kind === EventKind.dealloc) this.objects.delete(object);
    else if (kind === EventKind.incref) subject().count += a;
    else if (kind === EventKind.decref) subject().count -= a;
    else if (kind === EventKind.track) subject().flags |= ObjectFlag.tracked;
    else if (kind === EventKind.untrack) subject().flags &= ~ObjectFlag.tracked;
    else if (kind === EventKind.intern) subject().flags |= ObjectFlag.interned;
    else if (kind === EventKind.finalize) subject().flags |= ObjectFlag.finalized;
    else if (kind === EventKind.resize) Object.assign(subject(), { size: b, address: c });
    else if (kind === EventKind.retype) subject().type = a;
    else if (kind === EventKind.site) this.site = a;
    else if (kind === EventKind.link) this.links.push([object, a, b]);
    else if (kind === EventKind.unlink) {
      const i = this.links.findIndex(
        ([holder, slot, target]) => holder === object && slot === a && target === b,
      );
      if (i < 0) throw new Error(`no such link at ${this.position}`);
      this.links.splice(i, 1);
    }
    this.position++;
  }

  snapshot(): HeapSnapshot {
    const all = [...this.objects].sort(([x], [y]) => x - y);
    const column = (name: keyof ReferenceObject): number[] => all.map(([, object]) => object[name]);
    const links = this.links.toSorted((x, y) => x[0] - y[0] || x[1] - y[1] || x[2] - y[2]);
    return {
      position: this.position,
      length: all.length,
      id: Uint32Array.from(all.map(([id]) => id)),
      type: Uint32Array.from(column('type')),
      count: Uint32Array.from(column('count')),
      size: Uint32Array.from(column('size')),
      address: Uint32Array.from(column('address')),
      flags: Uint8Array.from(column('flags')),
      born: Float64Array.from(column('born')),
      bornSite: Uint32Array.from(column('bornSite')),
      site: this.site,
      links: Uint32Array.from(links.flat()),
    };
  }
}
