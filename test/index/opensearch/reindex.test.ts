/** A library in a cluster is built anew without downtime: whoever asks meanwhile is answered from one whole version. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseAddress, withOptions } from '#src/index/opensearch/address.ts';
import { Cluster } from '#src/index/opensearch/cluster.ts';
import { findPlace } from '#src/index/place.ts';
import {
  add,
  editTranscript,
  openLibrary,
  reindex,
  renameSpeaker,
  type Whosaid,
  withReader,
  withWriter,
} from '#src/main.ts';
import { tinyModel } from '../../embed/tiny-model.ts';
import { conversation } from '../../support.ts';
import { CLUSTER, deleteLibrary, newAddress } from '../cluster-libraries.ts';

const TALKS = 12;

let library: string;

/** `TALKS` transcripts that all say one word. */
const versionOf = (word: string, talks = TALKS) =>
  Array.from({ length: talks }, (_, at) => ({
    transcript: conversation(`talk${at}`, [{ by: 'Ana', text: `North says ${word} ${at}.` }]),
    hash: word,
  }));

const describeLibrary = (address = library) =>
  withReader(address, async (opened) => ({
    transcripts: (await opened.list()).map(({ id, title, passages }) => ({ id, title, passages })),
    speakers: (await opened.speakerOccurrences()).map(({ speaker }) => speaker.name),
    edits: await opened.speakerEdits(),
  }));

/** The version that answers, of which all transcripts are found. @throws where two are mixed, or one is found in part */
async function askVersion(whosaid: Whosaid): Promise<string> {
  const { results } = await whosaid.query('north', { limit: 2 * TALKS });
  const said = results.map(({ text }) => /says (\w+)/.exec(text)?.[1]);
  expect(said).toEqual(Array.from(said, () => said[0]));
  expect(new Set(results.map(({ transcript }) => transcript.id)).size).toBe(TALKS);
  return said[0] ?? '';
}

/** Asks until `work` is done. @returns the versions that answered, each as often as it did. */
async function askDuring(work: Promise<unknown>): Promise<string[]> {
  let isDone = false;
  const done = work.finally(() => {
    isDone = true;
  });
  const whosaid = await openLibrary(library);
  const answered: string[] = [];
  try {
    while (!isDone) answered.push(await askVersion(whosaid));
    answered.push(await askVersion(whosaid));
  } finally {
    await whosaid.close();
    await done;
  }
  return answered;
}

async function countShards(kind: string): Promise<[index: string, shards: string][]> {
  const { urls, name } = parseAddress(library);
  const answer = await fetch(`${urls[0]}/${name}.${kind}/_settings`);
  const found: Record<string, { settings: { index: { number_of_shards: string } } }> =
    await answer.json();
  return Object.entries(found).map(([index, { settings }]) => [
    index.slice(name.length),
    settings.index.number_of_shards,
  ]);
}

describe.skipIf(CLUSTER === null)('a library that is built anew', () => {
  beforeEach(async () => {
    library = newAddress('shards=1&replicas=0');
    await add(versionOf('alpha'), { library });
  });
  afterEach(() => deleteLibrary(library));

  it('answers from the old version, then from the new one, and never from both', async () => {
    const replace = async () => {
      const successor = await (await findPlace(library)).successor();
      await add(versionOf('beta'), { library: successor.library });
      await successor.takeOver();
    };
    const answered = await askDuring(replace());
    expect([...new Set(answered)]).toEqual(['alpha', 'beta']);
    expect(answered).toEqual([...answered].sort());
    const { urls, name } = parseAddress(library);
    const indices = await (await fetch(`${urls[0]}/${name}.*?expand_wildcards=all`)).json();
    expect(Object.keys(indices).every((index) => index.endsWith('.2'))).toBe(true);
    expect(Object.keys(indices)).toHaveLength(5);
  });

  it('keeps transcripts and edits, gets the shards of its address, and is asked all the while', async () => {
    await withWriter(library, async (opened) => {
      await renameSpeaker(opened, 'Ana', { name: 'Ana Silva' });
      await editTranscript(opened, 'talk1', { title: 'The second' });
    });
    const before = await describeLibrary();
    const asked = library.replace('shards=1', 'shards=2');
    const answered = await askDuring(reindex({ library: asked }));
    expect(new Set(answered)).toEqual(new Set(['alpha']));
    expect(await describeLibrary()).toEqual(before);
    expect(await countShards('passages')).toEqual([['.passages.2', '2']]);
    const model = tinyModel();
    await reindex({ library: library.replace('shards=1&', ''), model });
    expect(await countShards('passages')).toEqual([['.passages.3', '2']]);
    expect(await describeLibrary()).toEqual(before);
    await withReader(library, async (opened) => expect(opened.model.model).toBe(model));
  });

  it('refuses writers meanwhile, and those who opened it before', async () => {
    const place = await findPlace(library);
    const early = await Cluster.connect(parseAddress(library));
    await early.holdIndices();
    expect(await early.holdsCurrent()).toBe(true);
    const holder = await place.openWriter(await headerOf(library), () => []);
    const successor = await place.successor();
    await add(versionOf('beta'), { library: successor.library });
    await expect(add(versionOf('gamma'), { library })).rejects.toMatchObject({
      code: 'LIBRARY_BUSY',
    });
    await successor.takeOver();
    await expect(holder.editTranscript('talk0', { title: 'Lost' })).rejects.toMatchObject({
      code: 'LIBRARY_MISSING',
    });
    await holder.close().catch(() => {});
    expect(await early.holdsCurrent()).toBe(false); // So that it is refused once it has the lock.
    await early.close();
    expect((await describeLibrary()).transcripts[0].title).toBe('talk0');
    await add(versionOf('gamma'), { library });
  });

  it('is not replaced where it was changed meanwhile', async () => {
    const place = await findPlace(library);
    const successor = await place.successor();
    await add(versionOf('beta'), { library: successor.library });
    await add(versionOf('gamma', 1), { library });
    await expect(successor.takeOver()).rejects.toMatchObject({ code: 'LIBRARY_BUSY' });
    expect((await describeLibrary()).transcripts).toHaveLength(TALKS);
    expect(await countShards('state')).toEqual([['.state.1', '1']]);
  });

  it('goes on where an attempt was stopped, and begins anew with other shards', async () => {
    const build = (address: string) => {
      const stop = new AbortController();
      return reindex({ library: address, signal: stop.signal, onLine: () => stop.abort() });
    };
    expect(await build(library)).toBeNull();
    const wider = library.replace('shards=1', 'shards=2');
    expect(await build(wider)).toBeNull();
    expect(await countShards('records')).toEqual([['.records.1', '1']]);
    expect(await reindex({ library: wider })).toMatchObject({ unchanged: 1, added: TALKS - 1 });
    expect(await countShards('records')).toEqual([['.records.2', '2']]);
  });

  it('has an address for each version, which is none of its own', async () => {
    const second = withOptions(library, { shards: 1, replicas: 0, version: 2 });
    expect(await (await findPlace(second)).exists()).toBe(false);
    await expect((await findPlace(second)).successor()).rejects.toMatchObject({ code: 'USAGE' });
  });
});

const headerOf = async (address: string) => (await findPlace(address)).header();
