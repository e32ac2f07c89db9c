/** A library in a cluster: the same candidates as in a folder, one writer, nothing torn, nothing doubled, nothing foreign. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findAnsweredQuestions } from '#src/chunk/exchange.ts';
import type { Candidate } from '#src/domain/candidate.ts';
import type { Query } from '#src/domain/query.ts';
import type { LibraryReader } from '#src/index/library.ts';
import type { LibraryPlace } from '#src/index/library-place.ts';
import { parseAddress } from '#src/index/opensearch/address.ts';
import { Cluster } from '#src/index/opensearch/cluster.ts';
import { replaceState, requireState } from '#src/index/opensearch/state.ts';
import { findPlace } from '#src/index/place.ts';
import { newFolder, queryFor } from '../../support.ts';
import { CLUSTER, deleteLibrary, newAddress } from '../cluster-libraries.ts';
import { entry, HEADER, VECTOR, within } from '../entries.ts';

const TRANSCRIPTS = Array.from({ length: 12 }, (_, at) => entry(`talk${at}`, 5 + 7 * at, at));

let address: string;
let place: LibraryPlace;

const openWriter = (at: LibraryPlace = place) => at.openWriter(HEADER, findAnsweredQuestions);

async function fill(at: LibraryPlace, transcripts = TRANSCRIPTS): Promise<void> {
  await within(await openWriter(at), async (library) => {
    for (const one of transcripts) await library.upsert(one);
    await library.commit();
  });
}

/** All candidates, by what they are in any library. */
async function candidates(library: LibraryReader, query: Query, depth: number) {
  const found = await library.retrieve({ query, vector: VECTOR, depth });
  return new Map(found.map(({ passage: _, ...one }) => [`${one.transcript} ${one.turn}`, one]));
}

async function countDocuments(kind: string): Promise<number> {
  const { urls, name } = parseAddress(address);
  await fetch(`${urls[0]}/${name}.${kind}/_refresh`, { method: 'POST' });
  const answer = await fetch(`${urls[0]}/${name}.${kind}/_count`);
  return (await answer.json()).count;
}

function expectSame(found: Omit<Candidate, 'passage'>, expected: Omit<Candidate, 'passage'>) {
  const { features, ...rest } = found;
  const { features: own, ...others } = expected;
  expect(rest).toEqual(others);
  for (const [window, value] of Object.entries(own.bm25)) {
    expect(features.bm25[window as keyof typeof own.bm25]).toBeCloseTo(value, 9);
  }
  for (const [window, value] of Object.entries(own.cosine)) {
    expect(features.cosine[window as keyof typeof own.cosine]).toBeCloseTo(value, 5);
  }
}

describe.skipIf(CLUSTER === null)('a library in a cluster', () => {
  beforeEach(async () => {
    address = newAddress();
    place = await findPlace(address);
  });
  afterEach(() => deleteLibrary(address));

  it('finds what a library in a folder finds, with the same features', async () => {
    const folder = await findPlace(newFolder());
    await fill(folder);
    await fill(place);
    const queries = [
      queryFor('kelp harbour'),
      queryFor('storm', { filters: { speaker: ['Ben'], after: '2025-01-14' } }),
      queryFor('ferry', { filters: { transcript: ['talk9', 'talk3'] } }),
      queryFor('loss', { phrases: ['kelp ferry'] }),
      queryFor('loss lease', { excluded: ['storm'] }),
      queryFor('', { phrases: ['talk7x3'] }),
    ];
    const size = 600;
    await within(await place.openReader(HEADER), async (inCluster) => {
      await within(await folder.openReader(HEADER), async (inFolder) => {
        for (const query of queries) {
          const expected = await candidates(inFolder, query, size);
          const found = await candidates(inCluster, query, size);
          expect(expected.size).toBeGreaterThan(0);
          expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
          for (const [key, one] of found) expectSame(one, expected.get(key) ?? one);
          const best = [...(await candidates(inFolder, query, 10)).keys()];
          const also = await candidates(inCluster, query, 10);
          const missed = best.filter((key) => !also.has(key));
          expect(missed.length / best.length).toBeLessThan(0.15); // The cluster rounds lengths.
        }
      });
    });
  });

  it('has one writer at a time, and readers beside it', async () => {
    const first = await openWriter();
    await expect(openWriter()).rejects.toMatchObject({ code: 'LIBRARY_BUSY' });
    await within(await place.openReader(HEADER), async (reader) => {
      expect(await reader.list()).toEqual([]);
    });
    await first.close();
    await (await openWriter()).close();
  });

  it('refuses a writer that another has replaced, and shows nothing of what it wrote', async () => {
    const [talk, other] = TRANSCRIPTS;
    const stalled = await openWriter();
    await stalled.upsert(talk);
    const cluster = await Cluster.connect(parseAddress(address));
    const version = await requireState(cluster);
    await replaceState(cluster, version, { generation: version.state.generation + 1 });
    await cluster.close();
    await expect(stalled.commit()).rejects.toMatchObject({ code: 'LIBRARY_BUSY' });
    await stalled.close().catch(() => {});
    await fill(place, [other]);
    await within(await place.openReader(HEADER), async (reader) => {
      expect((await reader.list()).map(({ id }) => id)).toEqual([other.transcript.id]);
    });
    expect(await countDocuments('passages')).toBe(other.passages.length);
    expect(await countDocuments('transcripts')).toBe(1);
  });

  it('holds each passage once, however often it is written and replaced', async () => {
    await fill(place);
    await fill(place);
    await within(await openWriter(), async (library) => {
      await library.remove([TRANSCRIPTS[3].transcript.id]); // The dead leave at once.
      await library.commit();
    });
    const left = TRANSCRIPTS.filter((_, at) => at !== 3);
    const passages = left.reduce((sum, one) => sum + one.passages.length, 0);
    expect(await countDocuments('passages')).toBe(passages);
    expect(await countDocuments('transcripts')).toBe(left.length);
    await within(await place.openReader(HEADER), async (reader) => {
      expect(await reader.stats()).toMatchObject({ transcripts: left.length, passages });
    });
  });

  it('never shows half of a transcript while it is replaced', async () => {
    const wide = (at: number) => entry('talk', 60, at);
    await fill(place, [wide(1)]);
    let isDone = false;
    const writing = within(await openWriter(), async (library) => {
      for (let at = 2; at < 6; at++) {
        await library.upsert(wide(at));
        await library.commit();
      }
      isDone = true;
    });
    await within(await place.openReader(HEADER), async (reader) => {
      const hashes = new Set(['talk-1', 'talk-2', 'talk-3', 'talk-4', 'talk-5']);
      while (!isDone) {
        const found = await candidates(reader, queryFor('kelp'), 200);
        expect(found.size).toBe(60);
        for (const { hash } of await reader.list()) expect(hashes).toContain(hash);
      }
    });
    await writing;
  });

  it('of another schema, passage rules or model is refused, naming which', async () => {
    await (await openWriter()).close();
    for (const [what, other] of [
      ['schema version', { ...HEADER, schema: 999 }],
      ['passage rules version', { ...HEADER, passages: 999 }],
      ['vectors of the model', { ...HEADER, model: { ...HEADER.model, model: 'acme/others' } }],
      ['hash', { ...HEADER, model: { ...HEADER.model, hash: 'other' } }],
    ] as const) {
      const refused = { code: 'LIBRARY_MISMATCH', message: expect.stringContaining(what) };
      await expect(place.openReader(other)).rejects.toMatchObject(refused);
      await expect(place.openWriter(other, findAnsweredQuestions)).rejects.toMatchObject(refused);
    }
  });

  it('of another mapping is refused, naming the index', async () => {
    await (await openWriter()).close();
    const { urls, name } = parseAddress(address);
    const answer = await fetch(`${urls[0]}/${name}.passages/_mapping`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ _meta: { whosaid: 999 } }),
    });
    expect(answer.status).toBe(200);
    await expect(place.openReader(HEADER)).rejects.toMatchObject({
      code: 'LIBRARY_MISMATCH',
      message: expect.stringContaining(`${name}.passages.1 has mapping version 999`),
    });
  });

  it('with a field of another kind, or vectors of another size, is refused', async () => {
    await (await openWriter()).close();
    const { urls, name } = parseAddress(address);
    const index = `${name}.passages.1`;
    const vector = { type: 'knn_vector', dimension: 8, data_type: 'byte' };
    const lucene = { method: { name: 'hnsw', engine: 'lucene', space_type: 'cosinesimil' } };
    for (const [properties, said] of [
      [{ number: { type: 'keyword' } }, 'field number of type keyword'],
      [{ pair: { properties: { vector: { ...vector, ...lucene } } } }, 'vectors of 8 dimensions'],
    ] as const) {
      await fetch(`${urls[0]}/${index}`, { method: 'DELETE' });
      const made = await fetch(`${urls[0]}/${index}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          aliases: { [`${name}.passages`]: {} },
          mappings: { properties },
        }),
      });
      expect(await made.text()).toContain('"acknowledged":true');
      const refused = {
        code: 'LIBRARY_MISMATCH',
        message: expect.stringContaining(`${index} has ${said}`),
      };
      await expect(place.openReader(HEADER)).rejects.toMatchObject(refused);
      await expect(openWriter()).rejects.toMatchObject(refused);
    }
  });

  it('that is not there is missing, and asking does not make it', async () => {
    expect(await place.exists()).toBe(false);
    await expect(place.openReader(HEADER)).rejects.toMatchObject({ code: 'LIBRARY_MISSING' });
    expect(await place.exists()).toBe(false);
  });
});

describe.skipIf(CLUSTER === null)('a cluster that is away', () => {
  it('is told of in one line without secrets', async () => {
    const away = await findPlace('opensearch://127.0.0.1:9/talks?patience=1');
    const failure = await away.exists().catch((error: Error) => error);
    expect(failure).toMatchObject({ code: 'LIBRARY_UNREACHABLE' });
    expect(failure).not.toHaveProperty('cause'); // It would hold headers.
    expect(String(failure)).toMatch(/does not answer: .*ECONNREFUSED/);
    expect(String(failure)).not.toContain('\n');
  }, 30_000);
});
