/** The examples run as their first line says. */

import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { newFolder, PROJECT } from '../support.ts';
import { start, whosaid } from './whosaid.ts';

const run = promisify(execFile);
const example = (name: string, ...args: string[]) =>
  run(process.execPath, [join(PROJECT, 'examples', name), ...args], { cwd: PROJECT });

const library = join(newFolder(), 'library');

beforeAll(async () => {
  await whosaid(['index', join(PROJECT, 'data'), '--library', library]);
});

describe('examples', () => {
  it('ask in code', async () => {
    const { stdout } = await example('ask.mjs', 'why are the kiosks late');
    expect(stdout).toMatch(/^Callum Etxeberri \(Engineering Manager\), Rosterlark product meeting/);
  });

  it('tell who talks', async () => {
    const { stdout } = await example('who-talks.mjs', library);
    expect(stdout.trim().split('\n')).toHaveLength(10);
    expect(stdout).toMatch(/^ +\d+ turns in \d+ transcripts {2}\S/);
  });

  it('cite on the command line', async () => {
    const program = `${process.execPath} ${join(PROJECT, 'dist/cli/whosaid.js')}`;
    const env = { ...process.env, WHOSAID: program };
    const script = join(PROJECT, 'examples', 'citations.sh');
    const { stdout } = await run('sh', [script, library, 'why are the kiosks late'], { env });
    expect(stdout).toMatch(
      /^> .+\n(?:>.*\n)*> — Callum Etxeberri, .+\(`rosterlark-product-meeting#\d+`\)$/m,
    );
  });

  it('ask over HTTP', async () => {
    const server = start(['serve', '--library', library, '--port', '0']);
    const [address] = await once(server.stdout, 'data');
    const { stdout } = await example(
      'over-http.mjs',
      String(address).trim(),
      'why are the kiosks late',
    );
    expect(stdout).toContain('rosterlark-product-meeting#');
    server.kill('SIGTERM');
    await once(server, 'close');
  });
});
