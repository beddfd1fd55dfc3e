import { programsFor, propertiesFor } from '@heapreel/engine/testing';
import fc from 'fast-check';
import { test } from 'vitest';
import { doubling } from './doubling.js';

const subject = { collector: doubling };

test.each(propertiesFor(subject))('$name', (property) => {
  fc.assert(fc.property(programsFor(property, subject), (program) => property.check(program, subject)));
});
