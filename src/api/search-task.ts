/** What a search worker is asked: plain data. */

import type { RankOptions } from '../search/rank-passages.ts';
import type { QueryOptions } from '../search/search.ts';

export interface SearchWorkerData {
  readonly folder: string;
  /** The memory of the thread that holds the graph; without it vectors are scanned. */
  readonly graph?: SharedArrayBuffer;
}

export type SearchTask =
  | { readonly kind: 'transcripts' }
  | {
      readonly kind: 'query';
      readonly question: string;
      readonly options: Omit<QueryOptions, 'scoring'>;
    }
  | {
      readonly kind: 'facets';
      readonly question: string;
      readonly options: Pick<RankOptions, 'filters' | 'ignore' | 'today'>;
    };
