/** A library that is copied is the same in its new place, whichever kind of place that is. */

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  add,
  copyLibrary,
  exportLibrary,
  renameSpeaker,
  undoSpeakerEdit,
  withReader,
  withWriter,
} from '#src/main.ts';
import { CLUSTER, deleteLibrary, newAddress } from '../index/cluster-libraries.ts';
import { conversation, newFolder } from '../support.ts';

const TALKS = ['kelp', 'ferry', 'salt'].map((id) => ({
  transcript: conversation(id, [
    { by: 'Ana', text: `What of the ${id}?` },
    { by: 'Dee', text: `The ${id} is late.` },
  ]),
  hash: `hash of ${id}`,
}));
const NOTHING = { added: 0, replaced: 0, unchanged: 0, failed: 0, edits: 0 };

const fresh = () => join(newFolder(), 'library');

/** All that cannot be derived. */
async function contentOf(library: string): Promise<string> {
  let lines = '';
  for await (const line of exportLibrary({ library })) lines += line;
  return lines;
}

async function fill(library: string): Promise<void> {
  await add(TALKS, { library });
  await withWriter(library, async (opened) => {
    const { number } = await renameSpeaker(opened, 'Dee', { name: 'Ben' });
    await undoSpeakerEdit(opened, number);
    await renameSpeaker(opened, 'Dee', { name: 'Cy' }, 'salt');
  });
}

async function passThrough(...places: readonly string[]): Promise<void> {
  await fill(places[0]);
  const expected = await contentOf(places[0]);
  for (const [at, library] of places.slice(1).entries()) {
    const copied = await copyLibrary(places[at], { library });
    expect(copied).toEqual({ ...NOTHING, added: 3, edits: 3 });
    expect(await contentOf(library)).toBe(expected);
    const names = await withReader(library, (opened) => opened.speakerOccurrences());
    expect(names.map(({ speaker }) => speaker.name)).toContain('Cy');
  }
}

describe('a copy', () => {
  it('is the library in another folder', () => passThrough(fresh(), fresh()));

  it('goes on where it was interrupted', async () => {
    const [from, library] = [fresh(), fresh()];
    await fill(from);
    const stop = new AbortController();
    await copyLibrary(from, { library, signal: stop.signal, onTranscript: () => stop.abort() });
    expect(await withReader(library, (opened) => opened.list())).toHaveLength(1);
    const copied = await copyLibrary(from, { library });
    expect(copied).toEqual({ ...NOTHING, added: 2, unchanged: 1 });
    expect(await contentOf(library)).toBe(await contentOf(from));
  });

  it('tells how far it is', async () => {
    const [from, library] = [fresh(), fresh()];
    await fill(from);
    const told: (string | number | null)[][] = [];
    await copyLibrary(from, {
      library,
      onTranscript: ({ id }, done, total) => told.push([id, done, total]),
    });
    expect(told).toEqual([
      ['kelp', 1, 3],
      ['ferry', 2, 3],
      ['salt', 3, 3],
    ]);
  });

  it('is refused into itself, and from nowhere, where it makes nothing', async () => {
    const [from, library] = [fresh(), fresh()];
    await fill(from);
    await expect(copyLibrary(from, { library: from })).rejects.toMatchObject({ code: 'USAGE' });
    const missing = { code: 'LIBRARY_MISSING' };
    await expect(copyLibrary(fresh(), { library })).rejects.toMatchObject(missing);
    await expect(withReader(library, (opened) => opened.list())).rejects.toMatchObject(missing);
  });

  it.skipIf(CLUSTER === null)('goes into a cluster and back', async () => {
    const [one, two] = [newAddress(), newAddress('shards=1&replicas=0')];
    try {
      await passThrough(fresh(), one, two, fresh());
    } finally {
      await deleteLibrary(one);
      await deleteLibrary(two);
    }
  });
});
