/** An open library as a program uses it: it checks what it is given, closes itself, and has what people look for. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Answers,
  type AnswerTask,
  add,
  index,
  openLibrary,
  openWriter,
  type QueryOptions,
  type QueryResponse,
  type Whosaid,
} from '#src/main.ts';
import { conversation, newFolder } from '../support.ts';

const library = newFolder();
const QUESTION = 'is the ferry late';

beforeAll(async () => {
  const talk = conversation('talk', [
    { by: 'Ana Silva', role: 'host', text: 'Is the ferry late again?' },
    { by: 'Ben Ruiz', role: 'guest', text: 'The ferry is late by two hours.' },
  ]);
  await add([{ transcript: talk, hash: 'h' }], { library });
});

async function parsed(whosaid: Whosaid, ...given: Parameters<Answers['query']>) {
  const json = await whosaid.asJson({ name: 'query', given, hidesFolders: false });
  const response: QueryResponse = JSON.parse(new TextDecoder().decode(json));
  return response;
}

describe.each([undefined, 1, 2])('Whosaid with %s job(s)', (jobs) => {
  it('answers, counts facets and lists what it holds', async () => {
    await using whosaid = await openLibrary(library, { jobs });
    const { results } = await whosaid.query(QUESTION);
    expect(results[0].speaker.name).toBe('Ben Ruiz');
    expect((await parsed(whosaid, QUESTION)).results).toEqual(results);
    const { speakers } = await whosaid.facets(QUESTION);
    expect(speakers.map(({ name }) => name)).toContain('Ben Ruiz');
    expect((await whosaid.transcripts()).map(({ id }) => id)).toEqual(['talk']);
    expect((await whosaid.transcript('talk')).turns).toHaveLength(2);
    expect((await whosaid.speakers()).map(({ name }) => name).sort()).toEqual([
      'Ana Silva',
      'Ben Ruiz',
    ]);
  });

  it('names no folder in JSON for others', async () => {
    await using whosaid = await openLibrary(library, { jobs });
    const ask = async (task: AnswerTask) => new TextDecoder().decode(await whosaid.asJson(task));
    const others: AnswerTask[] = [
      { name: 'query', given: [QUESTION], hidesFolders: true },
      { name: 'transcripts', given: [], hidesFolders: true },
      { name: 'transcript', given: ['talk'], hidesFolders: true },
      { name: 'speaker', given: ['Ana Silva'], hidesFolders: true },
    ];
    for (const task of others) {
      const json = await ask(task);
      expect(json).toContain('"source":"talk.txt"');
      expect(json).not.toContain('/tmp');
      expect(await ask({ ...task, hidesFolders: false })).toContain('"source":"/tmp/talk.txt"');
    }
  });

  it.each([
    ['a limit below 1', { limit: -1 }, /limit/i],
    ['a limit that is no whole number', { limit: 2.5 }, /limit/i],
    ['a role that there is none of', { filters: { role: ['boss'] } }, /role "boss"/],
    ['a section that there is none of', { filters: { section: ['x'] } }, /section "x"/],
    ['a date in words', { filters: { after: 'yesterday' } }, /yesterday/],
    ['a day of today in words', { today: 'Friday' }, /Friday/],
    ['a constraint that there is none of', { ignore: ['why'] }, /"why"/],
  ] as unknown as [string, QueryOptions, RegExp][])('refuses %s', async (_, options, message) => {
    await using whosaid = await openLibrary(library, { jobs });
    const refused = { code: 'USAGE', message: expect.stringMatching(message) };
    await expect(whosaid.query(QUESTION, options)).rejects.toMatchObject(refused);
    if (options.limit === undefined) {
      await expect(whosaid.facets(QUESTION, options)).rejects.toMatchObject(refused);
    }
  });

  it('counts "yesterday" from the day it is told, else from the present one', async () => {
    const folder = join(newFolder(), 'library');
    const talk = conversation('talk', [{ by: 'Ana Silva', text: 'Is the mill for sale?' }]);
    await add([{ transcript: { ...talk, date: '2025-09-21' }, hash: 'talk' }], { library: folder });
    await using whosaid = await openLibrary(folder, { jobs });
    const ask = async (today?: string | null) => {
      const { query } = await whosaid.query('who asked yesterday about the mill', { today });
      return query.filters;
    };
    expect(await ask('2025-09-22')).toEqual({ after: '2025-09-21', before: '2025-09-21' });
    expect(await ask(null)).toEqual({});
    expect(await ask()).toEqual({});
  });

  it('notices that its library was deleted, and made again', async () => {
    const folder = join(newFolder(), 'library');
    const make = (said: string) => {
      const transcript = conversation('talk', [{ by: 'Ana Silva', text: said }]);
      return add([{ transcript, hash: said }], { library: folder });
    };
    await make('The ferry sank.');
    await using whosaid = await openLibrary(folder, { jobs });
    const found = async (words: string) => (await whosaid.query(`"${words}"`)).results.length;
    expect(await found('ferry sank')).toBe(1);
    rmSync(folder, { recursive: true });
    await expect(found('ferry sank')).rejects.toMatchObject({ code: 'LIBRARY_MISSING' });
    await expect(whosaid.transcripts()).rejects.toMatchObject({ code: 'LIBRARY_MISSING' });
    await make('The barge is late.');
    expect(await found('ferry sank')).toBe(0);
    expect(await found('barge is late')).toBe(1);
    expect((await whosaid.transcript('talk')).turns[0].text).toBe('The barge is late.');
  });

  it('refuses a question that is too long', async () => {
    await using whosaid = await openLibrary(library, { jobs });
    const refused = { code: 'USAGE', message: expect.stringContaining('2000 characters') };
    await expect(whosaid.query('x'.repeat(2_001))).rejects.toMatchObject(refused);
    await expect(whosaid.facets('x '.repeat(50_000))).rejects.toMatchObject(refused);
    await whosaid.query('x'.repeat(2_000));
  });

  it('refuses a blank question, and names what a filter does not find', async () => {
    await using whosaid = await openLibrary(library, { jobs });
    await expect(whosaid.query('  ')).rejects.toMatchObject({ code: 'USAGE' });
    await expect(
      whosaid.query(QUESTION, { filters: { transcript: ['tallk'] } }),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
      subject: 'transcript',
      message: expect.stringContaining('Did you mean talk?'),
    });
  });

  it('says that it is closed, also to a question asked just before', async () => {
    const whosaid = await openLibrary(library, { jobs });
    await whosaid.close();
    await whosaid.close();
    const closed = { code: 'LIBRARY_CLOSED' };
    await expect(whosaid.query(QUESTION)).rejects.toMatchObject(closed);
    await expect(whosaid.facets(QUESTION)).rejects.toMatchObject(closed);
    await expect(whosaid.transcripts()).rejects.toMatchObject(closed);
  });

  it('takes dates of a day, a month or a year', async () => {
    await using whosaid = await openLibrary(library, { jobs });
    const { results } = await whosaid.query(QUESTION, { filters: { after: '2020' } });
    expect(results).toEqual([]);
  });
});

describe('Whosaid', () => {
  it('removes a transcript, and sees that it is gone', async () => {
    const own = newFolder();
    await index(['data/rosterlark-product-meeting.txt'], { library: own });
    await using whosaid = await openLibrary(own);
    const [{ id }] = await whosaid.transcripts();
    expect(await whosaid.remove(id)).toBe(true);
    expect(await whosaid.remove(id)).toBe(false);
    expect((await whosaid.query('offline mode')).results).toEqual([]);
  });

  it('cannot remove while another writes', async () => {
    const writer = await openWriter(library);
    await using whosaid = await openLibrary(library);
    await expect(whosaid.remove('talk')).rejects.toMatchObject({ code: 'LIBRARY_BUSY' });
    await writer.close();
  });
});

describe.each([1, 2])('Whosaid with a graph and %i job(s)', (jobs) => {
  it('answers as one that scans, with the same evidence', async () => {
    const folder = newFolder();
    const lines = Array.from({ length: 300 }, (_, at) => ({
      by: at % 2 === 0 ? 'Ana Silva' : 'Ben Ruiz',
      text: `We counted ${at} ferries and ${at % 7} storms on day ${at % 31}.`,
    }));
    await add([{ transcript: conversation('days', lines), hash: 'h' }], {
      library: folder,
      vectors: 'hnsw',
      wait: true,
    });
    await using scanning = await openLibrary(folder, { vectors: 'exact' });
    await using whosaid = await openLibrary(folder, { jobs });
    expect((await whosaid.stats()).graph).toMatchObject({ passages: 300, scanned: 0 });
    for (const question of ['how many storms', '"5 storms" on day 3', 'what did Ana count']) {
      const options = { explain: true };
      const results = (await parsed(whosaid, question, options)).results;
      expect(results.length).toBeGreaterThan(0);
      const scanned = [
        await parsed(scanning, question, options),
        await parsed(whosaid, question, { ...options, vectors: 'exact' }),
      ];
      for (const other of scanned) expect(other.results).toEqual(results);
    }
  });

  it('keeps its graph in the background, and can be closed meanwhile', async () => {
    const folder = newFolder();
    const talk = conversation('talk', [{ by: 'Ana Silva', text: 'The ferry is late.' }]);
    await add([{ transcript: talk, hash: 'h' }], { library: folder, vectors: 'hnsw' });
    const whosaid = await openLibrary(folder, { jobs });
    whosaid.keepGraph();
    expect((await whosaid.query('ferry')).results).toHaveLength(1);
    await whosaid.close();
  });
});
