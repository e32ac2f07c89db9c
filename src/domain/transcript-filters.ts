/** Which transcripts meet filters, as far as these are about transcripts and not about who speaks. */

import type { Filters } from './query.ts';
import type { TranscriptInfo } from './views.ts';

export type TranscriptFilters = Omit<
  Filters,
  'speaker' | 'role' | 'section' | 'notSpeaker' | 'notRole'
>;

type Filtered = Omit<TranscriptInfo, 'title' | 'language' | 'url' | 'source'>;

/** @param filters with names as the library has them. */
export function transcriptTest(filters: TranscriptFilters): (transcript: Filtered) => boolean {
  const { transcript, kind, company, ticker, quarter, tag, after, before } = filters;
  const ids = transcript && new Set(transcript);
  const excluded = new Set(filters.notTranscript);
  return ({ id, date, ...stated }) =>
    (ids === undefined || ids.has(id)) &&
    !excluded.has(id) &&
    isOneOf(stated.kind, kind) &&
    isOneOf(stated.company, company) &&
    isOneOf(stated.ticker, ticker) &&
    isOneOf(stated.quarter, quarter) &&
    (tag === undefined || stated.tags.some((own) => tag.includes(own))) &&
    (after === undefined || (date !== null && date >= after)) &&
    (before === undefined || (date !== null && date <= before));
}

const isOneOf = <T>(value: T | null, values: readonly T[] | undefined): boolean =>
  values === undefined || (value !== null && values.includes(value));
