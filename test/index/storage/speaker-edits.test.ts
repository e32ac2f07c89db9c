/** New names in a library: shown, searched and filtered by at once, kept when files are read again, taken back without a trace. */

import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findAnsweredQuestions } from '#src/chunk/exchange.ts';
import type { SpeakerRename } from '#src/domain/speaker-edit.ts';
import type { Transcript } from '#src/domain/transcript.ts';
import type { Embedder } from '#src/embed/embedder.ts';
import type { LibraryReader, LibraryWriter } from '#src/index/library.ts';
import { openReader, openWriter } from '#src/index/open.ts';
import { buildEntry } from '#src/ingest/prepare.ts';
import { bundledEmbedder, conversation, headerFor, newFolder, queryFor } from '../../support.ts';
import { retrieveAll } from '../retrieve-all.ts';

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

let embedder: Embedder;
let folder: string;
let library: LibraryWriter;

const put = async (transcript: Transcript): Promise<string> =>
  library.upsert(await buildEntry(transcript, 'h', embedder));

async function find(text: string, speaker?: string, from: LibraryReader = library) {
  const [vector] = await embedder.embed([text], 'question');
  const filters = speaker === undefined ? {} : { speaker: [speaker] };
  return retrieveAll(from, queryFor(text, { filters }), vector);
}

/** All that a library tells, in every way it does. */
async function everything() {
  const candidates = await find('freight marrin speaker');
  return {
    candidates,
    hits: await library.fetchHits(candidates.map(({ passage }) => passage)),
    catalog: await library.catalog(),
    summaries: await library.list(),
    transcripts: await Promise.all(['call', 'board', 'panel'].map((id) => library.transcript(id))),
    appearances: await library.speakerOccurrences(),
  };
}

const namesIn = async (id: string) =>
  (await library.transcript(id)).participants.map(({ name }) => name);

describe('a name that is said anew', () => {
  beforeAll(async () => {
    embedder = await bundledEmbedder();
  });
  beforeEach(async () => {
    folder = newFolder();
    library = openWriter(folder, headerFor(embedder.identity), findAnsweredQuestions);
    for (const transcript of [CALL, BOARD, PANEL]) await put(transcript);
  });
  afterEach(() => library.close());

  it('is shown wherever the old one was, which is told beside it', async () => {
    expect(await library.editSpeaker(rename('Marrin, Odile', 'Odile Marrin'))).toBe(1);
    const speaker = { ...BOARD.turns[1].speaker, name: 'Odile Marrin', label: 'Marrin, Odile' };
    const { turns, participants } = await library.transcript('board');
    expect(turns[1].speaker).toEqual(speaker);
    expect(participants[1]).toEqual(speaker);
    expect((await library.catalog())[1].participants[1]).toEqual(speaker);
    expect((await library.list())[1].participants[1]).toEqual(speaker);
    const candidates = await find('freight');
    const hers = candidates.filter(({ transcript }) => transcript === 'board');
    expect(hers.map((candidate) => candidate.speaker)).toEqual(['SPEAKER_00', 'Odile Marrin']);
    const [before, hit] = await library.fetchHits(hers.map(({ passage }) => passage));
    expect(hit.speaker).toEqual(speaker);
    expect(before.after?.speaker).toEqual(speaker);
    expect((await library.fetchPassages([hit.passage]))[0].speaker).toEqual(speaker);
    expect((await library.transcript('panel')).participants).toEqual(PANEL.participants);
  });

  it('is filtered by and found as a word, at no change to what was embedded', async () => {
    const before = await find('freight');
    await library.editSpeaker(rename('SPEAKER_00', 'Ines Okafor', 'call'));
    const after = await find('freight');
    expect(after.map(({ features }) => features.cosine)).toEqual(
      before.map(({ features }) => features.cosine),
    );
    const hers = await find('freight', 'Ines Okafor');
    expect(hers.map(({ transcript, turn }) => [transcript, turn])).toEqual([
      ['call', 0],
      ['call', 4],
    ]);
    const wordsOf = async (word: string) =>
      (await find(word)).filter(({ features }) => features.bm25.passage > 0);
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
    expect((await find('freight', 'Ines Okafor')).length).toBe(2);
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
    const reader = openReader(folder, headerFor(embedder.identity));
    try {
      expect(await find('freight', 'Ines Okafor', reader)).toEqual([]);
      await library.editSpeaker(rename('SPEAKER_00', 'Ines Okafor', 'call'));
      await library.close(); // While it is open, what a reader finds may lag.
      expect(await find('freight', 'Ines Okafor', reader)).toHaveLength(2);
    } finally {
      await reader.close();
    }
  });

  it('with a role changes who asks and who answers', async () => {
    const answered = async () => {
      const candidates = await find('only freight');
      const found = candidates.find(({ transcript, turn }) => transcript === 'call' && turn === 4);
      return found?.question;
    };
    const asks = { name: 'Ben Ruiz', role: 'analyst' as const };
    expect(await answered()).toBe(1);
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
