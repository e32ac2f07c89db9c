/** Files → what is stored of them: read, cut and embedded, by threads where there are many. */

import { chunk } from './chunk/chunk.ts';
import { questionsAnswered } from './chunk/exchange.ts';
import type { Embedder } from './embed/embedder.ts';
import type { ModelDescription } from './embed/models.ts';
import { WhosaidError } from './error.ts';
import type { Entry } from './index/library.ts';
import { read } from './read/read.ts';
import { searchable } from './text/searchable.ts';
import { Pool } from './threads/pool.ts';
import type { Transcript } from './transcript.ts';

/** A file's content and where it lies. */
export interface SourceFile {
  readonly source: string;
  readonly bytes: Uint8Array;
  readonly hash: string;
}

/** What is to be stored, or why there is nothing: the message of a `FILE_UNREADABLE`. */
export type Prepared = { readonly entry: Entry } | { readonly unreadable: string };

export interface Preparer {
  /** How many files are best given at once. */
  readonly width: number;
  prepare(file: SourceFile): Promise<Prepared>;
  close(): Promise<void>;
}

/** Files that are done before any thread would be ready. */
const FEW = 4;

/**
 * @param embedder does the first few files itself.
 * @param jobs threads for the others; each loads the model.
 */
export function preparerWith(embedder: Embedder, model: ModelDescription, jobs: number): Preparer {
  // The runtime would start as many threads as there are processors in each of ours.
  const data: ModelDescription = { ...model, threads: 1 };
  const script = new URL('./preparing-thread', import.meta.url);
  const pool = new Pool<SourceFile, Prepared>(script, data, jobs);
  let given = 0;
  return {
    width: 2 * jobs,
    prepare: (file) => (jobs > 1 && ++given > FEW ? pool.run(file) : prepare(file, embedder)),
    close: () => pool.close(),
  };
}

export async function prepare(
  { source, bytes, hash }: SourceFile,
  embedder: Embedder,
): Promise<Prepared> {
  try {
    return { entry: await entryOf(await read({ source, bytes }), hash, embedder) };
  } catch (error) {
    if (error instanceof WhosaidError && error.code === 'FILE_UNREADABLE') {
      return { unreadable: error.message };
    }
    throw error;
  }
}

/** Cuts and embeds a transcript; what is stored of it. */
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
