/** Turns text into terms: lower case, no accents, no stop words, stemmed. */

import stem from 'wink-porter2-stemmer';
import { memoizeByKey } from '../util/memoize.ts';

/** Raise it with every change of the terms, so that segments on disk are rebuilt. */
export const TOKENIZER_RULES_VERSION = 2;

/** Function words and fillers. Their order is part of the format on disk. */
const STOP_WORDS =
  `a about above after again against all am an and any are as at be because been before being below
  between both but by can cannot could did do does doing don down during each few for from further
  had has have having he her here hers herself him himself his how i if in into is it its itself just
  let ll m me more most my myself no nor not now of off on once only or other our ours ourselves out
  over own re s same she should so some such t than that the their theirs them themselves then there
  these they this those through to too under until up us ve very was we were what when where which
  while who whom why will with would much many also you your yours yourself yourselves d yeah okay ok um uh mhm mm hmm oh`.split(
    /\s+/,
  );
const STOP_WORD_NUMBERS = new Map(STOP_WORDS.map((word, number) => [word, number]));
export const STOP_WORD_COUNT = STOP_WORDS.length;

/** Letters and digits; numbers keep their separators: "1.28", "10,000". */
const WORD = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}\p{M}]+/gu;

/** ASCII fast path: 0x20 lower-cases a letter, and stemming keeps the first one. */
const ASCII = 128;
const LOWERCASE_BIT = 0x20;

/** Bounds the memory of the cache. */
const MAX_CACHED_WORDS = 500_000;

/** A term and its place in the text, in UTF-16 code units. */
export interface TermOccurrence {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

export interface AnalyzedText {
  /** In text order, with repetitions. */
  readonly terms: string[];
  /** By number, see `STOP_WORD_COUNT`. */
  readonly stopWords: Set<number>;
}

export function analyze(text: string): AnalyzedText {
  const terms: string[] = [];
  const stopWords = new Set<number>();
  for (const word of text.match(WORD) ?? []) {
    const term = toTermOrStopWord(word);
    if (typeof term === 'string') terms.push(term);
    else stopWords.add(term);
  }
  return { terms, stopWords };
}

/** The terms of a text in order, with repetitions. */
export function tokenize(text: string): string[] {
  const terms: string[] = [];
  for (const word of text.match(WORD) ?? []) {
    const term = toTermOrStopWord(word);
    if (typeof term === 'string') terms.push(term);
  }
  return terms;
}

/** All occurrences of the given terms. */
export function findOccurrences(text: string, terms: ReadonlySet<string>): TermOccurrence[] {
  const initials = new Set(Array.from(terms, (term) => term.charCodeAt(0)));
  const occurrences: TermOccurrence[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const initial = word.charCodeAt(0) | LOWERCASE_BIT;
    if (initial < ASCII && !initials.has(initial)) continue; // cheaper than stemming
    const term = toTermOrStopWord(word);
    if (typeof term === 'string' && terms.has(term)) {
      occurrences.push({ term, start: index, end: index + word.length });
    }
  }
  return occurrences;
}

/** The term of a word, or the number of a stop word. */
const toTermOrStopWord = memoizeByKey((word: string): string | number => {
  const plain = word
    .normalize('NFKD')
    .replace(/[\p{M},]/gu, '')
    .toLowerCase();
  return STOP_WORD_NUMBERS.get(plain) ?? stem(plain);
}, MAX_CACHED_WORDS);
