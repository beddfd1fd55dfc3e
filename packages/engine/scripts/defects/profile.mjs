export const profile = {
  name: 'profile',
  tests: ['profile', 'layout', 'collector-conformance'],
  defects: [
    {
      name: 'deaths in 3.13 are put off one C call later',
      file: 'profile/cpython-3.13.ts',
      from: 'headroom: 50',
      to: 'headroom: 49',
    },
    {
      name: 'any release is described by the last profile of its version',
      file: 'profile/profiles.ts',
      from: 'Number(release ?? 0) >= firstRelease(profile)',
      to: 'true',
    },
    {
      name: 'the threshold of 3.13 is that of 3.12',
      file: 'profile/cpython-3.13.ts',
      from: 'thresholds: [2000, 10, 10]',
      to: 'thresholds: [700, 10, 10]',
    },
    {
      name: '3.12 collects inside the allocation',
      file: 'profile/cpython-3.12.ts',
      from: "runs: 'at-safe-point'",
      to: "runs: 'at-allocation'",
    },
    {
      name: 'None is mortal in 3.12',
      file: 'profile/cpython-3.12.ts',
      from: 'singletons: true',
      to: 'singletons: false',
    },
    {
      name: 'the frames of 3.13 have the fields of 3.12',
      file: 'profile/cpython-3.13.ts',
      from: "frame: collectable(`nP 3P i 3c 2P ${frame}`, 'P'),",
      to: '',
    },
    {
      name: 'tuples of atoms are tracked in 3.14, too',
      file: 'profile/cpython-3.14.0.ts',
      from: 'tracksAtomicTuples: false',
      to: 'tracksAtomicTuples: true',
    },
    {
      name: 'a name could be two profiles',
      file: 'profile/profiles.ts',
      from: 'version === major || version.startsWith(`${major}.`)',
      to: "version.startsWith(major ?? '')",
    },
  ],
};
