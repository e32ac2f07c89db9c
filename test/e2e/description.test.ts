/** The HTTP API as its description promises: every answer fits it, lists go on by cursors, nothing is sent twice. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { index, openLibrary, type QueryResponse, type Whosaid } from '#src/main.ts';
import { listen, type RunningServer } from '#src/server/listen.ts';
import { newFolder, PROJECT, silence } from '../support.ts';
import { Description } from './description.ts';
import { type RequestOptions, request } from './request.ts';

const CALL = 'tindlewood-q3-2025-earnings-call';
const library = join(newFolder(), 'library');
const media = newFolder();
let whosaid: Whosaid;
let listening: RunningServer;
let description: Description;

async function ask(path: string, options: RequestOptions = {}) {
  const response = await request(listening.url, path, options);
  description.check(options.method ?? 'GET', path, response);
  return response;
}

const get = async <T>(path: string): Promise<T> => JSON.parse((await ask(path)).body);

beforeAll(async () => {
  await index([join(PROJECT, 'data')], { library });
  whosaid = await openLibrary(library);
  writeFileSync(join(media, `${CALL}.wav`), silence(1));
  listening = await listen(whosaid, '127.0.0.1', 0, { media, editableLibrary: library });
  const { body } = await request(listening.url, '/api/openapi.json');
  description = new Description(JSON.parse(body));
});

afterAll(async () => {
  listening.server.close();
  await whosaid.close();
});

describe('the description', () => {
  it('is of OpenAPI 3.1, names each operation once and has all that it refers to', () => {
    const { document } = description;
    expect(document.openapi).toBe('3.1.0');
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const refs = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)];
    for (const [, name] of refs) expect(document.components.schemas).toHaveProperty(name);
  });

  it.each([
    '/api/query?q=what%20did%20management%20say%20about%20Pantrywren%20losses&explain=true',
    '/api/query?q=who%20asked%20about%20margins&effort=best',
    '/api/query?q=what%20did%20Zebedee%20say',
    '/api/query?q=rain&role=analyst,host&section=qa&after=2025&kind=earnings-call&tag=x',
    '/api/query?q=rain&notSpeaker=Helena%20Corvaine&notRole=analyst&notTranscript=cantlebury-council-hearing',
    '/api/query?q=what%20did%20we%20decide%20about%20pricing%20after%20October%202025',
    '/api/query?q=',
    '/api/query?q=x&speaker=Nobody',
    '/api/brief?q=margins',
    '/api/compare?q=margins&by=transcript&side=tindlewood-q3-2025-earnings-call&side=vellacott-q1-2026-earnings-call',
    '/api/compare?q=margins&by=transcript',
    '/api/facets?q=margins',
    '/api/survey?q=margins',
    '/api/survey?q=zyzzyva',
    '/api/facets?q=x&limit=3',
    '/api/library',
    '/api/catalog',
    '/api/catalog?limit=none',
    '/api/transcripts',
    `/api/transcripts/${CALL}`,
    '/api/transcripts/nobody',
    `/api/transcripts/${CALL}/media`,
    '/api/transcripts/nobody/media',
    '/api/speakers',
    '/api/speakers/Rukmini%20Pashley',
    '/api/speakers/Nobody',
    '/api/health',
  ])('fits the answer of %s', async (path) => {
    expect((await ask(path)).headers['content-type']).toMatch(/json/);
  });

  it('fits the answers to changes', async () => {
    const send = (method: string, path: string, body: object) =>
      ask(path, {
        method,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await send('PATCH', `/api/transcripts/${CALL}`, { tags: ['calls'] })).status).toBe(200);
    expect((await ask(`/api/transcripts/${CALL}/edits`, { method: 'DELETE' })).status).toBe(200);
    const names = { name: 'Rukmini Pashley', to: 'R. Pashley' };
    const { status, body } = await send('POST', '/api/speaker-edits', names);
    expect(status).toBe(200);
    const undo = `/api/speaker-edits/${JSON.parse(body).number}`;
    expect((await ask(undo, { method: 'DELETE' })).status).toBe(200);
    expect((await send('POST', '/api/speaker-edits', { name: 3 })).status).toBe(400);
    expect((await ask('/api/transcripts/nobody', { method: 'DELETE' })).status).toBe(404);
  });

  it('leaves out what a server that only reads refuses', async () => {
    const readOnly = await listen(whosaid, '127.0.0.1', 0);
    const { body } = await request(readOnly.url, '/api/openapi.json');
    readOnly.server.close();
    expect(Object.keys(JSON.parse(body).paths)).not.toContain('/api/uploads');
    expect(Object.keys(description.document.paths)).toContain('/api/uploads');
  });

  it('is also a page to read, which needs nothing from elsewhere', async () => {
    const { status, headers, body } = await ask('/api/docs');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    for (const path of Object.keys(description.document.paths)) expect(body).toContain(path);
    expect(body).not.toMatch(/<script|src=|https?:\/\//);
    expect((await ask('/api/docs.css')).headers['content-type']).toMatch(/^text\/css/);
  });
});

describe('a cursor', () => {
  it.each([
    'margins',
    'what did management say about costs',
    'what did it cost and who paid',
    'zyzzyva',
  ])('leads through all results of %j, each once', async (question) => {
    const path = `/api/query?${new URLSearchParams({ q: question, limit: '4' })}`;
    const whole = await get<QueryResponse>(
      `/api/query?${new URLSearchParams({ q: question, limit: '16' })}`,
    );
    const paged: QueryResponse['results'][number][] = [];
    for (let next: string | null = ''; next !== null && paged.length < 16; ) {
      const page: QueryResponse = await get(next === '' ? path : `${path}&cursor=${next}`);
      paged.push(...page.results);
      next = page.next;
    }
    expect(paged).toEqual(whole.results);
    expect(paged.map(({ rank }) => rank)).toEqual(paged.map((_, at) => at + 1));
  });

  it('of another question, or made up, is refused', async () => {
    const { next } = await get<QueryResponse>('/api/query?q=margins&limit=2');
    for (const wrong of [`q=costs&cursor=${next}`, `q=margins&role=analyst&cursor=${next}`]) {
      const { status, body } = await ask(`/api/query?${wrong}`);
      expect([status, JSON.parse(body).code]).toEqual([400, 'USAGE']);
    }
    for (const made of ['2', '-1-abc', '99999-abc', "'", 'x'.repeat(5_000)]) {
      const { status } = await ask(`/api/query?q=margins&cursor=${encodeURIComponent(made)}`);
      expect(status).toBe(400);
    }
  });

  it.each([
    ['catalog', 'transcripts', async () => (await whosaid.catalog()).map(({ id }) => id)],
    ['transcripts', 'transcripts', async () => (await whosaid.catalog()).map(({ id }) => id)],
    ['speakers', 'speakers', async () => (await whosaid.speakers()).map(({ name }) => name)],
  ] as const)('leads through all of /api/%s, each once', async (list, property, listAll) => {
    interface Page
      extends Partial<Record<typeof property, readonly { id?: string; name?: string }[]>> {
      readonly next: string | null;
    }
    const keys: (string | undefined)[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const cursor: string = next === '' ? '' : `&${new URLSearchParams({ cursor: next })}`;
      const page: Page = await get(`/api/${list}?limit=3${cursor}`);
      const items = page[property] ?? [];
      expect(items.length).toBeLessThanOrEqual(3);
      keys.push(...items.map(({ id, name }) => id ?? name));
      next = page.next;
    }
    expect(keys).toEqual(await listAll());
    expect((await ask(`/api/${list}?cursor=nobody`)).status).toBe(400);
  });
});

describe('answers', () => {
  it.each(['/api/catalog', '/api/transcripts', `/api/transcripts/${CALL}`, '/api/speakers'])(
    'of %s are not sent again as long as they stay the same',
    async (path) => {
      const { headers } = await ask(path);
      expect(headers['cache-control']).toBe('private, no-cache');
      const again = await ask(path, { headers: { 'if-none-match': headers.etag ?? '' } });
      expect([again.status, again.body]).toEqual([304, '']);
      const other = await ask(path, { headers: { 'if-none-match': '"other"' } });
      expect(other.status).toBe(200);
    },
  );

  it('are compressed for those who ask for it', async () => {
    const path = '/api/query?q=margins&limit=10';
    const compressed = await fetch(new URL(path, listening.url), {
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(compressed.headers.get('content-encoding')).toBe('gzip');
    const plain = await ask(path);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(await compressed.json()).toMatchObject({ results: JSON.parse(plain.body).results });
  });

  it('show neighbours by a few sentences: ten results take some 20 kilobytes', async () => {
    for (const question of ['margins', 'who is leaving', 'what did management say about costs']) {
      const { body } = await ask(`/api/query?${new URLSearchParams({ q: question })}`);
      expect(JSON.parse(body).results.length).toBeGreaterThan(2);
      expect(body.length).toBeLessThan(24_000);
    }
  });
});

describe('/metrics', () => {
  const read = async (): Promise<Map<string, number>> => {
    const { headers, body } = await request(listening.url, '/metrics');
    expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    const lines = body.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    return new Map(
      lines.map((line) => {
        const space = line.lastIndexOf(' ');
        return [line.slice(0, space), Number(line.slice(space + 1))];
      }),
    );
  };

  it('counts requests by route and status, times them, and tells of line and library', async () => {
    const count = 'whosaid_http_requests_total{method="GET",route="/api/query",status="200"}';
    const refused = 'whosaid_http_requests_total{method="GET",route="/api/query",status="400"}';
    const timed = 'whosaid_http_request_duration_seconds_count{route="/api/query"}';
    const before = await read();
    await ask('/api/query?q=margins');
    await ask('/api/query?q=');
    const after = await read();
    expect((after.get(count) ?? 0) - (before.get(count) ?? 0)).toBe(1);
    expect((after.get(refused) ?? 0) - (before.get(refused) ?? 0)).toBe(1);
    expect((after.get(timed) ?? 0) - (before.get(timed) ?? 0)).toBe(2);
    const { passages, transcripts } = await whosaid.stats();
    expect(after.get('whosaid_library_passages')).toBe(passages);
    expect(after.get('whosaid_library_transcripts')).toBe(transcripts);
    expect(after.get('whosaid_questions_running')).toBe(0);
    expect(after.get('whosaid_questions_waiting')).toBe(0);
    expect(after.get('process_cpu_seconds_total')).toBeGreaterThan(0);
  });

  it('says nothing of what was asked or of whom', async () => {
    await ask('/api/speakers/Rukmini%20Pashley');
    await ask('/api/query?q=pantrywren');
    await ask('/api/made-up-address');
    const text = [...(await read()).keys()].join('\n');
    expect(text).toContain('route="/api/speakers/:name"');
    expect(text).not.toMatch(/Rukmini|pantrywren|made-up/i);
  });
});
