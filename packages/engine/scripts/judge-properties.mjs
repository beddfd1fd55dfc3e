// Checks the properties on the engine built in the given folder. Prints the first that does not hold and exits 1.

import { pathToFileURL } from 'node:url';
import fc from 'fast-check';

const RUNS = 200;
const SEED = 20;

const { heapProgram, heapProperties } = await import(
  pathToFileURL(`${process.argv[2]}/testing/index.js`).href
);
for (const { name, check } of heapProperties) {
  const { failed } = fc.check(
    fc.property(heapProgram(), (program) => check(program)),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
  if (!failed) continue;
  console.log(name);
  process.exit(1);
}
