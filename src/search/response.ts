/** The answer to a question: how it was understood, and its results. */

import type { Effort } from '../domain/effort.ts';
import type { Query } from '../domain/query.ts';
import type { Result } from './result.ts';

export interface QueryResponse {
  readonly query: Query;
  /** Whether the first result is likely an answer. */
  readonly confident: boolean;
  /** Results that match, whatever the limit. */
  readonly matches: number;
  /** What is to be told of names that are nobody's, or several people's. */
  readonly notice: string | null;
  /** `fast` too where `best` was asked for and the reranker cannot run. */
  readonly effort: Effort;
  /** Pass it as `cursor` for the results behind these; `null` where these are the last. */
  readonly next: string | null;
  readonly tookMs: number;
  /** Those that match, best first, then those that come near. */
  readonly results: readonly Result[];
}
