/** Titles as they are written and as they are asked for: "CFO", "Deputy Chief Financial Officer", "head of IR". */

import { fold, singularize } from '../../text/fold.ts';
import type { Directory, DirectoryEntry } from './directory.ts';

const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
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
const TITLE_SEPARATOR = /[,;/&()]|\band\b/i;
const FUNCTION_WORDS = new Set(['of', 'the', 'for', 'at', 'in', 'and']);
/** What is said of a title after these words is not what it is the title of: head of IR. */
const COMPLEMENT = / (?:of|for|at|in) .*$/;

/** The titles that one written title holds, folded and without short forms. */
export function parseTitles(written: string): string[] {
  return written.split(TITLE_SEPARATOR).flatMap((part) => expandAbbreviations(fold(part)) || []);
}

/**
 * Those with a title. Who has just that title comes before who has more than that: a deputy CFO is asked for by
 * "the CFO" only where there is no CFO. None where one word is all that different titles have in common, unless it
 * is in the plural.
 */
export function findByTitle(phrase: string, { withWord }: Directory): DirectoryEntry[] {
  const title = expandAbbreviations(phrase);
  const words = contentWords(title);
  const holders = words.length === 0 ? [] : withWord(words[0]);
  const exact = holders.filter(({ titles }) =>
    titles.some((own) => own === title || hasSameWords(contentWords(own), words)),
  );
  if (exact.length > 0) return exact;
  const head = headNoun(title);
  const holds = (own: string) =>
    headNoun(own) === head && words.every((word) => contentWords(own).includes(word));
  const found = holders.filter(({ titles }) => titles.some(holds));
  const isTelling = words.length > 1 || singularize(phrase) !== phrase;
  const different = new Set(found.flatMap(({ titles }) => titles.filter(holds)));
  return isTelling || different.size === 1 ? found : [];
}

function expandAbbreviations(phrase: string): string {
  return phrase
    .split(' ')
    .map((word) => ABBREVIATIONS.get(singularize(word)) ?? word)
    .join(' ');
}

/** What somebody is: the officer of a chief financial officer, the head of a head of IR. */
function headNoun(title: string): string {
  return singularize(title.replace(COMPLEMENT, '').split(' ').at(-1) ?? '');
}

function contentWords(title: string): string[] {
  return title
    .split(' ')
    .flatMap((word) => (word === '' || FUNCTION_WORDS.has(word) ? [] : singularize(word)));
}

function hasSameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word) => b.includes(word));
}
