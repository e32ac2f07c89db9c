/**
 * Parses mentions of the library's transcripts into filters:
 *
 *   in the October hearing · on the Q3 2025 earnings call · in the kelp podcast · at Tindlewood · in calls since 2024
 *
 * Every word must occur in a transcript's title, kind or date. A phrase that matches no transcript stays in the
 * question, because it may be the topic: "in the board meeting".
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
  /** The question without the mention. */
  readonly text: string;
  readonly filters: TranscriptFilters;
}

const KIND_BY_NOUN: Readonly<Record<string, Kind | null>> = {
  call: 'earnings-call',
  meeting: 'meeting',
  hearing: 'hearing',
  podcast: 'podcast',
  episode: 'podcast',
  show: 'podcast',
  conversation: 'conversation',
  chat: 'chat',
  interview: null,
  transcript: null,
};

const PREPOSITION = 'in|on|at|during|from|of';
const BEGINS = '(?<![\\p{L}\\p{N}-])';
const ENDS = '(?![\\p{L}\\p{N}-])';
/** What may follow a mention; "in the meeting with the mayor" is none. */
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

/** Words of an ignored constraint stay in the text. */
export function parseWhere(
  text: string,
  catalog: readonly CatalogEntry[],
  ignore: readonly Constraint[] = [],
): ParsedWhere {
  const transcripts = listTranscriptNames(catalog);
  const title = ignore.includes('where') ? null : parseByTitle(text, transcripts);
  return parseByKind(text, transcripts, ignore) ?? title ?? { text, filters: {} };
}

function parseByKind(
  text: string,
  transcripts: readonly TranscriptNames[],
  ignore: readonly Constraint[],
): ParsedWhere | null {
  for (const match of text.matchAll(TRANSCRIPT_PHRASE)) {
    const [all, preposition, article, described, kind, date = ''] = match;
    const words = foldedWords(`${described} ${date}`);
    const after = text.slice(match.index + all.length);
    const dated = ignore.includes('when') ? null : parseLeadingPeriod(after);
    const rest = dated?.rest ?? after;
    /** "The cost of calls", "who is on call", "in the meeting with the mayor" are no mentions. */
    const isDefinite = article !== undefined || dated !== null;
    const isPlace = isDefinite && preposition.toLowerCase() !== 'of' && ENDS_PHRASE.test(rest);
    if (words.length === 0 && !isPlace) continue;
    const pool =
      dated === null ? transcripts : transcripts.filter(({ date }) => isWithin(date, dated.period));
    const found = pool.filter(transcriptMatcher(kind.toLowerCase(), words));
    if (found.length === 0) continue;
    const ignoresWhere = ignore.includes('where');
    const before = text.slice(0, match.index + (ignoresWhere ? all.length : 0));
    return {
      text: joinRemainder(before, rest),
      filters: { ...(!ignoresWhere && restrictTo(found, pool)), ...dated?.period },
    };
  }
  return null;
}

/** "podcast" alone matches the kind; with other words, all must be words of the transcript. */
function transcriptMatcher(
  kind: string,
  words: readonly string[],
): (transcript: TranscriptNames) => boolean {
  const required = abbreviateQuarters(words.join(' ')).split(' ').map(singularize);
  return (transcript) =>
    words.length === 0
      ? transcript.kind !== null && transcript.kind === KIND_BY_NOUN[kind]
      : (kind === 'transcript' || transcript.words.has(kind)) &&
        required.every((word) => transcript.words.has(word));
}

function parseByTitle(text: string, transcripts: readonly TranscriptNames[]): ParsedWhere | null {
  for (const match of text.matchAll(AT_PHRASE)) {
    const found = findTranscriptsNamed(fold(match[1]).replace(/^the /, ''), transcripts);
    if (found.length === 0) continue;
    const rest = text.slice(match.index + match[0].length);
    return {
      text: joinRemainder(text.slice(0, match.index), rest),
      filters: restrictTo(found, transcripts),
    };
  }
  return null;
}

/** No filter where all transcripts match. */
function restrictTo(
  found: readonly TranscriptNames[],
  pool: readonly TranscriptNames[],
): TranscriptFilters {
  return found.length === pool.length ? {} : { transcript: transcriptIds(found) };
}

function joinRemainder(before: string, after: string): string {
  return `${before.trimEnd()} ${after.trimStart()}`.replace(/^\s*[,;:]+\s*|\s+$/g, '').trim();
}
