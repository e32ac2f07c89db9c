/** Filters and sorts the list of all transcripts, and finds those that are named. Pure. */

import type { TranscriptListing } from '../../main.ts';
import { foldedWords, hasWords } from '../../text/fold.ts';
import type { ListFilters } from '../route.ts';

export const TRANSCRIPT_ORDERS = {
  date: 'Newest first',
  oldest: 'Oldest first',
  title: 'Title',
  speakers: 'Most speakers',
} as const;

/** A number at the end, and what comes after it: "Go Time #102: On errors". */
const EPISODE_NUMBER = /(?<![\s,:–\d-])[\s,:–-]*(?:\b(?:episode|ep|no)\.?\s*)?#?\d+\b.*$/iu;
const ARTICLE = /^(?:the|an?)\s/i;
const COLLATOR = new Intl.Collator('en', { numeric: true, ignorePunctuation: true });

/** "Go Time" for "Go Time #102"; `null` where no number follows a name. */
export function showOf({ title, kind }: Pick<TranscriptListing, 'title' | 'kind'>): string | null {
  if (kind === 'earnings-call') return null;
  const name = title.replace(EPISODE_NUMBER, '').trim();
  return name === '' || name === title.trim() ? null : name;
}

/** Shows of two transcripts or more. */
export function listShows(catalog: readonly TranscriptListing[]): string[] {
  const counts = new Map<string, number>();
  for (const show of catalog.map(showOf))
    if (show !== null) counts.set(show, (counts.get(show) ?? 0) + 1);
  return [...counts].flatMap(([show, count]) => (count > 1 ? show : [])).sort(COLLATOR.compare);
}

export function listTranscripts(
  catalog: readonly TranscriptListing[],
  { name = '', kind, show, company, tag, after, before, sort = 'date' }: ListFilters,
): TranscriptListing[] {
  const words = foldedWords(name);
  return catalog
    .filter(
      (one) =>
        (kind === undefined || one.kind === kind) &&
        (company === undefined || one.company === company) &&
        (tag === undefined || one.tags.includes(tag)) &&
        (show === undefined || showOf(one) === show) &&
        (after === undefined || (one.date !== null && one.date >= after)) &&
        (before === undefined || (one.date !== null && one.date <= before)) &&
        hasWords(foldedWords(one.title), words),
    )
    .sort(comparison(sort));
}

/** Transcripts whose titles contain all words that are typed, the shortest title first. */
export function findTitles(
  typed: string,
  catalog: readonly TranscriptListing[],
): TranscriptListing[] {
  const words = foldedWords(typed);
  if (words.length === 0) return [];
  return catalog
    .flatMap((listing) => {
      const title = foldedWords(listing.title);
      return hasWords(title, words) ? [{ listing, rest: title.length - words.length }] : [];
    })
    .sort((a, b) => a.rest - b.rest || byDate(b.listing, a.listing))
    .map(({ listing }) => listing);
}

/** Transcripts that the words name: those their titles begin with, or half of their titles. */
export function findNamed(
  typed: string,
  catalog: readonly TranscriptListing[],
): TranscriptListing[] {
  const words = foldedWords(typed);
  return findTitles(typed, catalog).filter(({ title }) => {
    const own = foldedWords(title.replace(ARTICLE, ''));
    return 2 * words.length >= own.length || hasWords(own.slice(0, words.length), words);
  });
}

function comparison(sort: string): (a: TranscriptListing, b: TranscriptListing) => number {
  if (sort === 'title') return byTitle;
  if (sort === 'speakers') return (a, b) => b.speakers - a.speakers || byTitle(a, b);
  if (sort === 'oldest') return (a, b) => byDate(a, b) || byTitle(a, b);
  return (a, b) => byDate(b, a) || byTitle(a, b);
}

const byTitle = (a: TranscriptListing, b: TranscriptListing) => COLLATOR.compare(a.title, b.title);

const byDate = (a: TranscriptListing, b: TranscriptListing) =>
  (a.date ?? '') < (b.date ?? '') ? -1 : Number((a.date ?? '') > (b.date ?? ''));
