import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rooms } from '../scripts/defects/rooms.mjs';
import { mutated } from '../scripts/planting.mjs';

describe.each(rooms)('the defects of $name fit the sources', ({ defects }) => {
  it.each(defects)('$name', (defect) => {
    const source = readFileSync(new URL(`../src/${defect.file}`, import.meta.url), 'utf8');
    expect(mutated(source, defect)).not.toBe(source);
  });
});
