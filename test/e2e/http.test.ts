/** The HTTP API, over a real socket, and `whosaid serve` that opens it. */

import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { index, Whosaid } from '#src/main.ts';
import { listen, type RunningServer } from '#src/server/listen.ts';
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
  status,
  error: { code, message: expect.stringMatching(message) },
});

async function refused(path: string, options?: { method: string }) {
  const { status, body } = await request(path, options);
  const { error } = JSON.parse(body);
  expect(error.message).not.toContain('\n');
  return { status, error };
}

beforeAll(async () => {
  await index([join(PROJECT, 'data')], { library });
  whosaid = await Whosaid.open(library);
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
    const { tookMs: _, ...answer } = await api<Record<string, unknown>>('/api/query', parameters);
    const { tookMs: __, ...printed } = await json<Record<string, unknown>>(
      'query',
      ...args,
      '--library',
      library,
    );
    expect(answer).toEqual(printed);
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
    ['?q=x&before=yesterday', /"yesterday"/],
    ['?q=x&ignore=why', /"why"/],
    ['?q=x&explain=maybe', /^explain must be true or false, not "maybe"\.$/],
    ['?q=x&colour=red', /^Unknown parameter "colour"\. Known: q, .*, limit, explain\.$/],
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
    expect(facets.speakers[0].name).toBe('Dunstan Okwuosa');
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
    expect(await api('/api/transcripts')).toEqual(await json('list', '--library', library));
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
    const { port } = new URL(open.url);
    const response = await fetch(`http://127.0.0.1:${port}/api/transcripts/${CALL}`);
    expect(await response.json()).toMatchObject({ source: `${CALL}.txt` });
    const answer = await fetch(`http://127.0.0.1:${port}/api/query?q=kelp`);
    expect(await answer.text()).not.toContain(PROJECT);
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
    for (const host of ['evil.example', `evil.example:${port}`, 'localhost.evil.example']) {
      for (const path of ['/api/query?q=x', '/api/transcripts', '/']) {
        const { status, body } = await request(path, { headers: { host } });
        expect(status).toBe(403);
        const message = `Refused: this server answers only as http://127.0.0.1:${port}.`;
        expect(JSON.parse(body)).toEqual({ error: { code: 'FORBIDDEN', message } });
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
      });
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    }
  });
});

describe('whosaid serve', () => {
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
