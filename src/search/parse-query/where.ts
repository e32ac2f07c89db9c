/**
 * Transcripts as questions name them → the filters they stand for, among the transcripts of one library.
 *
 *   in the October hearing · on the Q3 2025 earnings call · in the kelp podcast · at Tindlewood · in calls since 2024
 *
 * Every word of it must be a transcript's own: of its title, its kind or its date. What no transcript meets is left
 * in the question, for it may be what is talked about: "in the board meeting".
 */

import type { Constraint, Filters } from '../../domain/query.ts';
import type { Kind } from '../../domain/transcript.ts';
import type { CatalogEntry } from '../../domain/views.ts';
import { fold, foldedWords, singularize } from '../../text/fold.ts';
import {
  abbreviateQuarters,
  findTranscriptsNamed,
  listTranscriptNames,
  type TranscriptNames,
  transcriptIds,
} from './transcript-names.ts';
import { isWithin, MONTH_NAMES, parseLeadingPeriod } from './when.ts';

export type TranscriptFilters = Pick<Filters, 'transcript' | 'after' | 'before'>;

export interface ParsedWhere {
  /** The question without the words that name transcripts. */
  readonly text: string;
  readonly filters: TranscriptFilters;
}

/** What a transcript is called, of its kind. */
const KIND_BY_NOUN: Readonly<Record<string, Kind | null>> = {
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
const PHRASE_END =
  '(?=\\s*$|\\s*[,;:]|\\s+(?:about|on|regarding|concerning|what|how|why|who|did|does|do)\\b)';
const TRANSCRIPT_PHRASE = new RegExp(
  `${BEGINS}(${PREPOSITION})\\s+(?:(the|this|that|all|any|our|their)\\s+)?` +
    `((?:(?!(?:${PREPOSITION}|and|or|with|about|for|to|by)\\s)[^\\s,;:?!]+\\s+){0,7}?)` +
    `(${Object.keys(KIND_BY_NOUN).join('|')})s?${ENDS}` +
    `(?:\\s+(?:of|on|from)\\s+(?:the\\s+)?((?:${MONTH_NAMES.join('|')})(?:\\s+\\d{1,2})?(?:,?\\s+\\d{4})?|\\d{4}-\\d{2}-\\d{2})${ENDS})?`,
  'giu',
);
const AT_PHRASE = new RegExp(
  `${BEGINS}at\\s+([^\\s,;:?!]+(?:\\s+[^\\s,;:?!]+){0,3}?)${PHRASE_END}`,
  'giu',
);
const ENDS_PHRASE = new RegExp(`^${PHRASE_END}`, 'iu');

/**
 * Finds the transcripts that a question names beside what it asks.
 *
 * @param ignore what is to restrict nothing: its words stay in the text.
 */
export function parseWhere(
  text: string,
  listings: readonly CatalogEntry[],
  ignore: readonly Constraint[] = [],
): ParsedWhere {
  const labels = listTranscriptNames(listings);
  const title = ignore.includes('where') ? null : parseByTitle(text, labels);
  return parseByKind(text, labels, ignore) ?? title ?? { text, filters: {} };
}

function parseByKind(
  text: string,
  labels: readonly TranscriptNames[],
  ignore: readonly Constraint[],
): ParsedWhere | null {
  for (const match of text.matchAll(TRANSCRIPT_PHRASE)) {
    const [all, preposition, article, described, kind, date = ''] = match;
    const words = foldedWords(`${described} ${date}`);
    const after = text.slice(match.index + all.length);
    const dated = ignore.includes('when') ? null : parseLeadingPeriod(after);
    const rest = dated?.rest ?? after;
    // "The cost of calls", "who is on call" and "in the meeting with the mayor" name none.
    const isDefinite = article !== undefined || dated !== null;
    const isPlace = isDefinite && preposition.toLowerCase() !== 'of' && ENDS_PHRASE.test(rest);
    if (words.length === 0 && !isPlace) continue;
    const pool =
      dated === null ? labels : labels.filter(({ date }) => isWithin(date, dated.period));
    const found = pool.filter(transcriptMatcher(kind.toLowerCase(), words));
    if (found.length === 0) continue;
    const isAny = ignore.includes('where');
    const before = text.slice(0, match.index + (isAny ? all.length : 0));
    return {
      text: joinRemainder(before, rest),
      filters: { ...(!isAny && restrictTo(found, pool)), ...dated?.period },
    };
  }
  return null;
}

/** "podcast" alone means all that are of the kind; with other words, those whose own words they are. */
function transcriptMatcher(
  kind: string,
  words: readonly string[],
): (label: TranscriptNames) => boolean {
  const wanted = abbreviateQuarters(words.join(' ')).split(' ').map(singularize);
  return (label) =>
    words.length === 0
      ? label.kind !== null && label.kind === KIND_BY_NOUN[kind]
      : (kind === 'transcript' || label.words.has(kind)) &&
        wanted.every((word) => label.words.has(word));
}

function parseByTitle(text: string, labels: readonly TranscriptNames[]): ParsedWhere | null {
  for (const match of text.matchAll(AT_PHRASE)) {
    const found = findTranscriptsNamed(fold(match[1]).replace(/^the /, ''), labels);
    if (found.length === 0) continue;
    const rest = text.slice(match.index + match[0].length);
    return {
      text: joinRemainder(text.slice(0, match.index), rest),
      filters: restrictTo(found, labels),
    };
  }
  return null;
}

/** No limit where it would limit nothing. */
function restrictTo(
  found: readonly TranscriptNames[],
  pool: readonly TranscriptNames[],
): TranscriptFilters {
  return found.length === pool.length ? {} : { transcript: transcriptIds(found) };
}

function joinRemainder(before: string, after: string): string {
  return `${before.trimEnd()} ${after.trimStart()}`.replace(/^\s*[,;:]+\s*|\s+$/g, '').trim();
}
