/** A library of an older schema keeps its transcripts and its speaker edits. */

import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { findAnsweredQuestions } from '#src/chunk/exchange.ts';
import { openReader, openWriter, readHeader } from '#src/index/open.ts';
import { checksumOf, registerChecksum } from '#src/index/storage/checksum.ts';
import { openStore } from '#src/index/storage/open.ts';
import { SCHEMA_VERSION } from '#src/index/storage/schema.ts';
import { unitScale } from '#src/index/vectors/stored-vector.ts';
import { buildEntry } from '#src/ingest/prepare.ts';
import { bundledEmbedder, conversation, headerFor, newFolder } from '../../support.ts';

/** What schema 9 changed, undone. */
const TO_SCHEMA_8 = `
ALTER TABLE transcripts DROP COLUMN url;
ALTER TABLE transcripts DROP COLUMN tags;
ALTER TABLE transcripts DROP COLUMN original;
UPDATE header SET value = json_set(value, '$.schema', 8);
`;
/** And what schema 8 changed. */
const TO_SCHEMA_7 = `${TO_SCHEMA_8}
UPDATE passages SET vector = in_32_bits(vector);
UPDATE passages SET checksum = ${checksumOf('passages')};
UPDATE header SET value = json_set(value, '$.schema', 7);
`;
/** And what schema 7 changed. */
const TO_SCHEMA_6 = `${TO_SCHEMA_7}
ALTER TABLE transcripts DROP COLUMN checksum;
ALTER TABLE speakers DROP COLUMN checksum;
ALTER TABLE turns DROP COLUMN checksum;
ALTER TABLE passages DROP COLUMN checksum;
UPDATE header SET value = json_set(value, '$.schema', 6);
`;
/** And what schema 6 changed. */
const TO_SCHEMA_5 = `${TO_SCHEMA_6}
ALTER TABLE transcripts DROP COLUMN language;
UPDATE header SET value = json_set(value, '$.schema', 5, '$.passages', 1);
`;
/** And what schema 5 changed. */
const TO_SCHEMA_4 = `${TO_SCHEMA_5}
ALTER TABLE speaker_edits RENAME TO namings;
ALTER TABLE speakers RENAME COLUMN original TO stated;
UPDATE namings SET value = replace(value, '"identity"', '"are"');
UPDATE header SET value = json_set(value, '$.schema', 4);
`;

/** In 32 bits, as vectors were stored up to schema 7. */
function toFloats(stored: unknown): Buffer {
  const numbers = Int8Array.from(stored instanceof Uint8Array ? stored : []);
  return Buffer.from(Float32Array.from(numbers, (x) => x * unitScale(numbers)).buffer);
}

function withDatabase<T>(folder: string, use: (db: Database.Database) => T): T {
  const db = new Database(join(folder, 'library.sqlite'));
  registerChecksum(db);
  db.function('in_32_bits', toFloats);
  try {
    return use(db);
  } finally {
    db.close();
  }
}

const readVectors = (folder: string) =>
  withDatabase(folder, (db) => db.prepare('SELECT number, vector FROM passages').all());

async function makeOldLibrary(changes = TO_SCHEMA_4) {
  const folder = newFolder();
  const embedder = await bundledEmbedder();
  const header = headerFor(embedder.identity);
  const library = openWriter(folder, header, findAnsweredQuestions);
  const talk = conversation('talk', [
    { by: 'SPEAKER_00', text: 'The ferry is late.' },
    { by: 'Ben', text: 'It sank.' },
  ]);
  await library.upsert(await buildEntry(talk, 'h', embedder));
  const identity = { name: 'Ana', title: 'Captain' };
  await library.editSpeaker({ names: ['SPEAKER_00'], identity, transcript: null });
  await library.close();
  withDatabase(folder, (db) => db.exec(changes));
  return { folder, header };
}

describe('a library of schema 4', () => {
  it.each(['reader', 'writer'])('is brought up to date by a %s', async (by) => {
    const { folder, header } = await makeOldLibrary();
    const open =
      by === 'reader'
        ? openReader(folder, header)
        : openWriter(folder, header, findAnsweredQuestions);
    expect((await open.transcript('talk')).participants).toMatchObject([
      { name: 'Ana', title: 'Captain', label: 'SPEAKER_00' },
      { name: 'Ben' },
    ]);
    expect(await open.speakerEdits()).toMatchObject([
      { names: ['SPEAKER_00'], identity: { name: 'Ana' } },
    ]);
    await open.close();
    expect(readHeader(folder).schema).toBe(SCHEMA_VERSION);
  });

  it('of schema 5 has no languages until its files are indexed again', async () => {
    const { folder, header } = await makeOldLibrary(TO_SCHEMA_5);
    const open = openReader(folder, header);
    expect((await open.transcript('talk')).language).toBeNull();
    expect(await open.speakerEdits()).toHaveLength(1);
    await open.close();
  });

  it('of schema 7 has its vectors in 8 bits from then on, and its damage is still known', async () => {
    const { folder, header } = await makeOldLibrary('');
    const expected = readVectors(folder);
    withDatabase(folder, (db) => db.exec(TO_SCHEMA_7));
    expect(readVectors(folder)).not.toEqual(expected);
    await openReader(folder, header).close();
    expect(readVectors(folder)).toEqual(expected);
    const damages = () => {
      const store = openStore(folder);
      try {
        return store.inspect();
      } finally {
        store.close();
      }
    };
    expect(damages()).toEqual([]);
    withDatabase(folder, (db) => db.exec(`${TO_SCHEMA_7} UPDATE passages SET start = 1`));
    expect(damages()).toMatchObject([{ transcript: 'talk' }]);
  });

  it('waits for a process that is writing to it', async () => {
    const { folder, header } = await makeOldLibrary();
    const lock = new Database(join(folder, 'writer.lock'));
    lock.exec('BEGIN EXCLUSIVE');
    expect(() => openReader(folder, header)).toThrow(
      expect.objectContaining({ code: 'LIBRARY_BUSY' }),
    );
    lock.close();
    await openReader(folder, header).close();
  });
});
