/** Reads all of a library that cannot be derived again, as of one moment. */

import { WhosaidError } from '../domain/error.ts';
import type { LibraryRecord } from '../domain/library-record.ts';
import { checkHeader } from './storage/header.ts';
import { openStore } from './storage/open.ts';
import { SCHEMA_VERSION } from './storage/schema.ts';
import { required } from './storage/sqlite-errors.ts';
import type { Store } from './storage/store.ts';

/**
 * The rules that cut its passages and its model may be others than this program has.
 *
 * @throws WhosaidError `LIBRARY_MISSING`, `LIBRARY_DAMAGED`, or `LIBRARY_MISMATCH` for another schema.
 */
export function* readRecords(folder: string): Generator<LibraryRecord> {
  const store = openStore(folder);
  try {
    const header = store.header();
    checkHeader(folder, header, { ...header, schema: SCHEMA_VERSION });
    yield* store.snapshot(() => readAll(store, header.model.model));
  } finally {
    store.close();
  }
}

function* readAll(store: Store, model: string): Generator<LibraryRecord> {
  const edits = store.speakerEdits();
  const rows = store.transcripts();
  yield {
    library: {
      model,
      vectors: store.vectorSearch(),
      edits: edits.length,
      transcripts: rows.length,
    },
  };
  for (const edit of edits) yield { edit };
  for (const { id, source } of rows) {
    try {
      yield { transcript: required(store.original(id) ?? undefined) };
    } catch (error) {
      if (!(error instanceof WhosaidError) || error.code !== 'LIBRARY_DAMAGED') throw error;
      yield { damaged: { id, source } };
    }
  }
}
