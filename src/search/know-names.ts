/** A parsed query against the words of a library: mistyped names are mended, unknown ones told. */

import { distance } from 'fastest-levenshtein';
import type { Query } from '../domain/query.ts';
import type { CatalogEntry } from '../domain/views.ts';
import { LETTERS_PER_MISTAKE } from '../domain/weights.ts';
import type { KnownWord, LibraryReader } from '../index/library.ts';
import { foldedWords } from '../text/fold.ts';
import { spellYear } from '../text/spoken-year.ts';
import { isRare } from '../text/term-rarity.ts';
import { tokenize } from '../text/tokenize.ts';
import { memoize } from '../util/memoize.ts';
import { listNames } from './parse-query/name-like.ts';

/** Words of a question that are looked up; longer text is a passage to find similar ones of. */
const MAX_WORDS = 40;
/** Letters. */
const MIN_NAME_LENGTH = 3;
/** Letters of a word that may be an everyday one with a mistake: "tarifs". */
const MIN_MISTYPED_LENGTH = 6;

/** @param catalog of the library: what is said of a year near its dates may not name it. */
export async function knowNames(
  query: Query,
  library: LibraryReader,
  catalog: readonly CatalogEntry[],
): Promise<Query> {
  const words = query.text.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0 || words.length > MAX_WORDS || query.phrases.length > 0) return query;
  const known = await library.lookUpWords(words, 'similar');
  const mended = mendWords(words, known, await findPairs(words, known, library));
  const years = listUnsaidYears(words, known);
  const spelt = await findSpelt(years, library);
  const text = years.reduce((left, year) => left.replace(year, spelt.get(year) ?? year), mended);
  const unknown = [
    ...(await findUnknownNames({ ...query, text }, library, catalog)),
    ...years.filter((year) => !spelt.has(year) && !isNear(Number(year), catalog)),
  ];
  return { ...query, text, ...(unknown.length > 0 && { unknownNames: unknown }) };
}

/** The positions of words that only together with the next one are a word that is said. */
async function findPairs(
  words: readonly string[],
  known: readonly KnownWord[],
  library: LibraryReader,
): Promise<ReadonlySet<number>> {
  const mayBePair = (at: number) =>
    known[at].passages !== null &&
    known[at + 1]?.passages === 0 &&
    isRareWord(words[at] + words[at + 1]);
  const positions = [...words.keys()].filter(mayBePair);
  if (positions.length === 0) return new Set();
  const pairs = await library.lookUpWords(positions.map((at) => words[at] + words[at + 1]));
  return new Set(positions.filter((_, i) => (pairs[i].passages ?? 0) > 0));
}

/** "Pantry Wren" becomes "Pantrywren" where only that is said, "Tindelwood" becomes "Tindlewood". */
function mendWords(
  words: readonly string[],
  known: readonly KnownWord[],
  pairs: ReadonlySet<number>,
): string {
  const mended: string[] = [];
  for (let at = 0; at < words.length; at++) {
    if (pairs.has(at)) {
      mended.push(words[at] + words[at + 1].toLowerCase());
      at++;
    } else mended.push(mendWord(words[at], known[at]));
  }
  return mended.join(' ');
}

/** A name is mended to a name only, a long word also to an everyday one, and none to another form of a similar stem. */
function mendWord(word: string, { passages, similar }: KnownWord): string {
  if (passages !== 0 || similar === null) return word;
  if (!isRareWord(word)) return word;
  const edits = distance(word.toLowerCase(), similar.toLowerCase());
  if (!isRareWord(similar) && (word.length < MIN_MISTYPED_LENGTH || edits > 1)) return word;
  if (edits > word.length / LETTERS_PER_MISTAKE) return word;
  const isCapital = (written: string) => /^\p{Lu}/u.test(written);
  return isCapital(word) && !isCapital(similar) ? word : similar;
}

const isRareWord = (word: string): boolean => tokenize(word).every(isRare);

/** Names in the text of which no word is said by anybody; nobody and no transcript is called so either. */
async function findUnknownNames(
  { asked, text }: Query,
  library: LibraryReader,
  catalog: readonly CatalogEntry[],
): Promise<string[]> {
  const said = new Set(text.toLowerCase().split(/\s+/).map(trimmed));
  const names = listNames(asked).filter((name) =>
    name.split(' ').some((word) => said.has(word.toLowerCase())),
  );
  const called = wordsOfNames(catalog);
  const mayBeUnknown = names.filter(
    (name) =>
      name.length >= MIN_NAME_LENGTH &&
      isRareWord(name) &&
      !foldedWords(name).some((word) => called.has(word)),
  );
  if (mayBeUnknown.length === 0) return [];
  const words = [...new Set(mayBeUnknown.flatMap((name) => name.split(' ')))];
  const known = await library.lookUpWords(words);
  const unsaid = new Set(words.filter((_, at) => known[at].passages === 0));
  return mayBeUnknown.filter((name) => name.split(' ').every((word) => unsaid.has(word)));
}

/** Of people, titles and companies. */
const wordsOfNames = memoize(
  (catalog: readonly CatalogEntry[]): ReadonlySet<string> =>
    new Set(
      catalog.flatMap(({ participants, title, company, ticker }) =>
        [...participants.map(({ name }) => name), title, company ?? '', ticker ?? ''].flatMap(
          foldedWords,
        ),
      ),
    ),
);

/** Years in digits that nobody says so. */
function listUnsaidYears(words: readonly string[], known: readonly KnownWord[]): string[] {
  return words.flatMap((word, at) => {
    const year = /^(?:19|20)\d{2}(?=\P{N}*$)/u.exec(trimmed(word))?.[0];
    return year === undefined || known[at].passages !== 0 ? [] : year;
  });
}

/** The words of later ones, "twenty twenty two", are said everywhere. */
const FIRST_UNSPELT_YEAR = 2000;

/** Those that are said in words: "nineteen seventy eight". */
async function findSpelt(
  years: readonly string[],
  library: LibraryReader,
): Promise<ReadonlyMap<string, string>> {
  const spelt = new Map<string, string>();
  for (const year of years.filter((one) => Number(one) < FIRST_UNSPELT_YEAR)) {
    const words = spellYear(Number(year));
    const known = await library.lookUpWords(words.split(' '));
    if (known.every(({ passages }) => passages !== 0)) spelt.set(year, words);
  }
  return spelt;
}

/** What is said of "2031" where no transcript is of that time is no answer. */
const isNear = (year: number, catalog: readonly CatalogEntry[]): boolean =>
  catalog.some(({ date }) => date !== null && Math.abs(Number(date.slice(0, 4)) - year) <= 1);

const trimmed = (word: string) => word.replace(/^[^\p{L}\p{N}]+|(?:['’]s)?[^\p{L}\p{N}]*$/gu, '');
