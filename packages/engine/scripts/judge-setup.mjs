// The properties judge every defect by the same random programs, and one failure is enough: nobody reads the smallest.

import fc from 'fast-check';

fc.configureGlobal({ seed: 20, endOnFailure: true });
