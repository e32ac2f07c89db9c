/** An open library as a program uses it: it checks what it is given, closes itself, and has what people look for. */

import { beforeAll, describe, expect, it } from 'vitest';
import { add, index, openLibrary, type QueryOptions, Whosaid } from '#src/main.ts';
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

describe.each([1, 2])('Whosaid with %i job(s)', (jobs) => {
  it('answers, counts facets and lists what it holds', async () => {
    await using whosaid = await Whosaid.open(library, { jobs });
    const { results } = await whosaid.query(QUESTION);
    expect(results[0].speaker.name).toBe('Ben Ruiz');
    expect(JSON.parse(await whosaid.queryAsJson(QUESTION)).results).toEqual(results);
    const { speakers } = await whosaid.facets(QUESTION);
    expect(speakers.map(({ name }) => name)).toContain('Ben Ruiz');
    expect((await whosaid.transcripts()).map(({ id }) => id)).toEqual(['talk']);
    expect((await whosaid.transcript('talk')).turns).toHaveLength(2);
    expect((await whosaid.speakers()).map(({ name }) => name).sort()).toEqual([
      'Ana Silva',
      'Ben Ruiz',
    ]);
  });

  it.each([
    ['a limit below 1', { limit: -1 }, /limit/i],
    ['a limit that is no whole number', { limit: 2.5 }, /limit/i],
    ['a role that there is none of', { filters: { role: ['boss'] } }, /role "boss"/],
    ['a section that there is none of', { filters: { section: ['x'] } }, /section "x"/],
    ['a date in words', { filters: { after: 'yesterday' } }, /yesterday/],
    ['a constraint that there is none of', { ignore: ['why'] }, /"why"/],
  ] as unknown as [string, QueryOptions, RegExp][])('refuses %s', async (_, options, message) => {
    await using whosaid = await Whosaid.open(library, { jobs });
    const refused = { code: 'USAGE', message: expect.stringMatching(message) };
    await expect(whosaid.query(QUESTION, options)).rejects.toMatchObject(refused);
    if (options.limit === undefined) {
      await expect(whosaid.facets(QUESTION, options)).rejects.toMatchObject(refused);
    }
  });

  it('refuses a blank question, and names what a filter does not find', async () => {
    await using whosaid = await Whosaid.open(library, { jobs });
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
    const whosaid = await Whosaid.open(library, { jobs });
    await whosaid.close();
    await whosaid.close();
    const closed = { code: 'LIBRARY_CLOSED' };
    await expect(whosaid.query(QUESTION)).rejects.toMatchObject(closed);
    await expect(whosaid.facets(QUESTION)).rejects.toMatchObject(closed);
    await expect(whosaid.transcripts()).rejects.toMatchObject(closed);
  });

  it('takes dates of a day, a month or a year', async () => {
    await using whosaid = await Whosaid.open(library, { jobs });
    const { results } = await whosaid.query(QUESTION, { filters: { after: '2020' } });
    expect(results).toEqual([]);
  });
});

describe('Whosaid', () => {
  it('removes a transcript, and sees that it is gone', async () => {
    const own = newFolder();
    await index(['data/rosterlark-product-meeting.txt'], { library: own });
    await using whosaid = await Whosaid.open(own);
    const [{ id }] = await whosaid.transcripts();
    expect(await whosaid.remove(id)).toBe(true);
    expect(await whosaid.remove(id)).toBe(false);
    expect((await whosaid.query('offline mode')).results).toEqual([]);
  });

  it('cannot remove while another writes', async () => {
    const writer = openLibrary(library, 'write');
    await using whosaid = await Whosaid.open(library);
    await expect(whosaid.remove('talk')).rejects.toMatchObject({ code: 'LIBRARY_BUSY' });
    await writer.close();
  });
});
