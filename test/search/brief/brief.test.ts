/** Who said what, asked of a small library. */

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { add, openLibrary, type Whosaid } from '#src/main.ts';
import { conversation, newFolder, SEARCHES } from '../../support.ts';

const RAMP = conversation(
  'ramp-hearing',
  [
    { by: 'Ida Brandt', text: 'Who will pay for the new ferry ramp?', role: 'host' },
    {
      by: 'Omar Reyes',
      text: 'Good evening. The ferry ramp costs two million euros, and the county pays all of it. We build in May. Thank you.',
      role: 'guest',
    },
    {
      by: 'Lena Falk',
      text: 'I disagree. The harbour pays a third of the ferry ramp, since its fees rise in June.',
      role: 'guest',
    },
    { by: 'Omar Reyes', text: 'As I said, the county pays all of it, two million.' },
  ],
  '2026-03-02',
);
const GARDEN = conversation('garden-talk', [
  { by: 'Speaker 1', text: 'Slugs ate the lettuce that we planted beside the wall.' },
  { by: 'Speaker 2', text: 'Copper tape keeps slugs away from the lettuce.' },
]);
const OTHER_GARDEN = conversation('other-garden-talk', [
  { by: 'Speaker 1', text: 'Ducks eat slugs and leave the lettuce alone.' },
]);

describe.each(SEARCHES)('who said what, searched by %s', (vectors) => {
  const library = join(newFolder(), 'library');
  let whosaid: Whosaid;

  beforeAll(async () => {
    const transcripts = [RAMP, GARDEN, OTHER_GARDEN];
    await add(
      transcripts.map((transcript) => ({ transcript, hash: '1' })),
      { library, vectors, wait: true },
    );
    whosaid = await openLibrary(library, { vectors });
  });
  afterAll(() => whosaid.close());

  it('quotes each person with their most telling sentence, and where it is', async () => {
    const { lines, confident } = await whosaid.brief('who pays for the ferry ramp');
    expect(confident).toBe(true);
    const said = lines.map(({ speaker, text }) => `${speaker.name}: ${text}`);
    expect(said.slice(0, 2).sort()).toEqual([
      'Lena Falk: The harbour pays a third of the ferry ramp, since its fees rise in June.',
      'Omar Reyes: The ferry ramp costs two million euros, and the county pays all of it.',
    ]);
    const omar = lines.find(({ speaker }) => speaker.name === 'Omar Reyes');
    expect(omar).toMatchObject({
      transcript: { id: 'ramp-hearing', date: '2026-03-02' },
      speaker: { role: 'guest' },
      turn: 1,
      question: { text: 'Who will pay for the new ferry ramp?' },
    });
  });

  it('quotes verbatim', async () => {
    const { lines } = await whosaid.brief('slugs and lettuce');
    for (const { transcript, turn, offsets, text } of lines) {
      const { turns } = await whosaid.transcript(transcript.id);
      expect(turns[turn].text.slice(...offsets)).toBe(text);
    }
  });

  it('says nothing twice', async () => {
    const { lines } = await whosaid.brief('who pays for the ferry ramp');
    expect(lines.filter(({ text }) => /county pays all/.test(text))).toHaveLength(1);
  });

  it('takes equal labels of unnamed voices in two transcripts for two people', async () => {
    const { lines } = await whosaid.brief('what keeps slugs from lettuce');
    const ones = lines.filter(({ speaker }) => speaker.name === 'Speaker 1');
    expect(ones.map(({ transcript }) => transcript.id).sort()).toEqual([
      'garden-talk',
      'other-garden-talk',
    ]);
  });

  it('prefers those who ask where askers are wanted', async () => {
    const { lines } = await whosaid.brief('who asked about the ferry ramp');
    expect(lines[0].speaker.name).toBe('Ida Brandt');
  });

  it('keeps to filters', async () => {
    const options = { filters: { speaker: ['Lena Falk'] } };
    const { lines } = await whosaid.brief('ferry ramp', options);
    expect(lines.map(({ speaker }) => speaker.name)).toContain('Lena Falk');
    expect(lines.every(({ speaker }) => speaker.name === 'Lena Falk')).toBe(true);
  });

  it('is unsure where nobody speaks of it, and refuses blank questions', async () => {
    expect((await whosaid.brief('quantum chromodynamics')).confident).toBe(false);
    await expect(whosaid.brief(' ')).rejects.toMatchObject({ code: 'USAGE' });
  });
});

describe.each(SEARCHES)('a comparison, searched by %s', (vectors) => {
  const library = join(newFolder(), 'library');
  let whosaid: Whosaid;
  const call = (id: string, said: string, date: string) =>
    conversation(id, [{ by: 'Nora Vance', text: said }], date);

  beforeAll(async () => {
    const calls = [
      call(
        'spring',
        'Margins rose by two points on cheaper freight and rail. We bought a depot near Turku for nine million.',
        '2025-04-02',
      ),
      call(
        'summer',
        'Margins rose by two points on cheaper freight and rail. Margins will fall in autumn when the leases end.',
        '2025-07-02',
      ),
    ];
    await add(
      calls.map((transcript) => ({ transcript, hash: '1' })),
      { library, vectors, wait: true },
    );
    whosaid = await openLibrary(library, { vectors });
  });
  afterAll(() => whosaid.close());

  it('asks the same of each side and marks what is new in the later one', async () => {
    const { sides } = await whosaid.compare('margins', 'transcript', ['spring', 'summer']);
    expect(sides.map(({ name }) => name)).toEqual(['spring', 'summer']);
    const [spring, summer] = sides.map(({ lines }) =>
      Object.fromEntries(lines.map(({ text, isNew }) => [text, isNew])),
    );
    expect(Object.values(spring)).not.toContain(true);
    expect(summer).toMatchObject({
      'Margins rose by two points on cheaper freight and rail.': false,
      'Margins will fall in autumn when the leases end.': true,
    });
  });

  it.each([
    { sides: ['spring'], code: 'USAGE' },
    { sides: ['spring', 'spring'], code: 'USAGE' },
    { sides: ['a', 'b', 'c', 'd', 'e'], code: 'USAGE' },
    { sides: ['spring', 'winter'], code: 'NOT_FOUND' },
  ])('of $sides is refused', async ({ sides, code }) => {
    const asked = whosaid.compare('margins', 'transcript', sides);
    await expect(asked).rejects.toMatchObject({ code });
  });
});
