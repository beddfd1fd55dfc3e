import { expect, test } from 'vitest';
import { heapreel } from './heapreel.js';

test('doctor records and replays on the default version, and looks at every one', () => {
  const { code, out } = heapreel('doctor', '--json');
  expect(code).toBe(0);
  const { ok, findings } = JSON.parse(out) as {
    ok: boolean;
    findings: { name: string; ok: boolean; detail: string }[];
  };
  expect(ok).toBe(true);
  const detail = (name: string) => findings.find((finding) => finding.name === name)?.detail;
  for (const python of ['3.11', '3.12', '3.13', '3.14']) {
    expect(detail(`python ${python}`)).toMatch(new RegExp(`^${python}\\.\\d+ \\(pyodide [\\d.]+\\), its `));
  }
  expect(detail('record on 3.13')).toMatch(/^\d+ events, \d+ objects agree$/);
  expect(detail('cache')).toMatch(/heapreel$/);
});
