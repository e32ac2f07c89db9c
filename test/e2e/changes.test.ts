/** Changing the library over HTTP: only where it is allowed, and only from the server's own page. */

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLibrary, type Whosaid } from '#src/main.ts';
import { listen, type RunningServer } from '#src/server/listen.ts';
import { newFolder } from '../support.ts';
import { request } from './request.ts';

const TALK = 'Ada Quill: What about otters?\n\nBram Vostok: I like otters.\n';
const JSON_TYPE = { 'content-type': 'application/json' };

const library = join(newFolder(), 'library');
let whosaid: Whosaid;
let listening: RunningServer;

beforeAll(async () => {
  whosaid = await openLibrary(library, { create: true });
  listening = await listen(whosaid, '127.0.0.1', 0, { editableLibrary: library });
});

afterAll(async () => {
  listening.server.close();
  await whosaid.close();
});

const put = (name: string, body = TALK, headers: Record<string, string> = {}) =>
  request(listening.url, `/api/uploads/${encodeURIComponent(name)}`, {
    method: 'PUT',
    body,
    headers,
  });
const post = (body: string, headers: Record<string, string> = JSON_TYPE) =>
  request(listening.url, '/api/uploads', { method: 'POST', body, headers });
const index = (...names: string[]) => post(JSON.stringify({ names }));

describe('a transcript', () => {
  const remove = (id: string, headers = {}) =>
    request(listening.url, `/api/transcripts/${id}`, { method: 'DELETE', headers });

  it('is removed, and is not there any more', async () => {
    await put('gone.txt');
    await index('gone.txt');
    expect(await remove('gone')).toMatchObject({ status: 200, body: '{"removed":"gone"}' });
    expect(await remove('gone')).toMatchObject({ status: 404 });
    expect(await request(listening.url, '/api/transcripts/gone')).toMatchObject({ status: 404 });
  });

  it('is not removed for a page from elsewhere', async () => {
    const refused = await remove('gone', { origin: 'http://example.com' });
    expect(refused.status).toBe(403);
  });
});

describe('uploads', () => {
  it('are reported one by one as they are indexed', async () => {
    expect(await put('a.txt')).toMatchObject({ status: 200, body: '{"name":"a.txt"}' });
    expect(await put('b.txt', 'oats')).toMatchObject({ status: 200 });
    const { status, headers, body } = await index('a.txt', 'b.txt');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/event-stream');
    const events = body
      .trim()
      .split('\n\n')
      .map((event) => event.split('\ndata: '));
    expect(events.map(([event]) => event)).toEqual(['event: file', 'event: file', 'event: done']);
    expect(JSON.parse(events[0][1])).toMatchObject({ source: 'a.txt', outcome: 'added', id: 'a' });
    expect(JSON.parse(events[1][1])).toMatchObject({ source: 'b.txt', outcome: 'failed' });
    const found = await request(listening.url, '/api/query?q=otters');
    expect(JSON.parse(found.body).results).toHaveLength(1);
  });

  it('that would take the place of another are refused, where that is asked for', async () => {
    const refused = await put('a.txt', TALK, { 'if-none-match': '*' });
    expect(refused).toMatchObject({ status: 412 });
    expect(JSON.parse(refused.body).code).toBe('FILE_EXISTS');
  });

  it.each([
    ['../a.txt', 400, 'USAGE'],
    ['.hidden', 400, 'USAGE'],
  ])('called %s are refused', async (name, status, code) => {
    const refused = await put(name);
    expect(refused.status).toBe(status);
    expect(JSON.parse(refused.body).code).toBe(code);
  });

  it.each(['', '{', '[]', '{}', '{"names":[]}', '{"names":[1]}', '{"names":["a"],"more":1}'])(
    'are not indexed by %j',
    async (body) => {
      const refused = await post(body);
      expect(refused.status).toBe(400);
      expect(JSON.parse(refused.body).code).toBe('USAGE');
    },
  );

  it('that were never sent are reported', async () => {
    const { body } = await index('never.txt');
    expect(body).toMatch(
      /^event: failed\ndata: \{"message":"No file \\"never\.txt\\" was uploaded/,
    );
  });
});

describe('speaker edits', () => {
  const rename = (body: object, headers = JSON_TYPE) =>
    request(listening.url, '/api/speaker-edits', {
      method: 'POST',
      body: JSON.stringify(body),
      headers,
    });
  const undo = (number: number | string) =>
    request(listening.url, `/api/speaker-edits/${number}`, { method: 'DELETE' });

  it('apply to all answers, until they are undone', async () => {
    const { status, body } = await rename({ name: 'Ada Quill', to: 'Ines Okafor' });
    expect(status).toBe(200);
    const { number, identity } = JSON.parse(body);
    expect(identity).toEqual({ name: 'Ines Okafor' });
    const speakers = async () => {
      const { body } = await request(listening.url, '/api/transcripts/a');
      return JSON.parse(body).participants.map((one: { name: string }) => one.name);
    };
    expect(await speakers()).toEqual(['Ines Okafor', 'Bram Vostok']);
    expect((await undo(number)).status).toBe(200);
    expect(await speakers()).toEqual(['Ada Quill', 'Bram Vostok']);
  });

  it.each([
    [{ name: 'Nobody', to: 'X' }, 404, 'NOT_FOUND'],
    [{ name: 'Ada Quill', to: 'Bram Vostok' }, 409, 'NAME_TAKEN'],
    [{ name: 'Ada Quill', to: ' ' }, 400, 'USAGE'],
    [{ name: 'Ada Quill', to: 'x'.repeat(201) }, 400, 'USAGE'],
    [{ name: 'Ada Quill' }, 400, 'USAGE'],
    [{ name: 'Ada Quill', to: 'X', transcript: 'nowhere' }, 404, 'NOT_FOUND'],
  ])('%j is refused', async (asked, status, code) => {
    const refused = await rename(asked);
    expect(refused.status).toBe(status);
    expect(JSON.parse(refused.body).code).toBe(code);
  });

  it('that are not active cannot be undone', async () => {
    expect((await undo(999)).status).toBe(404);
    expect((await undo('last')).status).toBe(400);
  });
});

describe('a page from elsewhere', () => {
  const { origin, host } = new URL('http://evil.example');
  const own = () => new URL(listening.url);

  it('changes nothing', async () => {
    const forbidden = { status: 403 };
    expect(await put('x.txt', TALK, { origin })).toMatchObject(forbidden);
    expect(await put('x.txt', TALK, { origin: 'null' })).toMatchObject(forbidden);
    expect(await put('x.txt', TALK, { host })).toMatchObject(forbidden);
    const undo = { method: 'DELETE', headers: { origin } };
    expect(await request(listening.url, '/api/speaker-edits/1', undo)).toMatchObject(forbidden);
    const body = '{"names":["x.txt"]}';
    const forged: Record<string, string>[] = [
      { ...JSON_TYPE, origin },
      { 'content-type': 'text/plain' },
      { 'content-type': 'text/plain; application/json' },
      { 'content-type': 'application/x-www-form-urlencoded' },
      {},
    ];
    for (const headers of forged) {
      expect(await post(body, headers)).toMatchObject(forbidden);
    }
  });

  it('is not this server’s own', async () => {
    expect(await put('own.txt', TALK, { origin: own().origin })).toMatchObject({ status: 200 });
  });

  it('cannot have this server under a name of its own either, when it serves others', async () => {
    const open = await listen(whosaid, '0.0.0.0', 0, { editableLibrary: library });
    const address = `http://127.0.0.1:${new URL(open.url).port}/`;
    const putThere = async (headers: Record<string, string>) => {
      const options = { method: 'PUT', body: TALK, headers };
      return (await request(address, '/api/uploads/x.txt', options)).status;
    };
    const authorization = `Bearer ${open.token}`;
    expect(await putThere({ host, origin, authorization })).toBe(403);
    expect(await putThere({ origin, authorization })).toBe(403);
    expect(await putThere({})).toBe(401);
    expect(await putThere({ authorization })).toBe(200);
    open.server.close();
  });
});

it('a read-only server has no routes for changes', async () => {
  const closed = await listen(whosaid, '127.0.0.1', 0);
  const asked = await request(closed.url, '/api/uploads/a.txt', { method: 'PUT', body: TALK });
  expect(asked.status).toBe(404);
  const library = await request(closed.url, '/api/library');
  expect(JSON.parse(library.body).allowsChanges).toBe(false);
  closed.server.close();
});
