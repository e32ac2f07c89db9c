/** Word → term, for each language: lower case, without stop words, stemmed, without accents. */

import englishStem from 'wink-porter2-stemmer';
import { memoizeByKey } from '../util/memoize.ts';
import { stripDiacritics } from './fold.ts';
import { english } from './languages/en.ts';
import type { Language } from './languages/language.ts';
import { LANGUAGES } from './languages/languages.ts';
import { loadStemmer } from './load-stemmer.ts';

/** The term, or the number of a stop word of the language; −1 for a stop word that has none. */
export type ToTerm = (word: string) => string | number;

/** Bounds the memory of each cache. */
const MAX_CACHED_WORDS = 500_000;

/** Letters of a word: longer ones are noise, and stemmers take the square of their number. */
const MAX_STEMMED = 80;
const isStemmed = (word: string): boolean => word.length <= MAX_STEMMED;

const splitWords = (words = ''): string[] => words.split(/\s+/).filter(Boolean);

const ENGLISH_STOP_WORDS = new Map(
  splitWords(english.stopWords).map((word, number) => [word, number]),
);
export const STOP_WORD_COUNT = ENGLISH_STOP_WORDS.size;

const toEnglishTerm: ToTerm = memoizeByKey((word: string): string | number => {
  const plain = stripDiacritics(word).replace(/,/g, '').toLowerCase();
  return ENGLISH_STOP_WORDS.get(plain) ?? (isStemmed(plain) ? englishStem(plain) : plain);
}, MAX_CACHED_WORDS);

/** Numbers are the same in all languages. */
const IS_NUMBER = /^\p{N}/u;

/**
 * Terms begin with the language, because equal stems of two languages are different words: "Gift" is poison in German.
 */
function createToTerm({ code, stopWords, stemmer, spelling = [] }: Language): ToTerm {
  const stops = new Set(splitWords(stopWords).map(stripDiacritics));
  const stem = stemmer === undefined ? (word: string) => word : loadStemmer(stemmer);
  return memoizeByKey((word: string): string | number => {
    if (IS_NUMBER.test(word)) return toEnglishTerm(word);
    const lower = word.normalize('NFC').toLowerCase();
    if (stops.has(stripDiacritics(lower))) return -1;
    const spelled = spelling.reduce((text, [from, to]) => text.replace(from, to), lower);
    return `${code}:${stripDiacritics(isStemmed(spelled) ? stem(spelled) : spelled)}`;
  }, MAX_CACHED_WORDS);
}

const toTermByCode = new Map<string, ToTerm>();

/** @param language ISO 639-1; English where it is not known. */
export function toTermIn(language: string | null): ToTerm {
  if (language === null || language === 'en') return toEnglishTerm;
  let toTerm = toTermByCode.get(language);
  if (toTerm === undefined) {
    const known = LANGUAGES.find(({ code }) => code === language);
    toTerm = known === undefined || known.hasOwnScript ? toEnglishTerm : createToTerm(known);
    toTermByCode.set(language, toTerm);
  }
  return toTerm;
}
