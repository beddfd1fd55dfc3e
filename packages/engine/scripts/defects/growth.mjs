export const growth = {
  name: 'growth',
  tests: ['growth', 'growth-properties', 'growth-heap'],
  defects: [
    {
      name: 'a search in a set tries a neighbour fewer',
      file: 'growth/set-table.ts',
      from: 'const LINEAR_PROBES = 9;',
      to: 'const LINEAR_PROBES = 8;',
    },
    {
      name: 'an element takes the first vacated place',
      file: 'growth/set-table.ts',
      from: 'if (found === DUMMY) vacated = place;',
      to: 'if (found === DUMMY && vacated < 0) vacated = place;',
    },
    {
      name: 'append makes a block smaller',
      file: 'growth/list-capacity.ts',
      from: 'return length < capacity ? capacity : resized',
      to: 'return resized',
    },
    {
      name: 'only dicts without holes are copied whole',
      file: 'growth/dict-keys.ts',
      from: 'return other.used >= Math.floor((other.entries * 2) / 3);',
      to: 'return other.used === other.entries;',
    },
    {
      name: 'deletions at the front of a bytearray move its bytes',
      file: 'growth/bytearray-buffer.ts',
      from: 'if (growth < 0 && start === 0) this.offset -= growth;',
      to: '',
    },
    {
      name: 'a rebuilt dict goes by its old slots',
      file: 'types/dict.ts',
      from: 'content.slots = slots;',
      to: '',
    },
    {
      name: 'a list that is half used shrinks',
      file: 'growth/list-capacity.ts',
      from: 'wanted >= room >> 1',
      to: 'wanted > room >> 1',
    },
    {
      name: 'a set of three fifths stays as it is',
      file: 'growth/set-table.ts',
      from: 'if (this.#filled * 5 < (this.size - 1) * 3) return null;',
      to: 'if (this.#filled * 5 <= (this.size - 1) * 3) return null;',
    },
    {
      name: 'deleted entries make room in the key table at once',
      file: 'growth/dict-keys.ts',
      from: '  delete(): void {\n    this.used--;',
      to: '  delete(): void {\n    this.used--;\n    this.usable++;\n    this.entries--;',
    },
    {
      name: 'instances are born with the room that the first one had',
      file: 'growth/shared-keys.ts',
      from: 'if (this.#usable > 1) this.#usable--;',
      to: '',
    },
    {
      name: 'tables of 3.14 are twice as large as needed, too',
      file: 'profile/cpython-3.14.0.ts',
      from: 'setsSmallestBit: false',
      to: 'setsSmallestBit: true',
    },
    {
      name: 'the hash of strings takes two rounds at the end',
      file: 'growth/hash/siphash.ts',
      from: 'round < 3',
      to: 'round < 2',
    },
    {
      name: 'pop of the last item keeps the block in 3.13',
      file: 'profile/cpython-3.13.ts',
      from: 'lastPopFrees: true',
      to: 'lastPopFrees: false',
    },
  ],
};
