/** A library as of one moment, laid out for answering: its segments, and what is the same for all of them. */

import { forLevels } from './levels.ts';
import type { SpeakerRow, TranscriptRow } from './rows.ts';
import type { Segment } from './segment/segment.ts';
import type { Store } from './store.ts';
import { Saturations, type Statistics } from './words/bm25.ts';
import { lowerBound, passagesWith } from './words/postings.ts';

/** A segment as part of a library. */
export interface Part {
  readonly segment: Segment;
  /** How many passages all parts before it have. */
  readonly base: number;
  /** Those of the segment, `null` where one is gone. */
  readonly transcripts: readonly (TranscriptRow | null)[];
  /** Whether none is gone. */
  readonly isWhole: boolean;
}

export interface Snapshot {
  readonly generation: number;
  readonly parts: readonly Part[];
  /** By their numbers. */
  readonly speakers: ReadonlyMap<number, SpeakerRow>;
  readonly statistics: Statistics;
  /** Of passages. */
  readonly saturations: Saturations;
  /** In how many passages a term is said. */
  said(term: string): number;
}

/** @param segments all that hold its transcripts, in order. */
export function takeSnapshot(store: Store, segments: readonly Segment[]): Snapshot {
  const rows = store.transcripts();
  const speakers = store.speakers();
  const parts = partsOf(segments, new Map(rows.map((row) => [row.number, row])));
  const statistics = statisticsOf(parts);
  return {
    generation: store.generation(),
    parts,
    speakers: new Map(speakers.map((row) => [row.number, row])),
    statistics,
    saturations: new Saturations(statistics.averageLength.passage),
    said: (term) => parts.reduce((sum, part) => sum + saidIn(part, term), 0),
  };
}

function partsOf(segments: readonly Segment[], there: ReadonlyMap<number, TranscriptRow>): Part[] {
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
function statisticsOf(parts: readonly Part[]): Statistics {
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
  const averageLength = forLevels((level) => {
    const terms = of(({ extents }, t) => extents[level].terms[t]);
    const stretches = of(({ extents }, t) => extents[level].stretches[t]);
    return terms > 0 ? terms / stretches : 1;
  });
  return { size, averageLength };
}

function saidIn({ segment: { columns }, transcripts, isWhole }: Part, term: string): number {
  const passages = passagesWith(columns, term);
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
