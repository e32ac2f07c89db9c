/** Who may open a library: agreement on the header, one writer, and files that are none. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { findAnsweredQuestions } from '#src/chunk/exchange.ts';
import type { ModelIdentity } from '#src/domain/model.ts';
import { libraryExists, openReader, openWriter, readHeader } from '#src/index/open.ts';
import type { Header } from '#src/index/storage/header.ts';
import { lockForWriting } from '#src/index/storage/lock.ts';
import { conversation, headerFor, newFolder, PROJECT, queryFor, writeFiles } from '../support.ts';
import { retrieveAll } from './retrieve-all.ts';

const MODEL: ModelIdentity = {
  model: 'acme/words',
  hash: 'a'.repeat(64),
  dimensions: 2,
  pooling: 'mean',
  prefixes: { question: '', passage: '' },
};
const HEADER = headerFor(MODEL);
const TALK = conversation('talk', [{ by: 'Ana', text: 'Hello there.' }]);

let folder: string;
const openForWriting = (path: string, header: Header) =>
  openWriter(path, header, findAnsweredQuestions);
const file = () => join(folder, 'library.sqlite');

/** A library of one transcript. */
async function make(): Promise<void> {
  const library = openWriter(folder, HEADER, findAnsweredQuestions);
  const vectors = [Float32Array.of(1, 0)];
  const passages = [{ turn: 0, offsets: [0, 12] as const }];
  await library.upsert({ transcript: TALK, hash: 'h', passages, vectors, questions: [null] });
  await library.close();
}

beforeEach(() => {
  folder = newFolder();
});

describe('a library’s header', () => {
  it('is kept', async () => {
    expect(libraryExists(folder)).toBe(false);
    await make();
    expect(libraryExists(folder)).toBe(true);
    expect(readHeader(folder)).toEqual(HEADER);
  });

  const other: [what: string, Header, found: string, expected: string][] = [
    ['schema', { ...HEADER, schema: 999 }, String(HEADER.schema), '999'],
    ['passage rules', { ...HEADER, passages: 999 }, String(HEADER.passages), '999'],
    ['the model', headerFor({ ...MODEL, model: 'acme/other' }), 'acme/words', 'acme/other'],
    ['hash', headerFor({ ...MODEL, hash: 'b'.repeat(64) }), 'aaaa', 'bbbb'],
    ['dimensions', headerFor({ ...MODEL, dimensions: 3 }), '2', '3'],
    ['pooling', headerFor({ ...MODEL, pooling: 'cls' }), 'mean', 'cls'],
    [
      'prefixes',
      headerFor({ ...MODEL, prefixes: { question: 'query: ', passage: '' } }),
      '"question":""',
      'query: ',
    ],
  ];
  it.each(other)(
    'that differs in %s is refused, naming it and the mend',
    async (what, header, found, expected) => {
      await make();
      const before = readFileSync(file());
      for (const open of [openReader, openForWriting]) {
        let message = '';
        try {
          open(folder, header);
        } catch (error) {
          expect(error).toMatchObject({ code: 'LIBRARY_MISMATCH' });
          message = String(error);
        }
        for (const part of [folder, what, found, expected, 'into a new library']) {
          expect(message).toContain(part);
        }
        expect(message).not.toContain('\n');
      }
      expect(readFileSync(file())).toEqual(before);
      // A refusal does not keep the lock.
      await openWriter(folder, HEADER, findAnsweredQuestions).close();
    },
  );
});

describe('a library whose making was interrupted', () => {
  /** A database without tables, as SQLite leaves it before the first transaction ends. */
  function tableless(): Buffer {
    const path = join(newFolder(), 'some.sqlite');
    const db = new Database(path);
    db.pragma('journal_mode = WAL');
    db.exec('VACUUM');
    db.close();
    return readFileSync(path);
  }
  const LEFT_BEHIND: [what: string, files: () => Record<string, string | Uint8Array>][] = [
    ['nothing but the lock', () => ({ 'writer.lock': '' })],
    ['an empty file', () => ({ 'library.sqlite': '' })],
    ['a database without tables', () => ({ 'library.sqlite': tableless() })],
    [
      'half a file aside',
      () => ({
        'library.sqlite.new': tableless().subarray(0, 700),
        'library.sqlite.new-journal': 'half',
        'library.sqlite.new-wal': 'half',
      }),
    ],
  ];
  it.each(LEFT_BEHIND)('so that %s is left is made by the next writer', async (_, files) => {
    writeFiles(folder, files());
    expect(libraryExists(folder)).toBe(false);
    expect(() => readHeader(folder)).toThrow(expect.objectContaining({ code: 'LIBRARY_MISSING' }));
    await make();
    expect(readHeader(folder)).toEqual(HEADER);
    expect(readdirSync(folder).filter((name) => name.includes('.new'))).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('is for its owner alone', async () => {
    const inside = join(folder, 'deep', 'library');
    await openWriter(inside, HEADER, findAnsweredQuestions).close();
    expect(statSync(inside).mode & 0o777).toBe(0o700);
    expect(statSync(join(inside, 'library.sqlite')).mode & 0o777).toBe(0o600);
  });
});

describe('opening', () => {
  it('a library that is not there is refused, and makes nothing', () => {
    const missing = join(folder, 'deeper');
    const refused = expect.objectContaining({ code: 'LIBRARY_MISSING' });
    expect(() => readHeader(missing)).toThrow(refused);
    expect(() => openReader(missing, HEADER)).toThrow(refused);
    expect(libraryExists(missing)).toBe(false);
  });

  it('a folder that cannot be made is refused', () => {
    const blocked = join(folder, 'a-file');
    writeFileSync(blocked, '');
    const refused = expect.objectContaining({ code: 'LIBRARY_DENIED' });
    expect(() => openWriter(blocked, HEADER, findAnsweredQuestions)).toThrow(refused);
    expect(() => openWriter(join(blocked, 'library'), HEADER, findAnsweredQuestions)).toThrow(
      refused,
    );
  });

  it.each([
    ['a text', 'Ana: Good morning, everybody. '.repeat(100)],
    ['a file that begins like one', 'SQLite format 3\0'],
  ])('%s in place of the library is refused as damaged', (_, content) => {
    writeFileSync(file(), content);
    const refused = expect.objectContaining({ code: 'LIBRARY_DAMAGED' });
    expect(() => readHeader(folder)).toThrow(refused);
    expect(() => openReader(folder, HEADER)).toThrow(refused);
    expect(readFileSync(file(), 'utf8')).toBe(content);
  });

  it('a file that SQLite may not open is not called damaged', () => {
    mkdirSync(file());
    expect(() => readHeader(folder)).toThrow(expect.objectContaining({ code: 'LIBRARY_DENIED' }));
  });

  it('a library whose pages are damaged says so when they are read', async () => {
    await make();
    const bytes = readFileSync(file());
    const page = bytes.readUInt16BE(16);
    // All but the pages of the schema and of the tables that are read on opening.
    bytes.fill(0xff, 4 * page);
    writeFileSync(file(), bytes);
    const library = openReader(folder, HEADER);
    await expect(library.list()).rejects.toMatchObject({ code: 'LIBRARY_DAMAGED' });
    await expect(library.catalog()).rejects.toMatchObject({ code: 'LIBRARY_DAMAGED' });
    await library.close();
  });
});

describe('the writing lock', () => {
  it('keeps a second writer out, but no reader, until the first is done', async () => {
    await make();
    const writer = openWriter(folder, HEADER, findAnsweredQuestions);
    expect(() => openWriter(folder, HEADER, findAnsweredQuestions)).toThrow(
      expect.objectContaining({ code: 'LIBRARY_BUSY' }),
    );
    const reader = openReader(folder, HEADER);
    const found = await retrieveAll(reader, queryFor('hello'), Float32Array.of(1, 0));
    expect(found).toHaveLength(1);
    await reader.close();
    await writer.close();
    await openWriter(folder, HEADER, findAnsweredQuestions).close();
  });

  it('is another one for each library', async () => {
    const writer = openWriter(folder, HEADER, findAnsweredQuestions);
    await openWriter(newFolder(), HEADER, findAnsweredQuestions).close();
    await writer.close();
  });

  it('is free again once its process is killed', async () => {
    await make();
    const lock = new URL('../../src/index/storage/lock.ts', import.meta.url);
    const script = `import { lockForWriting } from '${lock}';
      globalThis.lock = lockForWriting(process.argv[1]);
      console.log('locked');
      setInterval(() => {}, 1000);`;
    const options = ['--import', 'tsx', '--input-type=module', '-e', script, folder];
    const child = spawn(process.execPath, options, { cwd: PROJECT });
    await once(child.stdout, 'data');
    expect(() => lockForWriting(folder)).toThrow(expect.objectContaining({ code: 'LIBRARY_BUSY' }));
    child.kill('SIGKILL');
    await once(child, 'exit');
    lockForWriting(folder).release();
  });

  it('is told apart from a lock file that is none', () => {
    copyFileSync(join(PROJECT, 'package.json'), join(folder, 'writer.lock'));
    expect(() => openWriter(folder, HEADER, findAnsweredQuestions)).toThrow(
      expect.objectContaining({ code: 'LIBRARY_DAMAGED' }),
    );
  });
});
