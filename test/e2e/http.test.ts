/** The HTTP API, over a real socket, and `whosaid serve` that opens it. */

import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { STATUS_CODES } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { index, openLibrary, type Whosaid } from '#src/main.ts';
import { listen, type RunningServer } from '#src/server/listen.ts';
import { Problem } from '#src/server/problem.ts';
import { newFolder, PROJECT, silence } from '../support.ts';
import { request as ask, type RequestOptions } from './request.ts';
import { json, start } from './whosaid.ts';

const QUESTION = 'what did management say about Pantrywren losses';
const CALL = 'tindlewood-q3-2025-earnings-call';

const library = join(newFolder(), 'library');
const media = newFolder();
let whosaid: Whosaid;
let listening: RunningServer;

const request = (path: string, options?: RequestOptions) => ask(listening.url, path, options);

/** The JSON at an address. */
async function api<T>(path: string, parameters: Record<string, string> = {}): Promise<T> {
  const { status, headers, body } = await request(`${path}?${new URLSearchParams(parameters)}`);
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('application/json; charset=utf-8');
  return JSON.parse(body);
}

const refusal = (status: number, code: string, message: RegExp) => ({
  type: 'about:blank',
  title: STATUS_CODES[status],
  status,
  code,
  detail: expect.stringMatching(message),
});

async function refused(path: string, options?: { method: string }) {
  const { status, headers, body } = await request(path, options);
  expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
  const problem = Problem.parse(JSON.parse(body));
  expect(problem.status).toBe(status);
  expect(problem.detail).not.toContain('\n');
  return problem;
}

beforeAll(async () => {
  await index([join(PROJECT, 'data')], { library });
  whosaid = await openLibrary(library);
  listening = await listen(whosaid, '127.0.0.1', 0, { media });
});

afterAll(async () => {
  listening.server.close();
  await whosaid.close();
});

describe('GET /api/query', () => {
  it.each([
    [{ q: QUESTION }, [QUESTION]],
    [
      { q: 'kiosk tablets', limit: '3', speaker: 'callum', explain: 'true' },
      ['kiosk tablets', '--limit', '3', '--speaker', 'callum', '--explain'],
    ],
    [
      {
        q: QUESTION,
        ignore: 'who',
        section: 'qa',
        after: '2025',
        before: '2025-11',
        transcript: CALL,
      },
      [
        QUESTION,
        '--ignore',
        'who',
        '--section',
        'qa',
        '--after',
        '2025',
        '--before',
        '2025-11',
        '--transcript',
        CALL,
      ],
    ],
    [{ q: '"zyzzyva plumbus"' }, ['"zyzzyva plumbus"']],
  ])('%j is what the command line prints', async (parameters, args) => {
    const { tookMs: _, ...answer } = await api<Record<string, unknown>>('/api/query', {
      ...parameters,
      detail: 'full',
    });
    const { tookMs: __, ...printed } = await json<Record<string, unknown>>(
      'query',
      ...args,
      '--effort',
      'fast',
      '--library',
      library,
    );
    expect(answer).toEqual(printed);
  });

  it('leaves out what surrounds results, and further passages of those that only come near, unless asked', async () => {
    type Shown = { match: boolean; more: object[]; before: object | null; after: object | null };
    const ask = (detail?: string) =>
      api<{ results: Shown[] }>('/api/query', { q: 'kiosk tablets', ...(detail && { detail }) });
    const full = (await ask('full')).results;
    expect(full.some(({ more }) => more.length > 0)).toBe(true);
    expect(full.some(({ match, after }) => !match && after !== null)).toBe(true);
    expect((await ask()).results).toEqual(
      full.map((one) => ({ ...one, before: null, after: null, ...(!one.match && { more: [] }) })),
    );
  });

  it('takes several values of a filter, with commas or one by one', async () => {
    const once = await api<{ query: object }>('/api/query', { q: 'swaps', role: 'analyst,host' });
    const { body } = await request('/api/query?q=swaps&role=analyst&role=host');
    expect(once.query).toMatchObject({ filters: { role: ['analyst', 'host'] } });
    expect(JSON.parse(body).query).toEqual(once.query);
  });

  it.each([
    ['', /^The question is empty\. Send one as q, in up to 2000 characters\.$/],
    ['?q=', /^The question is empty/],
    ['?q=%20', /^The question is empty/],
    [`?q=${'x'.repeat(2001)}`, /^The question is longer than 2000 characters\.$/],
    ['?q=x&limit=0', /^limit must be a whole number from 1 to 1000, not "0"\.$/],
    ['?q=x&limit=1001', /from 1 to 1000, not "1001"\.$/],
    ['?q=x&limit=-1', /not "-1"\.$/],
    ['?q=x&limit=ten', /not "ten"\.$/],
    ['?q=x&role=ceo', /"ceo"/],
    ['?q=x&section=intro', /"intro"/],
    ['?q=x&after=2025-13', /"2025-13"/],
    ['?q=x&before=someday', /"someday"/],
    ['?q=x&ignore=why', /"why"/],
    ['?q=x&effort=utmost', /^effort must be fast or best, not "utmost"\.$/],
    ['?q=x&explain=maybe', /^explain must be true or false, not "maybe"\.$/],
    ['?q=x&detail=some', /^detail must be full or short, not "some"\.$/],
    [
      '?q=x&colour=red',
      /^Unknown parameter "colour"\. Known: q, .*, effort, limit, cursor, explain, detail\.$/,
    ],
    ['?q=x&limt=3', /^Unknown parameter "limt"\. Did you mean limit\? Known: q, /],
  ])('%s is refused with one clear message', async (parameters, message) => {
    expect(await refused(`/api/query${parameters}`)).toEqual(refusal(400, 'USAGE', message));
  });

  it('is refused for people and transcripts that are not there', async () => {
    expect(await refused('/api/query?q=x&speaker=Nobody')).toEqual(
      refusal(404, 'NOT_FOUND', /"Nobody"/),
    );
    expect(await refused('/api/query?q=x&transcript=nothing')).toEqual(
      refusal(404, 'NOT_FOUND', /"nothing"/),
    );
  });
});

describe('the other addresses', () => {
  it('/api/health answers', async () => {
    expect(await api('/api/health')).toMatchObject({ status: 'ok', model: 'bundled' });
  });

  it('/api/library summarizes the library', async () => {
    const { latest, ...counts } = await api<{ latest: { id: string }[] }>('/api/library');
    expect(counts).toMatchObject({
      transcripts: 7,
      speakers: 39,
      dates: ['2025-06-12', '2026-05-07'],
      exampleSpeaker: { name: 'Saoirse Lindqvist', role: 'management' },
    });
    expect(latest[0].id).toBe('vellacott-q1-2026-earnings-call');
  });

  it('/api/facets counts where a topic comes up, with the filters of /api/query', async () => {
    const facets = await api<{ speakers: { name: string }[]; passages: number }>('/api/facets', {
      q: QUESTION,
    });
    expect(facets).toMatchObject({
      query: { text: 'Pantrywren losses', filters: { role: ['management'] } },
      roles: [{ role: 'management', passages: facets.passages }],
      transcripts: [{ id: CALL, passages: facets.passages }],
    });
    const names = facets.speakers.map(({ name }) => name).sort();
    expect(names).toEqual(['Dunstan Okwuosa', 'Helena Corvaine']);
    const anyone = await api<{ roles: object[] }>('/api/facets', { q: QUESTION, ignore: 'who' });
    expect(anyone.roles.length).toBeGreaterThan(1);
    expect(await api('/api/facets', { q: 'zebra crossing lollipop lady' })).toMatchObject({
      passages: 0,
      transcripts: [],
    });
    expect(await refused('/api/facets?q=x&limit=3')).toEqual(
      refusal(400, 'USAGE', /^Unknown parameter "limit"/),
    );
  });

  it('/api/transcripts is what `list --json` prints', async () => {
    const transcripts = await json('list', '--library', library);
    expect(await api('/api/transcripts')).toEqual({ transcripts, next: null });
  });

  it('/api/transcripts/:id is what `show --json` prints', async () => {
    const shown = await json('show', CALL, '--library', library);
    expect(await api(`/api/transcripts/${CALL}`)).toEqual(shown);
    expect(await refused('/api/transcripts/nobody')).toEqual(refusal(404, 'NOT_FOUND', /"nobody"/));
  });

  it('/media/:id is the recording of a transcript, in parts as well, and nothing else', async () => {
    const path = `/media/${CALL}`;
    const about = `/api/transcripts/${CALL}/media`;
    expect(await api(about)).toBeNull();
    expect(await refused(path)).toEqual(refusal(404, 'NOT_FOUND', /^No recording of /));
    writeFileSync(join(media, `${CALL}.wav`), silence(1));
    expect(await api(about)).toEqual({ kind: 'audio', url: path });
    const part = await request(path, { headers: { range: 'bytes=0-3' } });
    expect(part).toMatchObject({ status: 206, body: 'RIFF' });
    expect(part.headers).toMatchObject({ 'content-type': 'audio/wav', 'accept-ranges': 'bytes' });
    const beyond = await request(path, { headers: { range: 'bytes=99999-' } });
    expect(beyond.status).toBe(416);
    for (const other of ['nobody', `..%2F${CALL}.wav`, `${CALL}.wav`, 'library.sqlite']) {
      expect((await request(`/media/${other}`)).status).toBe(404);
    }
  });

  it('hide the folders of files from other machines', async () => {
    const open = await listen(whosaid, '0.0.0.0', 0);
    const address = `http://127.0.0.1:${new URL(open.url).port}`;
    const headers = { authorization: `Bearer ${open.token}` };
    const response = await ask(address, `/api/transcripts/${CALL}`, { headers });
    expect(JSON.parse(response.body)).toMatchObject({ source: `${CALL}.txt` });
    const lists = ['library', 'catalog', 'transcripts', 'speakers', 'speakers/Helena%20Corvaine'];
    for (const path of ['query?q=kelp', 'facets?q=kelp', ...lists]) {
      const { status, body } = await ask(address, `/api/${path}`, { headers });
      expect([path, status]).toEqual([path, 200]);
      expect(body).not.toContain(PROJECT);
    }
    open.server.close();
    expect((await api<{ source: string }>(`/api/transcripts/${CALL}`)).source).toBe(
      join(PROJECT, 'data', `${CALL}.txt`),
    );
  });

  it('unknown ones are 404, malformed ones 400, both in JSON', async () => {
    const unknown = refusal(404, 'NOT_FOUND', /^No such address: (?:GET|POST) \/api/);
    expect(await refused('/api/nowhere')).toEqual(unknown);
    expect(await refused('/api')).toEqual(unknown);
    expect(await refused('/api/query?q=x', { method: 'POST' })).toEqual(unknown);
    expect(await refused('/api/transcripts/%zz')).toEqual(refusal(400, 'USAGE', /%zz/));
  });

  it.skipIf(!existsSync(join(PROJECT, 'dist/web'))).each([
    ['/', 200],
    ['/?q=kelp', 200],
    [`/t/${CALL}`, 200],
    ['/t/%3Cb%3E', 200],
    ['/bogus', 404],
    ['/t', 404],
    ['/t/a/b', 404],
  ])('%s is the page, with status %i', async (path, expected) => {
    const { status, headers, body } = await request(path);
    expect(status).toBe(expected);
    expect(headers['content-type']).toMatch(/^text\/html/);
    expect(body).toMatch(/^<!doctype html>/i);
  });
});

describe('the server', () => {
  it('answers for names of this machine only', async () => {
    const { port } = new URL(listening.url);
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]) {
      expect((await request('/api/health', { headers: { host } })).status).toBe(200);
    }
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      'localhost.evil.example',
      '127.0.0.1:80:evil.example',
      '127.0.0.1.evil.example',
      '127.0.0.1@evil.example',
      '[::1]evil.example',
      '192.0.2.1',
    ]) {
      for (const path of ['/api/query?q=x', '/api/transcripts', '/']) {
        const { status, body } = await request(path, { headers: { host } });
        expect(status).toBe(403);
        const message = `Refused: this server answers only as http://127.0.0.1:${port}.`;
        expect(JSON.parse(body)).toMatchObject({ code: 'FORBIDDEN', detail: message });
      }
    }
  });

  it('says that nothing is to be loaded from elsewhere, framed or guessed', async () => {
    for (const path of ['/api/health', '/api/nowhere', '/']) {
      const { headers } = await request(path);
      expect(headers).toMatchObject({
        'content-security-policy': expect.stringMatching(/^default-src '(?:self|none)'/),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
      });
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    }
  });
});

describe('lists', () => {
  it('name all transcripts, without what was said', async () => {
    const { transcripts } = await api<{ transcripts: readonly object[] }>('/api/catalog');
    expect(transcripts).toContainEqual({
      id: CALL,
      title: expect.stringContaining('Tindlewood'),
      date: '2025-11-06',
      kind: 'earnings-call',
      company: expect.stringContaining('Tindlewood'),
      quarter: '2025-Q3',
      tags: [],
      speakers: expect.any(Number),
    });
    expect(transcripts).toHaveLength((await whosaid.catalog()).length);
  });

  it('name all speakers, and tell of each', async () => {
    const { speakers } = await api<{ speakers: readonly { name: string }[] }>('/api/speakers');
    expect(speakers.map(({ name }) => name)).toContain('Rukmini Pashley');
    expect(await api('/api/speakers/Rukmini%20Pashley')).toMatchObject({
      name: 'Rukmini Pashley',
      affiliations: ['Hexley Rowe'],
      appearances: [{ transcript: { id: CALL } }],
    });
    expect(await refused('/api/speakers/Nobody')).toEqual(
      refusal(404, 'NOT_FOUND', /^Nobody here is called "Nobody"/),
    );
  });
});

describe('files of the page', () => {
  it('are compressed, and kept for good where their names have a hash', async () => {
    const page = await request('/');
    expect(page.headers['cache-control']).toBe('no-cache');
    const [, script] = /src="(\/assets\/[^"]+\.js)"/.exec(page.body) ?? [];
    const headers = { 'accept-encoding': 'gzip' };
    expect((await request(script, { headers })).headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'gzip',
    });
  });

  it('are the page at its addresses, with 404 elsewhere', async () => {
    for (const path of ['/t/x', '/transcripts', '/speakers/Ada%20Quill', '/compare?q=x']) {
      const { status, headers } = await request(path);
      expect({ path, status }).toEqual({ path, status: 200 });
      expect(headers['content-type']).toMatch(/^text\/html/);
    }
    expect((await request('/bogus')).status).toBe(404);
  });
});

describe('a page from elsewhere', () => {
  const site = (value: string, mode: string, dest: string) => ({
    'sec-fetch-site': value,
    'sec-fetch-mode': mode,
    'sec-fetch-dest': dest,
  });

  it('learns nothing and plays nothing', async () => {
    for (const path of ['/api/query?q=x', `/media/${CALL}`, '/']) {
      for (const headers of [
        site('cross-site', 'no-cors', 'video'),
        site('same-site', 'cors', 'empty'),
        site('cross-site', 'navigate', 'iframe'),
      ]) {
        const { status, body } = await request(path, { headers });
        expect(status).toBe(403);
        expect(JSON.parse(body).code).toBe('FORBIDDEN');
      }
    }
    expect((await request('/api/health')).headers['cache-control']).toBe('no-store');
  });

  it('may link here', async () => {
    const headers = site('cross-site', 'navigate', 'document');
    expect((await request('/api/health', { headers })).status).toBe(200);
    expect(
      (await request('/api/health', { headers: site('none', 'navigate', 'document') })).status,
    ).toBe(200);
  });
});

describe('a server that other machines can reach', () => {
  let open: RunningServer;
  const at = (path: string, options?: RequestOptions) =>
    ask(`http://127.0.0.1:${new URL(open.url).port}`, path, options);
  const bearer = (token: string | null) => ({ authorization: `Bearer ${token}` });

  beforeAll(async () => {
    open = await listen(whosaid, '0.0.0.0', 0);
  });
  afterAll(() => {
    open.server.close();
  });

  it('answers nobody without its token', async () => {
    const wrong: Record<string, string>[] = [
      {},
      bearer(''),
      bearer('x'),
      bearer(`${open.token}x`),
      { cookie: 'whosaid=x' },
    ];
    for (const path of [
      '/api/health',
      '/api/query?q=x',
      '/media/x',
      '/',
      '/?key=x',
      '/index.html',
    ]) {
      for (const headers of wrong) expect((await at(path, { headers })).status).toBe(401);
    }
    const { status, body } = await at('/api/query?q=kelp', { headers: bearer(open.token) });
    expect(status).toBe(200);
    expect(JSON.parse(body).results.length).toBeGreaterThan(0);
  });

  it('opens its page by a link that works once, and by its token', async () => {
    const { pathname, search } = new URL(open.oneTimeUrl ?? '');
    const first = await at(pathname + search);
    expect(first).toMatchObject({ status: 303, headers: { location: '/' } });
    const [cookie] = first.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^whosaid=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await at(pathname + search)).status).toBe(401);
    const headers = { cookie: cookie.split(';')[0] };
    expect((await at('/api/health', { headers })).status).toBe(200);
    const login = (token: string) =>
      at('/login', {
        method: 'POST',
        body: new URLSearchParams({ token }).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    expect((await login(String(open.token))).status).toBe(303);
    const refused = await login('wrong');
    expect(refused.status).toBe(401);
    expect(refused.body).toContain('That is not the token of this server.');
    expect((await at('/login.css')).headers['content-type']).toMatch(/^text\/css/);
  });

  it('is reached by addresses, and by no foreign name', async () => {
    const own = { host: '192.0.2.1:7654', ...bearer(open.token) };
    expect((await at('/api/health', { headers: own })).status).toBe(200);
    const foreign = { host: 'evil.example', ...bearer(open.token) };
    expect((await at('/api/health', { headers: foreign })).status).toBe(403);
  });

  it('takes a token of one’s own, if nobody can guess it', async () => {
    const token = 'a long enough token';
    const local = await listen(whosaid, '127.0.0.1', 0, { token });
    expect((await ask(local.url, '/api/health')).status).toBe(401);
    local.server.close();
    expect(() => listen(whosaid, '127.0.0.1', 0, { token: 'short' })).toThrow(/16 characters/);
    expect(() => listen(whosaid, '', 0)).toThrow(/host is empty/);
  });
});

describe('whosaid serve', () => {
  it('shows a token and a link for other machines, once', async () => {
    const child = start(['serve', '--host', '0.0.0.0', '--port', '0', '--library', library]);
    const stderr = text(child.stderr);
    const [line] = await once(child.stdout, 'data');
    child.kill('SIGTERM');
    await once(child, 'close');
    expect(String(line)).toMatch(/^http:\/\/0\.0\.0\.0:\d+\/\n$/);
    expect(await stderr).toMatch(
      /^whosaid: Opens the page once: http:\/\/0\.0\.0\.0:\d+\/\?key=[\w-]{43}\nwhosaid: Token for everybody else, shown only now: [\w-]{43}\n(?:whosaid: In your network: http:\/\/\S+\n)*whosaid: Serving/,
    );
  });

  it.each([
    ['--log', '/api/query'],
    ['--log-questions', '/api/query?q=kelp%20farms'],
  ])('logs requests with %s', async (option, url) => {
    const child = start(['serve', '--port', '0', '--library', library, option]);
    const stderr = text(child.stderr);
    const [line] = await once(child.stdout, 'data');
    const response = await fetch(new URL('/api/query?q=kelp%20farms', String(line).trim()));
    await response.text();
    child.kill('SIGTERM');
    await once(child, 'close');
    const logged = (await stderr).split('\n').filter((one) => one.startsWith('{'));
    expect(logged.map((one) => JSON.parse(one))).toEqual([
      {
        level: 30,
        time: expect.any(Number),
        method: 'GET',
        url,
        status: 200,
        ms: expect.any(Number),
      },
    ]);
    expect((await stderr).includes('kelp')).toBe(option === '--log-questions');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'prints its address, answers, and ends on %s',
    async (signal) => {
      const child = start(['serve', '--port', '0', '--library', library]);
      const ended = once(child, 'close');
      const stderr = text(child.stderr);
      const [line] = await once(child.stdout, 'data');
      expect(String(line)).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/);
      const response = await fetch(new URL('/api/health', String(line).trim()));
      expect(response.status).toBe(200);
      await response.text();
      child.kill(signal);
      await ended;
      expect(child.exitCode).toBe(0);
      expect(await stderr).toBe('whosaid: Serving; Ctrl-C stops.\n');
    },
  );
});
