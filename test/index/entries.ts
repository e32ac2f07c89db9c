/** Libraries of made-up talk with made-up vectors, and how to write and ask them. */

import { findAnsweredQuestions } from '#src/chunk/exchange.ts';
import type { Candidate } from '#src/domain/candidate.ts';
import type { Query } from '#src/domain/query.ts';
import type { IndexEntry, LibraryReader, LibraryWriter } from '#src/index/library.ts';
import { GraphThread, openReader, openWriter } from '#src/index/open.ts';
import { buildGraph } from '#src/index/segment/build-graph.ts';
import {
  conversation,
  headerFor,
  queryFor,
  random,
  randomVectors,
  type SEARCHES,
} from '../support.ts';
import { retrieveAll } from './retrieve-all.ts';

export const D = 40;
export const HEADER = headerFor({
  model: 'acme/words',
  hash: '',
  dimensions: D,
  pooling: 'mean',
  prefixes: { question: '', passage: '' },
});
export const VECTOR = randomVectors(1, D, 99);
const WORDS = ['kelp', 'ferry', 'harbour', 'loss', 'timetable', 'lease', 'storm'];

/** A transcript of turns that say a word of their own and some of everyone's, every third in answer to the one before. */
export function entry(id: string, turns: number, seed: number): IndexEntry {
  const next = random(seed);
  const said = Array.from({ length: turns }, (_, at) => {
    const common = WORDS.filter(() => next() < 0.4).join(' ');
    return { by: at % 3 === 0 ? 'Ben' : 'Ana', text: `${id}x${at} ${common}${at % 4 ? '.' : '?'}` };
  });
  const rows = randomVectors(turns, D, seed);
  return {
    transcript: conversation(id, said, `2025-01-${10 + (seed % 20)}`),
    hash: `${id}-${seed}`,
    passages: said.map(({ text }, turn) => ({ turn, offsets: [0, text.length] })),
    vectors: said.map((_, at) => rows.slice(at * D, (at + 1) * D)),
    questions: said.map((_, at) => (at % 3 === 2 ? at - 1 : null)),
  };
}

export async function within<L extends LibraryReader, T>(
  library: L,
  use: (library: L) => Promise<T>,
): Promise<T> {
  try {
    return await use(library);
  } finally {
    await library.close();
  }
}

export const write = (
  folder: string,
  use: (library: LibraryWriter) => Promise<unknown>,
  header = HEADER,
) => within(openWriter(folder, header, findAnsweredQuestions), use);

/** Builds the graph of a library from all that is in it, and starts the thread that holds it. */
export async function startGraph(folder: string): Promise<GraphThread> {
  await write(folder, (library) => library.setVectorSearch('hnsw'));
  await buildGraph(folder, true);
  const thread = new GraphThread(folder, D, 2);
  await thread.start();
  return thread;
}

export type Ask = (text: string, more?: Partial<Query>) => Promise<Candidate[]>;

/** Asks one library several times, by scanning or by its graph. */
export async function withAsking<T>(
  folder: string,
  search: (typeof SEARCHES)[number],
  use: (ask: Ask) => Promise<T>,
): Promise<T> {
  const thread = search === 'hnsw' ? await startGraph(folder) : null;
  try {
    return await within(openReader(folder, HEADER, thread?.memory), (library) =>
      use((text, more = {}) => retrieveAll(library, queryFor(text, more), VECTOR)),
    );
  } finally {
    await thread?.close();
  }
}
