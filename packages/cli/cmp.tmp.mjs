import { dump, openTrace } from '@heapreel/replayer';

for (const v of process.argv.slice(2)) {
  const r = await openTrace(`/tmp/rt/s-${v}.reel`);
  const b = new Map(),
    d = new Map();
  let site = null;
  for await (const rows of dump(r, { kinds: new Set([1, 2, 17]) }))
    for (const x of rows) {
      if (x.kind === 'site') site = x.site;
      else (x.kind === 'alloc' ? b : d).set(x.object, site);
    }
  const s = new Map();
  for (const m of r.trace.marks) {
    const [w, l, f, n] = m.label.split('\0');
    const g = (w === 'born' ? b : d).get(m.object);
    const got = g ? `${g.line} ${g.file} ${g.function}` : String(g);
    const want = `${l} ${f} ${n}`;
    if (got !== want) {
      const k = `${w} want ${want} got ${got}`.replaceAll('/work/main/test/conformance/', '');
      s.set(k, (s.get(k) ?? 0) + 1);
    }
  }
  console.log(v, r.trace.marks.length, r.events);
  for (const [k, n] of s) console.log('  ', n, k);
  await r.close();
}
