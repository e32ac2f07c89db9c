/**
 * Parses mentions of the library's transcripts into filters:
 *
 *   in the October hearing · on the Q3 2025 earnings call · in the kelp podcast · at Tindlewood · in calls since 2024
 *   in the September 22 standup · in yesterday's meeting · on the latest call · in Q3 2025
 *
 * Every word must occur in a transcript's title, kind or date. A phrase that matches no transcript stays in the
 * question, because it may be the topic: "in the board meeting".
 */

import type { Constraint, Filters } from '../../domain/query.ts';
import type { Kind } from '../../domain/transcript.ts';
import type { CatalogEntry } from '../../domain/views.ts';
import { fold, foldedWords, singularize } from '../../text/fold.ts';
import { parseQuarter } from './quarter.ts';
import {
  abbreviateQuarters,
  findTranscriptsNamed,
  listTranscriptNames,
  type TranscriptNames,
  transcriptIds,
} from './transcript-names.ts';
import {
  isWithin,
  MONTH_DAY_PATTERN,
  MONTH_PATTERN,
  parseLeadingPeriod,
  type TimeContext,
} from './when.ts';

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
  ...Object.fromEntries(
    `standup stand-up sync retro retrospective workshop session briefing webinar kickoff kick-off huddle check-in
    town_hall all-hands one-on-one 1-on-1 1:1 seminar lecture debate review`
      .split(/\s+/)
      .map((noun) => [noun.replace('_', ' '), null]),
  ),
};

const PREPOSITION = 'in|on|at|during|from|of';
const EDGE_OF =
  '(?:at|near|towards?|by)\\s+the\\s+(?:very\\s+)?(?:end|close|start|beginning|opening)\\s+of';
const BEGINS = '(?<![\\p{L}\\p{N}-])';
const ENDS = '(?![\\p{L}\\p{N}-])';
/** What may follow a mention; "in the meeting with the mayor" is none. */
const PHRASE_END =
  '(?=\\s*$|\\s*[,;:]|\\s+(?:about|on|regarding|concerning|what|how|why|who|did|does|do)\\b)';
const TRANSCRIPT_PHRASE = new RegExp(
  `${BEGINS}(?:(${EDGE_OF}|${PREPOSITION})\\s+|(?=(?:the\\s+)?(?:latest|newest|most\\s+recent)\\s)|(?<=^(?:please\\s+)?(?:summari[sz]e|recap)\\s+))(?:(the|this|that|all|any|our|their)\\s+)?` +
    `((?:(?!(?:${PREPOSITION}|and|or|with|about|for|to|by)\\s)[^\\s,;:?!]+\\s+){0,7}?)` +
    `(${Object.keys(KIND_BY_NOUN).join('|')})s?${ENDS}` +
    `(?:\\s+(?:of|on|from)\\s+(?:the\\s+)?((?:${MONTH_DAY_PATTERN}|${MONTH_PATTERN})(?:,?\\s+\\d{4})?|\\d{4}-\\d{2}-\\d{2})${ENDS})?`,
  'giu',
);
const AT_PHRASE = new RegExp(
  `${BEGINS}at\\s+([^\\s,;:?!]+(?:\\s+[^\\s,;:?!]+){0,3}?)${PHRASE_END}`,
  'giu',
);
const LATEST = /(?:^|\s)(?:the\s+)?(?:latest|newest|most\s+recent|last)(?=\s|$)/iu;
const ENDS_PHRASE = new RegExp(`^${PHRASE_END}`, 'iu');

const SPEAKERS_OF = new RegExp(
  `^(\\S.*?)\\s+(?:${PREPOSITION})\\s+(?:the|this|that)\\s+(${Object.keys(KIND_BY_NOUN).join('|')})s?$`,
  'iu',
);

/** "The chair of the hearing", "the guests on the podcast": the chair, and which transcripts; `null` for other words. */
export function parseSpeakersOf(
  words: string,
  catalog: readonly CatalogEntry[],
): { speakers: string; transcript: string[] } | null {
  const [, speakers, kind] = SPEAKERS_OF.exec(words) ?? [];
  if (speakers === undefined) return null;
  const found = listTranscriptNames(catalog).filter(transcriptMatcher(kind.toLowerCase(), []));
  return found.length === 0 ? null : { speakers, transcript: transcriptIds(found) };
}

/** Words of an ignored constraint stay in the text. */
export function parseWhere(
  text: string,
  catalog: readonly CatalogEntry[],
  ignore: readonly Constraint[] = [],
  times?: TimeContext,
): ParsedWhere {
  const transcripts = listTranscriptNames(catalog);
  const byKind = parseByKind(text, transcripts, ignore, times);
  if (byKind !== null) return byKind;
  if (ignore.includes('where')) return { text, filters: {} };
  const quarter = parseQuarter(text, transcripts);
  const pool = quarter?.found ?? transcripts;
  const rest = quarter === null ? text : joinRemainder(quarter.before, quarter.after);
  const named = parseByTitle(rest, pool);
  const found = named?.found ?? pool;
  return { text: named?.text ?? rest, filters: restrictTo(found, transcripts) };
}

function parseByKind(
  text: string,
  transcripts: readonly TranscriptNames[],
  ignore: readonly Constraint[],
  times: TimeContext | undefined,
): ParsedWhere | null {
  for (const match of text.matchAll(TRANSCRIPT_PHRASE)) {
    const [all, preposition = '', article, phrase, kind, date = ''] = match;
    const after = text.slice(match.index + all.length);
    const readPeriod = (written: string) =>
      ignore.includes('when') ? null : parseLeadingPeriod(written, times);
    const periodAfter = readPeriod(after);
    /** "Yesterday's" of "in yesterday's meeting". */
    const periodBefore = periodAfter === null ? readPeriod(phrase) : null;
    const dated = periodAfter ?? periodBefore;
    const rest = periodAfter?.rest ?? after;
    const described = periodBefore?.rest.replace(/^['’]s?/u, '') ?? phrase;
    const isLatest = dated === null && LATEST.test(described);
    const words = wordsOf(`${described.replace(LATEST, ' ')} ${date}`);
    /** "The cost of calls", "who is on call", "in the meeting with the mayor" are no mentions. */
    const isDefinite = article !== undefined || dated !== null || isLatest;
    const isPlace =
      isDefinite && (isLatest || preposition.toLowerCase() !== 'of') && ENDS_PHRASE.test(rest);
    if (words.length === 0 && !isPlace) continue;
    const pool =
      dated === null ? transcripts : transcripts.filter(({ date }) => isWithin(date, dated.period));
    const named = pool.filter(transcriptMatcher(kind.toLowerCase(), words));
    const found = isLatest ? keepLatest(named) : named;
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

/** "22nd of September" as in the words of a transcript. */
function wordsOf(phrase: string): string[] {
  return foldedWords(phrase)
    .map((word) => word.replace(/^(\d{1,2})(?:st|nd|rd|th)$/, '$1'))
    .filter((word) => word !== 'of' && word !== 'the');
}

function keepLatest(transcripts: readonly TranscriptNames[]): TranscriptNames[] {
  const latest = transcripts.reduce(
    (day, { date }) => (date !== null && date > day ? date : day),
    '',
  );
  return transcripts.filter(({ date }) => date !== null && date === latest);
}

/** "podcast" alone matches the kind; with other words, all must be words of the transcript. */
function transcriptMatcher(
  kind: string,
  words: readonly string[],
): (transcript: TranscriptNames) => boolean {
  const required = abbreviateQuarters(words.join(' ')).split(' ').map(singularize);
  return (transcript) =>
    words.length === 0
      ? isOfKind(transcript, kind)
      : (kind === 'transcript' || hasNoun(transcript, kind)) &&
        required.every((word) => transcript.words.has(word));
}

function isOfKind(transcript: TranscriptNames, noun: string): boolean {
  const kind = KIND_BY_NOUN[noun];
  return kind === null ? hasNoun(transcript, noun) : transcript.kind === kind;
}

/** "stand-up" is "standup" or "stand up". */
function hasNoun({ words }: TranscriptNames, noun: string): boolean {
  const parts = foldedWords(noun);
  return words.has(parts.join('')) || parts.every((part) => words.has(part));
}

function parseByTitle(
  text: string,
  transcripts: readonly TranscriptNames[],
): { text: string; found: readonly TranscriptNames[] } | null {
  for (const match of text.matchAll(AT_PHRASE)) {
    const found = findTranscriptsNamed(fold(match[1]).replace(/^the /, ''), transcripts);
    if (found.length === 0) continue;
    const rest = text.slice(match.index + match[0].length);
    return { text: joinRemainder(text.slice(0, match.index), rest), found };
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
