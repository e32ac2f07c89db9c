/** Indexing files through the public API: what is new, what changed, what failed, and what was interrupted. */

import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { findAnsweredQuestions } from '#src/chunk/exchange.ts';
import type { Embedder } from '#src/embed/embedder.ts';
import { BUNDLED, describeModel } from '#src/embed/models.ts';
import { openWriter } from '#src/index/open.ts';
import { discoverFiles } from '#src/ingest/discover/discover.ts';
import { indexFiles } from '#src/ingest/index-files.ts';
import { createPreparer } from '#src/ingest/prepare.ts';
import { add, type FileReport, index, openLibrary, openReader } from '#src/main.ts';
import { tinyModel } from '../embed/tiny-model.ts';
import { bundledEmbedder, conversation, headerFor, newFolder, writeFiles } from '../support.ts';

const KELP =
  'Odile: The kelp is sold as seed rope.\n\nAna: Who buys it?\n\nOdile: Other farms do.\n';
const FERRY = 'Ben: The ferry timetable changes.\n\nAna: When?\n\nBen: In March, I think.\n';
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0);

let folder: string;
let library: string;

beforeEach(() => {
  folder = newFolder();
  library = join(newFolder(), 'library');
});

const outcomes = (reports: readonly FileReport[]) =>
  reports.map(({ outcome, id }) => `${outcome} ${id}`);

async function idsIn(): Promise<string[]> {
  const opened = await openReader(library);
  try {
    return (await opened.list()).map(({ id }) => id);
  } finally {
    await opened.close();
  }
}

/** The transcripts in which the words occur verbatim. */
async function findVerbatim(words: string): Promise<string[]> {
  const whosaid = await openLibrary(library);
  try {
    const { results } = await whosaid.query(`"${words}"`, { group: false });
    return results.map(({ transcript }) => transcript.id);
  } finally {
    await whosaid.close();
  }
}

describe('index', () => {
  it('adds files, and reports each as it is done', async () => {
    const [ferry, kelp] = writeFiles(folder, { 'ferry.txt': FERRY, 'kelp.txt': KELP });
    const calls: [string, number, number][] = [];
    const onFile = ({ source }: FileReport, done: number, total: number) =>
      void calls.push([source, done, total]);
    const reports = await index([folder], { library, onFile });
    expect(reports).toEqual(
      [ferry, kelp].map((source, at) => ({
        source,
        isExplicit: false,
        outcome: 'added',
        id: ['ferry', 'kelp'][at],
        passages: 3,
        code: null,
        reason: null,
        unmatchedLabels: [],
        warnings: [],
      })),
    );
    expect(calls).toEqual([
      [ferry, 1, 2],
      [kelp, 2, 2],
    ]);
    expect(await findVerbatim('seed rope')).toEqual(['kelp']);
  });

  it('does nothing about what did not change', async () => {
    writeFiles(folder, { 'ferry.txt': FERRY, 'kelp.txt': KELP });
    await index([folder], { library });
    const before = readFileSync(join(library, 'library.sqlite'));
    const reports = await index([folder], { library });
    expect(outcomes(reports)).toEqual(['unchanged ferry', 'unchanged kelp']);
    expect(reports.map(({ passages }) => passages)).toEqual([0, 0]);
    expect(readFileSync(join(library, 'library.sqlite'))).toEqual(before);
  });

  it('embeds nothing of what did not change', async () => {
    writeFiles(folder, { 'ferry.txt': FERRY, 'kelp.txt': KELP });
    const real = await bundledEmbedder();
    let embedded = 0;
    const counting: Embedder = {
      identity: real.identity,
      embed(texts, as) {
        embedded += texts.length;
        return real.embed(texts, as);
      },
    };
    const opened = openWriter(library, headerFor(real.identity), findAnsweredQuestions);
    try {
      for (const expected of [6, 6]) {
        const known = await opened.list();
        const sources = await discoverFiles([folder]);
        const preparer = createPreparer(counting, describeModel(BUNDLED), 1);
        for await (const _ of indexFiles(sources, async () => opened, known, preparer));
        expect(embedded).toBe(expected);
      }
    } finally {
      await opened.close();
    }
  });

  it('replaces what changed whole', async () => {
    const [kelp] = writeFiles(folder, { 'kelp.txt': KELP, 'ferry.txt': FERRY });
    await index([folder], { library });
    writeFileSync(kelp, KELP.replace('seed rope', 'dried blades'));
    const reports = await index([folder], { library });
    expect(outcomes(reports)).toEqual(['unchanged ferry', 'replaced kelp']);
    expect(await findVerbatim('seed rope')).toEqual([]);
    expect(await findVerbatim('dried blades')).toEqual(['kelp']);
    expect((await idsIn()).sort()).toEqual(['ferry', 'kelp']);
  });

  it('keeps what another process stored under the same name since it last looked', async () => {
    const [, other] = writeFiles(folder, { 'a/call.txt': FERRY, 'b/call.txt': KELP });
    await index([join(folder, 'a')], { library });
    const embedder = await bundledEmbedder();
    const preparer = createPreparer(embedder, describeModel(BUNDLED), 1);
    const reports: FileReport[] = [];
    const opened = openWriter(library, headerFor(embedder.identity), findAnsweredQuestions);
    try {
      for (const round of ['first', 'second']) {
        const sources = await discoverFiles([join(folder, 'b')]);
        const stale = indexFiles(sources, async () => opened, [], preparer);
        for await (const report of stale) reports.push(report);
        expect(await opened.list(), round).toMatchObject([
          { id: 'call', source: join(folder, 'a', 'call.txt') },
          { id: 'call-2', source: other },
        ]);
      }
    } finally {
      await opened.close();
    }
    expect(outcomes(reports)).toEqual(['added call-2', 'added call-2']);
    expect(await findVerbatim('ferry timetable')).toEqual(['call']);
    expect(await findVerbatim('seed rope')).toEqual(['call-2']);
  });

  it('adds transcripts from elsewhere, and replaces none of another source', async () => {
    await index(writeFiles(folder, { 'call.txt': FERRY }), { library });
    const transcript = conversation('call', [{ by: 'Ana', text: 'The barge is on time.' }]);
    await add([{ transcript, hash: 'first' }], { library });
    await add([{ transcript, hash: 'second' }], { library });
    expect(await idsIn()).toEqual(['call', 'call-2']);
    expect(await findVerbatim('ferry timetable')).toEqual(['call']);
    expect(await findVerbatim('barge')).toEqual(['call-2']);
  });

  it('keeps files of one name in two folders apart', async () => {
    const [, second] = writeFiles(folder, { 'a/call.txt': FERRY, 'b/call.txt': KELP });
    expect(outcomes(await index([folder], { library }))).toEqual(['added call', 'added call-2']);
    writeFileSync(second, KELP.replace('rope', 'string'));
    expect(outcomes(await index([folder], { library }))).toEqual([
      'unchanged call',
      'replaced call-2',
    ]);
    writeFiles(folder, { 'c/call.txt': KELP });
    await index([folder], { library });
    expect((await idsIn()).sort()).toEqual(['call', 'call-2', 'call-3']);
  });

  it('reports bad files in one line each, and goes on with the others', async () => {
    writeFiles(folder, {
      'a-picture.txt': PNG,
      'b-empty.txt': '',
      'c-letter.txt': 'Dear all,\n\nthe ferry timetable changes in March.\n',
      'kelp.txt': KELP,
    });
    const reports = await index([folder], { library });
    expect(reports.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'skipped', 'added']);
    for (const { reason, source } of reports.slice(0, 3)) {
      expect(reason).toMatch(/^[^\n]+: [^\n]+\.$/);
      expect(reason).toContain(source);
    }
    expect(await idsIn()).toEqual(['kelp']);
  });

  it('keeps what it had of a file that has gone bad', async () => {
    const [kelp] = writeFiles(folder, { 'kelp.txt': KELP });
    await index([folder], { library });
    writeFileSync(kelp, '');
    expect(outcomes(await index([folder], { library }))).toEqual(['failed null']);
    expect(await findVerbatim('seed rope')).toEqual(['kelp']);
  });

  it('makes no library when nothing can be put into it', async () => {
    writeFiles(folder, { 'empty.txt': '' });
    await index([folder], { library });
    await expect(openReader(library)).rejects.toThrow(
      expect.objectContaining({ code: 'LIBRARY_MISSING' }),
    );
    const nowhere = index([folder, join(folder, 'nowhere')], { library });
    await expect(nowhere).rejects.toMatchObject({ code: 'FILE_MISSING' });
    await expect(openReader(library)).rejects.toThrow(
      expect.objectContaining({ code: 'LIBRARY_MISSING' }),
    );
  });

  it('gives the same library with workers, files in their order and bad ones reported', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `talk-${String(at).padStart(2, '0')}.txt`);
    const texts = names.map((name, at) => [
      name,
      at === 7 ? '' : KELP.replace('rope', `rope ${at}`),
    ]);
    writeFiles(folder, Object.fromEntries(texts));
    const alone = join(newFolder(), 'library');
    const [withWorkers, withoutWorkers] = [
      await index([folder], { library, jobs: 2 }),
      await index([folder], { library: alone, jobs: 1 }),
    ];
    expect(withWorkers).toEqual(withoutWorkers);
    expect(withWorkers.map(({ source }) => basename(source))).toEqual(names);
    expect(withWorkers[7].outcome).toBe('failed');
    const answers = [library, alone].map(async (folder) => {
      const whosaid = await openLibrary(folder);
      const { results } = await whosaid.query('who sells rope 9');
      await whosaid.close();
      return results;
    });
    const [first, second] = await Promise.all(answers);
    expect(first.length).toBeGreaterThan(0);
    expect(first).toEqual(second);
  });

  it('goes on from where it was stopped', async () => {
    writeFiles(folder, { 'a.txt': FERRY, 'b.txt': KELP, 'c.txt': KELP });
    const stop = new AbortController();
    const first = await index([folder], {
      library,
      signal: stop.signal,
      onFile: () => stop.abort(),
    });
    expect(outcomes(first)).toEqual(['added a']);
    expect(await findVerbatim('ferry timetable')).toEqual(['a']);
    const next = await index([folder], { library });
    expect(outcomes(next)).toEqual(['unchanged a', 'added b', 'added c']);
    expect((await findVerbatim('seed rope')).sort()).toEqual(['b', 'c']);
  });

  it('keeps the model that the library has, and refuses another', async () => {
    const model = tinyModel();
    const [kelp] = writeFiles(folder, { 'kelp.txt': KELP, 'ferry.txt': FERRY });
    await index([kelp], { library, model });
    await index([folder], { library });
    const opened = await openReader(library);
    expect(opened.model.model).toBe(model);
    await opened.close();
    await expect(index([folder], { library, model: 'bundled' })).rejects.toMatchObject({
      code: 'LIBRARY_MISMATCH',
    });
    expect((await idsIn()).sort()).toEqual(['ferry', 'kelp']);
    rmSync(model, { recursive: true });
    await expect(openLibrary(library)).rejects.toMatchObject({ code: 'MODEL_MISSING' });
  });

  it('indexes again what has other overrides', async () => {
    const [kelp] = writeFiles(folder, { 'kelp.txt': KELP });
    const odile = { speakers: { Odile: { name: 'Odile Roux', title: 'Farmer' } } };
    await index([kelp], { library });
    expect(outcomes(await index([kelp], { library, overrides: odile }))).toEqual(['replaced kelp']);
    expect(outcomes(await index([kelp], { library, overrides: odile }))).toEqual([
      'unchanged kelp',
    ]);
    const opened = await openReader(library);
    expect((await opened.transcript('kelp')).participants[0]).toMatchObject({
      name: 'Odile Roux',
      title: 'Farmer',
    });
    await opened.close();
    writeFiles(folder, { 'whosaid.json': '{"*.txt": {"title": "Seed rope"}}' });
    expect(outcomes(await index([kelp], { library, overrides: odile }))).toEqual(['replaced kelp']);
    expect(outcomes(await index([folder], { library }))).toEqual(['replaced kelp']);
  });

  it('reports labels that no speaker has', async () => {
    const [kelp] = writeFiles(folder, { 'kelp.txt': KELP });
    const speakers = { Odile: { name: 'Odile Roux' }, SPEAKER_09: { name: 'Ben' } };
    const [report] = await index([kelp], { library, overrides: { speakers } });
    expect(report.unmatchedLabels).toEqual(['SPEAKER_09']);
  });

  it('keeps the transcript of a file that moved, and takes no copy for one', async () => {
    const [kelp] = writeFiles(folder, { 'a/kelp.txt': KELP });
    await index([folder], { library });
    writeFiles(folder, { 'b/kelp.txt': KELP });
    expect(outcomes(await index([folder], { library }))).toEqual([
      'unchanged kelp',
      'added kelp-2',
    ]);
    mkdirSync(join(folder, 'c'));
    renameSync(kelp, join(folder, 'c', 'rope.txt'));
    expect(outcomes(await index([folder], { library }))).toEqual([
      'unchanged kelp-2',
      'moved kelp',
    ]);
    const opened = await openReader(library);
    const sources = (await opened.list()).map(({ id, source }) => [id, source]);
    expect(sources).toContainEqual(['kelp', join(folder, 'c', 'rope.txt')]);
    await opened.close();
  });

  it('reports transcripts whose files are gone, and removes them only when asked', async () => {
    const [kelp] = writeFiles(folder, {
      'kelp.txt': KELP,
      'ferry.txt': FERRY,
      'b.zip': zipSync({ 'a.txt': strToU8(KELP), 'b.txt': strToU8(FERRY) }),
    });
    const elsewhere = writeFiles(newFolder(), { 'other.txt': FERRY })[0];
    await index([folder, elsewhere], { library });
    rmSync(kelp);
    rmSync(elsewhere);
    writeFiles(folder, { 'b.zip': zipSync({ 'b.txt': strToU8(FERRY) }) });
    const before = ['unchanged b', 'unchanged ferry'];
    expect(outcomes(await index([folder], { library }))).toEqual([
      ...before,
      'gone a',
      'gone kelp',
    ]);
    expect((await idsIn()).sort()).toEqual(['a', 'b', 'ferry', 'kelp', 'other']);
    expect(outcomes(await index([folder], { library, prune: true }))).toEqual([
      ...before,
      'removed a',
      'removed kelp',
    ]);
    expect((await idsIn()).sort()).toEqual(['b', 'ferry', 'other']);
  });

  it('takes nothing of an archive for gone that it cannot open', async () => {
    const [archive] = writeFiles(folder, {
      'a.zip': zipSync({ 'kelp.txt': strToU8(KELP) }),
      'ferry.txt': FERRY,
    });
    await index([folder], { library });
    writeFileSync(archive, readFileSync(archive).subarray(0, -9));
    const reports = await index([folder], { library, prune: true });
    expect(outcomes(reports)).toEqual(['failed null', 'unchanged ferry']);
    expect((await idsIn()).sort()).toEqual(['ferry', 'kelp']);
  });

  it('reads ninety-nine files of a hundred, and says which it did not', async () => {
    const files = Array.from({ length: 100 }, (_, i) => [`${i}.txt`, i === 50 ? PNG : KELP]);
    writeFiles(folder, Object.fromEntries(files));
    const reports = await index([folder], { library });
    expect(reports.filter(({ outcome }) => outcome === 'added')).toHaveLength(99);
    const failed = reports.filter(({ outcome }) => outcome === 'failed');
    expect(failed.map(({ source }) => source)).toEqual([join(folder, '50.txt')]);
    expect(failed[0].reason).toContain('a PNG image');
  });

  it('ends at once when the library cannot be had, and blames no file for it', async () => {
    const [kelp] = writeFiles(folder, { 'kelp.txt': KELP, 'ferry.txt': FERRY });
    await expect(index([folder], { library: kelp })).rejects.toMatchObject({
      code: 'LIBRARY_DENIED',
    });
  });
});

describe('add', () => {
  it('adds transcripts from elsewhere, and leaves alone what it has', async () => {
    const talk = conversation('talk', [{ by: 'Ana', text: 'The kelp is sold as rope.' }]);
    await add([{ transcript: talk, hash: '1' }], { library });
    const other = conversation('talk', [{ by: 'Ana', text: 'Nothing is sold.' }]);
    await add([{ transcript: other, hash: '1' }], { library });
    expect(await findVerbatim('sold as rope')).toEqual(['talk']);
    await add([{ transcript: other, hash: '2' }], { library });
    expect(await findVerbatim('sold as rope')).toEqual([]);
    expect(await findVerbatim('nothing is sold')).toEqual(['talk']);
  });
});
