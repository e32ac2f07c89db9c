/** Names of transcripts: the words of their title, company, ticker, kind and date. */

import type { Kind } from '../../domain/transcript.ts';
import type { CatalogEntry } from '../../domain/views.ts';
import { fold, singularize } from '../../text/fold.ts';
import { isMistakeFor } from '../../text/sounds.ts';
import { isRare } from '../../text/term-rarity.ts';
import { tokenize } from '../../text/tokenize.ts';
import { memoize, memoizeByKey } from '../../util/memoize.ts';
import { MONTH_NAMES } from './when.ts';

export interface TranscriptNames {
  readonly id: string;
  readonly kind: Kind | null;
  readonly date: string | null;
  /** As `2025-Q3`. */
  readonly quarter: string | null;
  /** Title, company and ticker, folded. */
  readonly names: readonly string[];
  /** All words of names, quarter, kind and date, in the singular. */
  readonly words: ReadonlySet<string>;
}

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  'earnings-call': 'earnings conference call',
  meeting: 'meeting',
  hearing: 'hearing',
  podcast: 'podcast episode show',
  conversation: 'conversation',
  chat: 'chat',
};

/** In letters. */
const MIN_NAME_LENGTH = 3;
/** A name must not begin with these. */
const GENERIC_WORDS = new Set([
  ...Object.values(KIND_WORDS).flatMap((words) => words.split(' ')),
  ...MONTH_NAMES,
  ...'interview transcript earning board team weekly monthly annual public'.split(' '),
]);

/** Memoized per transcript, whatever list it is in. */
const toTranscriptNames = memoize(
  ({ id, title, date, kind, company, ticker, quarter }: CatalogEntry): TranscriptNames => {
    const kindWords = kind === null ? '' : KIND_WORDS[kind];
    const names = [title, company, ticker].flatMap((name) => name ?? []);
    const text = [...names, quarter ?? '', kindWords, dateWords(date)].join(' ');
    const words = abbreviateQuarters(fold(text)).split(' ');
    return {
      id,
      kind,
      date,
      quarter,
      names: names.map((name) => fold(name).replace(/^the /, '')),
      words: new Set(words.map(singularize)),
    };
  },
);

export const listTranscriptNames = memoize((catalog: readonly CatalogEntry[]): TranscriptNames[] =>
  catalog.map(toTranscriptNames),
);

/** A name of a transcript; `at` is the transcript's place in the list. */
interface PlacedName {
  readonly at: number;
  readonly name: string;
  readonly words: readonly string[];
}

/** Names by their first words, of which many are the same. */
const byFirstWord = memoize((transcripts: readonly TranscriptNames[]) => {
  const groups = new Map<string, PlacedName[]>();
  for (const [at, { names }] of transcripts.entries()) {
    for (const name of names) {
      const words = name.split(' ');
      const group = groups.get(words[0]);
      if (group === undefined) groups.set(words[0], [{ at, name, words }]);
      else group.push({ at, name, words });
    }
  }
  return groups;
});

/** Matches the beginning of a name: "tindlewood" (folded) for "Tindlewood Group Q3 2025 Earnings Call". */
export function findTranscriptsNamed(
  name: string,
  transcripts: readonly TranscriptNames[],
): readonly TranscriptNames[] {
  return finderIn(transcripts)(name);
}

/** A question asks for the same name again and again. */
const MAX_CACHED_NAMES = 1_000;
const finderIn = memoize((transcripts: readonly TranscriptNames[]) =>
  memoizeByKey((name: string) => findNamed(name, transcripts), MAX_CACHED_NAMES),
);

function findNamed(
  name: string,
  transcripts: readonly TranscriptNames[],
): readonly TranscriptNames[] {
  const words = name.split(' ');
  const isName = name.length >= MIN_NAME_LENGTH && !GENERIC_WORDS.has(singularize(words[0]));
  if (!isName) return [];
  const holders = byFirstWord(transcripts).get(words[0]) ?? [];
  const named = holders.filter(({ name: own }) => own === name || own.startsWith(`${name} `));
  return named.length > 0 ? inOrder(named, transcripts) : findMisspelt(words, transcripts);
}

/** "Vellacot" may be Vellacott Marine; everyday words are no names. */
function findMisspelt(
  words: readonly string[],
  transcripts: readonly TranscriptNames[],
): readonly TranscriptNames[] {
  if (!words.every((word) => tokenize(word).every(isRare))) return [];
  const alike = [...byFirstWord(transcripts)].flatMap(([first, names]) =>
    isMistakeFor(words[0], first) ? names : [],
  );
  const meant = alike.filter(({ words: own }) =>
    words.every((word, at) => own[at] !== undefined && isMistakeFor(word, own[at])),
  );
  return inOrder(meant, transcripts);
}

function inOrder(
  names: readonly PlacedName[],
  transcripts: readonly TranscriptNames[],
): TranscriptNames[] {
  const places = [...new Set(names.map(({ at }) => at))].sort((a, b) => a - b);
  return places.map((at) => transcripts[at]);
}

export function transcriptIds(transcripts: readonly TranscriptNames[]): string[] {
  return transcripts.map(({ id }) => id);
}

/** "third quarter" → "q3", as in titles. */
export function abbreviateQuarters(folded: string): string {
  return folded.replace(
    /\b(first|second|third|fourth) quarter\b/g,
    (_, nth: string) => `q${['first', 'second', 'third', 'fourth'].indexOf(nth) + 1}`,
  );
}

/** "october oct 14 2025 10" for 2025-10-14. */
function dateWords(date: string | null): string {
  if (date === null) return '';
  const [year, month, day] = date.split('-');
  const name = MONTH_NAMES[Number(month) - 1] ?? '';
  return `${name} ${name.slice(0, 3)} ${Number(day)} ${day} ${month} ${year}`;
}
