export const pymalloc = {
  name: 'pymalloc',
  tests: ['pymalloc', 'pymalloc-conformance'],
  defects: [
    {
      name: 'an arena that is no longer the last with its number of free pools leaves none behind',
      file: 'pymalloc/arena-table.ts',
      from: 'previous !== NONE && this.free[previous] === before ? previous : NONE',
      to: 'NONE',
    },
    {
      name: 'the last arena is given back, too',
      file: 'pymalloc/arena-table.ts',
      from: 'free === this.total[arena] && this.#next[arena] !== NONE',
      to: 'free === this.total[arena]',
    },
    {
      name: 'a pool that last held the class loses its free chain',
      file: 'pymalloc/pool-table.ts',
      from: 'if (headers[header + CLASS] === sizeClass) return;',
      to: '',
    },
    {
      name: 'the last block of a pool is not carved where it ends with the pool',
      file: 'pymalloc/pool-table.ts',
      from: 'if (after > this.#geometry.unitsPerPool)',
      to: 'if (after >= this.#geometry.unitsPerPool)',
    },
    {
      name: 'a block that wastes exactly a quarter moves not',
      file: 'pymalloc/pymalloc.ts',
      from: '4 * bytes > 3 * size',
      to: '4 * bytes >= 3 * size',
    },
    {
      name: 'pools of an unmapped arena are still on their pages',
      file: 'pymalloc/pool-table.ts',
      from: 'this.byPage[this.field(pool, PAGE) - this.firstPage] = 0;',
      to: '',
    },
    {
      name: 'an arena that gains a free pool stays before those that have fewer',
      file: 'pymalloc/arena-table.ts',
      from: 'this.#insertAfter(arena, lastBefore);',
      to: 'this.#insertFirst(arena);',
    },
    {
      name: 'a pool that was full goes behind the front one',
      file: 'pymalloc/pymalloc.ts',
      from: 'this.pools.link(pool, headers[header + CLASS]);',
      to: 'const front = this.pools.front[headers[header + CLASS]];\n      this.pools.link(pool, headers[header + CLASS]);\n      if (front !== 0) this.pools.front[headers[header + CLASS]] = front;',
    },
    {
      name: 'an arena not aligned to a pool has room for one pool too many',
      file: 'pymalloc/arena-table.ts',
      from: '- (address % poolBytes === 0 ? 0 : 1);',
      to: ';',
    },
    {
      name: 'the highwater mark is that of today',
      file: 'pymalloc/arena-table.ts',
      from: 'this.highwater = Math.max(this.highwater, this.current);',
      to: 'this.highwater = this.current;',
    },
  ],
};
