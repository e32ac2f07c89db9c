/** The grammar of job titles: "CFO", "Deputy Chief Financial Officer", "head of IR". */

import { fold, singularize } from '../../text/fold.ts';

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
/** The complement is not the head noun: "of IR" in "head of IR". */
const COMPLEMENT = / (?:of|for|at|in) .*$/;

/** Splits a written title into titles, folded, with abbreviations expanded. */
export function parseTitles(written: string): string[] {
  return written.split(TITLE_SEPARATOR).flatMap((part) => expandAbbreviations(fold(part)) || []);
}

export function expandAbbreviations(phrase: string): string {
  return phrase
    .split(' ')
    .map((word) => ABBREVIATIONS.get(singularize(word)) ?? word)
    .join(' ');
}

/** "officer" of "chief financial officer", "head" of "head of IR". */
export function headNoun(title: string): string {
  return singularize(title.replace(COMPLEMENT, '').split(' ').at(-1) ?? '');
}

export function contentWords(title: string): string[] {
  return title
    .split(' ')
    .flatMap((word) => (word === '' || FUNCTION_WORDS.has(word) ? [] : singularize(word)));
}

export function hasSameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word) => b.includes(word));
}
