/** The grammar of job titles: "CFO", "Deputy Chief Financial Officer", "head of IR". */

import { fold, singularize } from '../../text/fold.ts';
import { LANGUAGES } from '../../text/languages/languages.ts';

/** Titles of all languages, folded, in full in English: "CFO" and "Finanzvorstand" are a chief financial officer. */
const TITLES: ReadonlyMap<string, string> = new Map(
  LANGUAGES.flatMap(({ titles = {} }) =>
    Object.entries(titles).map(([title, english]): [string, string] => [
      singularize(fold(title)),
      english,
    ]),
  ),
);
/** Heads of titles that one person in a room may hold. */
const OFFICES = new Set(
  [
    'officer head director manager president minister secretary chair chairman chairwoman chairperson',
    'mayor governor treasurer auditor lawyer attorney judge sheriff principal superintendent',
    'commissioner ambassador engineer designer architect doctor nurse coach captain editor producer',
    'witness clerk founder owner',
  ].flatMap((words) => words.split(' ')),
);
/** "Head of finance", "operations boss". */
const LEADER_OF =
  /^(?:(?:head|boss|chief|lead|director) of (?<of>.+)|(?<own>.+) (?:head|boss|chief|lead|director))$/;
const OF_CHIEFS: Readonly<Record<string, string>> = {
  finance: 'financial',
  operations: 'operating',
  tech: 'technology',
};
/** What else offices are called; of no use where somebody has the title itself. */
const OTHER_TITLES: Readonly<Record<string, readonly string[]>> = {
  'chief executive': ['chief executive officer'],
  'managing director': ['chief executive officer'],
  ...Object.fromEntries(
    ['chair', 'chairman', 'chairwoman', 'chairperson'].map((chair, _, all) => [
      chair,
      all.filter((other) => other !== chair),
    ]),
  ),
};
const MAX_TITLE_WORDS = 4;
/** "Chairman and Chief Executive Officer" is two titles, "Council Member, District 4" one and a place. */
const TITLE_SEPARATOR = /[,;/&()]|\b(?:and|und|et|y)\b/i;
const FUNCTION_WORDS = new Set(['of', 'the', 'for', 'at', 'in', 'and']);
/** The complement is not the head noun: "of IR" in "head of IR". */
const COMPLEMENT = / (?:of|for|at|in) .*$/;

/** Splits a written title into titles, folded and expanded. */
export function parseTitles(written: string): string[] {
  return written.split(TITLE_SEPARATOR).flatMap((part) => expandTitle(fold(part)) || []);
}

/** Spells out abbreviations and translates titles of other languages. @param phrase folded. */
export function expandTitle(phrase: string): string {
  const words = phrase.split(' ');
  const expanded: string[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(MAX_TITLE_WORDS, words.length - at);
    const find = () => TITLES.get(singularize(words.slice(at, at + length).join(' ')));
    while (length > 1 && find() === undefined) length--;
    expanded.push(find() ?? words[at]);
    at += length;
  }
  return expanded.join(' ');
}

/** Other titles for the office that a folded phrase names: the "head of finance" may be a chief financial officer. */
export function otherTitles(phrase: string): readonly string[] {
  const { of, own = of } = LEADER_OF.exec(phrase)?.groups ?? {};
  if (own === undefined) return OTHER_TITLES[phrase] ?? [];
  return [`chief ${OF_CHIEFS[own] ?? own} officer`, `head of ${own}`, `${own} director`];
}

/** The words of the office that "the mayor" and "our CTO" name; `null` for other phrases. */
export function officeIn(phrase: string): string[] | null {
  const written = /^(?:the|our|their) (?!.* (?:and|or) )(\S+(?: \S+){0,4})$/.exec(
    fold(phrase),
  )?.[1];
  const title = written === undefined ? '' : expandTitle(written);
  return OFFICES.has(headNoun(title)) ? contentWords(title) : null;
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
