/** Transcripts as a list: those that meet filters and have words in their description, in an order. */

import { type TranscriptFilters, transcriptTest } from '../domain/transcript-filters.ts';
import type { CatalogEntry } from '../domain/views.ts';
import { foldedWords, hasWords } from '../text/fold.ts';

export const TRANSCRIPT_ORDERS = ['added', 'date', 'title'] as const;
/** `date`: latest first, those without a date last. */
export type TranscriptOrder = (typeof TRANSCRIPT_ORDERS)[number];

/**
 * @example
 * const catalog = await withReader('.whosaid', (library) => library.catalog());
 * const latest = filterTranscripts(catalog, 'budget', { kind: ['meeting'] }, 'date');
 * @param words of a title, company, ticker, tag or id; all of them must begin a word there. Empty: any transcript.
 * @param filters resolved.
 */
export function filterTranscripts<T extends CatalogEntry>(
  transcripts: readonly T[],
  words: string,
  filters: TranscriptFilters,
  order: TranscriptOrder,
): T[] {
  const wanted = foldedWords(words);
  const meetsFilters = transcriptTest(filters);
  const found = transcripts.filter(
    (one) => meetsFilters(one) && (wanted.length === 0 || hasWords(wordsOf(one), wanted)),
  );
  if (order === 'title') return found.sort((a, b) => a.title.localeCompare(b.title));
  if (order === 'date') return found.sort((a, b) => compareDates(b.date, a.date));
  return found;
}

const wordsOf = ({ id, title, company, ticker, tags }: CatalogEntry): string[] =>
  foldedWords([id, title, company, ticker, ...tags].join(' '));

/** ISO days; the absent one is the smaller. */
const compareDates = (a: string | null, b: string | null): number =>
  (a ?? '') < (b ?? '') ? -1 : Number((a ?? '') > (b ?? ''));
