/** Files → library: what `index` does, one transcript at a time, each stored whole before the next begins. */

import { createHash } from 'node:crypto';
import { chunk } from './chunk/chunk.ts';
import { questionsAnswered } from './chunk/exchange.ts';
import type { Embedder } from './embed/embedder.ts';
import { WhosaidError } from './error.ts';
import type { Entry, Library, TranscriptSummary } from './index/library.ts';
import { read } from './read/read.ts';
import type { Source } from './sources.ts';
import { searchable } from './text/searchable.ts';
import type { Transcript } from './transcript.ts';

export const OUTCOMES = ['added', 'replaced', 'unchanged', 'failed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What became of one file. */
export interface FileReport {
  readonly source: string;
  /** Whether the file was named itself, not found in a folder. */
  readonly named: boolean;
  readonly outcome: Outcome;
  /** The transcript's id, where there is one. */
  readonly id: string | null;
  readonly passages: number;
  /** Why it failed, in one line. */
  readonly reason: string | null;
}

/** Reads, cuts and embeds a transcript; what is stored of it. */
export async function entryOf(
  transcript: Transcript,
  hash: string,
  embedder: Embedder,
): Promise<Entry> {
  const passages = chunk(transcript);
  const texts = passages.map(({ turn, offsets }) => {
    const { speaker, text } = transcript.turns[turn];
    return searchable(speaker.name, text.slice(...offsets));
  });
  const vectors = await embedder.embed(texts, 'passage');
  return { transcript, hash, passages, vectors, questions: questionsAnswered(transcript) };
}

/**
 * Indexes files that are new or have changed. One that cannot be read is reported and leaves what was stored.
 *
 * @param library opened only when there is something to store.
 */
export async function* indexFiles(
  sources: readonly Source[],
  library: () => Library,
  known: readonly TranscriptSummary[],
  embedder: Embedder,
): AsyncGenerator<FileReport> {
  const bySource = new Map(known.map((summary) => [summary.source, summary]));
  const taken = new Set(known.map(({ id }) => id));
  for (const source of sources) {
    const { path, named } = source;
    const file = { source: path, named, id: null, passages: 0, reason: null };
    const before = bySource.get(path);
    try {
      const bytes = await source.bytes();
      const hash = createHash('sha256').update(bytes).digest('hex');
      if (before?.hash === hash) {
        yield { ...file, outcome: 'unchanged', id: before.id };
        continue;
      }
      const transcript = await read({ source: path, bytes });
      const id = before?.id ?? freeId(transcript.id, taken);
      taken.add(id);
      const entry = await entryOf({ ...transcript, id }, hash, embedder);
      await library().put(entry);
      const outcome = before === undefined ? 'added' : 'replaced';
      yield { ...file, outcome, id, passages: entry.passages.length };
    } catch (error) {
      yield { ...file, outcome: 'failed', reason: reasonOf(error) };
    }
  }
}

/** The id itself, or with the first number that makes it new: files of one name lie in many folders. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}

/** Files fail one by one; what ails the library or the model ends the whole. */
function reasonOf(error: unknown): string {
  if (error instanceof WhosaidError && error.code === 'FILE_UNREADABLE') return error.message;
  if (error instanceof Error && 'code' in error && /^E[A-Z]+$/.test(String(error.code))) {
    return error.message;
  }
  throw error;
}
