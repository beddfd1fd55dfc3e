import type { TypeLayout } from '../profile/layouts.js';
import type { Profile } from '../profile/profile.js';
import { roundUp, structSize } from '../profile/struct-size.js';
import type { ClassShape } from './object-spec.js';

/** The struct of a type's objects, or of the instances of a class derived from it. */
export interface Struct {
  /** Bytes up to where items begin; `tp_basicsize` of all but bytes. */
  readonly basic: number;
  /** Bytes of each item. */
  readonly item: number;
  /** Whether its objects have a collector's header. */
  readonly collectable: boolean;
  /** Whether two more words lie before that. */
  readonly preHeader: boolean;
  readonly weakrefable: boolean;
  /** Whether attributes are kept by a table of keys that belongs to the class. */
  readonly sharesKeys: boolean;
  /** Where attributes' values lie while an instance has no dict. */
  readonly values: 'none' | 'block' | 'inline';
}

/**
 * @param name of a type in the profile's layouts.
 * @throws RangeError when the version has no such type.
 */
export function structOf(profile: Profile, name: string, shape?: ClassShape): Struct {
  const { layouts, pointerBits } = profile;
  if (!Object.hasOwn(layouts.types, name)) throw new RangeError(`${profile.name} has no type '${name}'`);
  const layout = layouts.types[name];
  const { fields, item, collectable, preHeader = false } = layout;
  const struct: Struct = {
    basic: structSize(fields, pointerBits, item),
    item: structSize(item, pointerBits),
    collectable,
    preHeader,
    weakrefable: preHeader || fields.includes('W'),
    sharesKeys: false,
    values: 'none',
  };
  return shape === undefined ? struct : derive(profile, layout, struct, shape);
}

/**
 * What `type.__new__` makes of a class statement. A class whose instances take any attribute has room for a dict unless its
 * base has; one without `__slots__` has room for weak references too, but not where items follow the struct.
 * (`type_new_slots` in Objects/typeobject.c.)
 */
function derive(profile: Profile, base: TypeLayout, struct: Struct, shape: ClassShape): Struct {
  const word = profile.pointerBits / 8;
  const open = shape.slots === undefined && shape.dict === undefined && shape.weakrefs === undefined;
  const addsDict = (open || shape.dict === true) && !base.fields.includes('D');
  const addsWeakrefs = (open || shape.weakrefs === true) && !struct.weakrefable && struct.item === 0;
  // In 3.11 the dict's pointer stands behind the items of types that have any, and its keys are its own.
  const old = profile.layouts.preHeader === 'attributes';
  const sharesKeys = addsDict && !(old && struct.item > 0);
  const words = (shape.slots ?? 0) + (old ? Number(addsWeakrefs) + Number(addsDict && !sharesKeys) : 0);
  const basic = (words > 0 ? roundUp(struct.basic, word) : struct.basic) + words * word;
  const derived: Struct = {
    ...struct,
    basic,
    collectable: true,
    preHeader: struct.preHeader || (old ? sharesKeys : addsDict || addsWeakrefs),
    weakrefable: struct.weakrefable || addsWeakrefs,
    sharesKeys,
  };
  return { ...derived, values: valuesOf(profile, base, derived) };
}

function valuesOf(
  { layouts, pointerBits }: Profile,
  base: TypeLayout,
  { basic, item, sharesKeys }: Struct,
): Struct['values'] {
  if (!sharesKeys) return 'none';
  if (layouts.values === 'block') return base === layouts.types.object ? 'block' : 'none';
  const plain = basic === structSize(layouts.types.object.fields, pointerBits);
  return plain || (layouts.values === 'inline' && item === 0) ? 'inline' : 'none';
}
