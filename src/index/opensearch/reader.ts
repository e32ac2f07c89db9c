/** Reads a library in a cluster: any number of readers, none of which keeps anything that others must know. */

import type { Candidate } from '../../domain/candidate.ts';
import { WhosaidError } from '../../domain/error.ts';
import type { ModelIdentity } from '../../domain/model.ts';
import type { SpeakerEditRecord } from '../../domain/speaker-edit.ts';
import type { Transcript } from '../../domain/transcript.ts';
import type { LibraryStats } from '../../domain/vector-search.ts';
import type {
  CatalogEntry,
  Hit,
  PassageView,
  SpeakerOccurrence,
  TranscriptSummary,
} from '../../domain/views.ts';
import { notFoundError } from '../../text/did-you-mean.ts';
import { analyzeQuestion } from '../../text/tokenize.ts';
import type { KnownWord, LibraryReader, RetrievalRequest } from '../library.ts';
import { weighTerms } from '../postings/bm25.ts';
import { overfetch } from '../retrieve/nearest.ts';
import { describe, retrieveNeighbours } from '../retrieve/retrieve.ts';
import { type Catalog, loadCatalog } from './catalog.ts';
import type { Cluster } from './cluster.ts';
import { type StoredTranscript, type StoredView, toTranscript } from './content.ts';
import { readEdits } from './edits.ts';
import { searchLegs, searchPhrases } from './legs.ts';
import { lookUpWords } from './look-up-words.ts';
import { Parts } from './parts.ts';
import { preparePassages } from './prepare.ts';
import { type LibraryState, requireState } from './state.ts';
import { DocumentFrequencies } from './statistics.ts';
import { readStats } from './stats.ts';
import { buildHit, displayedSpeakers, toPassageView } from './views.ts';

export class ClusterReader implements LibraryReader {
  readonly model: ModelIdentity;
  protected readonly cluster: Cluster;
  protected readonly parts: Parts;
  readonly #frequencies: DocumentFrequencies;
  /** The state as it was last seen. */
  #known: Catalog | null = null;
  protected isClosed = false;

  constructor(cluster: Cluster, model: ModelIdentity) {
    this.cluster = cluster;
    this.model = model;
    this.parts = new Parts(cluster, model.dimensions);
    this.#frequencies = new DocumentFrequencies(cluster);
  }

  async stats(): Promise<LibraryStats> {
    return readStats(this.cluster, await this.current());
  }

  async list(): Promise<TranscriptSummary[]> {
    const { transcripts } = await this.current();
    return transcripts.map(({ info, hash, turns, passages, speakers }) => {
      const participants = speakers.map(({ speaker }) => speaker);
      return { ...info, hash, turns, passages, participants };
    });
  }

  async catalog(): Promise<readonly CatalogEntry[]> {
    return (await this.current()).entries;
  }

  async transcript(id: string): Promise<Transcript> {
    return this.reading(async (catalog) => {
      const stored = catalog.get(id);
      const content = stored && (await this.parts.contents([stored])).get(stored.order);
      if (stored !== undefined && content !== undefined) {
        return toTranscript(content, stored.info, displayedSpeakers(stored));
      }
      const ids = catalog.entries.map((entry) => entry.id);
      throw notFoundError('transcript', id, ids);
    });
  }

  async speakerOccurrences(): Promise<SpeakerOccurrence[]> {
    const { transcripts } = await this.current();
    return transcripts.flatMap(({ info, speakers }) =>
      speakers.map(({ speaker, turns }) => ({ speaker, transcript: info, turns })),
    );
  }

  async speakerEdits(): Promise<SpeakerEditRecord[]> {
    return readEdits(this.cluster, await this.current());
  }

  async retrieve(request: RetrievalRequest): Promise<Candidate[]> {
    return this.reading((catalog) => this.#retrieve(request, catalog));
  }

  async retrieveNeighbours(
    request: RetrievalRequest,
    passages: readonly number[],
    exclude: readonly number[],
  ): Promise<Candidate[]> {
    return this.reading(async (catalog) => {
      const { terms } = await this.#weigh(request, catalog);
      const prepared = await preparePassages(this.parts, catalog, request, terms, passages);
      return retrieveNeighbours(prepared, passages, exclude);
    });
  }

  async retrieveSaying(request: RetrievalRequest, phrase: string): Promise<Candidate[]> {
    const saying = { ...request, query: { ...request.query, phrases: [phrase] } };
    return this.reading(async (catalog) => {
      const { terms } = await this.#weigh(request, catalog);
      const found = await searchPhrases(this.cluster, catalog, saying.query);
      const prepared = await preparePassages(this.parts, catalog, saying, terms, found);
      return describe(prepared, prepared.places);
    });
  }

  async lookUpWords(words: readonly string[], want?: 'similar'): Promise<KnownWord[]> {
    const isSimilarSought = want === 'similar';
    return this.reading((catalog) =>
      lookUpWords(this.cluster, catalog, this.#frequencies, words, isSimilarSought),
    );
  }

  async fetchHits(passages: readonly number[]): Promise<Hit[]> {
    return this.reading(async (catalog) => {
      const found = await this.#fetch(passages, catalog);
      const transcripts = [...new Set(found.map(({ transcript }) => transcript))];
      const contents = await this.parts.contents(transcripts);
      return found.flatMap(({ number, transcript, view }) => {
        const content = contents.get(transcript.order);
        return content === undefined ? [] : buildHit(number, transcript, view, content);
      });
    });
  }

  async fetchPassages(passages: readonly number[]): Promise<PassageView[]> {
    return this.reading(async (catalog) => {
      const found = await this.#fetch(passages, catalog);
      return found.map(({ number, transcript, view }) => toPassageView(number, transcript, view));
    });
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    await this.cluster.close();
  }

  /** The state that the library has now; loaded again where it has changed. */
  protected async current(): Promise<Catalog> {
    this.#requireOpen();
    const { state } = await requireState(this.cluster);
    const known = this.#known;
    if (known !== null && isStateOf(known, state)) return known;
    this.#known = await loadCatalog(this.cluster, state, known);
    return this.#known;
  }

  /** Reads the state as it was last seen while asking whether it still is; where it has changed, reads again. */
  protected async reading<T>(read: (catalog: Catalog) => Promise<T>): Promise<T> {
    this.#requireOpen();
    const known = this.#known;
    if (known === null) return read(await this.current());
    const [now, result] = await Promise.allSettled([this.current(), read(known)]);
    if (now.status === 'rejected') throw now.reason;
    if (now.value !== known) return read(now.value);
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  }

  async #retrieve(request: RetrievalRequest, catalog: Catalog): Promise<Candidate[]> {
    const { query, vector, depth } = request;
    const { terms, documentFrequency } = await this.#weigh(request, catalog);
    const legs = { query, vector, terms, documentFrequency, depth, pairs: overfetch(depth) };
    const { byWords, byMeaning } = await searchLegs(this.cluster, catalog, legs);
    const pairs = byMeaning.map((first) => pairOf(catalog, first));
    const found = new Set([...byWords, ...pairs.flat()]);
    const prepared = await preparePassages(this.parts, catalog, request, terms, found);
    return chooseBest(describe(prepared, prepared.places), byWords, pairs, depth);
  }

  async #weigh({ query }: RetrievalRequest, { state, languages }: Catalog) {
    const words = analyzeQuestion(query.text, languages);
    const documentFrequency = await this.#frequencies.of(words.flat(), state);
    const terms = weighTerms(words, { size: state.passages }, documentFrequency);
    return { terms, documentFrequency };
  }

  async #fetch(passages: readonly number[], catalog: Catalog): Promise<FoundPassage[]> {
    const live = passages.flatMap((number) => {
      const transcript = catalog.find(number);
      return transcript === undefined ? [] : { number, transcript };
    });
    const views = await this.parts.views(live);
    return live.flatMap((one, at) => {
      const view = views[at];
      return view === null ? [] : { ...one, view };
    });
  }

  #requireOpen(): void {
    if (this.isClosed) throw new WhosaidError('LIBRARY_CLOSED', 'The library is closed.');
  }
}

const isStateOf = ({ state }: Catalog, { generation, identity }: LibraryState): boolean =>
  state.generation === generation && state.identity === identity;

interface FoundPassage {
  readonly number: number;
  readonly transcript: StoredTranscript;
  readonly view: StoredView;
}

/** Both passages of a pair; a transcript's last may be alone. */
function pairOf(catalog: Catalog, first: number): number[] {
  return catalog.find(first) === catalog.find(first + 1) ? [first, first + 1] : [first];
}

/** Of more than were asked for, since some are filtered out: the best by words, and the best pairs. */
function chooseBest(
  candidates: readonly Candidate[],
  byWords: readonly number[],
  pairs: readonly (readonly number[])[],
  depth: number,
): Candidate[] {
  const accepted = new Set(candidates.map(({ passage }) => passage));
  const isAccepted = (passage: number) => accepted.has(passage);
  const chosen = new Set([
    ...byWords.filter(isAccepted).slice(0, depth),
    ...pairs
      .filter((pair) => pair.some(isAccepted))
      .slice(0, depth)
      .flat(),
  ]);
  return candidates.filter(({ passage }) => chosen.has(passage));
}
