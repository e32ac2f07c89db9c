/** `npm run licences`: lists what a user of the package installs, by licence; fails where one is not permissive. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const LOCK_FILE = new URL('../package-lock.json', import.meta.url);
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'WTFPL',
  'Zlib',
]);
/** Shared libraries and their wrappers, which come with the optional @xenova/transformers: whoever links to them at run time owes nothing. */
const LINKED = /^@img\/sharp-/;

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      license: z.string().optional(),
      dev: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});

export interface InstalledPackage {
  readonly name: string;
  /** An SPDX expression; empty where the package states none. */
  readonly licence: string;
  readonly isPermissive: boolean;
  readonly isDevelopment: boolean;
  readonly runsScripts: boolean;
}

export function readPackages(lockFile = LOCK_FILE): InstalledPackage[] {
  const { packages } = Lock.parse(JSON.parse(readFileSync(lockFile, 'utf8')));
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { license = '', dev = false, hasInstallScript = false }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return {
        name,
        licence: license,
        isPermissive: LINKED.test(name) || isPermissive(license),
        isDevelopment: dev,
        runsScripts: hasInstallScript,
      };
    });
}

/** One of several licences may be chosen; all of several must be kept. */
export function isPermissive(expression: string): boolean {
  const alternatives = expression.replace(/[()]/g, '').split(' OR ');
  return alternatives.some((one) => one.split(' AND ').every((name) => PERMISSIVE.has(name)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const used = readPackages().filter(({ isDevelopment }) => !isDevelopment);
  const licences = new Set(used.map(({ licence }) => licence));
  for (const licence of [...licences].sort()) {
    const names = used.filter((one) => one.licence === licence).map(({ name }) => name);
    console.log(`${licence}: ${names.sort().join(', ')}`);
  }
  const refused = used.filter((one) => !one.isPermissive);
  for (const { name, licence } of refused) console.error(`not permissive: ${name}, ${licence}`);
  process.exitCode = refused.length > 0 ? 1 : 0;
}
