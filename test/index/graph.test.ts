/** The graph of a library: built from its segments, extended, never trusted blindly, and never in the way of an answer. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Candidate } from '#src/domain/candidate.ts';
import type { LibraryStats } from '#src/domain/vector-search.ts';
import { openReader } from '#src/index/open.ts';
import { buildGraph } from '#src/index/segment/build-graph.ts';
import { openStore } from '#src/index/storage/open.ts';
import { findGraph, loadGraph, lockGraph } from '#src/index/vectors/hnsw/graph-file.ts';
import { loadHnswlib } from '#src/index/vectors/hnsw/hnswlib.ts';
import { createMailbox, Mailbox } from '#src/index/vectors/hnsw/mailbox.ts';
import { headerFor, newFolder, PROJECT, queryFor, random } from '../support.ts';
import { D, entry, HEADER, startGraph, VECTOR, withAsking, within, write } from './entries.ts';

let folder: string;
beforeEach(async () => {
  folder = newFolder();
  await add('one', 400, 1);
});

/** Adds or replaces a transcript. */
const add = (id: string, turns: number, seed: number, into = folder, header = HEADER) =>
  write(
    into,
    async (library) => {
      await library.setVectorSearch('hnsw');
      await library.upsert(entry(id, turns, seed));
      await library.commit();
    },
    header,
  );

const remove = (...ids: string[]) =>
  write(folder, async (library) => {
    await library.remove(ids);
    await library.commit();
  });

const stats = (): Promise<LibraryStats> =>
  within(openReader(folder, HEADER), (library) => library.stats());

const exact = () => withAsking(folder, 'exact', (ask) => ask('kelp'));
const byGraph = () => withAsking(folder, 'hnsw', (ask) => ask('kelp'));

/** What the graph as it is on disk gives, without building. `null` where it is not used. */
async function loaded(): Promise<{ size: number; through: number } | null> {
  const createHnswlib = await loadHnswlib();
  const store = openStore(folder);
  try {
    const found =
      createHnswlib && loadGraph(folder, store.header(), store.transcripts(), createHnswlib);
    return found && { size: found.graph.size, through: found.through };
  } finally {
    store.close();
  }
}

const byPassage = (candidates: readonly Candidate[]) =>
  [...candidates].sort((a, b) => a.passage - b.passage);

describe('the graph of a library', () => {
  it('holds all pairs, and answers as a scan does', async () => {
    expect(await stats()).toMatchObject({ vectors: 'hnsw', graph: null, passages: 400 });
    expect(await buildGraph(folder, true)).toBe(true);
    expect(await loaded()).toEqual({ size: 200, through: 400 });
    expect((await stats()).graph).toMatchObject({ passages: 400, scanned: 0, deleted: 0 });
    expect(await byGraph()).toEqual(await exact());
  });

  it('is asked where it may be, and not where a query is narrow or wants a scan', async () => {
    const thread = await startGraph(folder);
    const mailbox = new Mailbox(thread.memory);
    const asks = async (more: Parameters<typeof queryFor>[1], vectors?: 'exact') => {
      const before = mailbox.asked;
      await within(openReader(folder, HEADER, thread.memory), (library) =>
        library.retrieve({ query: queryFor('kelp', more), vector: VECTOR, depth: 100, vectors }),
      );
      return mailbox.asked - before;
    };
    try {
      expect(await asks({})).toBe(1);
      expect(await asks({ filters: { speaker: ['Ana'] } })).toBe(1); // Two thirds of the turns.
      expect(await asks({ filters: { speaker: ['Ben'] } })).toBe(0);
      expect(await asks({ phrases: ['kelp ferry'] })).toBe(0);
      expect(await asks({}, 'exact')).toBe(0);
    } finally {
      await thread.close();
    }
  });

  it('is searched wider at a wide filter, which all that is found meets', async () => {
    const more = { filters: { speaker: ['Ana'] } };
    const found = await withAsking(folder, 'hnsw', (ask) => ask('', more));
    expect(new Set(found.map(({ speaker }) => speaker))).toEqual(new Set(['Ana']));
    expect(found).toEqual(await withAsking(folder, 'exact', (ask) => ask('', more)));
  });

  it('is extended by what was added, which is scanned until then', async () => {
    const thread = await startGraph(folder);
    const ask = () =>
      within(openReader(folder, HEADER, thread.memory), (library) =>
        library.retrieve({ query: queryFor('twox3'), vector: VECTOR, depth: 100 }),
      );
    try {
      await add('two', 30, 2);
      expect(await buildGraph(folder, false)).toBe(false);
      expect((await stats()).graph).toMatchObject({ passages: 400, scanned: 30 });
      const beside = await ask();
      expect(beside.some(({ transcript }) => transcript === 'two')).toBe(true);
      expect(await buildGraph(folder, true)).toBe(true);
      expect(await loaded()).toEqual({ size: 215, through: 430 });
      expect((await stats()).graph).toMatchObject({ passages: 430, scanned: 0 });
      expect(byPassage(await ask())).toEqual(byPassage(beside));
    } finally {
      await thread.close();
    }
  });

  it('never gives back what was removed or replaced, marked or not', async () => {
    await add('two', 60, 2);
    await buildGraph(folder, true);
    await remove('two');
    await add('three', 90, 3);
    const gone = (candidates: readonly Candidate[]) =>
      candidates.filter(({ transcript }) => transcript === 'two');
    const thread = await startGraph(folder); // It extends the graph.
    await thread.close();
    expect((await stats()).graph).toMatchObject({ passages: 490, deleted: 60 });
    const found = await byGraph();
    expect(gone(found)).toEqual([]);
    expect(found).toEqual(await exact());
    await add('three', 80, 4);
    expect(await byGraph()).toEqual(await exact());
  });

  it('stays as it is when segments are merged', async () => {
    for (const [at, id] of ['a', 'b', 'c'].entries()) await add(id, 20, at + 5);
    await buildGraph(folder, true);
    const before = await loaded();
    await add('d', 70, 9);
    const segments = readdirSync(join(folder, 'segments'));
    expect(segments).toHaveLength(2);
    expect(await loaded()).toEqual(before);
    const found = await byGraph();
    expect(found).toEqual(await exact());
  });

  it('is built again once a quarter of it is gone', async () => {
    await add('two', 160, 2);
    await buildGraph(folder, true);
    expect((await loaded())?.size).toBe(280);
    await remove('two');
    expect(await buildGraph(folder, false)).toBe(true);
    expect(await loaded()).toEqual({ size: 200, through: 400 });
    expect(await byGraph()).toEqual(await exact());
  });

  it('of another model or another library is not used', async () => {
    await buildGraph(folder, true);
    for (const [header, seed] of [
      [headerFor({ ...HEADER.model, hash: 'b'.repeat(64) }), 1],
      [HEADER, 2],
    ] as const) {
      const stranger = newFolder();
      await add('one', 400, seed, stranger, header);
      await buildGraph(stranger, true);
      for (const name of readdirSync(join(stranger, 'hnsw'))) {
        writeFileSync(join(folder, 'hnsw', name), readFileSync(join(stranger, 'hnsw', name)));
      }
      expect(await loaded()).toBeNull();
      expect(await byGraph()).toEqual(await exact());
      expect(await loaded()).toEqual({ size: 200, through: 400 });
    }
  });

  it('survives a migration of the library', async () => {
    await buildGraph(folder, true);
    const store = openStore(folder);
    const [library, transcripts] = [store.header(), store.transcripts()];
    store.close();
    expect(
      findGraph(folder, { ...library, schema: library.schema + 1 }, transcripts),
    ).not.toBeNull();
    expect(findGraph(folder, { ...library, passages: -1 }, transcripts)).toBeNull();
  });

  it('survives new names of speakers', async () => {
    await buildGraph(folder, true);
    await write(folder, async (library) => {
      await library.editSpeaker({
        names: ['Ana'],
        identity: { name: 'Annika' },
        transcript: 'one',
      });
      await library.commit();
    });
    expect(await loaded()).toEqual({ size: 200, through: 400 });
    expect(await buildGraph(folder, true)).toBe(false);
    expect(await byGraph()).toEqual(await exact());
  });

  it('is deleted where a library chooses to scan', async () => {
    await buildGraph(folder, true);
    await write(folder, (library) => library.setVectorSearch('exact'));
    expect(existsSync(join(folder, 'hnsw'))).toBe(false);
    expect(await buildGraph(folder, true)).toBe(false);
    expect(await stats()).toMatchObject({ vectors: 'exact', graph: null });
  });

  it('is begun by the next writer that adds much', async () => {
    await write(folder, async (library) => {
      for (let part = 0; part < 10; part++) await library.upsert(entry(`${part}`, 1_000, part));
    });
    const { graph } = await stats();
    expect(graph).toMatchObject({ passages: 400, scanned: 10_000 }); // Its own are no segments yet.
  }, 60_000);

  it('is what it holds so far where building must stop, and some at least', async () => {
    for (const [at, id] of ['a', 'b', 'c', 'd', 'e'].entries()) await add(id, 1_000, at + 5);
    expect(await buildGraph(folder, true, () => true)).toBe(true);
    expect(await loaded()).toEqual({ size: 2_200, through: 4_400 });
    expect((await stats()).graph).toMatchObject({ passages: 4_400, scanned: 1_000 });
    expect(await buildGraph(folder, true)).toBe(true);
    expect(await loaded()).toEqual({ size: 2_700, through: 5_400 });
  });

  it('waits for nobody: a second builder does nothing, and a writer and a reader go on', async () => {
    const lock = lockGraph(folder);
    try {
      expect(await buildGraph(folder, true)).toBe(false);
      await add('two', 20, 2);
      expect(await exact()).not.toEqual([]);
    } finally {
      lock?.release();
    }
    expect(await buildGraph(folder, true)).toBe(true);
  });
});

describe('a graph on disk', () => {
  const body = () =>
    join(
      folder,
      'hnsw',
      readdirSync(join(folder, 'hnsw')).find((name) => name.endsWith('.hnsw')) ?? '',
    );
  const header = () => join(folder, 'hnsw', 'graph.header');
  const flip = (path: string, where: number) => {
    const bytes = readFileSync(path);
    bytes[Math.floor(where * bytes.length)] ^= 0x10;
    writeFileSync(path, bytes);
  };
  const truncate = (path: string, share: number) =>
    truncateSync(path, Math.floor(share * readFileSync(path).length));

  const DAMAGES: [what: string, damage: () => void][] = [
    ['torn', () => truncate(body(), 0.5)],
    ['torn at the very end', () => truncateSync(body(), readFileSync(body()).length - 1)],
    ['flipped in one bit of its links', () => flip(body(), 0.3)],
    ['flipped in one bit of its head', () => flip(body(), 0.001)],
    ['replaced by a text', () => writeFileSync(body(), 'Ana: Good morning.')],
    ['empty', () => truncateSync(body(), 0)],
    ['of a torn header', () => truncate(header(), 0.5)],
    ['of a header with one bit flipped', () => flip(header(), 0.5)],
  ];

  it.each(DAMAGES)('is not used when %s, and is built again', async (_, damage) => {
    await buildGraph(folder, true);
    const expected = await byGraph();
    damage();
    expect(await loaded()).toBeNull();
    expect(await exact()).toEqual(expected);
    expect(await buildGraph(folder, true)).toBe(true);
    expect(await loaded()).toEqual({ size: 200, through: 400 });
    expect(await byGraph()).toEqual(expected);
  });

  it('is the older or the newer one, whenever its writer is killed', async () => {
    await buildGraph(folder, true);
    const next = random(4);
    let size = 200;
    for (let round = 0; round < 6; round++) {
      const program = join(PROJECT, 'test', 'index', 'rewrite-graph.ts');
      const child = spawn(process.execPath, ['--import', 'tsx', program, folder], { cwd: PROJECT });
      const dots = 1 + Math.floor(4 * next());
      for (let seen = 0; seen < dots; ) seen += (await once(child.stdout, 'data'))[0].length;
      for (let turns = Math.floor(400 * next()); turns > 0; turns--) {
        await new Promise((resolve) => setImmediate(resolve));
      }
      child.kill('SIGKILL');
      await once(child, 'close');
      const found = await loaded();
      expect(found?.size).toBeGreaterThan(size);
      size = found?.size ?? 0;
    }
    await add('two', 20, 2);
    expect(await buildGraph(folder, true)).toBe(true);
    expect(readdirSync(join(folder, 'hnsw'))).toHaveLength(2);
  });
});

describe('a library without hnswlib', () => {
  it('scans', async () => {
    const memory = createMailbox(D, 1);
    const found = await within(openReader(folder, HEADER, memory), (library) =>
      library.retrieve({ query: queryFor('kelp'), vector: VECTOR, depth: 100 }),
    );
    expect(found.length).toBeGreaterThan(100);
    const store = openStore(folder);
    expect(findGraph(folder, store.header(), store.transcripts())).toBeNull();
    store.close();
  });
});
