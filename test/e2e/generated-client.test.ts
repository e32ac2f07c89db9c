/** The HTTP API by a client that a common generator makes of its description, in a project of its own. */

import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { index, openLibrary, type Whosaid } from '#src/main.ts';
import { listen, type RunningServer } from '#src/server/listen.ts';
import { newFolder, PROJECT, writeFiles } from '../support.ts';
import { isRegistryReachable, NO_REGISTRY, npm, run } from './npm.ts';
import { request } from './request.ts';

const GENERATOR = ['openapi-typescript@7', 'openapi-fetch@0.17', 'typescript@5.9'];
const MINUTE = 60_000;

/** Each value is used by its type: what the description lacks does not compile. */
const CONSUMER = `import createClient from 'openapi-fetch';
import type { paths } from './api.js';

const client = createClient<paths>({ baseUrl: process.argv[2] ?? '' });
const query = { q: 'how much is spent on SMS', limit: 3, explain: true, ignore: ['who' as const] };
const asked = await client.GET('/api/query', { params: { query } });
const result = asked.data?.results[0];
const ids: string[] = [];
for (let cursor: string | undefined; ; ) {
  const { data } = await client.GET('/api/transcripts', { params: { query: { limit: 2, cursor } } });
  ids.push(...(data?.transcripts ?? []).map(({ id }) => id));
  if (data === undefined || data.next === null) break;
  cursor = data.next;
}
const [id = ''] = ids;
const whole = await client.GET('/api/transcripts/{id}', { params: { path: { id } } });
const missing = await client.GET('/api/transcripts/{id}', { params: { path: { id: 'nobody' } } });
const compared = await client.GET('/api/compare', {
  params: { query: { q: 'clearing snow', by: 'speaker', side: ['Renata Oyelaar', 'Josephine Kilbrae'] } },
});
const edited = await client.PATCH('/api/transcripts/{id}', {
  params: { path: { id } },
  body: { title: 'Renamed', tags: ['one'] },
});
console.log(
  JSON.stringify({
    text: result?.text,
    scored: result?.why?.every(({ contribution }) => typeof contribution === 'number'),
    speaker: result?.speaker.name.length,
    ids: new Set(ids).size,
    turns: whole.data?.turns.length,
    refused: [missing.response.status, missing.error?.code],
    sides: compared.data?.sides.map(({ name }) => name),
    edited: edited.data?.edited === id,
  }),
);
`;

const library = join(newFolder(), 'library');
let whosaid: Whosaid;
let listening: RunningServer;

beforeAll(async () => {
  await index([join(PROJECT, 'data')], { library });
  whosaid = await openLibrary(library);
  listening = await listen(whosaid, '127.0.0.1', 0, { editableLibrary: library });
});

afterAll(async () => {
  listening.server.close();
  await whosaid.close();
});

it(
  'a generated client compiles, and gets what it has types for',
  async (test) => {
    test.skip(!(await isRegistryReachable()), NO_REGISTRY);
    const folder = newFolder();
    const { body } = await request(listening.url, '/api/openapi.json');
    writeFiles(folder, {
      'package.json': '{"type": "module"}',
      'api.json': body,
      'consumer.ts': CONSUMER,
    });
    await npm(folder, 'install', '--ignore-scripts', '--no-audit', '--no-fund', ...GENERATOR);
    const bin = (path: string, ...args: string[]) =>
      run(process.execPath, [join(folder, 'node_modules', path), ...args], { cwd: folder });
    await bin('openapi-typescript/bin/cli.js', 'api.json', '-o', 'api.d.ts');
    const types = ['--typeRoots', join(PROJECT, 'node_modules', '@types'), '--types', 'node'];
    const target = ['--strict', '--target', 'es2022', '--module', 'nodenext'];
    await bin('typescript/bin/tsc', 'consumer.ts', ...target, ...types);
    const { stdout } = await run(process.execPath, ['consumer.js', listening.url], { cwd: folder });
    expect(JSON.parse(stdout)).toEqual({
      text: expect.stringContaining('$6,400 a month'),
      scored: true,
      speaker: expect.any(Number),
      ids: 7,
      turns: expect.any(Number),
      refused: [404, 'NOT_FOUND'],
      sides: ['Renata Oyelaar', 'Josephine Kilbrae'],
      edited: true,
    });
  },
  5 * MINUTE,
);
