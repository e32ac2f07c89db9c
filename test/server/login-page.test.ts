/** The page that asks for the token leads back to where one came from, and nowhere else. */

import { expect, it } from 'vitest';
import { ownAddress, renderLoginPage } from '#src/server/login-page.ts';

it.each([
  ['/t/kelp?q=a%20b', '/t/kelp?q=a%20b'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['/a\r\nSet-Cookie: x', '/'],
  [undefined, '/'],
  [['/a'], '/'],
])('%j leads to %s', (to, address) => {
  expect(ownAddress(to)).toBe(address);
});

it('quotes the address in its form', () => {
  const page = renderLoginPage('/?q="><script>', false);
  expect(page).toContain('value="/?q=&quot;&gt;&lt;script&gt;"');
  expect(page).not.toContain('role="alert"');
});
