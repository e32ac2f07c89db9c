/** One state of a library, laid out for search: its segments and the statistics that all of them share. */

import { mapWindows } from '../../domain/windows.ts';
import { memoizeByKey } from '../../util/memoize.ts';
import { type CollectionStatistics, TermFrequencyCache } from '../postings/bm25.ts';
import { lowerBound, postingsFor } from '../postings/postings.ts';
import type { PassageColumns } from '../segment/columns.ts';
import type { Segment } from '../segment/segment.ts';
import type { SpeakerRow, TranscriptRow } from '../storage/rows.ts';
import type { Store } from '../storage/store.ts';

/** What of a segment describes its passages, whether or not their vectors are in memory. */
export interface DescribedSegment {
  readonly columns: PassageColumns;
  /** Passages. */
  readonly size: number;
}

/** Terms of questions whose frequencies are kept. */
const MAX_COUNTED_TERMS = 10_000;

export interface SegmentView<S extends DescribedSegment = Segment> {
  readonly segment: S;
  /** Passages of all segments before it. */
  readonly base: number;
  /** By number. */
  readonly speakers: ReadonlyMap<number, SpeakerRow>;
  /** `null` for a deleted one. */
  readonly transcripts: readonly (TranscriptRow | null)[];
  readonly hasDeletions: boolean;
}

export interface Searcher {
  readonly generation: number;
  readonly segments: readonly SegmentView[];
  /** Of the transcripts. */
  readonly languages: readonly (string | null)[];
  readonly statistics: CollectionStatistics;
  readonly termFrequencies: TermFrequencyCache;
  /** Passages that contain a term. */
  documentFrequency(term: string): number;
}

/** What of a store a searcher needs. */
export type SearchedStore = Pick<Store, 'transcripts' | 'speakers' | 'generation'>;

/** @param segments in order, together all transcripts. */
export function createSearcher(store: SearchedStore, segments: readonly Segment[]): Searcher {
  const transcripts = new Map(store.transcripts().map((row) => [row.number, row]));
  const speakers = new Map(store.speakers().map((row) => [row.number, row]));
  const views = viewSegments(segments, transcripts, speakers);
  const statistics = collectStatistics(views);
  return {
    generation: store.generation(),
    segments: views,
    languages: [...new Set([...transcripts.values()].map(({ language }) => language))],
    statistics,
    termFrequencies: new TermFrequencyCache(statistics.averageLength.passage),
    documentFrequency: memoizeByKey(
      (term: string) => views.reduce((sum, view) => sum + countPassagesWith(view, term), 0),
      MAX_COUNTED_TERMS,
    ),
  };
}

function viewSegments(
  segments: readonly Segment[],
  stored: ReadonlyMap<number, TranscriptRow>,
  speakers: ReadonlyMap<number, SpeakerRow>,
): SegmentView[] {
  let base = 0;
  return segments.map((segment) => {
    const transcripts = Array.from(
      segment.columns.transcripts,
      (number) => stored.get(number) ?? null,
    );
    const view = { segment, base, speakers, transcripts, hasDeletions: transcripts.includes(null) };
    base += segment.size;
    return view;
  });
}

/** Deleted transcripts count nowhere, so that they leave no trace in scores. */
function collectStatistics(views: readonly SegmentView[]): CollectionStatistics {
  const sumOver = (count: (segment: Segment, transcript: number) => number) => {
    let sum = 0;
    for (const { segment, transcripts } of views) {
      transcripts.forEach((transcript, t) => {
        if (transcript !== null) sum += count(segment, t);
      });
    }
    return sum;
  };
  const size = sumOver(({ columns: { firsts } }, t) => firsts[t + 1] - firsts[t]);
  const averageLength = mapWindows((window) => {
    const terms = sumOver(({ windowTotals }, t) => windowTotals[window].terms[t]);
    const count = sumOver(({ windowTotals }, t) => windowTotals[window].count[t]);
    return terms > 0 ? terms / count : 1;
  });
  return { size, averageLength };
}

function countPassagesWith(view: SegmentView, term: string): number {
  const { columns } = view.segment;
  const passages = postingsFor(columns, term);
  if (!view.hasDeletions) return passages.length;
  const { firsts } = columns;
  let deleted = 0;
  let from = 0;
  view.transcripts.forEach((transcript, t) => {
    if (transcript !== null) return;
    from = lowerBound(passages, from, passages.length, firsts[t]);
    const to = lowerBound(passages, from, passages.length, firsts[t + 1]);
    deleted += to - from;
  });
  return passages.length - deleted;
}
