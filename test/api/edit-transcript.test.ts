/** What a user changes of a transcript is shown, found, kept, and can be taken back; the file's own words stay stored. */

import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  add,
  editTranscript,
  exportLibrary,
  type Filters,
  importLibrary,
  openLibrary,
  type TranscriptEdit,
  withReader,
  withWriter,
} from '#src/main.ts';
import { conversation, newFolder } from '../support.ts';

const ferry = () =>
  conversation('ferry', [{ by: 'Ana', text: 'The ferry leaves at nine in the morning.' }]);
const tolls = () =>
  conversation('tolls', [{ by: 'Ben', text: 'The ferry tolls rise by a tenth in spring.' }]);

let library: string;

beforeEach(async () => {
  library = join(newFolder(), 'library');
  const transcripts = [ferry(), { ...tolls(), tags: ['money'], date: '2025-02-01' }];
  await add(
    transcripts.map((transcript) => ({ transcript, hash: 'h' })),
    { library },
  );
});

const edit = (id: string, change: TranscriptEdit | null, folder = library) =>
  withWriter(folder, (opened) => editTranscript(opened, id, change));

const infoOf = (id: string, folder = library) =>
  withReader(folder, async (opened) => (await opened.list()).find((one) => one.id === id));

async function idsFor(filters: Filters): Promise<string[]> {
  const whosaid = await openLibrary(library);
  try {
    const { results } = await whosaid.query('ferry', { filters });
    return results.map(({ transcript }) => transcript.id).sort();
  } finally {
    await whosaid.close();
  }
}

const CHANGE = {
  title: 'Harbour meeting',
  date: '2025-03-04',
  kind: 'meeting',
  company: 'Harbour Co',
  ticker: 'HBR',
  quarter: '2025-Q1',
  url: 'https://example.com/harbour',
  tags: ['board', 'harbour'],
} satisfies TranscriptEdit;

describe('an edited transcript', () => {
  it('shows what was changed, and is found by it', async () => {
    await edit('ferry', CHANGE);
    expect(await infoOf('ferry')).toMatchObject(CHANGE);
    expect(await idsFor({ kind: ['meeting'] })).toEqual(['ferry']);
    expect(await idsFor({ company: ['harbour'] })).toEqual(['ferry']);
    expect(await idsFor({ ticker: ['hbr'] })).toEqual(['ferry']);
    expect(await idsFor({ quarter: ['2025-Q1'] })).toEqual(['ferry']);
    expect(await idsFor({ tag: ['Board'] })).toEqual(['ferry']);
    expect(await idsFor({ tag: ['money', 'board'] })).toEqual(['ferry', 'tolls']);
    expect(await idsFor({ after: '2025-03-01' })).toEqual(['ferry']);
  });

  it('keeps its changes when its file is read again, and the file the rest', async () => {
    await edit('ferry', { title: 'Harbour meeting' });
    await edit('ferry', { tags: ['board'] });
    await add(
      [{ transcript: { ...ferry(), title: 'A new head', date: '2025-05-05' }, hash: 'i' }],
      {
        library,
      },
    );
    expect(await infoOf('ferry')).toMatchObject({
      title: 'Harbour meeting',
      tags: ['board'],
      date: '2025-05-05',
    });
  });

  it('is as in its file once all changes are taken back', async () => {
    const before = await infoOf('tolls');
    await edit('tolls', CHANGE);
    await edit('tolls', { tags: [], date: null });
    expect(await infoOf('tolls')).toMatchObject({ tags: [], date: null, kind: 'meeting' });
    await edit('tolls', null);
    expect(await infoOf('tolls')).toEqual(before);
  });

  it('is exported with its changes and with what its file says', async () => {
    await edit('tolls', CHANGE);
    const copy = join(newFolder(), 'copy');
    await importLibrary(exportLibrary({ library }), { library: copy });
    expect(await infoOf('tolls', copy)).toEqual(await infoOf('tolls'));
    await edit('tolls', { title: 'Spring tolls' });
    const again = await importLibrary(exportLibrary({ library }), { library: copy });
    expect(again).toMatchObject({ replaced: 1, unchanged: 1 });
    expect(await infoOf('tolls', copy)).toEqual(await infoOf('tolls'));
    await edit('tolls', null, copy);
    expect(await infoOf('tolls', copy)).toMatchObject({ tags: ['money'], date: '2025-02-01' });
  });
});

describe('an edit', () => {
  it.each<[string, object, RegExp]>([
    ['ferri', { title: 'A' }, /^No transcript "ferri"\. Did you mean ferry\?$/],
    ['ferry', {}, /^Nothing to change\. Give one of: title, date,/],
    ['ferry', { title: ' ' }, /^The title is " "\. It must be a text\.$/],
    ['ferry', { date: '2025-02-30' }, /^The date is "2025-02-30"\. It must be a day such as/],
    ['ferry', { kind: 'party' }, /^The kind is "party"\. It must be one of earnings-call,/],
    ['ferry', { quarter: 'Q1' }, /^The quarter is "Q1"\. It must be a quarter such as 2025-Q3/],
    ['ferry', { url: 'javascript:alert(1)' }, /It must be a web address, or null\.$/],
    ['ferry', { tags: 'board' }, /^The tags is "board"\. It must be a list of texts\.$/],
    ['ferry', { tittle: 'A' }, /^No field "tittle"\. Did you mean title\?$/],
  ])('of %s with %j is refused', async (id, change, message) => {
    const before = await infoOf('ferry');
    await expect(edit(id, change)).rejects.toThrow(message);
    expect(await infoOf('ferry')).toEqual(before);
  });
});
