/** The words by which a transcript may be named: those of its title, its company, its kind and its date. */

import type { Listing } from '../../index/library.ts';
import { once } from '../../once.ts';
import type { Kind } from '../../transcript.ts';
import { fold, singular } from './fold.ts';
import { MONTHS } from './when.ts';

export interface Label {
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
const SHORTEST_NAME = 3;
const NO_NAMES = new Set([
  ...Object.values(KIND_WORDS).flatMap((words) => words.split(' ')),
  ...MONTHS,
  ...'interview transcript earning board team weekly monthly annual public'.split(' '),
]);

/** Found out once for each transcript, whatever others it is chosen with. */
const labelOf = once(({ id, title, date, kind, company, ticker, quarter }: Listing): Label => {
  const kindWords = kind === null ? '' : KIND_WORDS[kind];
  const names = [title, company, ticker].flatMap((name) => name ?? []);
  const spoken = [...names, quarter ?? '', kindWords, dateWords(date)].join(' ');
  const words = quarters(fold(spoken)).split(' ');
  return {
    id,
    kind,
    date,
    names: names.map((name) => fold(name).replace(/^the /, '')),
    words: new Set(words.map(singular)),
  };
});

/** Kept for as long as the list of transcripts is. */
export const labelsOf = once((listings: readonly Listing[]): Label[] => listings.map(labelOf));

/**
 * Those whose titles or companies begin with a name: "Tindlewood" of "Tindlewood Group Q3 2025 Earnings Call".
 *
 * @param name folded.
 */
export function titledAs(name: string, labels: readonly Label[]): readonly Label[] {
  const isName = name.length >= SHORTEST_NAME && !NO_NAMES.has(singular(name.split(' ')[0]));
  if (!isName) return [];
  return labels.filter(({ names }) => names.some((one) => `${one} `.startsWith(`${name} `)));
}

export function idsOf(labels: readonly Label[]): string[] {
  return labels.map(({ id }) => id);
}

/** "third quarter" as titles have it: "q3". */
export function quarters(folded: string): string {
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
