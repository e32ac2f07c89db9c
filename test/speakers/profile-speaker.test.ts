/** What one speaker says over all transcripts: talk time, words, questions and topics. */

import { afterEach, beforeEach, expect, it } from 'vitest';
import { findAnsweredQuestions } from '#src/chunk/exchange.ts';
import type { Transcript } from '#src/domain/transcript.ts';
import type { LibraryWriter } from '#src/index/library.ts';
import { openWriter } from '#src/index/open.ts';
import { profileSpeaker } from '#src/speakers/profile-speaker.ts';
import { conversation, headerFor, newFolder } from '../support.ts';

const HEADER = headerFor({
  model: 'acme/words',
  hash: '',
  dimensions: 1,
  pooling: 'mean',
  prefixes: { question: '', passage: '' },
});
let library: LibraryWriter;

async function put(transcript: Transcript): Promise<void> {
  const passages = transcript.turns.map(({ text }, turn) => ({
    turn,
    offsets: [0, text.length] as const,
  }));
  const vectors = passages.map(() => Float32Array.of(1));
  const questions = passages.map(() => null);
  await library.upsert({ transcript, hash: '', passages, vectors, questions });
}

function timed(transcript: Transcript, starts: readonly number[]): Transcript {
  const turns = transcript.turns.map((turn, at) => ({
    ...turn,
    start: starts[at],
    end: at === starts.length - 1 ? starts[at] + 7 : null,
  }));
  return { ...transcript, turns };
}

beforeEach(async () => {
  library = openWriter(newFolder(), HEADER, findAnsweredQuestions);
  const otters = 'Otters eat kelp? Otters sleep. Otters, said Bram, swim!';
  await put(
    timed(
      conversation(
        'monday',
        [
          { by: 'Ada Quill', text: otters },
          { by: 'Bram Vostok', text: 'Yes, they do, at night.' },
          { by: 'Ada Quill', text: 'Why? Really? And how often is that?' },
        ],
        '2025-03-03',
      ),
      [0, 10, 25],
    ),
  );
  await put(conversation('tuesday', [{ by: 'Ada Quill', text: 'We went home.' }], '2025-03-04'));
  await put(conversation('wednesday', [{ by: 'Bram Vostok', text: 'Nobody came.' }]));
  await library.commit();
});
afterEach(() => library.close());

it('adds up turns, words, seconds and questions of all transcripts', async () => {
  expect(await profileSpeaker('Ada Quill', library)).toMatchObject({
    name: 'Ada Quill',
    transcripts: 2,
    turns: 3,
    words: 19,
    seconds: 17,
    questions: 4,
    appearances: [
      { transcript: { id: 'tuesday' }, turns: 1, words: 3, seconds: null, questions: 0 },
      { transcript: { id: 'monday' }, turns: 2, words: 16, seconds: 17, questions: 4 },
    ],
  });
});

it('finds the words that are said often here and seldom elsewhere, without names', async () => {
  expect((await profileSpeaker('Ada Quill', library))?.topics).toEqual(['otters']);
});

it('takes what everybody often says for no topic', async () => {
  const rest = 'And it was so, and then we were there with them. '.repeat(12);
  const text = `You know, I really think that people want a kiln. ${rest}`.repeat(4);
  await put(conversation('thursday', [{ by: 'Wanda Quist', text }]));
  await library.commit();
  expect((await profileSpeaker('Wanda Quist', library))?.topics).toEqual(['kiln']);
});

it('knows nobody by another name', async () => {
  expect(await profileSpeaker('Ada', library)).toBeNull();
});
