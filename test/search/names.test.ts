/** Names in questions: of somebody, of nobody, of several, mistyped. */

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { add, openLibrary, type Whosaid } from '#src/main.ts';
import { conversation, newFolder, SEARCHES } from '../support.ts';

const FARM = conversation('farm', [
  { by: 'Daniel Moor', text: 'Pantrywren sells the kelp that we grow in the north bay.' },
  { by: 'Ida Quarrie', text: 'The sale of kelp paid for two new boats this year.' },
]);
const FERRY = conversation('ferry', [
  { by: 'Daniel Starling', text: 'Odalys Brenwick wants the ferry to leave an hour earlier.' },
  { by: 'Okafor, Ines', text: 'The timetable has no room for an earlier ferry.' },
]);
const HARBOUR = conversation(
  'harbour',
  [{ by: 'Ines Okafor', text: 'We decided to raise the harbour fee in March.' }],
  '2025-02-11',
);

const LIGHT = conversation('light', [
  { by: 'Eli Strand', text: 'In nineteen seventy-eight my father kept the light alone.' },
]);

describe.each(SEARCHES)('names in questions, searched by %s', (vectors) => {
  const library = join(newFolder(), 'library');
  let whosaid: Whosaid;
  beforeAll(async () => {
    const all = [FARM, FERRY, HARBOUR, LIGHT].map((transcript) => ({ transcript, hash: '1' }));
    await add(all, { library, vectors, wait: true });
    whosaid = await openLibrary(library, { vectors });
  });
  afterAll(() => whosaid.close());

  it('are told where nobody is called so and nobody mentions them', async () => {
    const { notice, confident } = await whosaid.query('what did Warren Buffett say about kelp');
    expect(notice).toBe('No one called Warren Buffett speaks here; nobody mentions the name.');
    expect(confident).toBe(false);
    const unknown = await whosaid.query('does Zephyrine sell kelp');
    expect(unknown.notice).toBe('Nobody here mentions Zephyrine.');
    expect(unknown.confident).toBe(false);
  });

  it('are told of years that are not spoken of, and not of those of the transcripts', async () => {
    const far = await whosaid.query('did anyone mention the harbour fee in 2031?');
    expect(far.notice).toBe('Nobody here mentions 2031.');
    expect(far.confident).toBe(false);
    expect((await whosaid.query('did anyone mention the harbour fee?')).confident).toBe(true);
    const near = await whosaid.query('what will the harbour fee be in 2026');
    expect([near.notice, near.confident]).toEqual([null, true]);
  });

  it('are found where a year is said in words', async () => {
    const { notice, query, results } = await whosaid.query('who kept the light in 1978');
    expect([notice, query.text]).toEqual([null, 'who kept the light in nineteen seventy eight']);
    expect(results[0]).toMatchObject({ match: true, speaker: { name: 'Eli Strand' } });
    expect((await whosaid.query('who kept the light in 1931')).notice).toBe(
      'Nobody here mentions 1931.',
    );
  });

  it('may be offices, which are told where nobody is known to hold them', async () => {
    const { notice, results } = await whosaid.query('what did the harbour auditor say about fees');
    expect(notice).toBe('No speaker is known as the harbour auditor; everyone is searched.');
    expect(results).not.toEqual([]);
  });

  it('are taken for those that they nearly are, and it is told', async () => {
    const { notice, query } = await whosaid.query('what did Danniel Starlinng say about the ferry');
    expect(notice).toBe('No one is called Danniel Starlinng; Daniel Starling is searched.');
    expect(query.filters.speaker).toEqual(['Daniel Starling']);
  });

  it('lead to those who mention them, who alone match', async () => {
    const { notice, results } = await whosaid.query('what did Odalys Brenwick say about the ferry');
    expect(notice).toBe('No one called Odalys Brenwick speaks here; 1 person mentions the name.');
    const matching = results.filter(({ match }) => match);
    expect(matching.map(({ speaker }) => speaker.name)).toEqual(['Daniel Starling']);
  });

  it('are asked for where several people have them, who are all searched', async () => {
    const { notice, query } = await whosaid.query('what did Daniel say about kelp');
    expect(notice).toBe(
      'Daniel may be Daniel Moor or Daniel Starling. All are searched; name one.',
    );
    expect(query).toMatchObject({
      text: 'kelp',
      filters: { speaker: ['Daniel Moor', 'Daniel Starling'] },
    });
  });

  it('are one person’s, whichever way round they are written', async () => {
    for (const name of ['Ines', 'Okafor', 'Ines Okafor', 'Okafor, Ines']) {
      const { query, notice } = await whosaid.query(`what did ${name} say about the fee`);
      expect([name, query.filters.speaker]).toEqual([name, ['Okafor, Ines', 'Ines Okafor']]);
      expect(notice).toBeNull();
    }
  });

  it.each([
    ['what does Pantry Wren sell', 'what does Pantrywren sell'],
    ['is Pantrywrem growing', 'is Pantrywren growing'],
    ['who changed the timetabel', 'who changed the timetabel'],
    ['who set the harbouur fee', 'who set the harbour fee'],
    ['what did we recieve from the boats', 'what did we recieve from the boats'],
  ])('mistyped are mended: %s', async (asked, text) => {
    expect((await whosaid.query(asked)).query.text).toBe(text);
  });
});
