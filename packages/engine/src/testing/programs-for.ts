import type fc from 'fast-check';
import type { Program } from '../program/program.js';
import { heapProgram } from './heap-programs.js';
import type { Subject } from './observed-run.js';
import type { HeapProperty } from './properties.js';
import { richProgram } from './rich-programs/rich-program.js';

/** Random programs of the kind that the property is about, which run without an error on the subject's CPython. */
export function programsFor(
  { programs }: Pick<HeapProperty, 'programs'>,
  { profile }: Subject = {},
): fc.Arbitrary<Program> {
  if (programs === 'containers') return heapProgram();
  return richProgram(profile === undefined ? {} : { profile });
}
