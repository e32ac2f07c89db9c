/** What every library keeps, wherever it lies: putting, replacing, removing, finding and showing. */

import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findAnsweredQuestions } from '#src/chunk/exchange.ts';
import type { Candidate } from '#src/domain/candidate.ts';
import type { Filters, Query } from '#src/domain/query.ts';
import type { SpeakerRename } from '#src/domain/speaker-edit.ts';
import type { Transcript } from '#src/domain/transcript.ts';
import type { Hit } from '#src/domain/views.ts';
import type { Embedder } from '#src/embed/embedder.ts';
import type { IndexEntry, LibraryReader, LibraryWriter } from '#src/index/library.ts';
import type { LibraryPlace } from '#src/index/library-place.ts';
import { buildEntry } from '#src/ingest/prepare.ts';
import { bundledEmbedder, conversation, headerFor, queryFor } from '../support.ts';
import { PLACES } from './places.ts';
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
let place: LibraryPlace;
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

describe.each(PLACES)('A library in $name', ({ newPlace, removePlace }) => {
  beforeAll(async () => {
    embedder = await bundledEmbedder();
  });
  beforeEach(async () => {
    place = await newPlace();
    library = await place.openWriter(headerFor(embedder.identity), findAnsweredQuestions);
  });
  afterEach(async () => {
    await library.close();
    await removePlace(place);
  });

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

  it('finds all that say a phrase as it is written, as candidates of the question that asks', async () => {
    const copy = conversation('copy', [
      { by: 'Ben', text: 'They farm kelp. Not a kelp farm, a farm for kelp.' },
      { by: 'Kelp Farmer', text: 'Farms of kelp are dear.' },
      { by: 'Ana', text: 'A Kelp  Farm sells rope.' },
    ]);
    await library.upsert(await entry(FERRY));
    await library.upsert(await entry(KELP));
    await library.upsert(await entry(copy));
    const [vector] = await embedder.embed(['ferry'], 'question');
    const asking = async (phrase: string, more: Partial<Query> = {}) => {
      const request = { query: queryFor('ferry', more), vector, depth: 1 };
      const found = await library.retrieveSaying(request, phrase);
      return found.map(({ transcript, turn }) => `${transcript} ${turn}`).sort();
    };
    expect(await asking('kelp farm')).toEqual(['copy 0', 'copy 2', 'kelp 0']);
    expect(await asking('kelp farm', { filters: { speaker: ['Ana'] } })).toEqual(['copy 2']);
    expect(await asking('kelp farm', { excluded: ['rope'] })).toEqual(['copy 0', 'kelp 0']);
    expect(await asking('blue whale')).toEqual([]);
    await library.remove(['kelp']);
    expect(await asking('kelp farm')).toEqual(['copy 0', 'copy 2']);

    const request = { query: queryFor('ferry farm'), vector, depth: 100 };
    const retrieved = await library.retrieve(request);
    for (const candidate of await library.retrieveSaying(request, 'kelp farm')) {
      expect(candidate).toEqual(retrieved.find(({ passage }) => passage === candidate.passage));
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

  it('shows a transcript as its owner edits it, also once its file is read again', async () => {
    await library.upsert(await entry(KELP));
    await library.upsert(await entry(FERRY));
    await library.editTranscript('kelp', { title: 'Kelp, again', tags: ['sea'] });
    await library.editTranscript('kelp', { date: '2025-07-01' });
    const stated = {
      kind: 'hearing',
      company: 'Marrin',
      ticker: 'MRN',
      quarter: '2025-Q3',
    } as const;
    await library.editTranscript('kelp', stated);
    await library.upsert(await entry(KELP, 'anew'));
    const edited = { title: 'Kelp, again', tags: ['sea'], date: '2025-07-01', ...stated };
    expect(await library.transcript('kelp')).toEqual({ ...KELP, ...edited });
    const july = { filters: { tag: ['sea'], after: '2025-07-01', before: '2025-07-01' } };
    const hits = await find('rope', july);
    expect(hits.map(({ transcript: { id, title } }) => `${id} ${title}`)).toContain(
      'kelp Kelp, again',
    );
    expect(await find('rope', { filters: { before: '2025-06-30' } })).toEqual([]);
    const asStated: readonly Filters[] = [
      { kind: ['hearing'] },
      { company: ['Marrin'] },
      { ticker: ['MRN'] },
      { quarter: ['2025-Q3'] },
    ];
    for (const filters of asStated) {
      const ids = (await find('rope', { filters })).map(({ transcript: { id } }) => id);
      expect([...new Set(ids)], JSON.stringify(filters)).toEqual(['kelp']);
    }
    await library.editTranscript('kelp', null);
    expect(await library.transcript('kelp')).toEqual(KELP);
    for (const filters of [...asStated, july.filters]) {
      expect(await find('rope', { filters })).toEqual([]);
    }
    const missing = library.editTranscript('nowhere', { title: 'x' });
    await expect(missing).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('finds what filters let through, however much else is nearer to the question', async () => {
    const nearest = Array.from({ length: 40 }, () => ({
      by: 'Ana',
      role: 'host' as const,
      text: 'Kelp rope, kelp rope.',
    }));
    const stated = {
      kind: 'hearing' as const,
      company: 'Marrin Kelp',
      ticker: 'KELP',
      quarter: 'Q2 2025',
      tags: ['sea', 'trade'],
    };
    const sought = conversation('sought', [
      { by: 'Ana', role: 'host', text: 'Who buys the rope that is made of kelp?' },
      { by: 'Ben', role: 'guest', text: 'Bakers, of all people, buy the rope of kelp.' },
    ]);
    await library.upsert(await entry(conversation('nearest', nearest)));
    await library.upsert(await entry({ ...sought, ...stated }));
    const [vector] = await embedder.embed(['kelp rope'], 'question');
    const filtered: readonly [Filters, turns: readonly number[]][] = [
      [{ kind: ['hearing'] }, [0, 1]],
      [{ company: ['Marrin Kelp'] }, [0, 1]],
      [{ ticker: ['KELP', 'ROPE'] }, [0, 1]],
      [{ quarter: ['Q2 2025'] }, [0, 1]],
      [{ tag: ['trade'] }, [0, 1]],
      [{ notTranscript: ['nearest'] }, [0, 1]],
      [{ notSpeaker: ['Ana'] }, [1]],
      [{ notRole: ['host'] }, [1]],
      [{ tag: ['sea'], notSpeaker: ['Ben'] }, [0]],
      [{ tag: ['sea'], notSpeaker: ['Ana', 'Ben'] }, []],
      [{ ticker: ['ROPE'] }, []],
    ];
    for (const [filters, turns] of filtered) {
      for (const text of ['kelp rope', 'unsaid']) {
        const request = { query: queryFor(text, { filters }), vector, depth: 3 };
        const found = await library.retrieve(request);
        const places = found.map(({ transcript, turn }) => `${transcript} ${turn}`);
        const expected = turns.map((turn) => `sought ${turn}`);
        expect(places.sort(), `${text} ${JSON.stringify(filters)}`).toEqual(expected);
      }
    }
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
    const reader = await place.openReader(headerFor(embedder.identity));
    try {
      expect(await find('kelp', { phrases: ['kelp'] }, reader)).toEqual([]);
      await library.upsert(await entry(KELP));
      await library.commit();
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
    const reader = await place.openReader(headerFor(embedder.identity));
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

const CALL = conversation('call', [
  { by: 'SPEAKER_00', role: 'unknown', text: 'Welcome to the call. Volumes grew in every region.' },
  { by: 'SPEAKER_01', role: 'unknown', text: 'What held the margin back?' },
  { by: 'SPEAKER_02', role: 'unknown', text: 'Let me hand that over.' },
  { by: 'SPEAKER_01', role: 'unknown', text: 'Sure.' },
  { by: 'SPEAKER_00', role: 'unknown', text: 'Freight did, and only freight.' },
]);
const BOARD = conversation('board', [
  { by: 'SPEAKER_00', role: 'unknown', text: 'The minutes are approved.' },
  { by: 'Marrin, Odile', text: 'Then freight is the next item.' },
]);
const PANEL = conversation('panel', [{ by: 'Odile Marrin', text: 'Freight again, I fear.' }]);

const EVERYWHERE = null;
const rename = (
  name: string,
  to: string,
  transcript: string | null = EVERYWHERE,
): SpeakerRename => ({
  names: [name],
  identity: { name: to },
  transcript,
});

const put = async (transcript: Transcript): Promise<string> =>
  library.upsert(await buildEntry(transcript, 'h', embedder));

async function findBy(text: string, speaker?: string, from: LibraryReader = library) {
  const [vector] = await embedder.embed([text], 'question');
  const filters = speaker === undefined ? {} : { speaker: [speaker] };
  const candidates = await retrieveAll(from, queryFor(text, { filters }), vector);
  return candidates.sort((a, b) => order(a) - order(b) || a.turn - b.turn);
}

const order = ({ transcript }: Candidate) => ['call', 'board', 'panel'].indexOf(transcript);
const withoutNumber = <P extends { readonly passage: number }>({ passage: _, ...rest }: P) => rest;

/** All that a library tells, in every way it does. */
async function everything() {
  const candidates = await findBy('freight marrin speaker');
  return {
    candidates: candidates.map(withoutNumber),
    hits: (await library.fetchHits(candidates.map(({ passage }) => passage))).map(withoutNumber),
    catalog: await library.catalog(),
    summaries: await library.list(),
    transcripts: await Promise.all(['call', 'board', 'panel'].map((id) => library.transcript(id))),
    appearances: await library.speakerOccurrences(),
  };
}

const namesIn = async (id: string) =>
  (await library.transcript(id)).participants.map(({ name }) => name);

describe.each(PLACES)('a name that is said anew in $name', ({ newPlace, removePlace }) => {
  beforeAll(async () => {
    embedder = await bundledEmbedder();
  });
  beforeEach(async () => {
    place = await newPlace();
    library = await place.openWriter(headerFor(embedder.identity), findAnsweredQuestions);
    for (const transcript of [CALL, BOARD, PANEL]) await put(transcript);
  });
  afterEach(async () => {
    await library.close();
    await removePlace(place);
  });

  it('is shown wherever the old one was, which is told beside it', async () => {
    expect(await library.editSpeaker(rename('Marrin, Odile', 'Odile Marrin'))).toBe(1);
    const speaker = { ...BOARD.turns[1].speaker, name: 'Odile Marrin', label: 'Marrin, Odile' };
    const { turns, participants } = await library.transcript('board');
    expect(turns[1].speaker).toEqual(speaker);
    expect(participants[1]).toEqual(speaker);
    expect((await library.catalog())[1].participants[1]).toEqual(speaker);
    expect((await library.list())[1].participants[1]).toEqual(speaker);
    const candidates = await findBy('freight');
    const hers = candidates.filter(({ transcript }) => transcript === 'board');
    expect(hers.map((candidate) => candidate.speaker)).toEqual(['SPEAKER_00', 'Odile Marrin']);
    const [before, hit] = await library.fetchHits(hers.map(({ passage }) => passage));
    expect(hit.speaker).toEqual(speaker);
    expect(before.after?.speaker).toEqual(speaker);
    expect((await library.fetchPassages([hit.passage]))[0].speaker).toEqual(speaker);
    expect((await library.transcript('panel')).participants).toEqual(PANEL.participants);
  });

  it('is filtered by and found as a word, at no change to what was embedded', async () => {
    const before = await findBy('freight');
    await library.editSpeaker(rename('SPEAKER_00', 'Ines Okafor', 'call'));
    const after = await findBy('freight');
    expect(after.map(({ features }) => features.cosine)).toEqual(
      before.map(({ features }) => features.cosine),
    );
    const hers = await findBy('freight', 'Ines Okafor');
    expect(hers.map(({ transcript, turn }) => [transcript, turn])).toEqual([
      ['call', 0],
      ['call', 4],
    ]);
    const wordsOf = async (word: string) =>
      (await findBy(word)).filter(({ features }) => features.bm25.passage > 0);
    expect((await wordsOf('okafor')).map(({ speaker }) => speaker)).toEqual([
      'Ines Okafor',
      'Ines Okafor',
    ]);
  });

  it('holds in its transcript alone, where it was said of one', async () => {
    await library.editSpeaker(rename('SPEAKER_00', 'Ines Okafor', 'call'));
    expect(await namesIn('call')).toEqual(['Ines Okafor', 'SPEAKER_01', 'SPEAKER_02']);
    expect(await namesIn('board')).toEqual(['SPEAKER_00', 'Marrin, Odile']);
  });

  it('leaves no trace once it is undone', async () => {
    const before = await everything();
    const identity = { name: 'Ines Okafor', title: 'CFO', role: 'management' as const };
    const first = await library.editSpeaker({
      names: ['SPEAKER_00'],
      identity,
      transcript: 'call',
    });
    const second = await library.editSpeaker(rename('Marrin, Odile', 'Odile Marrin'));
    expect(await everything()).not.toEqual(before);
    await library.editSpeaker({ undoes: first, transcript: 'call' });
    expect(await namesIn('board')).toEqual(['SPEAKER_00', 'Odile Marrin']);
    await library.editSpeaker({ undoes: second, transcript: EVERYWHERE });
    expect(await everything()).toEqual(before);
    const kept = await library.speakerEdits();
    expect(kept.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(kept[0]).toMatchObject({ names: ['SPEAKER_00'], identity, transcript: 'call' });
    for (const { at } of kept) expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  it('holds for files that are read again, and for new ones', async () => {
    await library.editSpeaker(rename('SPEAKER_00', 'Ines Okafor', 'call'));
    await library.editSpeaker(rename('Marrin, Odile', 'Odile Marrin'));
    await put(CALL);
    await put(conversation('later', [{ by: 'Marrin, Odile', text: 'Good evening.' }]));
    expect(await namesIn('call')).toEqual(['Ines Okafor', 'SPEAKER_01', 'SPEAKER_02']);
    expect(await namesIn('later')).toEqual(['Odile Marrin']);
    expect((await findBy('freight', 'Ines Okafor')).length).toBe(2);
  });

  it('goes with its transcript, and is not given to another of that id', async () => {
    const number = await library.editSpeaker(rename('SPEAKER_00', 'Ines Okafor', 'call'));
    await library.editSpeaker({ undoes: number, transcript: 'call' });
    await library.editSpeaker(rename('Marrin, Odile', 'Odile Marrin'));
    await library.remove(['call']);
    expect(await library.speakerEdits()).toMatchObject([{ number: 3, transcript: EVERYWHERE }]);
    await put(CALL);
    expect(await namesIn('call')).toEqual(['SPEAKER_00', 'SPEAKER_01', 'SPEAKER_02']);
    expect(await library.editSpeaker(rename('SPEAKER_01', 'Ben', 'call'))).toBe(4);
  });

  it('is seen by a reader at its next question', async () => {
    const reader = await place.openReader(headerFor(embedder.identity));
    try {
      expect(await findBy('freight', 'Ines Okafor', reader)).toEqual([]);
      await library.editSpeaker(rename('SPEAKER_00', 'Ines Okafor', 'call'));
      await library.close(); // While it is open, what a reader finds may lag.
      expect(await findBy('freight', 'Ines Okafor', reader)).toHaveLength(2);
    } finally {
      await reader.close();
    }
  });

  it('with a role changes who asks and who answers', async () => {
    const answered = async () => {
      const candidates = await findBy('only freight');
      const found = candidates.find(({ transcript, turn }) => transcript === 'call' && turn === 4);
      return found?.question;
    };
    const asks = { name: 'Ben Ruiz', role: 'analyst' as const };
    /* Where anyone may ask, what a third person says in between ends the question. */
    expect(await answered()).toBeNull();
    const hand = { name: 'Cy Hale', role: 'operator' as const };
    await library.editSpeaker({ names: ['SPEAKER_01'], identity: asks, transcript: 'call' });
    expect(await answered()).toBe(1);
    const number = await library.editSpeaker({
      names: ['SPEAKER_02'],
      identity: hand,
      transcript: 'call',
    });
    expect(await answered()).toBeNull();
    await put(CALL);
    expect(await answered()).toBeNull();
    await library.editSpeaker({ undoes: number, transcript: 'call' });
    expect(await answered()).toBe(1);
  });

  it('tells how much everyone speaks, and where', async () => {
    await library.editSpeaker(rename('Marrin, Odile', 'Odile Marrin'));
    const told = (await library.speakerOccurrences()).map(({ speaker, transcript, turns }) => [
      speaker.name,
      transcript.id,
      turns,
    ]);
    expect(told).toEqual([
      ['SPEAKER_00', 'call', 2],
      ['SPEAKER_01', 'call', 2],
      ['SPEAKER_02', 'call', 1],
      ['SPEAKER_00', 'board', 1],
      ['Odile Marrin', 'board', 1],
      ['Odile Marrin', 'panel', 1],
    ]);
  });
});
