/**
 * `npm run dev -- [options of serve]`: the API from source and the page with live reload, at one address.
 * The API restarts when its source changes.
 */

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';

const DEFAULT_PORT = '7654';

const root = fileURLToPath(new URL('..', import.meta.url));
const serveOptions = process.argv.slice(2);
const { port = DEFAULT_PORT } = parseArgs({
  args: serveOptions,
  options: { port: { type: 'string' } },
  strict: false,
}).values;
const tsx = fileURLToPath(import.meta.resolve('tsx/cli'));
const command = ['watch', '--clear-screen=false', 'src/cli/whosaid.ts', 'serve', ...serveOptions];
const api = spawn(process.execPath, [tsx, ...command], { cwd: root, stdio: 'inherit' });

process.env.WHOSAID_API = `http://127.0.0.1:${port}`;
const page = await createServer({ configFile: `${root}vite.config.ts` });
await page.listen();
page.printUrls();

api.once('exit', async (code) => {
  await page.close();
  process.exit(code ?? 0);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => api.kill(signal));
