/**
 * Transcripts as questions name them → the filters they stand for, among the transcripts of one library.
 *
 *   in the October hearing · on the Q3 2025 earnings call · in the kelp podcast · at Tindlewood · in calls since 2024
 *
 * Every word of it must be a transcript's own: of its title, its kind or its date. What no transcript meets is left
 * in the question, for it may be what is talked about: "in the board meeting".
 */

import type { Listing } from '../../index/library.ts';
import type { Filters } from '../../query.ts';
import type { Kind } from '../../transcript.ts';
import { fold, foldedWords, once, singular } from './fold.ts';
import { isWithin, leadingPeriod, MONTHS } from './when.ts';

export type Where = Pick<Filters, 'transcript' | 'after' | 'before'>;

export interface Placed {
  /** The question without the words that name transcripts. */
  readonly text: string;
  readonly filters: Where;
}

export interface Company {
  /** The words that are left. */
  readonly who: string;
  /** Ids of its calls. */
  readonly calls: readonly string[];
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
const KIND_WORDS: Readonly<Record<Kind, string>> = {
  'earnings-call': 'earnings conference call',
  meeting: 'meeting',
  hearing: 'hearing',
  podcast: 'podcast episode show',
  conversation: 'conversation',
};

const PREPOSITION = 'in|on|at|during|from|of';
const BEGINS = '(?<![\\p{L}\\p{N}-])';
const ENDS = '(?![\\p{L}\\p{N}-])';
/** What may follow on a phrase that is about the whole question, and not about a meeting with the mayor. */
const NEXT =
  '(?=\\s*$|\\s*[,;:]|\\s+(?:about|on|regarding|concerning|what|how|why|who|did|does|do)\\b)';
const PLACE = new RegExp(
  `${BEGINS}(?:${PREPOSITION})\\s+(?:(?:the|this|that|all|any|our|their)\\s+)?` +
    `((?:(?!(?:${PREPOSITION}|and|or|with|about|for|to|by)\\s)[^\\s,;:?!]+\\s+){0,7}?)` +
    `(${Object.keys(KIND_NAMES).join('|')})s?${ENDS}` +
    `(?:\\s+(?:of|on|from)\\s+(?:the\\s+)?((?:${MONTHS.join('|')})(?:\\s+\\d{1,2})?(?:,?\\s+\\d{4})?|\\d{4}-\\d{2}-\\d{2})${ENDS})?`,
  'giu',
);
const AT = new RegExp(`${BEGINS}at\\s+([^\\s,;:?!]+(?:\\s+[^\\s,;:?!]+){0,3}?)${NEXT}`, 'giu');
const ENDS_PHRASE = new RegExp(`^${NEXT}`, 'iu');
/** Letters of a title's first words that may name it, and words too common to. */
const SHORTEST_NAME = 3;
const LONGEST_NAME = 4;
const OF = new Set(['of', 'from', 'at']);
const NO_NAMES = new Set([
  ...Object.keys(KIND_NAMES),
  ...MONTHS,
  ...'earning conference board team weekly monthly annual public'.split(' '),
]);

interface Label {
  readonly id: string;
  readonly kind: Kind | null;
  readonly date: string | null;
  /** Folded. */
  readonly title: string;
  /** All words that may name it. */
  readonly words: ReadonlySet<string>;
}

const labelsOf = once((listings: readonly Listing[]): Label[] =>
  listings.map(({ id, title, date, kind }) => {
    const kindWords = kind === null ? '' : KIND_WORDS[kind];
    const words = quarters(fold(`${title} ${kindWords} ${dateWords(date)}`)).split(' ');
    return {
      id,
      kind,
      date,
      title: fold(title).replace(/^the /, ''),
      words: new Set(words.map(singular)),
    };
  }),
);

/** Finds the transcripts that a question names beside what it asks. */
export function placeIn(text: string, listings: readonly Listing[]): Placed {
  const labels = labelsOf(listings);
  return byKind(text, labels) ?? byTitle(text, labels) ?? { text, filters: {} };
}

/** Splits words such as "the CFO of Tindlewood" and "Tindlewood's CFO" into a company and who it is of it. */
export function companyIn(words: string, listings: readonly Listing[]): Company | null {
  const calls = labelsOf(listings).filter(({ kind }) => kind === 'earnings-call');
  const folded = foldedWords(words.replace(/^the\s+/i, ''));
  const most = Math.min(folded.length, LONGEST_NAME);
  for (let length = most; length > 0; length--) {
    const [start, end] = [folded.slice(0, length), folded.slice(-length)];
    const first = titledAs(start.join(' '), calls);
    if (first.length > 0) return { who: folded.slice(length).join(' '), calls: idsOf(first) };
    const before = folded.slice(0, -length);
    if (!OF.has(before.pop() ?? '')) continue;
    const last = titledAs(end.join(' '), calls);
    if (last.length > 0) return { who: before.join(' '), calls: idsOf(last) };
  }
  return null;
}

function byKind(text: string, labels: readonly Label[]): Placed | null {
  for (const match of text.matchAll(PLACE)) {
    const [all, described, kind, date = ''] = match;
    const words = foldedWords(`${described} ${date}`);
    const after = text.slice(match.index + all.length);
    const dated = leadingPeriod(after);
    const rest = dated?.rest ?? after;
    if (words.length === 0 && !ENDS_PHRASE.test(rest)) continue;
    const pool =
      dated === null ? labels : labels.filter(({ date }) => isWithin(date, dated.period));
    const found = pool.filter(isCalled(kind.toLowerCase(), words));
    if (found.length === 0) continue;
    return {
      text: joined(text.slice(0, match.index), rest),
      filters: { ...among(found, pool), ...dated?.period },
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

/** Those whose titles begin with a name: "Tindlewood" of "Tindlewood Group Q3 2025 Earnings Call". */
function titledAs(name: string, labels: readonly Label[]): readonly Label[] {
  const isName = name.length >= SHORTEST_NAME && !NO_NAMES.has(singular(name.split(' ')[0]));
  return isName ? labels.filter(({ title }) => `${title} `.startsWith(`${name} `)) : [];
}

/** No limit where it would limit nothing. */
function among(found: readonly Label[], pool: readonly Label[]): Where {
  return found.length === pool.length ? {} : { transcript: idsOf(found) };
}

function idsOf(labels: readonly Label[]): string[] {
  return labels.map(({ id }) => id);
}

function joined(before: string, after: string): string {
  return `${before.trimEnd()} ${after.trimStart()}`.replace(/^\s*[,;:]+\s*|\s+$/g, '').trim();
}

/** "third quarter" as titles have it: "q3". */
function quarters(folded: string): string {
  return folded.replace(
    /\b(first|second|third|fourth) quarter\b/g,
    (_, nth: string) => `q${['first', 'second', 'third', 'fourth'].indexOf(nth) + 1}`,
  );
}

/** "october oct 14 2025 10" for 2025-10-14. */
function dateWords(date: string | null): string {
  if (date === null) return '';
  const [year, month, day] = date.split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  return `${name} ${name.slice(0, 3)} ${Number(day)} ${day} ${month} ${year}`;
}
