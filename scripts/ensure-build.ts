/** Builds `dist/` where it is missing or older than its sources; the end-to-end tests run it. */

import { execSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const BUILT = ['dist/cli/whosaid.js', 'dist/web/index.html'];
const SETTINGS = ['package.json', 'tsconfig.json', 'tsconfig.build.json', 'vite.config.ts'];

/** Milliseconds; 0 where there is no such file. */
const modified = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' });
const newest = Math.max(
  ...[...SETTINGS, ...sources.map((name) => join('src', name))].map(modified),
);
if (Math.min(...BUILT.map(modified)) < newest) execSync('npm run build', { stdio: 'inherit' });
