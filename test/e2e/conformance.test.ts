/** The MCP server by the protocol's own conformance suite: all of its scenarios that need no tools of its example server. */

import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { index, openLibrary, type Whosaid } from '#src/main.ts';
import { listen, type RunningServer } from '#src/server/listen.ts';
import { newFolder, PROJECT } from '../support.ts';
import { run } from './npm.ts';

const SUITE = join(PROJECT, 'node_modules/@modelcontextprotocol/conformance/dist/index.js');
const SCENARIOS = [
  'server-initialize',
  'ping',
  'tools-list',
  'resources-list',
  'prompts-list',
  'dns-rebinding-protection',
];

const folder = newFolder();
const suite = join(folder, 'conformance.cjs');
let whosaid: Whosaid;
let listening: RunningServer;

beforeAll(async () => {
  /* As a script, because its module imports what node:fs has only from Node 22 on, and never calls it here. */
  await build({
    entryPoints: [SUITE],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: suite,
    logLevel: 'error',
  });
  const library = join(folder, 'library');
  await index([join(PROJECT, 'data')], { library });
  whosaid = await openLibrary(library);
  listening = await listen(whosaid, '127.0.0.1', 0);
});

afterAll(async () => {
  listening.server.close();
  await whosaid.close();
});

describe('the conformance suite', () => {
  it.each(SCENARIOS)('passes %s', async (scenario) => {
    const url = new URL('/mcp', listening.url).href;
    const args = [suite, 'server', '--url', url, '--scenario', scenario];
    const { stdout } = await run(process.execPath, args, { cwd: folder });
    expect(stdout).toMatch(/^Passed: ([1-9]\d*)\/\1, 0 failed/m);
  });
});
