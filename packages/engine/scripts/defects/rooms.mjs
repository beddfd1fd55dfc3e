// A defect is a mistake that one could make: in `file` (under src), `from` stands once and becomes `to`. One that is known to
// survive says why. A room's `tests` are those under test that hold it against real interpreters, or state what must hold.

import { collector } from './collector.mjs';
import { face } from './face.mjs';
import { freeLists } from './free-lists.mjs';
import { growth } from './growth.mjs';
import { heap } from './heap.mjs';
import { interning } from './interning.mjs';
import { layout } from './layout.mjs';
import { profile } from './profile.mjs';
import { program } from './program.mjs';
import { pymalloc } from './pymalloc.mjs';
import { types } from './types.mjs';
import { weakref } from './weakref.mjs';

export const rooms = [
  ...[profile, layout, pymalloc, freeLists, growth, interning],
  ...[heap, types, weakref, collector, face, program],
];
