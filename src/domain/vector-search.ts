/** How vectors are searched: by a graph of them (HNSW), by scanning all, or whichever the library's size makes faster. */

export const VECTOR_SEARCHES = ['auto', 'hnsw', 'exact'] as const;
export type VectorSearch = (typeof VECTOR_SEARCHES)[number];

/** Passages from which on the graph answers a whole question faster than a scan does. Source: BENCHMARKS.md. */
export const HNSW_FROM = 400_000;

/** Candidates that a search of the graph keeps with `--effort best`. Source: BENCHMARKS.md. */
export const EF_OF_BEST = 400;

export interface GraphStats {
  /** Passages that the graph covers, and those that are scanned beside it. */
  readonly passages: number;
  readonly scanned: number;
  /** Deleted ones that are still in the graph. */
  readonly deleted: number;
  /** On disk; about as much in memory. */
  readonly megabytes: number;
}

export interface LibraryStats {
  readonly transcripts: number;
  readonly passages: number;
  /** The library's own choice. */
  readonly vectors: VectorSearch;
  /** `null` while there is none. */
  readonly graph: GraphStats | null;
  /** Whether hnswlib-node is installed; without it vectors are scanned. */
  readonly hnswlib: boolean;
  /** Of `library.sqlite`, and of the segments, which are held in memory too. */
  readonly megabytes: { readonly store: number; readonly segments: number };
}
