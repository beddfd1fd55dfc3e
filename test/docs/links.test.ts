// Whatever a document points to is there.
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { documents, repository, textOf } from './documents.js';

const packages = readdirSync(join(repository, 'packages')).map((name) => join('packages', name));

test.each(documents)('%s', (document) => {
  const text = textOf(document).replace(/^```.*?^```/gms, '');
  const targets = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target]) => target);
  const local = targets.filter((target) => !/^https?:/.test(target));
  expect(local.filter((target) => !existsSync(join(repository, dirname(document), target)))).toEqual([]);
});

test.each(documents)('the paths in code quotes of %s', (document) => {
  const named = [
    ...textOf(document).matchAll(/`((?:packages|scripts|docs|examples|src|test|proto|bench)\/[\w./-]+)`/g),
  ].map(([, path]) => path);
  // From the root, from the document's own folder, or from a package that the line names.
  const roots = ['', dirname(document), ...(document === 'docs/ARCHITECTURE.md' ? packages : [])];
  const missing = named.filter((path) => !roots.some((root) => existsSync(join(repository, root, path))));
  expect(missing).toEqual([]);
});
