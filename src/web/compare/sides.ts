/** What can be compared for a question: transcripts, periods or speakers, as far as they have matches. Pure. */

import type { FacetsResponse } from '../../main.ts';
import { narrowToPeriod } from '../facets/narrow-search.ts';
import { countLabel, dayLabel, periodLabel } from '../labels.ts';
import type { CompareBy, Search } from '../route.ts';

export interface Side {
  /** As in an address. */
  readonly value: string;
  readonly text: string;
  readonly passages: number;
}

/** Sides at most. */
export const MAX_SIDES = 4;

/** Transcripts and periods earliest first, speakers with most passages first. */
export function listSides(facets: FacetsResponse, by: CompareBy): Side[] {
  switch (by) {
    case 'transcript':
      return facets.transcripts
        .toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))
        .map(({ id, title, date, passages }) => ({
          value: id,
          text: date === null ? title : `${title}, ${dayLabel(date)}`,
          passages,
        }));
    case 'period':
      return facets.periods
        .filter(({ passages }) => passages > 0)
        .map(({ period, passages }) => ({ value: period, text: periodLabel(period), passages }));
    case 'speaker':
      return facets.speakers.map(({ name, passages }) => ({ value: name, text: name, passages }));
  }
}

/** The two last in time, or the two who speak most. */
export function chooseSides(sides: readonly Side[], by: CompareBy): string[] {
  return (by === 'speaker' ? sides.slice(0, 2) : sides.slice(-2)).map(({ value }) => value);
}

export function narrowToSide(search: Search, by: CompareBy, value: string): Search {
  if (by === 'period') return narrowToPeriod(search, value);
  return { ...search, filters: { ...search.filters, [by]: value }, limit: null };
}

/** "3 passages have no date and are in no period"; `null` where all have one. */
export function undatedNote({
  passages,
  periods,
}: Pick<FacetsResponse, 'passages' | 'periods'>): string | null {
  const dated = periods.reduce((sum, period) => sum + period.passages, 0);
  const undated = passages - dated;
  if (undated <= 0) return null;
  return `${countLabel(undated, 'passage')} without a date ${undated === 1 ? 'is' : 'are'} not shown here.`;
}
