/** What users install: its licences, and what runs when it is installed. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isPermissive, readPackages } from '../../scripts/licences.ts';
import { PROJECT } from '../support.ts';

describe('the packages that users install', () => {
  const packages = readPackages();

  it('are found, and all may be used by everybody', () => {
    const used = packages.filter(({ isDevelopment }) => !isDevelopment);
    expect(used.length).toBeGreaterThan(100);
    expect(used.filter((one) => !one.isPermissive)).toEqual([]);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['(MIT AND Zlib)', true],
    ['GPL-3.0-or-later', false],
    ['MIT AND GPL-3.0-or-later', false],
    ['', false],
  ])('have a licence such as %j: %s', (licence, expected) => {
    expect(isPermissive(licence)).toBe(expected);
  });

  it('run no script that SECURITY.md does not name', () => {
    const security = readFileSync(join(PROJECT, 'SECURITY.md'), 'utf8');
    const section = security.slice(security.indexOf('## Dependencies that run scripts'));
    const scripted = packages.filter(({ runsScripts }) => runsScripts).map(({ name }) => name);
    expect(scripted).toContain('better-sqlite3');
    expect(scripted.filter((name) => !section.includes(`\`${name}\``))).toEqual([]);
  });
});
