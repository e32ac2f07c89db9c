/** The words by which a transcript may be named: those of its title, its company, its kind and its date. */

import type { Kind } from '../../domain/transcript.ts';
import type { CatalogEntry } from '../../domain/views.ts';
import { fold, singularize } from '../../text/fold.ts';
import { memoize } from '../../util/memoize.ts';
import { MONTH_NAMES } from './when.ts';

export interface TranscriptNames {
  readonly id: string;
  readonly kind: Kind | null;
  readonly date: string | null;
  /** What it may be called, folded: its title, its company, its ticker. */
  readonly names: readonly string[];
  /** All words that may name it. */
  readonly words: ReadonlySet<string>;
}

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  'earnings-call': 'earnings conference call',
  meeting: 'meeting',
  hearing: 'hearing',
  podcast: 'podcast episode show',
  conversation: 'conversation',
};

/** Letters of a title's first words that may name it, and words too common to. */
const MIN_NAME_LENGTH = 3;
const GENERIC_WORDS = new Set([
  ...Object.values(KIND_WORDS).flatMap((words) => words.split(' ')),
  ...MONTH_NAMES,
  ...'interview transcript earning board team weekly monthly annual public'.split(' '),
]);

/** Found out once for each transcript, whatever others it is chosen with. */
const toTranscriptNames = memoize(
  ({ id, title, date, kind, company, ticker, quarter }: CatalogEntry): TranscriptNames => {
    const kindWords = kind === null ? '' : KIND_WORDS[kind];
    const names = [title, company, ticker].flatMap((name) => name ?? []);
    const spoken = [...names, quarter ?? '', kindWords, dateWords(date)].join(' ');
    const words = abbreviateQuarters(fold(spoken)).split(' ');
    return {
      id,
      kind,
      date,
      names: names.map((name) => fold(name).replace(/^the /, '')),
      words: new Set(words.map(singularize)),
    };
  },
);

/** Kept for as long as the list of transcripts is. */
export const listTranscriptNames = memoize((listings: readonly CatalogEntry[]): TranscriptNames[] =>
  listings.map(toTranscriptNames),
);

/**
 * Those whose titles or companies begin with a name: "Tindlewood" of "Tindlewood Group Q3 2025 Earnings Call".
 *
 * @param name folded.
 */
export function findTranscriptsNamed(
  name: string,
  labels: readonly TranscriptNames[],
): readonly TranscriptNames[] {
  const isName =
    name.length >= MIN_NAME_LENGTH && !GENERIC_WORDS.has(singularize(name.split(' ')[0]));
  if (!isName) return [];
  return labels.filter(({ names }) => names.some((one) => `${one} `.startsWith(`${name} `)));
}

export function transcriptIds(labels: readonly TranscriptNames[]): string[] {
  return labels.map(({ id }) => id);
}

/** "third quarter" as titles have it: "q3". */
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
