/** Titles as they are written and as they are asked for: "CFO", "Deputy Chief Financial Officer", "head of IR". */

import type { Directory, Person } from './directory.ts';
import { fold, singular } from './fold.ts';

const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['ceo', 'chief executive officer'],
  ['cfo', 'chief financial officer'],
  ['coo', 'chief operating officer'],
  ['cto', 'chief technology officer'],
  ['cmo', 'chief marketing officer'],
  ['cpo', 'chief product officer'],
  ['cio', 'chief information officer'],
  ['ir', 'investor relations'],
  ['hr', 'human resources'],
  ['vp', 'vice president'],
  ['svp', 'senior vice president'],
  ['evp', 'executive vice president'],
]);
/** "Chairman and Chief Executive Officer" is two titles, "Council Member, District 4" one and a place. */
const BETWEEN = /[,;/&()]|\band\b/i;
const SMALL = new Set(['of', 'the', 'for', 'at', 'in', 'and']);
/** What is said of a title after these words is not what it is the title of: head of IR. */
const OF = / (?:of|for|at|in) .*$/;

/** The titles that one written title holds, folded and without short forms. */
export function titlesOf(written: string): string[] {
  return written.split(BETWEEN).flatMap((part) => inFull(fold(part)) || []);
}

/**
 * Those with a title. Who has just that title comes before who has more than that: a deputy CFO is asked for by
 * "the CFO" only where there is no CFO. None where one word is all that different titles have in common, unless it
 * is in the plural.
 */
export function titled(phrase: string, { having }: Directory): Person[] {
  const title = inFull(phrase);
  const words = telling(title);
  const holders = words.length === 0 ? [] : having(words[0]);
  const exact = holders.filter(({ titles }) =>
    titles.some((own) => own === title || isSame(telling(own), words)),
  );
  if (exact.length > 0) return exact;
  const head = headOf(title);
  const holds = (own: string) =>
    headOf(own) === head && words.every((word) => telling(own).includes(word));
  const found = holders.filter(({ titles }) => titles.some(holds));
  const isTelling = words.length > 1 || singular(phrase) !== phrase;
  const different = new Set(found.flatMap(({ titles }) => titles.filter(holds)));
  return isTelling || different.size === 1 ? found : [];
}

function inFull(phrase: string): string {
  return phrase
    .split(' ')
    .map((word) => SHORT_FORMS.get(singular(word)) ?? word)
    .join(' ');
}

/** What somebody is: the officer of a chief financial officer, the head of a head of IR. */
function headOf(title: string): string {
  return singular(title.replace(OF, '').split(' ').at(-1) ?? '');
}

function telling(title: string): string[] {
  return title.split(' ').flatMap((word) => (word === '' || SMALL.has(word) ? [] : singular(word)));
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word) => b.includes(word));
}
