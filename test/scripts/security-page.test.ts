/** Promises whose tests have moved are promises without a test. */

import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('SECURITY.md names tests that exist', () => {
  const page = readFileSync('SECURITY.md', 'utf8');
  const named = [...page.matchAll(/test\/[\w/-]+\.test\.ts/g)].map(([path]) => path);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});
