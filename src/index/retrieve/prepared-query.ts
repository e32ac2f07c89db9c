/** A request against one state of a library: weighed terms, and for each segment its filter and its query. */

import { analyzeQuestion } from '../../text/tokenize.ts';
import type { RetrievalRequest } from '../library.ts';
import { type CollectionStatistics, type QueryTerms, weighTerms } from '../postings/bm25.ts';
import type { Segment } from '../segment/segment.ts';
import type { SegmentQuery } from '../segment/segment-query.ts';
import { quantizeQuery } from '../vectors/quantize.ts';
import { createFilter, type PassageFilter } from './filter.ts';
import type { DescribedSegment, Searcher, SegmentView } from './searcher.ts';

/** What of a query describes a segment's passages. */
export interface DescribableSegment extends SegmentView<DescribedSegment> {
  /** `null` accepts every passage. */
  readonly filter: PassageFilter | null;
  readonly query: Pick<SegmentQuery, 'cosines'>;
}

export interface DescribableQuery {
  readonly statistics: CollectionStatistics;
  readonly terms: QueryTerms;
  readonly segments: readonly DescribableSegment[];
}

export interface PreparedSegment extends DescribableSegment {
  readonly segment: Segment;
  readonly query: SegmentQuery;
}

export interface PreparedQuery extends DescribableQuery {
  readonly vector: Float32Array;
  readonly searcher: Searcher;
  readonly segments: readonly PreparedSegment[];
}

/** @param textOf a passage's text by its number in `library.sqlite`. */
export function prepareQuery(
  searcher: Searcher,
  { query, vector }: RetrievalRequest,
  textOf: (row: number) => string,
): PreparedQuery {
  const quantized = quantizeQuery(vector);
  const filterFor = createFilter(query, searcher.languages, textOf);
  return {
    vector,
    searcher,
    statistics: searcher.statistics,
    terms: weighTerms(
      analyzeQuestion(query.text, searcher.languages),
      searcher.statistics,
      searcher.documentFrequency,
    ),
    segments: searcher.segments.map((view) => {
      const filter = filterFor(view);
      return { ...view, filter, query: view.segment.query(quantized, filter?.accepted ?? null) };
    }),
  };
}

/**
 * Runs through ascending numbers across all segments, handing each segment its own, counted from its first passage.
 */
export function mapBySegment<S extends SegmentView<DescribedSegment>, T>(
  segments: readonly S[],
  numbers: ArrayLike<number>,
  map: (segment: S, passages: number[]) => T[],
): T[] {
  let at = 0;
  return segments.flatMap((view) => {
    const own: number[] = [];
    for (; at < numbers.length && numbers[at] < view.base + view.segment.size; at++) {
      own.push(numbers[at] - view.base);
    }
    return own.length === 0 ? [] : map(view, own);
  });
}
