/**
 * Transcripts as questions name them → the filters they stand for, among the transcripts of one library.
 *
 *   in the October hearing · on the Q3 2025 earnings call · in the kelp podcast · at Tindlewood · in calls since 2024
 *
 * Every word of it must be a transcript's own: of its title, its kind or its date. What no transcript meets is left
 * in the question, for it may be what is talked about: "in the board meeting".
 */

import type { Listing } from '../../index/library.ts';
import type { Filters, Part } from '../../query.ts';
import type { Kind } from '../../transcript.ts';
import { fold, foldedWords, singular } from './fold.ts';
import { idsOf, type Label, labelsOf, quarters, titledAs } from './labels.ts';
import { isWithin, leadingPeriod, MONTHS } from './when.ts';

export type Where = Pick<Filters, 'transcript' | 'after' | 'before'>;

export interface Placed {
  /** The question without the words that name transcripts. */
  readonly text: string;
  readonly filters: Where;
}

/** What a transcript is called, of its kind. */
const KIND_NAMES: Readonly<Record<string, Kind | null>> = {
  call: 'earnings-call',
  meeting: 'meeting',
  hearing: 'hearing',
  podcast: 'podcast',
  episode: 'podcast',
  show: 'podcast',
  conversation: 'conversation',
  interview: null,
  transcript: null,
};

const PREPOSITION = 'in|on|at|during|from|of';
const BEGINS = '(?<![\\p{L}\\p{N}-])';
const ENDS = '(?![\\p{L}\\p{N}-])';
/** What may follow on a phrase that is about the whole question, and not about a meeting with the mayor. */
const NEXT =
  '(?=\\s*$|\\s*[,;:]|\\s+(?:about|on|regarding|concerning|what|how|why|who|did|does|do)\\b)';
const PLACE = new RegExp(
  `${BEGINS}(${PREPOSITION})\\s+(?:(the|this|that|all|any|our|their)\\s+)?` +
    `((?:(?!(?:${PREPOSITION}|and|or|with|about|for|to|by)\\s)[^\\s,;:?!]+\\s+){0,7}?)` +
    `(${Object.keys(KIND_NAMES).join('|')})s?${ENDS}` +
    `(?:\\s+(?:of|on|from)\\s+(?:the\\s+)?((?:${MONTHS.join('|')})(?:\\s+\\d{1,2})?(?:,?\\s+\\d{4})?|\\d{4}-\\d{2}-\\d{2})${ENDS})?`,
  'giu',
);
const AT = new RegExp(`${BEGINS}at\\s+([^\\s,;:?!]+(?:\\s+[^\\s,;:?!]+){0,3}?)${NEXT}`, 'giu');
const ENDS_PHRASE = new RegExp(`^${NEXT}`, 'iu');

/**
 * Finds the transcripts that a question names beside what it asks.
 *
 * @param any what is to restrict nothing: its words stay in the text.
 */
export function placeIn(
  text: string,
  listings: readonly Listing[],
  any: readonly Part[] = [],
): Placed {
  const labels = labelsOf(listings);
  const title = any.includes('where') ? null : byTitle(text, labels);
  return byKind(text, labels, any) ?? title ?? { text, filters: {} };
}

function byKind(text: string, labels: readonly Label[], any: readonly Part[]): Placed | null {
  for (const match of text.matchAll(PLACE)) {
    const [all, preposition, article, described, kind, date = ''] = match;
    const words = foldedWords(`${described} ${date}`);
    const after = text.slice(match.index + all.length);
    const dated = any.includes('when') ? null : leadingPeriod(after);
    const rest = dated?.rest ?? after;
    // "The cost of calls", "who is on call" and "in the meeting with the mayor" name none.
    const isDefinite = article !== undefined || dated !== null;
    const isPlace = isDefinite && preposition.toLowerCase() !== 'of' && ENDS_PHRASE.test(rest);
    if (words.length === 0 && !isPlace) continue;
    const pool =
      dated === null ? labels : labels.filter(({ date }) => isWithin(date, dated.period));
    const found = pool.filter(isCalled(kind.toLowerCase(), words));
    if (found.length === 0) continue;
    const isAny = any.includes('where');
    const before = text.slice(0, match.index + (isAny ? all.length : 0));
    return {
      text: joined(before, rest),
      filters: { ...(!isAny && among(found, pool)), ...dated?.period },
    };
  }
  return null;
}

/** "podcast" alone means all that are of the kind; with other words, those whose own words they are. */
function isCalled(kind: string, words: readonly string[]): (label: Label) => boolean {
  const wanted = quarters(words.join(' ')).split(' ').map(singular);
  return (label) =>
    words.length === 0
      ? label.kind !== null && label.kind === KIND_NAMES[kind]
      : (kind === 'transcript' || label.words.has(kind)) &&
        wanted.every((word) => label.words.has(word));
}

function byTitle(text: string, labels: readonly Label[]): Placed | null {
  for (const match of text.matchAll(AT)) {
    const found = titledAs(fold(match[1]).replace(/^the /, ''), labels);
    if (found.length === 0) continue;
    const rest = text.slice(match.index + match[0].length);
    return { text: joined(text.slice(0, match.index), rest), filters: among(found, labels) };
  }
  return null;
}

/** No limit where it would limit nothing. */
function among(found: readonly Label[], pool: readonly Label[]): Where {
  return found.length === pool.length ? {} : { transcript: idsOf(found) };
}

function joined(before: string, after: string): string {
  return `${before.trimEnd()} ${after.trimStart()}`.replace(/^\s*[,;:]+\s*|\s+$/g, '').trim();
}
