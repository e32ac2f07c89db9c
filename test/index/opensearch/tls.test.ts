/** A cluster behind TLS and a password: both come from the environment alone, and are told to nobody. */

import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { index, openLibrary } from '#src/main.ts';
import { newFolder, PROJECT, writeFiles } from '../../support.ts';
import { CLUSTER, deleteLibrary, newAddress } from '../cluster-libraries.ts';
import { hasOpenssl, startTlsProxy, type TlsProxy } from './tls-proxy.ts';

const USERNAME = 'reader';
const PASSWORD = 'p%ss:wörd-7391';
const ENCODED = Buffer.from(`${USERNAME}:${PASSWORD}`).toString('base64');
const TALK = 'Ana: Who buys the kelp rope?\nBen: Bakers buy the kelp rope.\n';

const canRun = CLUSTER !== null && hasOpenssl();
if (CLUSTER !== null && !canRun) console.error('Skipped the tests of TLS: openssl is missing.');

let proxy: TlsProxy;
/** Of the same library, without and with TLS. */
let plain: string;
let library: string;

describe.skipIf(!canRun)('a cluster behind TLS and a password', () => {
  beforeAll(async () => {
    const [node = ''] = (CLUSTER ?? '').split(',');
    const credentials = { username: USERNAME, password: PASSWORD };
    proxy = await startTlsProxy(node, newFolder(), credentials);
    plain = newAddress();
    library = plain.replace(/^opensearch:\/\/[^/]+/, `opensearchs://${proxy.host}`);
  });
  afterAll(async () => {
    proxy.close();
    await deleteLibrary(plain);
  });
  beforeEach(() => {
    vi.stubEnv('WHOSAID_OPENSEARCH_USERNAME', USERNAME);
    vi.stubEnv('WHOSAID_OPENSEARCH_PASSWORD', PASSWORD);
    vi.stubEnv('WHOSAID_OPENSEARCH_CA', proxy.authority);
  });
  afterEach(() => vi.unstubAllEnvs());

  it('is written to and asked', async () => {
    const files = writeFiles(newFolder(), { 'talk.txt': TALK });
    expect(await index(files, { library })).toMatchObject([{ outcome: 'added' }]);
    const results = await ask(library);
    expect(results.map(({ text }) => text)).toContain('Bakers buy the kelp rope.');
    expect(await ask(plain)).toEqual(results);
    expect(proxy.counts.allowed).toBeGreaterThan(10);
    expect(proxy.counts.refused).toBe(0);
  });

  it('is not asked where its certificate is not trusted', async () => {
    vi.stubEnv('WHOSAID_OPENSEARCH_CA', undefined);
    const { allowed, refused } = proxy.counts;
    const started = performance.now();
    const failure = await ask(library).catch((error: Error) => error);
    expect(failure).toMatchObject({
      code: 'LIBRARY_UNREACHABLE',
      message: expect.stringMatching(/^The certificate of [^\n]*WHOSAID_OPENSEARCH_CA/),
    });
    expect(performance.now() - started).toBeLessThan(5_000); // It is not asked again and again.
    expect(proxy.counts).toEqual({ allowed, refused });
  });

  it('refuses another password, none, and a half', async () => {
    vi.stubEnv('WHOSAID_OPENSEARCH_PASSWORD', 'another-4455');
    const failure = await ask(library).catch((error: Error) => error);
    expect(failure).toMatchObject({ code: 'LIBRARY_DENIED' });
    expect(failure).not.toHaveProperty('cause'); // It would hold headers.
    expect(`${failure} ${JSON.stringify(failure)}`).not.toContain('another-4455');
    vi.stubEnv('WHOSAID_OPENSEARCH_PASSWORD', undefined);
    await expect(ask(library)).rejects.toMatchObject({ code: 'USAGE' });
    vi.stubEnv('WHOSAID_OPENSEARCH_USERNAME', undefined);
    await expect(ask(library)).rejects.toMatchObject({ code: 'LIBRARY_DENIED' });
  });

  it('shows neither name nor password on the command line, in messages and in logs', async () => {
    const listed = await runCli(['list', '--library', library]);
    expect(listed).toMatchObject({ code: 0, stdout: expect.stringContaining('talk') });
    vi.stubEnv('WHOSAID_OPENSEARCH_PASSWORD', `${PASSWORD}x`);
    const denied = await runCli(['list', '--library', library]);
    expect(denied.code).not.toBe(0);
    expect(denied.stderr).toMatch(/refuses access[^\n]*\n$/);
    vi.stubEnv('WHOSAID_OPENSEARCH_PASSWORD', PASSWORD);
    const served = await serveAndAsk([
      'serve',
      '--port',
      '0',
      '--log-questions',
      '--library',
      library,
    ]);
    expect(served.answer).toContain('Bakers buy');
    expect(served.stderr).toMatch(/kelp/); // Questions are logged.
    for (const { stdout, stderr } of [listed, denied, served]) {
      for (const secret of [PASSWORD, ENCODED, ENCODED.slice(0, -4), USERNAME]) {
        expect(`${stdout}${stderr}`).not.toContain(secret);
      }
    }
  });
});

async function ask(address: string) {
  const whosaid = await openLibrary(address);
  try {
    return (await whosaid.query('who buys kelp rope')).results;
  } finally {
    await whosaid.close();
  }
}

function startCli(args: readonly string[]) {
  const program = ['--import', 'tsx', 'src/cli/whosaid.ts', ...args];
  return spawn(process.execPath, program, {
    cwd: PROJECT,
    env: { ...process.env, DEBUG: 'opensearch' },
  });
}

async function runCli(args: readonly string[]) {
  const child = startCli(args);
  child.stdin.end();
  const ended = new Promise((resolve) => child.once('close', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await ended;
  return { code: child.exitCode, stdout, stderr };
}

/** Asks a server one question, and stops it. */
async function serveAndAsk(args: readonly string[]) {
  const child = startCli(args);
  const stderr = text(child.stderr);
  let stdout = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.once('close', () => reject(new Error(`The server ended: ${stdout}`)));
    child.stdout.on('data', (data) => {
      stdout += data;
      if (stdout.includes('\n')) resolve(stdout.trim());
    });
  });
  const answer = await (await fetch(`${url}api/query?q=who+buys+kelp`)).text();
  child.kill('SIGTERM');
  return { stdout, stderr: await stderr, answer };
}
