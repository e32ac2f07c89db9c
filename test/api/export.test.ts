/** A library that was exported and imported is the same, byte for byte, with its speaker edits. */

import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  add,
  type DamagedTranscript,
  exportLibrary,
  importLibrary,
  index,
  type LineReport,
  openLibrary,
  renameSpeaker,
  type Transcript,
  undoSpeakerEdit,
  type Whosaid,
  withReader,
  withWriter,
} from '#src/main.ts';
import { transcripts } from '../export/arbitrary-transcripts.ts';
import { conversation, newFolder, PROJECT } from '../support.ts';

const fresh = () => join(newFolder(), 'library');

async function linesOf(library: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportLibrary({ library })) lines.push(line);
  return lines;
}

async function* stream(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

const load = (lines: readonly string[], library: string) =>
  importLibrary(stream(lines), { library });

function change(library: string, sql: string): void {
  const db = new Database(join(library, 'library.sqlite'));
  db.exec(sql);
  db.close();
}

const NOTHING = { added: 0, replaced: 0, unchanged: 0, failed: 0, edits: 0 };

/** Of the samples, with speaker edits. */
let library: string;
let lines: string[];

beforeAll(async () => {
  library = fresh();
  await index([join(PROJECT, 'data')], { library });
  await withWriter(library, async (opened) => {
    const [first, second] = await opened.catalog();
    await renameSpeaker(opened, first.participants[0].name, { name: 'Ines Okafor' });
    const other = first.participants[1].name;
    const { number } = await renameSpeaker(opened, other, { name: 'Nobody Yet' }, first.id);
    await undoSpeakerEdit(opened, number);
    const guest = second.participants[0].name;
    await renameSpeaker(opened, guest, { name: guest, role: 'operator' }, second.id);
  });
  lines = await linesOf(library);
});

describe('a round trip', () => {
  it('gives the same bytes, names and answers', async () => {
    const copy = fresh();
    expect(await load(lines, copy)).toEqual({ ...NOTHING, added: 7, edits: 4 });
    expect(await linesOf(copy)).toEqual(lines);
    await using before = await openLibrary(library);
    await using after = await openLibrary(copy);
    for (const { id } of await before.transcripts()) {
      expect(await after.transcript(id)).toEqual(await before.transcript(id));
    }
    const ask = async (whosaid: Whosaid) =>
      (await whosaid.query('what is a buyback worth')).results.map(({ text, score }) => [
        text,
        score,
      ]);
    expect(await ask(after)).toEqual(await ask(before));
  });

  it('gives the same bytes for any transcripts', async () => {
    const different = fc.uniqueArray(transcripts, {
      selector: ({ id }) => id,
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(different, async (some: Transcript[]) => {
        const [one, two] = [fresh(), fresh()];
        await add(
          some.map((transcript) => ({ transcript, hash: 'h' })),
          { library: one },
        );
        const exported = await linesOf(one);
        expect(exported).toHaveLength(1 + some.length);
        expect(await load(exported, two)).toEqual({ ...NOTHING, added: some.length });
        expect(await linesOf(two)).toEqual(exported);
      }),
      { numRuns: 12 },
    );
  });

  it('gives the same bytes for a library without transcripts', async () => {
    const [one, two] = [fresh(), fresh()];
    await (await openLibrary(one, { create: true })).close();
    const exported = await linesOf(one);
    expect(await load(exported, two)).toEqual(NOTHING);
    expect(await linesOf(two)).toEqual(exported);
  });

  it('may start from passages that this version cannot search', async () => {
    const old = fresh();
    await load(lines, old);
    change(old, "UPDATE header SET value = json_set(value, '$.passages', 0)");
    await expect(openLibrary(old)).rejects.toMatchObject({ code: 'LIBRARY_MISMATCH' });
    expect(await linesOf(old)).toEqual(lines);
  });

  it('keeps how vectors are searched', async () => {
    const exact = fresh();
    await load([lines[0].replace('"auto"', '"exact"').replace(/"checksum":"\w+",/, '')], exact);
    expect(await withReader(exact, (opened) => opened.stats())).toMatchObject({ vectors: 'exact' });
  });
});

describe('exportLibrary', () => {
  it('tells one state of the library, whatever is changed meanwhile', async () => {
    const changing = fresh();
    await load(lines, changing);
    const read: string[] = [];
    for await (const line of exportLibrary({ library: changing })) {
      if (read.length === 0) {
        await withWriter(changing, async (opened) => {
          await opened.remove((await opened.list()).map(({ id }) => id));
        });
      }
      read.push(line);
    }
    expect(read).toEqual(lines);
    expect(await linesOf(changing)).toHaveLength(2); // The head, and the edit of all transcripts.
  });

  it('names damaged transcripts, and the others are whole', async () => {
    const damaged = fresh();
    await load(lines, damaged);
    const [{ id, source }] = await withReader(damaged, (opened) => opened.list());
    change(damaged, "UPDATE turns SET text = 'Something else.' WHERE transcript = 1 AND turn = 0");
    const found: DamagedTranscript[] = [];
    const exported: string[] = [];
    const onDamaged = (one: DamagedTranscript) => found.push(one);
    for await (const line of exportLibrary({ library: damaged, onDamaged })) exported.push(line);
    expect(found).toEqual([{ id, source }]);
    expect(exported.join('')).not.toContain('Something else.');
    const reports: LineReport[] = [];
    const copy = fresh();
    const onLine = (report: LineReport) => reports.push(report);
    const summary = await importLibrary(stream(exported), { library: copy, onLine });
    expect(summary).toMatchObject({ added: 6, failed: 1, edits: 4 });
    expect(reports).toContainEqual(
      expect.objectContaining({ outcome: 'failed', id, reason: expect.stringContaining(source) }),
    );
  });

  it('tells which files came by upload, because they are not part of it', async () => {
    const uploaded = fresh();
    const source = join(uploaded, 'uploads', 'abc', 'talk.txt');
    const transcript = { ...conversation('talk', [{ by: 'Ana', text: 'Hello there.' }]), source };
    await add([{ transcript, hash: 'h' }], { library: uploaded });
    const found: string[] = [];
    const onUpload = (one: string) => found.push(one);
    for await (const _ of exportLibrary({ library: uploaded, onUpload }));
    expect(found).toEqual([source]);
  });
});

describe('importLibrary', () => {
  it('goes on where it was stopped, and does nothing twice', async () => {
    const copy = fresh();
    const stop = new AbortController();
    const onLine = ({ outcome }: LineReport, done: number) => {
      expect(outcome).toBe('added');
      if (done === 6) stop.abort();
    };
    const stopped = await importLibrary(stream(lines), {
      library: copy,
      onLine,
      signal: stop.signal,
    });
    expect(stopped).toEqual({ ...NOTHING, added: 2, edits: 4 });
    expect(await load(lines, copy)).toEqual({ ...NOTHING, added: 5, unchanged: 2 });
    expect(await load(lines, copy)).toEqual({ ...NOTHING, unchanged: 7 });
    expect(await linesOf(copy)).toEqual(lines);
  });

  it('names damaged lines, and mends the library with the whole export', async () => {
    const copy = fresh();
    const damaged = lines.map((line, at) =>
      at === 6 ? line.replace('"text":"', '"text":"x') : line,
    );
    damaged[2] = '{"edit"\n';
    const faults: LineReport[] = [];
    const summary = await importLibrary(stream(damaged), {
      library: copy,
      onLine: (report) => report.outcome === 'failed' && faults.push(report),
    });
    expect(summary).toEqual({ ...NOTHING, added: 6, failed: 2, edits: 3 });
    expect(faults.map(({ line }) => line)).toEqual([3, 7]);
    expect(faults[1].reason).toMatch(/^line 7, transcript "[^"]+": its checksum is wrong/);
    expect(await load(lines, copy)).toEqual({ ...NOTHING, added: 1, unchanged: 6, edits: 1 });
    expect((await linesOf(copy)).sort()).toEqual([...lines].sort());
  });

  it('says where an export was cut off', async () => {
    const reasons: (string | null)[] = [];
    const onLine = ({ reason }: LineReport) => reasons.push(reason);
    const cut = stream(lines.slice(0, -2));
    expect(await importLibrary(cut, { library: fresh(), onLine })).toMatchObject({
      added: 5,
      failed: 1,
    });
    expect(reasons.at(-1)).toBe('the export ends after line 10: 2 lines are missing');
  });

  it.each([
    ['{"library":{"format":"whosaid library","version":2}}', /version 2 .* reads version 1/],
    ['Ana: Hello.', /cannot be imported: it is not valid JSON/],
    ['', /cannot be imported/],
  ])('refuses what begins with %j, and makes no library', async (first, message) => {
    const copy = fresh();
    await expect(load([`${first}\n`, ...lines.slice(1)], copy)).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      message: expect.stringMatching(message),
    });
    await expect(linesOf(copy)).rejects.toMatchObject({ code: 'LIBRARY_MISSING' });
  });

  it('adds to a library, and replaces nothing of it', async () => {
    const other = fresh();
    const own = conversation('talk', [{ by: 'Ana', text: 'Hello there.' }]);
    const [{ id }] = await withReader(library, (opened) => opened.list());
    const taken = conversation(id, [{ by: 'Ana', text: 'Mine.' }]);
    await add(
      [own, taken].map((transcript) => ({ transcript, hash: 'own' })),
      { library: other },
    );
    expect(await load(lines, other)).toMatchObject({ added: 6, failed: 1 });
    await using opened = await openLibrary(other);
    expect((await opened.transcript(id)).turns[0].text).toBe('Mine.');
    expect(await opened.transcripts()).toHaveLength(8);
  });

  it('refuses a library with other speaker edits, before anything is stored', async () => {
    const other = fresh();
    const own = conversation('talk', [{ by: 'Ana', text: 'Hello there.' }]);
    await add([{ transcript: own, hash: 'own' }], { library: other });
    await withWriter(other, (opened) => renameSpeaker(opened, 'Ana', { name: 'Anna' }));
    const before = await linesOf(other);
    await expect(load(lines, other)).rejects.toMatchObject({ code: 'LIBRARY_MISMATCH' });
    expect(await linesOf(other)).toEqual(before);
  });
});
