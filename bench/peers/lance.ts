/** LanceDB's hybrid search (full text and vectors, reciprocal rank fusion) over the passages of a library. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../src/index/storage/open.ts';
import { toSearchableText } from '../../src/text/asides.ts';

/** Rows added in one call. */
const BATCH = 20_000;
/** Results to retrieve. */
const DEPTH = 150;

export type HybridSearch = (question: string, vector: Float32Array) => Promise<unknown>;

/** The used part of LanceDB, which `npm run bench:peers` installs; the compiler does not see its types. */
interface Lance {
  connect(folder: string): Promise<Database>;
  readonly rerankers: { readonly RRFReranker: { create(): Promise<unknown> } };
  readonly Index: { fts(options: object): unknown; hnswSq(options: object): unknown };
  readonly MatchQuery: new (text: string, column: string) => unknown;
}
interface Database {
  createTable(name: string, rows: readonly object[]): Promise<Table>;
  openTable(name: string): Promise<Table>;
}
interface Table {
  add(rows: readonly object[]): Promise<unknown>;
  createIndex(column: string, options: { config: unknown }): Promise<void>;
  query(): Builder;
}
interface Builder {
  nearestTo(vector: number[]): Builder;
  fullTextSearch(query: unknown): Builder;
  rerank(reranker: unknown): Builder;
  select(columns: readonly string[]): Builder;
  limit(count: number): Builder;
  toArray(): Promise<unknown[]>;
}

/** `null` where LanceDB is not installed. Keeps its tables beside the library. */
export async function openLanceSearch(library: string): Promise<HybridSearch | null> {
  const name = '@lancedb/lancedb';
  const lancedb: Lance | null = await import(name).catch(() => null);
  if (lancedb === null) return null;
  const folder = join(library, 'lance');
  const isComplete = existsSync(join(folder, 'complete.lance'));
  const db = await lancedb.connect(folder);
  if (!isComplete) await fillTable(lancedb, db, library);
  const table = await db.openTable('passages');
  const reranker = await lancedb.rerankers.RRFReranker.create();
  return (question, vector) =>
    table
      .query()
      .nearestTo(Array.from(vector))
      .fullTextSearch(new lancedb.MatchQuery(question, 'text'))
      .rerank(reranker)
      .select(['number', 'text'])
      .limit(DEPTH)
      .toArray();
}

async function fillTable(lancedb: Lance, db: Database, library: string): Promise<void> {
  console.error(`Making LanceDB's tables of ${library}`);
  const store = openStore(library);
  let table: Table | null = null;
  let batch: object[] = [];
  for (const { number, name, text, start, end, vector } of store.passages(1, 2 ** 31)) {
    const floats = new Float32Array(Uint8Array.from(vector).buffer);
    const content = toSearchableText(name, text.slice(start, end));
    batch.push({ number, text: content, vector: Array.from(floats) });
    if (batch.length < BATCH) continue;
    table = await addRows(db, table, batch);
    batch = [];
  }
  store.close();
  table = await addRows(db, table, batch);
  const words = lancedb.Index.fts({ removeStopWords: true, stem: true });
  await table.createIndex('text', { config: words });
  // Its default, IVF-PQ, has a recall of a third.
  await table.createIndex('vector', { config: lancedb.Index.hnswSq({ distanceType: 'cosine' }) });
  await db.createTable('complete', [{ done: 1 }]);
}

async function addRows(db: Database, table: Table | null, rows: readonly object[]): Promise<Table> {
  if (table === null) return db.createTable('passages', rows);
  if (rows.length > 0) await table.add(rows);
  return table;
}
