/** Parses and compares names by their form alone. */

import { foldedWords } from '../text/fold.ts';
import { isUnnamedSpeaker, nameWords } from '../text/person-names.ts';

/** All parts are folded. */
export interface ParsedName {
  readonly given: string;
  readonly middle: readonly string[];
  readonly surname: string;
  /** "jr" */
  readonly suffix: string | null;
  /** Surname first, before a comma. */
  readonly isReversed: boolean;
}

const PARENTHESES_OR_QUOTES = /\([^()]*\)?|["“][^"“”]*["”]/g;
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
const DEGREES = new Set(['phd', 'md', 'jd', 'psyd', 'dphil', 'mba', 'cfa', 'cpa', 'esq', 'rn']);
/** Letters of a short form such as "Tim", and how many more the long form has: Eric is not short for Erica. */
const MIN_SHORT_FORM = 3;
const MIN_EXTRA_LETTERS = 2;
/** Given names of one person where neither begins the other. */
const NICKNAME_GROUPS = [
  'william bill billy will',
  'robert bob bobby rob',
  'richard dick rick',
  'james jim jimmy',
  'john jack johnny',
  'michael mike mick',
  'edward ed eddie ted ned',
  'theodore ted',
  'charles chuck charlie',
  'anthony tony',
  'joseph joe joey',
  'thomas tom tommy',
  'steven stephen steve',
  'lawrence larry',
  'henry harry hank',
  'elizabeth liz beth betty',
  'margaret peggy meg maggie',
  'katherine catherine kathleen kate kathy katie',
  'deborah debbie deb',
  'patricia pat patty',
].map((names) => new Set(names.split(' ')));

/** `null` unless it is a full name: "Callum", "Speaker 1", "Unidentified Analyst". */
export function parseName(written: string): ParsedName | null {
  if (/\d/.test(written) || isUnnamedSpeaker(written)) return null;
  const parts = written
    .replace(PARENTHESES_OR_QUOTES, ' ')
    .split(',')
    .map(foldNameWords)
    .filter((words) => words.length > 0);
  const suffix = parts.flat().find((word) => SUFFIXES.has(word)) ?? null;
  const nameParts = parts
    .map((words) => words.filter((word) => !SUFFIXES.has(word) && !DEGREES.has(word)))
    .filter((words) => words.length > 0);
  const isReversed = nameParts.length === 2;
  const words = isReversed ? [...nameParts[1], ...nameParts[0]] : nameParts.flat();
  const [given, ...rest] = words;
  const surname = rest.pop();
  if (nameParts.length > 2 || surname === undefined) return null;
  return { given, middle: rest, surname, suffix, isReversed };
}

export function wordKey({ given, middle, surname }: ParsedName): string {
  return [given, ...middle, surname].sort().join(' ');
}

/** Stricter: an initial or a short form is not enough. "Tim Cook", "Tim D. Cook", "Cook Tim". */
export function isSameFullName(a: ParsedName, b: ParsedName): boolean {
  const isAlike = wordKey(a) === wordKey(b) || (a.given === b.given && a.given.length > 1);
  return isAlike && mayBeSameName(a, b);
}

/** Whether one person may be called both: "Tim Cook", "Timothy D. Cook", "T. Cook". */
export function mayBeSameName(a: ParsedName, b: ParsedName): boolean {
  if (a.suffix !== null && b.suffix !== null && a.suffix !== b.suffix) return false;
  if (wordKey(a) === wordKey(b)) return true;
  return (
    a.surname === b.surname &&
    isCompatibleGivenName(a.given, b.given) &&
    isCompatibleMiddleName(a.middle, b.middle)
  );
}

function foldNameWords(text: string): string[] {
  return text.trim() === '' ? [] : nameWords(text).flatMap(foldedWords);
}

function isCompatibleGivenName(a: string, b: string): boolean {
  return isCompatibleWord(a, b) || NICKNAME_GROUPS.some((names) => names.has(a) && names.has(b));
}

/** Whether the fewer middle names occur in order among the others; none fit all. */
function isCompatibleMiddleName(a: readonly string[], b: readonly string[]): boolean {
  const [fewer, more] = a.length < b.length ? [a, b] : [b, a];
  let at = 0;
  for (const name of more) if (at < fewer.length && isCompatibleWord(fewer[at], name)) at++;
  return at === fewer.length;
}

/** Whether both are equal, or one is the other's initial or short form. */
function isCompatibleWord(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (!long.startsWith(short)) return false;
  return (
    short === long ||
    short.length === 1 ||
    (short.length >= MIN_SHORT_FORM && long.length - short.length >= MIN_EXTRA_LETTERS)
  );
}
