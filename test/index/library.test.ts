/** Putting, replacing, removing and showing, through the Library alone. */

import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findAnsweredQuestions } from '#src/chunk/exchange.ts';
import type { Candidate } from '#src/domain/candidate.ts';
import type { Query } from '#src/domain/query.ts';
import type { Transcript } from '#src/domain/transcript.ts';
import type { Hit } from '#src/domain/views.ts';
import type { Embedder } from '#src/embed/embedder.ts';
import type { IndexEntry, LibraryReader, LibraryWriter } from '#src/index/library.ts';
import { openReader, openWriter } from '#src/index/open.ts';
import { buildEntry } from '#src/ingest/prepare.ts';
import { bundledEmbedder, conversation, headerFor, newFolder, queryFor } from '../support.ts';
import { retrieveAll } from './retrieve-all.ts';

const KELP = conversation(
  'kelp',
  [
    { by: 'Host', role: 'host', text: 'Welcome back. What does a kelp farm sell?' },
    { by: 'Odile Marrin', role: 'guest', text: 'Mostly seed rope, and “carbon” last of all.' },
    { by: 'Host', role: 'host', text: 'Is it profitable?' },
    {
      by: 'Odile Marrin',
      role: 'guest',
      text: `Barely. ${'We sell the rope to other farms and the blades to a bakery. '.repeat(20)}`,
    },
    { by: 'Host', role: 'host', text: 'Thank you.' },
  ],
  '2025-06-12',
);
const FERRY = conversation('ferry', [
  { by: 'Ana', text: 'The ferry timetable changes in March.' },
  { by: 'Ben', text: 'Then we print it again.' },
]);

let embedder: Embedder;
let folder: string;
let library: LibraryWriter;

const entry = (transcript: Transcript, hash = 'h'): Promise<IndexEntry> =>
  buildEntry(transcript, hash, embedder);

async function find(
  text: string,
  more: Partial<Query> = {},
  from: LibraryReader = library,
): Promise<Hit[]> {
  const [vector] = await embedder.embed([text], 'question');
  const candidates = await retrieveAll(from, queryFor(text, more), vector);
  return from.fetchHits(candidates.map(({ passage }) => passage));
}

const textsOf = (hits: readonly Hit[]): string[] => hits.map(({ text }) => text);

describe('Library', () => {
  beforeAll(async () => {
    embedder = await bundledEmbedder();
  });
  beforeEach(() => {
    folder = newFolder();
    library = openWriter(folder, headerFor(embedder.identity), findAnsweredQuestions);
  });
  afterEach(() => library.close());

  it('gives a transcript back as it was put', async () => {
    await library.upsert(await entry(KELP));
    expect(await library.transcript('kelp')).toEqual(KELP);
    const { turns, participants, ...info } = KELP;
    const counts = { hash: 'h', turns: turns.length, passages: 7, participants };
    expect(await library.list()).toEqual([{ ...info, ...counts }]);
    expect((await library.catalog())[0].participants).toEqual(participants);
  });

  it('shows passages with their attribution, exactly as said, and what stands around them', async () => {
    await library.upsert(await entry(FERRY));
    await library.upsert(await entry(KELP));
    const hits = await find('kelp');
    expect(hits.length).toBe(9);
    for (const hit of hits) {
      const { turns, ...transcript } = hit.transcript.id === 'kelp' ? KELP : FERRY;
      const { participants: _, ...info } = transcript;
      const view = (turn: number | null) =>
        turn !== null && turns[turn]
          ? { turn, speaker: turns[turn].speaker, text: turns[turn].text }
          : null;
      const turn = turns[hit.turn];
      expect(hit.text).toBe(turn.text.slice(...hit.offsets));
      expect(hit).toMatchObject({
        transcript: info,
        speaker: turn.speaker,
        section: turn.section,
        start: turn.start,
        end: turn.end,
        question: view(findAnsweredQuestions({ ...transcript, turns })[hit.turn]),
      });
      for (const near of [hit.before, hit.after]) {
        expect(near?.text.length ?? 0).toBeLessThan(305);
        expect(near === null || turns[near.turn].text.includes(near.text.slice(2, -2))).toBe(true);
      }
    }
    const barely = hits.filter(({ turn, speaker }) => turn === 3 && speaker.role === 'guest');
    expect(barely.map(({ question }) => question?.text)).toEqual([
      'Is it profitable?',
      'Is it profitable?',
      'Is it profitable?',
    ]);
  });

  it('finds what is asked for, and what stands around the best of it', async () => {
    const days = [
      'Monday',
      'Tuesday',
      'Wednesday',
      'Thursday',
      'oysters',
      'Friday',
      'Saturday',
      'Sunday',
    ];
    const turns = days.map((day) => ({ by: 'Ana', text: `We wrote down the ${day}.` }));
    await library.upsert(await entry(conversation('a', turns)));
    await library.upsert(await entry(conversation('b', turns)));
    const [vector] = await embedder.embed(['oysters'], 'question');
    for (const [best, other] of ['ab', 'ba']) {
      const score = (one: Candidate) => Number(one.transcript === best && one.turn === 4);
      const found = await retrieveAll(library, queryFor('oysters'), vector, score, 2);
      const turnsOf = (id: string) =>
        found.flatMap(({ transcript, turn }) => (transcript === id ? turn : [])).sort();
      expect(turnsOf(best)).toEqual([2, 3, 4, 5, 6]);
      expect(turnsOf(other)).toEqual([4, 5]);
    }
  });

  it('shows hits in the order asked for, and leaves out what is not there', async () => {
    await library.upsert(await entry(FERRY));
    const [first, second] = await find('ferry');
    expect(await library.fetchHits([second.passage, 99_999, first.passage])).toEqual([
      second,
      first,
    ]);
    expect(await library.fetchHits([])).toEqual([]);
  });

  it('replaces a transcript whole', async () => {
    await library.upsert(await entry(KELP, 'old'));
    await library.upsert(await entry(FERRY));
    const shorter = conversation('kelp', [{ by: 'Odile Marrin', text: 'Only oysters now.' }]);
    await library.upsert(await entry(shorter, 'new'));
    expect((await library.list()).map(({ id, hash }) => [id, hash])).toEqual([
      ['ferry', 'h'],
      ['kelp', 'new'],
    ]);
    expect(await library.transcript('kelp')).toEqual(shorter);
    expect(textsOf(await find('rope')).join()).not.toContain('rope');
    expect(await find('', { phrases: ['seed rope'] })).toEqual([]);
    expect(textsOf(await find('', { phrases: ['only oysters'] }))).toEqual(['Only oysters now.']);
  });

  it('keeps what it had when a put fails halfway', async () => {
    await library.upsert(await entry(FERRY, 'old'));
    const before = await find('ferry');
    const broken = await entry(conversation('ferry', [{ by: 'Ana', text: 'No ferry.' }]), 'new');
    await expect(library.upsert({ ...broken, vectors: [] })).rejects.toThrow();
    expect((await library.list()).map(({ hash }) => hash)).toEqual(['old']);
    expect(await library.transcript('ferry')).toEqual(FERRY);
    expect(await find('ferry')).toEqual(before);
  });

  it('removes a transcript without a trace', async () => {
    await library.upsert(await entry(KELP));
    await library.upsert(await entry(FERRY));
    expect(await library.remove(['kelp', 'kelp', 'nothing'])).toEqual(['kelp']);
    expect(await library.remove(['kelp'])).toEqual([]);
    await expect(library.transcript('kelp')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await library.list()).map(({ id }) => id)).toEqual(['ferry']);
    const people = (await library.catalog()).flatMap(({ participants }) => participants);
    expect(people.map(({ name }) => name)).toEqual(['Ana', 'Ben']);
    const hits = await find('kelp rope', {});
    expect(new Set(hits.map(({ transcript }) => transcript.id))).toEqual(new Set(['ferry']));
    expect(await find('', { filters: { transcript: ['kelp'] } })).toEqual([]);
    expect(await find('', { phrases: ['kelp'] })).toEqual([]);
  });

  it('answers when it is empty, before anything is put and after all is removed', async () => {
    expect(await find('ferry')).toEqual([]);
    await library.upsert(await entry(FERRY));
    await library.remove(['ferry']);
    expect(await find('ferry')).toEqual([]);
    expect(await library.list()).toEqual([]);
  });

  it('lets a reader go on, and see the new state once it is there', async () => {
    await library.upsert(await entry(FERRY));
    const reader = openReader(folder, headerFor(embedder.identity));
    try {
      expect(await find('kelp', { phrases: ['kelp'] }, reader)).toEqual([]);
      await library.upsert(await entry(KELP));
      expect(await reader.list()).toHaveLength(2);
      await library.close(); // While it is open, what a reader finds may lag.
      expect(textsOf(await find('kelp', { phrases: ['kelp farm'] }, reader))).toHaveLength(1);
    } finally {
      await reader.close();
    }
  });

  it('never shows one passage for another when the library changes between finding and showing', async () => {
    await library.upsert(await entry(FERRY));
    await library.upsert(await entry(KELP));
    const reader = openReader(folder, headerFor(embedder.identity));
    try {
      const found = await find('kelp', {}, reader);
      await library.remove(['ferry']);
      await library.upsert(await entry(conversation('salt', [{ by: 'Cy', text: 'Salt.' }])));
      const numbers = found.map(({ passage }) => passage);
      const kept = found.filter(({ transcript }) => transcript.id === 'kelp');
      expect(await reader.fetchHits(numbers)).toEqual(kept);
      await reader.catalog();
      expect(await reader.fetchHits(numbers)).toEqual(kept);
    } finally {
      await reader.close();
    }
  });
});
