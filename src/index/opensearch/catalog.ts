/** The transcripts of one state of a library, in memory; a later state is loaded by what has changed since. */

import type { CatalogEntry } from '../../domain/views.ts';
import type { Cluster } from './cluster.ts';
import type { StoredTranscript } from './content.ts';
import { type SearchResponse, wholeSearch } from './search-request.ts';
import { type LibraryState, MAX_DIED } from './state.ts';

const PAGE = 1_000;

export class Catalog {
  readonly state: LibraryState;
  /** By edition, which ascends as the numbers of passages do. */
  readonly #byEdition: readonly StoredTranscript[];
  readonly #byId: ReadonlyMap<string, StoredTranscript>;
  /** In the order they were added. */
  readonly transcripts: readonly StoredTranscript[];
  readonly entries: readonly CatalogEntry[];
  readonly languages: readonly (string | null)[];

  constructor(state: LibraryState, transcripts: readonly StoredTranscript[]) {
    this.state = state;
    this.#byEdition = [...transcripts].sort((a, b) => a.edition - b.edition);
    this.#byId = new Map(transcripts.map((one) => [one.info.id, one]));
    this.transcripts = [...transcripts].sort((a, b) => a.order - b.order);
    this.entries = this.transcripts.map(({ info, speakers }) => {
      return { ...info, participants: speakers.map(({ speaker }) => speaker) };
    });
    this.languages = [...new Set(transcripts.map(({ info }) => info.language))];
  }

  get(id: string): StoredTranscript | undefined {
    return this.#byId.get(id);
  }

  /** The transcript of a passage, given by its number. */
  find(passage: number): StoredTranscript | undefined {
    let low = 0;
    let high = this.#byEdition.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#byEdition[middle].edition <= passage) low = middle + 1;
      else high = middle;
    }
    const found = this.#byEdition[low - 1];
    return found !== undefined && passage < found.edition + found.passages ? found : undefined;
  }
}

/** @param known an earlier state of the same library. */
export async function loadCatalog(
  cluster: Cluster,
  state: LibraryState,
  known: Catalog | null,
): Promise<Catalog> {
  const died = deathsSince(state, known);
  const kept = died === null ? [] : (known?.transcripts ?? []);
  const from = died === null || known === null ? 0 : known.state.next;
  const gone = new Set([...(died ?? []), ...state.dead.map(({ edition }) => edition)]);
  const found = await readTranscripts(cluster, from, state.next);
  const isAborted = (edition: number) =>
    state.aborted.some(([first, end]) => edition >= first && edition < end);
  const live = [...kept, ...found].filter(
    ({ edition }) => !gone.has(edition) && !isAborted(edition),
  );
  return new Catalog(state, live);
}

/** @returns `null` where more died than is remembered, or another library is known. */
function deathsSince({ identity, generation, died }: LibraryState, known: Catalog | null) {
  if (known === null || known.state.identity !== identity) return null;
  if (known.state.generation > generation) return null;
  const isForgotten = died.length >= MAX_DIED && died[0][0] > known.state.generation;
  if (isForgotten) return null;
  return died.flatMap(([since, edition]) => (since > known.state.generation ? edition : []));
}

/** Those with editions `from` to `to`, end exclusive. */
async function readTranscripts(
  cluster: Cluster,
  from: number,
  to: number,
): Promise<StoredTranscript[]> {
  const transcripts: StoredTranscript[] = [];
  for (let after = from - 1; ; ) {
    const { hits } = await wholeSearch<SearchResponse<{ value: StoredTranscript }>>(cluster, {
      method: 'POST',
      path: `/${cluster.indexOf('transcripts')}/_search`,
      body: {
        size: PAGE,
        query: { range: { edition: { gt: after, lt: to } } },
        sort: [{ edition: 'asc' }],
        track_total_hits: false,
      },
    });
    for (const { _source } of hits.hits) if (_source) transcripts.push(_source.value);
    if (hits.hits.length < PAGE) return transcripts;
    after = transcripts[transcripts.length - 1].edition;
  }
}
