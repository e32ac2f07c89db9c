/** A library in memory alone: one segment of all its transcripts. It needs no files, and runs in browsers. */

import type { Candidate } from '../../domain/candidate.ts';
import type { IndexEntry } from '../../domain/index-entry.ts';
import type { ModelIdentity } from '../../domain/model.ts';
import type { Speaker, Transcript } from '../../domain/transcript.ts';
import type { LibraryStats } from '../../domain/vector-search.ts';
import type {
  CatalogEntry,
  Hit,
  PassageView,
  SpeakerOccurrence,
  TranscriptInfo,
  TranscriptSummary,
  TurnView,
} from '../../domain/views.ts';
import { notFoundError } from '../../text/did-you-mean.ts';
import type { KnownWord, LibraryReader, RetrievalRequest } from '../library.ts';
import { lookUpWord } from '../retrieve/look-up-words.ts';
import { type PreparedQuery, prepareQuery } from '../retrieve/prepared-query.ts';
import { retrieveCandidates, retrieveNeighbours, retrieveSaying } from '../retrieve/retrieve.ts';
import { createSearcher, type Searcher } from '../retrieve/searcher.ts';
import { toHit } from '../retrieve/to-hit.ts';
import { buildColumns } from '../segment/build.ts';
import { Segment } from '../segment/segment.ts';
import {
  type PassageVectorRow,
  type SpeakerRow,
  serializeCues,
  toPassageView,
  toSpeaker,
  toTranscriptInfo,
} from '../storage/rows.ts';
import { toStoredVector } from '../vectors/stored-vector.ts';

export class MemoryLibrary implements LibraryReader {
  readonly model: ModelIdentity;
  readonly #entries: readonly IndexEntry[];
  readonly #speakers: readonly SpeakerRow[];
  /** By number − 1. */
  readonly #passages: readonly PassageVectorRow[];
  readonly #catalog: readonly CatalogEntry[];
  readonly #searcher: Searcher;
  /** The neighbours of candidates come from the same query. */
  readonly #prepared = new WeakMap<RetrievalRequest, PreparedQuery>();

  /** @param entries with ids of their own each. */
  constructor(model: ModelIdentity, entries: readonly IndexEntry[]) {
    this.model = model;
    this.#entries = entries;
    this.#catalog = entries.map(({ transcript }) => ({
      ...toTranscriptInfo({ ...transcript }),
      participants: transcript.participants,
    }));
    const numbers = new Map<Speaker, number>();
    this.#speakers = entries.flatMap(({ transcript }, at) =>
      transcript.participants.map((speaker): SpeakerRow => {
        numbers.set(speaker, numbers.size + 1);
        return { ...speaker, number: numbers.size, transcript: at + 1, original: null };
      }),
    );
    this.#passages = listPassages(entries, numbers);
    const segments =
      this.#passages.length === 0
        ? []
        : [Segment.of(buildColumns(this.#passages, model.dimensions))];
    this.#searcher = createSearcher(
      {
        transcripts: () =>
          entries.map(({ transcript, hash }, at) => {
            return {
              ...toTranscriptInfo({ ...transcript }),
              number: at + 1,
              edition: 1,
              hash,
              original: null,
            };
          }),
        speakers: () => [...this.#speakers],
        generation: () => 1,
      },
      segments,
    );
  }

  async stats(): Promise<LibraryStats> {
    return {
      transcripts: this.#entries.length,
      passages: this.#passages.length,
      vectors: 'exact',
      graph: null,
      hnswlib: false,
      megabytes: { store: 0, segments: 0 },
    };
  }

  async list(): Promise<TranscriptSummary[]> {
    return this.#entries.map(({ transcript, hash, passages }, at) => ({
      ...this.#catalog[at],
      hash,
      turns: transcript.turns.length,
      passages: passages.length,
    }));
  }

  async catalog(): Promise<readonly CatalogEntry[]> {
    return this.#catalog;
  }

  async transcript(id: string): Promise<Transcript> {
    const found = this.#entries.find(({ transcript }) => transcript.id === id);
    if (found !== undefined) return found.transcript;
    const ids = this.#catalog.map((entry) => entry.id);
    throw notFoundError('transcript', id, ids);
  }

  async speakerOccurrences(): Promise<SpeakerOccurrence[]> {
    return this.#entries.flatMap(({ transcript }, at) =>
      transcript.participants.map((speaker) => ({
        speaker,
        transcript: this.#info(at + 1),
        turns: transcript.turns.filter((turn) => turn.speaker === speaker).length,
      })),
    );
  }

  async speakerEdits(): Promise<[]> {
    return [];
  }

  async retrieve(request: RetrievalRequest): Promise<Candidate[]> {
    return retrieveCandidates(this.#prepare(request), request.depth, null);
  }

  async retrieveNeighbours(
    request: RetrievalRequest,
    passages: readonly number[],
    exclude: readonly number[],
  ): Promise<Candidate[]> {
    return retrieveNeighbours(this.#prepare(request), passages, exclude);
  }

  async retrieveSaying(request: RetrievalRequest, phrase: string): Promise<Candidate[]> {
    return retrieveSaying(this.#prepare(request), phrase, (row) => this.#text(row));
  }

  async lookUpWords(words: readonly string[], want?: 'similar'): Promise<KnownWord[]> {
    return words.map((word) =>
      lookUpWord(word, this.#searcher, (row) => this.#text(row), want === 'similar'),
    );
  }

  async fetchHits(passages: readonly number[]): Promise<Hit[]> {
    return passages.flatMap((passage) => {
      const row = this.#passages[passage - 1];
      if (row === undefined) return [];
      const { text, question } = row;
      const transcript = this.#info(row.transcript);
      const turnAt = (turn: number | null) => this.#turn(row.transcript, turn);
      return toHit(toPassageView(row, toSpeaker(row)), { transcript, text, question, turnAt });
    });
  }

  async fetchPassages(passages: readonly number[]): Promise<PassageView[]> {
    return passages.flatMap((passage) => {
      const row = this.#passages[passage - 1];
      return row === undefined ? [] : toPassageView(row, toSpeaker(row));
    });
  }

  async close(): Promise<void> {}

  #prepare(request: RetrievalRequest): PreparedQuery {
    let prepared = this.#prepared.get(request);
    if (prepared === undefined) {
      prepared = prepareQuery(this.#searcher, request, (row) => this.#text(row));
      this.#prepared.set(request, prepared);
    }
    return prepared;
  }

  #text(passage: number): string {
    const row = this.#passages[passage - 1];
    return row === undefined ? '' : row.text.slice(row.start, row.end);
  }

  #info(transcript: number): TranscriptInfo {
    return toTranscriptInfo({ ...this.#entries[transcript - 1].transcript });
  }

  #turn(transcript: number, turn: number | null): TurnView | null {
    if (turn === null) return null;
    const found = this.#entries[transcript - 1].transcript.turns[turn];
    return found === undefined ? null : { turn, speaker: found.speaker, text: found.text };
  }
}

function listPassages(
  entries: readonly IndexEntry[],
  numbers: ReadonlyMap<Speaker, number>,
): PassageVectorRow[] {
  const rows: PassageVectorRow[] = [];
  for (const [at, { transcript, passages, vectors, questions }] of entries.entries()) {
    for (const [passage, { turn, offsets }] of passages.entries()) {
      const { speaker, section, start, end, cues, text } = transcript.turns[turn];
      rows.push({
        ...speaker,
        original: null,
        number: rows.length + 1,
        transcript: at + 1,
        turn,
        question: questions[turn],
        section,
        start: offsets[0],
        end: offsets[1],
        turnStart: start,
        turnEnd: end,
        cues: serializeCues(cues),
        text,
        speaker: numbers.get(speaker) ?? 0,
        language: transcript.language,
        vector: toStoredVector(vectors[passage]),
      });
    }
  }
  return rows;
}
