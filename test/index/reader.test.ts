/** A reader cannot change a library, whatever its types say. */

import { describe, expect, it } from 'vitest';
import { findAnsweredQuestions } from '#src/chunk/exchange.ts';
import { openReader, openWriter } from '#src/index/open.ts';
import { openStore } from '#src/index/storage/open.ts';
import { buildEntry } from '#src/ingest/prepare.ts';
import { bundledEmbedder, conversation, headerFor, newFolder, queryFor } from '../support.ts';

async function makeLibrary() {
  const folder = newFolder();
  const embedder = await bundledEmbedder();
  const header = headerFor(embedder.identity);
  const writer = openWriter(folder, header, findAnsweredQuestions);
  const talk = conversation('talk', [{ by: 'Ana', text: 'The ferry is late.' }]);
  await writer.upsert(await buildEntry(talk, 'h', embedder));
  await writer.commit();
  return { folder, header, writer };
}

describe('a reader', () => {
  it('has no method that writes, and its store refuses to', async () => {
    const { folder, header, writer } = await makeLibrary();
    const reader = openReader(folder, header);
    for (const method of ['upsert', 'remove', 'editSpeaker', 'commit']) {
      expect(method in reader).toBe(false);
    }
    const store = openStore(folder);
    expect(() => store.remove(['talk'])).toThrow(
      expect.objectContaining({ code: 'LIBRARY_DENIED' }),
    );
    store.close();
    expect(await writer.list()).toHaveLength(1);
    await reader.close();
    await writer.close();
  });

  it('shows by the new name, and with the new title, what it has shown by the old ones', async () => {
    const { folder, header, writer } = await makeLibrary();
    const reader = openReader(folder, header);
    const shown = async () => {
      const [hit] = await reader.fetchHits([1]);
      const [passage] = await reader.fetchPassages([1]);
      return [hit.speaker.name, passage.speaker.name, hit.transcript.title];
    };
    expect(await shown()).toEqual(['Ana', 'Ana', 'talk']);
    await writer.editSpeaker({ names: ['Ana'], identity: { name: 'Ines' }, transcript: null });
    await writer.editTranscript('talk', { title: 'Ferries' });
    await writer.commit();
    expect(await shown()).toEqual(['Ines', 'Ines', 'Ferries']);
    await reader.close();
    await writer.close();
  });

  it('says that it is closed', async () => {
    const { folder, header, writer } = await makeLibrary();
    await writer.close();
    const reader = openReader(folder, header);
    await reader.close();
    const request = { query: queryFor('ferry'), vector: new Float32Array(256), depth: 10 };
    const closed = expect.objectContaining({ code: 'LIBRARY_CLOSED' });
    for (const use of [
      () => reader.list(),
      () => reader.catalog(),
      () => reader.transcript('talk'),
      () => reader.retrieve(request),
      () => reader.fetchHits([1]),
    ]) {
      await expect(use()).rejects.toThrow(closed);
    }
  });
});
