/** Renaming, merging and undoing: names as people type them, refusals, and the history. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findAnsweredQuestions } from '#src/chunk/exchange.ts';
import type { LibraryWriter } from '#src/index/library.ts';
import { openWriter } from '#src/index/open.ts';
import {
  mergeSpeakers,
  renameSpeaker,
  type SpeakerIdentity,
  speakerEditHistory,
  undoSpeakerEdit,
} from '#src/speakers/edit-speaker.ts';
import { summarizeSpeakers } from '#src/speakers/summarize-speakers.ts';
import { conversation, headerFor, newFolder } from '../support.ts';

const HEADER = headerFor({
  model: 'acme/words',
  hash: '',
  dimensions: 1,
  pooling: 'mean',
  prefixes: { question: '', passage: '' },
});

type RenameArguments = [name: string, identity: SpeakerIdentity, transcript?: string];

let library: LibraryWriter;

async function put(id: string, ...people: string[]): Promise<void> {
  const transcript = conversation(
    id,
    people.map((by) => ({ by, text: 'Yes.' })),
  );
  const passages = people.map((_, turn) => ({ turn, offsets: [0, 4] as const }));
  const vectors = people.map(() => Float32Array.of(1));
  await library.upsert({
    transcript,
    hash: '',
    passages,
    vectors,
    questions: people.map(() => null),
  });
}

const names = async () =>
  summarizeSpeakers(await library.speakerOccurrences(), 'name').map(({ name }) => name);
const refused = (code: string, message: RegExp) =>
  expect.objectContaining({ code, message: expect.stringMatching(message) });

beforeEach(async () => {
  library = openWriter(newFolder(), HEADER, findAnsweredQuestions);
  await put('monday', 'Tim Vane', 'Zoë Oak', 'Speaker 1', 'Host');
  await put('tuesday', 'Vane, Tim', 'Speaker 1', 'ZOE OAK.', 'Zoe  Oak');
});
afterEach(() => library.close());

describe('renaming', () => {
  it('takes a name as it is shown, or as only one can be meant', async () => {
    expect(await renameSpeaker(library, 'tim vane', { name: ' Timothy  Vane ' })).toEqual({
      number: 1,
      names: ['Tim Vane'],
      identity: { name: 'Timothy Vane' },
      transcript: null,
    });
    await renameSpeaker(library, 'zoe oak', { name: 'Zoë Oakes', title: 'Chair' }, 'monday');
    const { participants } = await library.transcript('monday');
    expect(participants.map(({ name, title }) => [name, title])).toEqual([
      ['Timothy Vane', null],
      ['Zoë Oakes', 'Chair'],
      ['Speaker 1', null],
      ['Host', null],
    ]);
  });

  it('may say what someone is and leave the name', async () => {
    await renameSpeaker(library, 'Tim Vane', { name: 'Tim Vane', role: 'host' });
    const [vane] = (await library.transcript('monday')).participants;
    expect(vane).toEqual({ name: 'Tim Vane', title: null, affiliation: null, role: 'host' });
  });

  it('gives a label the name of someone known, in one transcript', async () => {
    await renameSpeaker(library, 'SPEAKER 1', { name: 'Tim Vane' }, 'tuesday');
    expect(await names()).toContain('Speaker 1');
    const { participants } = await library.transcript('tuesday');
    expect(participants[1]).toMatchObject({ name: 'Tim Vane', label: 'Speaker 1' });
  });

  it.each<[string, RenameArguments, code: string, RegExp]>([
    [
      'a name that is not there',
      ['Tom Vane', { name: 'X' }],
      'NOT_FOUND',
      /^No speaker "Tom Vane" in this library\. Did you mean Tim Vane or "Vane, Tim"\?$/,
    ],
    [
      'a name that is like none',
      ['Qqq', { name: 'X' }],
      'NOT_FOUND',
      /^No speaker "Qqq" in this library\.$/,
    ],
    [
      'a name that several may be',
      ['zoe oak', { name: 'X' }],
      'NOT_FOUND',
      /Did you mean ZOE OAK\., Zoe {2}Oak or Zoë Oak\?$/,
    ],
    [
      'a name of another transcript',
      ['Tim Vane', { name: 'X' }, 'tuesday'],
      'NOT_FOUND',
      /^No speaker "Tim Vane" in transcript tuesday\.( Did|$)/,
    ],
    [
      'a transcript that is not there',
      ['Tim Vane', { name: 'X' }, 'sunday'],
      'NOT_FOUND',
      /"sunday"/,
    ],
    [
      'the same name',
      ['Tim Vane', { name: 'Tim Vane' }],
      'USAGE',
      /"Tim Vane" already has that name/,
    ],
    [
      'the same name and nothing else',
      ['Tim Vane', { name: 'Tim Vane', title: undefined }],
      'USAGE',
      /already has that name/,
    ],
    ['no name', ['Tim Vane', { name: ' ' }], 'USAGE', /name is empty/],
    [
      'the name of someone else',
      ['Tim Vane', { name: 'Zoë Oak' }],
      'NAME_TAKEN',
      /^Another speaker of this library is called "Zoë Oak"\.$/,
    ],
    [
      'the name of someone there',
      ['Host', { name: 'Tim Vane' }, 'monday'],
      'NAME_TAKEN',
      /speaker of transcript monday is called/,
    ],
    [
      'a label everywhere',
      ['Speaker 1', { name: 'Ana' }],
      'USAGE',
      /^"Speaker 1" is someone else in every transcript\. .*: monday, tuesday\.$/,
    ],
  ])('refuses %s', async (_, args, code, message) => {
    const before = await names();
    await expect(renameSpeaker(library, ...args)).rejects.toEqual(refused(code, message));
    expect(await names()).toEqual(before);
    expect(await library.speakerEdits()).toEqual([]);
  });

  it('lets a host be one person everywhere', async () => {
    await renameSpeaker(library, 'Host', { name: 'Ana Ruiz' });
    await put('wednesday', 'Host');
    expect((await library.transcript('wednesday')).participants[0].name).toBe('Ana Ruiz');
  });

  it('says what an old name is shown as now', async () => {
    await renameSpeaker(library, 'Tim Vane', { name: 'Ned Moss' });
    await expect(renameSpeaker(library, 'Tim Vane', { name: 'X' })).rejects.toEqual(
      refused('NOT_FOUND', /"Tim Vane" in this library\. It is now shown as "Ned Moss"\.$/),
    );
  });
});

describe('merging', () => {
  it('makes several names one, new or known', async () => {
    await mergeSpeakers(library, ['Vane, Tim', 'tim vane'], 'Tim Vane');
    await mergeSpeakers(library, ['Zoë Oak', 'ZOE OAK.', 'Zoe  Oak'], 'Zoë Oakes');
    expect(await names()).toEqual(['Host', 'Speaker 1', 'Tim Vane', 'Zoë Oakes']);
  });

  it('makes labels of one transcript one', async () => {
    await put('talk', 'SPEAKER_00', 'SPEAKER_01', 'SPEAKER_02');
    await mergeSpeakers(library, ['SPEAKER_00', 'SPEAKER_02'], 'Ana Ruiz', 'talk');
    const { participants } = await library.transcript('talk');
    expect(participants.map(({ name }) => name)).toEqual(['Ana Ruiz', 'SPEAKER_01', 'Ana Ruiz']);
    expect(summarizeSpeakers(await library.speakerOccurrences())[0]).toMatchObject({
      name: 'Ana Ruiz',
      aliases: ['SPEAKER_00', 'SPEAKER_02'],
      transcripts: 1,
      turns: 2,
    });
  });

  it.each<[string, string[], string, string, RegExp]>([
    [
      'a name into one that is not there',
      ['Vane, Tim'],
      'Tim Vame',
      'NOT_FOUND',
      /Did you mean Tim Vane/,
    ],
    ['a name that is not there', ['Vane, Tim', 'Tim Vame'], 'Tim Vane', 'NOT_FOUND', /"Tim Vame"/],
    ['a name into itself', ['Tim Vane'], 'tim vane', 'USAGE', /Nothing to merge but "Tim Vane"/],
    [
      'labels everywhere',
      ['Tim Vane', 'Speaker 1'],
      'Tim Vane',
      'USAGE',
      /^"Speaker 1" is someone else/,
    ],
    ['into no name', ['Tim Vane', 'Zoë Oak'], ' ', 'USAGE', /name is empty/],
  ])('refuses %s', async (_, merged, into, code, message) => {
    await expect(mergeSpeakers(library, merged, into)).rejects.toEqual(refused(code, message));
    expect(await library.speakerEdits()).toEqual([]);
  });
});

describe('subjects', () => {
  it.each([
    ['Tom Vane', null, 'speaker'],
    ['Tim Vane', 'sunday', 'transcript'],
    ['Speaker 1', null, 'transcript'],
  ])('renaming %s in %s fails on the %s', async (name, transcript, subject) => {
    await expect(renameSpeaker(library, name, { name: 'X' }, transcript)).rejects.toMatchObject({
      subject,
    });
  });

  it('undoing fails on the edit', async () => {
    await expect(undoSpeakerEdit(library, 9)).rejects.toMatchObject({ subject: 'speaker-edit' });
  });
});

describe('undoing', () => {
  it('takes back the last change that holds, then the one before', async () => {
    const before = await names();
    await mergeSpeakers(library, ['Vane, Tim'], 'Tim Vane');
    await renameSpeaker(library, 'Tim Vane', { name: 'Ned Moss' });
    expect(await undoSpeakerEdit(library)).toMatchObject({
      number: 2,
      identity: { name: 'Ned Moss' },
    });
    expect(await undoSpeakerEdit(library)).toMatchObject({ number: 1, names: ['Vane, Tim'] });
    expect(await names()).toEqual(before);
    await expect(undoSpeakerEdit(library)).rejects.toEqual(
      refused('NOT_FOUND', /^No speaker edit left to undo\.$/),
    );
  });

  it('takes back one change by its number, once, and an undoing too', async () => {
    await renameSpeaker(library, 'Tim Vane', { name: 'Ned Moss' });
    await renameSpeaker(library, 'Host', { name: 'Ana' }, 'monday');
    await undoSpeakerEdit(library, 1);
    expect(await names()).toEqual(expect.arrayContaining(['Tim Vane', 'Ana']));
    await expect(undoSpeakerEdit(library, 1)).rejects.toEqual(
      refused('NOT_FOUND', /^No active speaker edit 1: /),
    );
    await undoSpeakerEdit(library, 3);
    expect(await names()).toEqual(expect.arrayContaining(['Ned Moss', 'Ana']));
    const history = await speakerEditHistory(library);
    expect(history.map(({ number, isActive }) => [number, isActive])).toEqual([
      [1, true],
      [2, true],
      [3, false],
      [4, true],
    ]);
  });
});
