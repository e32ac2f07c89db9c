/** Question → where its topic comes up: what `survey` does, over all that is worth ranking. */

import { find, type QueryOptions } from './asking.ts';
import type { Embedder } from './embed/embedder.ts';
import type { Library } from './index/library.ts';
import type { Query } from './query.ts';
import { matches } from './search/confidence.ts';
import { type Survey, surveyOf } from './search/survey.ts';

/**
 * How deep it is looked. To rank the ten best, 150 passages by words and by meaning are enough; to count, they are
 * not: over 124,000 passages they found 399 about remote work and 683 about licences, 500 found 564 and 1,742, and
 * 1,500 found 575 and 2,693, in three times the time of 150.
 */
const DEPTH = 1_500;

export interface SurveyAnswer extends Survey {
  readonly query: Query;
  readonly tookMs: number;
}

/** @throws WhosaidError `USAGE` for a blank question, `NOT_FOUND` for a filter that names nothing in the library. */
export async function survey(
  question: string,
  library: Library,
  embedder: Embedder,
  options: Pick<QueryOptions, 'filters' | 'any'> = {},
): Promise<SurveyAnswer> {
  const started = performance.now();
  const { query, ranked } = await find(question, library, embedder, options, DEPTH);
  const found = surveyOf(matches(ranked, query), await library.listings());
  const tookMs = Math.round((performance.now() - started) * 10) / 10;
  return { query, tookMs, ...found };
}
