/** A library in a cluster whose nodes are killed: no question fails, nothing is lost, nothing is doubled. */

import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAnsweredQuestions } from '#src/chunk/exchange.ts';
import type { LibraryReader } from '#src/index/library.ts';
import type { LibraryPlace } from '#src/index/library-place.ts';
import { parseAddress } from '#src/index/opensearch/address.ts';
import { findPlace } from '#src/index/place.ts';
import { TestCluster } from '../../scripts/cluster/nodes.ts';
import { deleteLibrary, newAddress } from '../index/cluster-libraries.ts';
import { entry, HEADER, VECTOR, within } from '../index/entries.ts';
import { newFolder, queryFor } from '../support.ts';

const MINUTES = 60_000;
const nodes = new TestCluster(JSON.parse(process.env.WHOSAID_TEST_NODES ?? '{}'));
const address = newAddress('shards=3&replicas=1');
const TRANSCRIPTS = Array.from({ length: 60 }, (_, at) => entry(`talk${at}`, 40, at));
/** Transcripts that become visible together. */
const COMMIT = 4;

let place: LibraryPlace;
/** The number of the node. */
let killed: number;

beforeAll(async () => {
  place = await findPlace(address);
});
afterAll(() => deleteLibrary(address));

const openWriter = (at: LibraryPlace = place) => at.openWriter(HEADER, findAnsweredQuestions);

async function store(at: LibraryPlace, transcripts: typeof TRANSCRIPTS): Promise<void> {
  await within(await openWriter(at), async (library) => {
    for (const [number, one] of transcripts.entries()) {
      await library.upsert(one);
      if (number % COMMIT === COMMIT - 1) await library.commit();
    }
    await library.commit();
  });
}

async function ask(library: LibraryReader): Promise<string[]> {
  const request = { query: queryFor('kelp harbour'), vector: VECTOR, depth: 3_000 };
  const found = await library.retrieve(request);
  return found.map(({ transcript, turn }) => `${transcript} ${turn}`).sort();
}

/** Asks until `isDone`. @param onFound is told how many transcripts there are. @returns how long each question took, in milliseconds. */
async function askMeanwhile(isDone: () => boolean, onFound = (_transcripts: number) => {}) {
  const took: number[] = [];
  await within(await place.openReader(HEADER), async (library) => {
    for (let before = 0; !isDone(); ) {
      const started = performance.now();
      const { length } = await ask(library);
      took.push(performance.now() - started);
      expect(length % 40).toBe(0); // Whole transcripts.
      expect(length).toBeGreaterThanOrEqual(before); // What was there once stays.
      before = length;
      onFound(length / 40);
    }
  });
  return took;
}

/** The library is that of a folder with the same transcripts: none lost, none doubled, all found alike. */
async function expectWhole(transcripts: typeof TRANSCRIPTS): Promise<void> {
  const folder = await findPlace(newFolder());
  await store(folder, transcripts);
  await within(await folder.openReader(HEADER), async (expected) => {
    await within(await place.openReader(HEADER), async (library) => {
      const idsOf = async (one: LibraryReader) => (await one.list()).map(({ id }) => id).sort();
      expect(await idsOf(library)).toEqual(await idsOf(expected));
      expect(await ask(library)).toEqual(await ask(expected));
    });
  });
  const passages = transcripts.reduce((sum, one) => sum + one.passages.length, 0);
  expect(await countPassages('_primary')).toBe(passages);
}

/** All that are in the index, whether or not the library shows them. @param copies of its shards that are counted. */
async function countPassages(copies: '_primary' | '_replica'): Promise<number> {
  const { name } = parseAddress(address);
  const answer = await fetch(`${await livingUrl()}/${name}.passages/_count?preference=${copies}`);
  const { count, _shards } = await answer.json();
  expect(_shards).toMatchObject({ total: 3, successful: 3 });
  return count;
}

async function livingUrl(): Promise<string> {
  for (const url of parseAddress(address).urls) {
    if (await fetch(url).catch(() => null)) return url;
  }
  throw new Error('No node answers.');
}

/** The number of the node that the others have elected, whose death is the hardest. */
async function findManager(): Promise<number> {
  const answer = await fetch(`${await livingUrl()}/_cat/cluster_manager?h=node`);
  return Number((await answer.text()).trim().replace('node-', ''));
}

describe('a node killed during reads and writes', () => {
  it(
    'fails no question, loses no passage and doubles none',
    async () => {
      await store(place, TRANSCRIPTS.slice(0, 10));
      killed = await findManager();
      let isDone = false;
      let kill: Promise<void> | null = null;
      let afterKill = 0;
      const asking = askMeanwhile(
        () => isDone,
        (transcripts) => {
          if (kill !== null) afterKill++;
          else if (transcripts > 10) kill = nodes.kill(killed); // The writer is at work.
        },
      );
      await Promise.all([
        store(place, TRANSCRIPTS.slice(10, 40)).finally(() => {
          isDone = true;
        }),
        asking,
      ]);
      await kill;
      const slowest = Math.round(Math.max(...(await asking)));
      console.error(
        `${afterKill} questions after a node was killed, the slowest took ${slowest} ms`,
      );
      expect(afterKill).toBeGreaterThan(1);
      await expectWhole(TRANSCRIPTS.slice(0, 40));
    },
    5 * MINUTES,
  );

  it(
    'and one that returns takes part again',
    async () => {
      let isDone = false;
      const asking = askMeanwhile(() => isDone);
      await nodes.start(killed);
      isDone = true;
      expect((await asking).length).toBeGreaterThan(0);
      await expectWhole(TRANSCRIPTS.slice(0, 40));
      expect(await countPassages('_replica')).toBe(40 * 40);
      const { urls, name } = parseAddress(address);
      const alone = await findPlace(`opensearch://${new URL(urls[killed]).host}/${name}`);
      await within(await alone.openReader(HEADER), async (library) => {
        expect(await library.list()).toHaveLength(40);
        expect(await ask(library)).toHaveLength(40 * 40);
      });
    },
    5 * MINUTES,
  );
});

describe('a whole cluster away', () => {
  it(
    'is told of in one line; what was stored is there when it is back, and the rest is stored then',
    async () => {
      const hasty = await findPlace(`${address}&patience=3`);
      const writer = await openWriter(hasty);
      const reader = await hasty.openReader(HEADER);
      await writer.upsert(TRANSCRIPTS[40]);
      await writer.commit();
      const found = await ask(reader);
      expect(found).toHaveLength(41 * 40);
      await writer.upsert(TRANSCRIPTS[41]);
      await nodes.kill(0, 1, 2);
      const away = {
        code: 'LIBRARY_UNREACHABLE',
        message: expect.stringMatching(/^The cluster of [^\n]*$/),
      };
      await expect(writer.commit()).rejects.toMatchObject(away);
      await expect(writer.close()).rejects.toMatchObject(away);
      await expect(hasty.openReader(HEADER)).rejects.toMatchObject(away);
      await expect(ask(reader)).rejects.toMatchObject(away);
      await nodes.start();
      expect(await ask(reader)).toEqual(found); // What was not committed is not there.
      await reader.close();
      await expectBusyNoLongerThanLease();
      await store(place, TRANSCRIPTS.slice(41));
      await expectWhole(TRANSCRIPTS);
    },
    10 * MINUTES,
  );
});

/** The lock of the writer that could not give it back is free after its lease. */
async function expectBusyNoLongerThanLease(): Promise<void> {
  for (const until = Date.now() + MINUTES; ; ) {
    const opened = await openWriter().catch((error) => error);
    if (!(opened instanceof Error)) return opened.close();
    expect(opened).toMatchObject({ code: 'LIBRARY_BUSY' });
    expect(Date.now()).toBeLessThan(until);
    await sleep(2_000);
  }
}
