/** Servers before one library in a cluster: what one of them is told or sent, all of them know. */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLibrary, type Whosaid } from '#src/main.ts';
import { listen, type RunningServer } from '#src/server/listen.ts';
import { CLUSTER, deleteLibrary, newAddress } from '../index/cluster-libraries.ts';
import { newFolder } from '../support.ts';

const talk = (what: string) => `Ada Quill: What about ${what}?\n\nBram Vostok: I like ${what}.\n`;

interface Server {
  readonly whosaid: Whosaid;
  readonly running: RunningServer;
}

let library: string;
let uploads: string;
let servers: readonly Server[];

async function start(): Promise<Server> {
  const whosaid = await openLibrary(library, { create: true, jobs: 1 });
  const options = { editableLibrary: library, uploads };
  return { whosaid, running: await listen(whosaid, '127.0.0.1', 0, options) };
}

/** @returns the body, as JSON where it is. */
async function request(server: number, path: string, method = 'GET', body?: string | object) {
  const isJson = typeof body === 'object';
  const answer = await fetch(new URL(path, servers[server].running.url), {
    method,
    ...(body !== undefined && { body: isJson ? JSON.stringify(body) : body }),
    headers: isJson ? { 'content-type': 'application/json' } : {},
  });
  const text = await answer.text();
  const hasJson = answer.headers.get('content-type')?.includes('json');
  return { status: answer.status, body: hasJson ? JSON.parse(text) : text };
}

const speakersOf = async (server: number) => {
  const { body } = await request(server, '/api/transcripts/talk');
  return body.participants.map(({ name }: { name: string }) => name);
};

const keptFiles = () =>
  existsSync(uploads)
    ? readdirSync(uploads, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('talk.txt'),
      )
    : [];

describe.skipIf(CLUSTER === null)('two servers of one library in a cluster', () => {
  beforeAll(async () => {
    library = newAddress();
    uploads = join(newFolder(), 'shared');
    servers = [await start(), await start()];
  });
  afterAll(async () => {
    for (const { whosaid, running } of servers) {
      running.server.close();
      running.server.closeAllConnections();
      await whosaid.close();
    }
    await deleteLibrary(library);
  });

  it('take a file at one and index it at the other, which both find', async () => {
    expect((await request(0, '/api/uploads/talk.txt', 'PUT', talk('otters'))).status).toBe(200);
    const indexed = await request(1, '/api/uploads', 'POST', { names: ['talk.txt'] });
    expect(indexed.body).toMatch(/"outcome":"added"[\s\S]*event: done/);
    for (const server of [0, 1]) {
      const { body } = await request(server, '/api/query?q=who+likes+otters');
      expect(body.results[0].transcript.id).toBe('talk');
    }
  });

  it('replace it by one of the same name', async () => {
    await request(1, '/api/uploads/talk.txt', 'PUT', talk('kelp'));
    const indexed = await request(0, '/api/uploads', 'POST', { names: ['talk.txt'] });
    expect(indexed.body).toMatch(/"outcome":"replaced"/);
    for (const server of [0, 1]) {
      const { body } = await request(server, '/api/transcripts/talk');
      expect(body.turns[0].text).toBe('What about kelp?');
      expect((await request(server, '/api/transcripts')).body.transcripts).toHaveLength(1);
    }
    expect(keptFiles()).toHaveLength(1);
  });

  it('edit, rename and undo at either', async () => {
    const edit = { title: 'On kelp', kind: 'meeting', company: 'Marrin', tags: ['sea'] };
    expect((await request(0, '/api/transcripts/talk', 'PATCH', edit)).status).toBe(200);
    expect((await request(1, '/api/transcripts/talk')).body).toMatchObject(edit);
    const found = await request(1, '/api/query?q=kelp&tag=sea&company=Marrin&kind=meeting');
    expect(found.body.results[0].transcript.title).toBe('On kelp');
    const rename = { name: 'Bram Vostok', to: 'Bram Vos', transcript: null };
    const renamed = await request(1, '/api/speaker-edits', 'POST', rename);
    expect(await speakersOf(0)).toContain('Bram Vos');
    await request(0, `/api/speaker-edits/${renamed.body.number}`, 'DELETE');
    expect(await speakersOf(1)).toContain('Bram Vostok');
    await request(1, '/api/transcripts/talk/edits', 'DELETE');
    expect((await request(0, '/api/transcripts/talk')).body.title).not.toBe('On kelp');
  });

  it('remove it at one, and the file with it', async () => {
    expect((await request(1, '/api/transcripts/talk', 'DELETE')).status).toBe(200);
    expect((await request(0, '/api/transcripts/talk')).status).toBe(404);
    expect((await request(0, '/api/transcripts/talk', 'DELETE')).status).toBe(404);
    expect(keptFiles()).toEqual([]);
  });
});
