/** A library gets another model beside the old one, and keeps all that cannot be derived. */

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import {
  add,
  editTranscript,
  openLibrary,
  reindex,
  renameSpeaker,
  withReader,
  withWriter,
} from '#src/main.ts';
import { tinyModel } from '../embed/tiny-model.ts';
import { conversation, newFolder } from '../support.ts';

let folder: string;
let library: string;
let model: string;

const describeLibrary = () =>
  withReader(library, async (opened) => ({
    model: opened.model.model,
    transcripts: (await opened.list()).map(({ id, title, passages }) => ({ id, title, passages })),
    speakers: (await opened.speakerOccurrences()).map(({ speaker }) => speaker.name),
    edits: await opened.speakerEdits(),
  }));

beforeEach(async () => {
  folder = newFolder();
  library = join(folder, 'library');
  model = tinyModel();
  const talks = ['one', 'two', 'three'].map((id) =>
    conversation(id, [{ by: 'Ana', text: `North is where ${id} of the ferries goes.` }]),
  );
  await add(
    talks.map((transcript) => ({ transcript, hash: 'h' })),
    { library },
  );
  await withWriter(library, async (opened) => {
    await renameSpeaker(opened, 'Ana', { name: 'Ana Silva' });
    await editTranscript(opened, 'two', { title: 'The second' });
  });
  mkdirSync(join(library, 'uploads', 'x'), { recursive: true });
  writeFileSync(join(library, 'uploads', 'x', 'talk.txt'), 'Ana: Hello.');
});

it('keeps transcripts, edits and uploads', async () => {
  const before = await describeLibrary();
  const summary = await reindex({ library, model });
  expect(summary).toMatchObject({ added: 3, failed: 0 });
  expect(await describeLibrary()).toEqual({ ...before, model });
  expect(readFileSync(join(library, 'uploads', 'x', 'talk.txt'), 'utf8')).toBe('Ana: Hello.');
  expect(existsSync(`${library}.reindexed`) || existsSync(`${library}.before-reindex`)).toBe(false);
  const whosaid = await openLibrary(library);
  expect((await whosaid.query('north')).results).toHaveLength(3);
  await whosaid.close();
});

it('goes on where it was stopped, and the library answers meanwhile', async () => {
  const before = await describeLibrary();
  const stop = new AbortController();
  const stopped = await reindex({
    library,
    model,
    signal: stop.signal,
    onLine: () => stop.abort(),
  });
  expect(stopped).toBeNull();
  expect(await describeLibrary()).toEqual(before);
  expect(await reindex({ library, model })).toMatchObject({ added: 2, unchanged: 1 });
  expect((await describeLibrary()).model).toBe(model);
});

it('takes nothing over from an earlier attempt that the library no longer has so', async () => {
  const stop = new AbortController();
  const read: string[] = [];
  const onLine = ({ id }: { readonly id: string | null }) => {
    if (id !== null) read.push(id);
    if (read.length === 2) stop.abort();
  };
  await reindex({ library, model, signal: stop.signal, onLine });
  const [removed, changed] = read;
  await withWriter(library, (opened) => opened.remove([removed]));
  const anew = conversation(changed, [{ by: 'Ana', text: 'South.' }]);
  await add([{ transcript: anew, hash: 'anew' }], { library });
  const before = await describeLibrary();
  expect(await reindex({ library, model })).toMatchObject({ failed: 0 });
  const after = await describeLibrary();
  expect(after.transcripts.map(({ id }) => id)).not.toContain(removed);
  expect(after.transcripts.map(({ id }) => id).sort()).toEqual(
    before.transcripts.map(({ id }) => id).sort(),
  );
  await withReader(library, async (opened) => {
    expect((await opened.transcript(changed)).turns[0].text).toBe('South.');
  });
});

it('begins anew with a third model', async () => {
  const stop = new AbortController();
  await reindex({ library, model, signal: stop.signal, onLine: () => stop.abort() });
  const third = tinyModel();
  expect(await reindex({ library, model: third })).toMatchObject({ added: 3 });
  expect((await describeLibrary()).model).toBe(third);
});

it('finds the old library again where it was killed while it changed places', async () => {
  const before = await describeLibrary();
  renameSync(library, `${library}.before-reindex`);
  expect(await reindex({ library, model })).toMatchObject({ added: 3 });
  expect(await describeLibrary()).toEqual({ ...before, model });
});

it('does not begin while another stores', async () => {
  await withWriter(library, async () => {
    await expect(reindex({ library, model })).rejects.toMatchObject({ code: 'LIBRARY_BUSY' });
  });
});
