/** A library as of one moment, laid out for answering: its segments, and what is the same for all of them. */

import { mapWindows } from '../../domain/windows.ts';
import { type CollectionStatistics, TermFrequencyCache } from '../postings/bm25.ts';
import { lowerBound, postingsFor } from '../postings/postings.ts';
import type { Segment } from '../segment/segment.ts';
import type { SpeakerRow, TranscriptRow } from '../storage/rows.ts';
import type { Store } from '../storage/store.ts';

/** A segment as part of a library. */
export interface SegmentView {
  readonly segment: Segment;
  /** How many passages all parts before it have. */
  readonly base: number;
  /** Those of the segment, `null` where one is gone. */
  readonly transcripts: readonly (TranscriptRow | null)[];
  /** Whether none is gone. */
  readonly isWhole: boolean;
}

export interface Searcher {
  readonly generation: number;
  readonly segments: readonly SegmentView[];
  /** By their numbers. */
  readonly speakers: ReadonlyMap<number, SpeakerRow>;
  readonly statistics: CollectionStatistics;
  /** Of passages. */
  readonly termFrequencies: TermFrequencyCache;
  /** In how many passages a term is said. */
  documentFrequency(term: string): number;
}

/** @param segments all that hold its transcripts, in order. */
export function createSearcher(store: Store, segments: readonly Segment[]): Searcher {
  const rows = store.transcripts();
  const speakers = store.speakers();
  const parts = viewSegments(segments, new Map(rows.map((row) => [row.number, row])));
  const statistics = collectStatistics(parts);
  return {
    generation: store.generation(),
    segments: parts,
    speakers: new Map(speakers.map((row) => [row.number, row])),
    statistics,
    termFrequencies: new TermFrequencyCache(statistics.averageLength.passage),
    documentFrequency: (term) =>
      parts.reduce((sum, part) => sum + countPassagesWith(part, term), 0),
  };
}

function viewSegments(
  segments: readonly Segment[],
  there: ReadonlyMap<number, TranscriptRow>,
): SegmentView[] {
  let base = 0;
  return segments.map((segment) => {
    const transcripts = Array.from(
      segment.columns.transcripts,
      (number) => there.get(number) ?? null,
    );
    const part = { segment, base, transcripts, isWhole: !transcripts.includes(null) };
    base += segment.size;
    return part;
  });
}

/** Of what is there alone: what is gone leaves no trace in any score. */
function collectStatistics(parts: readonly SegmentView[]): CollectionStatistics {
  const of = (count: (segment: Segment, transcript: number) => number) => {
    let sum = 0;
    for (const { segment, transcripts } of parts) {
      transcripts.forEach((transcript, t) => {
        if (transcript !== null) sum += count(segment, t);
      });
    }
    return sum;
  };
  const size = of(({ columns: { firsts } }, t) => firsts[t + 1] - firsts[t]);
  const averageLength = mapWindows((level) => {
    const terms = of(({ windowTotals }, t) => windowTotals[level].terms[t]);
    const stretches = of(({ windowTotals }, t) => windowTotals[level].count[t]);
    return terms > 0 ? terms / stretches : 1;
  });
  return { size, averageLength };
}

function countPassagesWith(
  { segment: { columns }, transcripts, isWhole }: SegmentView,
  term: string,
): number {
  const passages = postingsFor(columns, term);
  if (isWhole) return passages.length;
  const { firsts } = columns;
  let gone = 0;
  let from = 0;
  transcripts.forEach((transcript, t) => {
    if (transcript !== null) return;
    from = lowerBound(passages, from, passages.length, firsts[t]);
    const to = lowerBound(passages, from, passages.length, firsts[t + 1]);
    gone += to - from;
  });
  return passages.length - gone;
}
