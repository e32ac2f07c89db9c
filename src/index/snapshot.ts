/** A library as of one moment, laid out for answering: columns of numbers, words, vectors. Never changes. */

import { join } from 'node:path';
import { searchable } from '../text/searchable.ts';
import { FACTS, type Fact, tells } from '../text/tells.ts';
import { terms, WORD_RULES_VERSION } from '../text/words.ts';
import type { Role, Section } from '../transcript.ts';
import { present } from './damage.ts';
import { type Level, levelRanges, type Ranges } from './levels.ts';
import type { Listing } from './library.ts';
import { infoOf, type TranscriptRow } from './rows.ts';
import type { Store } from './store.ts';
import { CONTEXT_RULES_VERSION, ContextVectors } from './vectors/context.ts';
import { Graph, type GraphHeader } from './vectors/graph.ts';
import { Bm25 } from './words/bm25.ts';
import { readPostings, type WordsHeader, writePostings } from './words/file.ts';
import { buildPostings, type Postings } from './words/postings.ts';

/** Passages from which on there is a graph: an exact scan of as many takes a few milliseconds. */
export const GRAPH_FROM = 10_000;

/** What a passage is, without its text; its position in the list is its number. */
export interface PassageInfo {
  readonly row: number;
  readonly turn: number;
  readonly question: number | null;
  readonly section: Section | null;
  readonly asks: number;
  readonly tells: readonly Fact[];
  readonly transcript: TranscriptRow;
  readonly speaker: string;
  readonly role: Role;
}

export interface Snapshot {
  readonly generation: number;
  readonly passages: readonly PassageInfo[];
  readonly listings: readonly Listing[];
  readonly levels: Readonly<Record<Level, Ranges>>;
  readonly bm25: Bm25;
  readonly vectors: ContextVectors;
  /** `null` for a library small enough to be scanned. */
  readonly graph: Graph | null;
}

/** @param folder where derived structures are kept; built anew when missing, torn or of another generation. */
export function takeSnapshot(store: Store, dimensions: number, folder: string): Snapshot {
  const generation = store.generation();
  const transcripts = store.transcripts();
  const participants = store.participants();
  const { passages, firsts, rows } = layOut(store, transcripts, dimensions);
  const levels = levelRanges(firsts, questionRanges(passages));
  const vectors = new ContextVectors(rows, dimensions, levels);
  return {
    generation,
    passages,
    listings: transcripts.map((row) => ({
      ...infoOf(row),
      participants: participants.get(row.number) ?? [],
    })),
    levels,
    bm25: new Bm25(words(store, generation, folder), levels),
    vectors,
    graph:
      passages.length < GRAPH_FROM ? null : graph(vectors, store.generationOfTranscripts(), folder),
  };
}

/** Reads the passages in speaking order into columns. */
function layOut(store: Store, all: readonly TranscriptRow[], dimensions: number) {
  const transcripts = new Map(all.map((row) => [row.number, row]));
  const passages: PassageInfo[] = [];
  const firsts: number[] = [];
  const vectors: Buffer[] = [];
  for (const row of store.passages()) {
    const { number, transcript, name, role, turn, question, section, vector } = row;
    const text = row.text.slice(row.start, row.end);
    if (passages.at(-1)?.transcript.number !== transcript) firsts.push(passages.length);
    passages.push({
      row: number,
      turn,
      question,
      section,
      asks: asks(text, role),
      tells: FACTS.filter((fact) => tells(text, fact)),
      transcript: present(transcripts.get(transcript)),
      speaker: name,
      role,
    });
    vectors.push(vector);
  }
  firsts.push(passages.length);
  const rows = new Float32Array(passages.length * dimensions);
  const bytes = new Uint8Array(rows.buffer);
  vectors.forEach((vector, passage) => {
    bytes.set(vector, passage * 4 * dimensions);
  });
  return { passages, firsts, rows };
}

/** Analysts are there to ask; with others a question mark is a hint, and often rhetoric. */
function asks(text: string, role: Role): number {
  if (role === 'analyst') return 1;
  return text.includes('?') ? 0.2 : 0;
}

/** For each passage the passages of the turn whose question it answers. */
function questionRanges(passages: readonly PassageInfo[]): Ranges {
  const keyOf = ({ transcript }: PassageInfo, turn: number) => `${transcript.number}#${turn}`;
  const firsts = new Map<string, number>();
  const ends = new Map<string, number>();
  passages.forEach((passage, at) => {
    const key = keyOf(passage, passage.turn);
    if (!firsts.has(key)) firsts.set(key, at);
    ends.set(key, at + 1);
  });
  const ofQuestion = (bounds: ReadonlyMap<string, number>) =>
    Uint32Array.from(passages, (passage) =>
      passage.question === null ? 0 : (bounds.get(keyOf(passage, passage.question)) ?? 0),
    );
  return { from: ofQuestion(firsts), to: ofQuestion(ends) };
}

function words(store: Store, generation: number, folder: string): Postings {
  const path = join(folder, 'words.bin');
  const of: WordsHeader = { kind: 'whosaid words', rules: WORD_RULES_VERSION, generation };
  const kept = readPostings(path, of);
  if (kept !== null) return kept;
  const built = buildPostings(spokenTerms(store));
  keep(() => writePostings(path, of, built));
  return built;
}

function* spokenTerms(store: Store): Iterable<string[]> {
  for (const { name, text, start, end } of store.passages()) {
    yield terms(searchable(name, text.slice(start, end)));
  }
}

function graph(vectors: ContextVectors, generation: number, folder: string): Graph {
  const path = join(folder, 'graph.bin');
  const { size, dimensions } = vectors;
  const rules = CONTEXT_RULES_VERSION;
  const of: GraphHeader = { kind: 'whosaid graph', rules, generation, size, dimensions };
  const kept = Graph.read(path, of);
  if (kept !== null) return kept;
  const built = Graph.build(vectors);
  keep(() => built.write(path, of));
  return built;
}

/** A folder that cannot be written to still answers; what could not be kept is built again next time. */
function keep(write: () => void): void {
  try {
    write();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EACCES' && code !== 'EROFS' && code !== 'ENOSPC') throw error;
  }
}
