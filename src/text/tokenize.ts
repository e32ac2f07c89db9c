/** Text as a sequence of terms: lower case, without accents, stop words left out, the rest stemmed. */

import stem from 'wink-porter2-stemmer';

/** Raised whenever the same text would give other terms, so that words on disk are built anew. */
export const TOKENIZER_RULES_VERSION = 2;

/** Function words and the noises of talk: they are everywhere and tell passages apart nowhere. */
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
/** How many there are. */
export const STOP_WORD_COUNT = STOP_WORDS.length;

/** Letters and digits; digits keep their decimal and thousands marks: "1.28", "10,000". */
const WORD = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}\p{M}]+/gu;

/** Characters below it stand for themselves, and this bit makes letters among them small. Stems keep the first letter. */
const ASCII = 128;
const LOWERCASE_BIT = 0x20;

/** How many words are remembered: bounds the memory. */
const MAX_CACHED_WORDS = 500_000;
/** For each its term, or a stop word's number. */
const termCache = new Map<string, string | number>();

/** A term and where its word stands in the text, in UTF-16 code units. */
export interface TermOccurrence {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** All that a text says. */
export interface AnalyzedText {
  /** In order, as often as they are said. */
  readonly terms: string[];
  /** The numbers of its stop words. */
  readonly stopWords: Set<number>;
}

export function analyze(text: string): AnalyzedText {
  const terms: string[] = [];
  const stopWords = new Set<number>();
  for (const word of text.match(WORD) ?? []) {
    const found = toTermOrStopWord(word);
    if (typeof found === 'string') terms.push(found);
    else stopWords.add(found);
  }
  return { terms, stopWords };
}

/** The terms of a text, in order, as often as they are said. */
export function tokenize(text: string): string[] {
  const found: string[] = [];
  for (const word of text.match(WORD) ?? []) {
    const term = toTermOrStopWord(word);
    if (typeof term === 'string') found.push(term);
  }
  return found;
}

/** Where a text says any of these terms. */
export function findOccurrences(text: string, wanted: ReadonlySet<string>): TermOccurrence[] {
  const initials = new Set(Array.from(wanted, (term) => term.charCodeAt(0)));
  const found: TermOccurrence[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    // Most words begin otherwise, and finding out a word's term takes longer than finding the word.
    const initial = word.charCodeAt(0) | LOWERCASE_BIT;
    if (initial < ASCII && !initials.has(initial)) continue;
    const term = toTermOrStopWord(word);
    if (typeof term === 'string' && wanted.has(term)) {
      found.push({ term, start: index, end: index + word.length });
    }
  }
  return found;
}

/** The term of a word, or the number of a stop word. */
function toTermOrStopWord(word: string): string | number {
  let found = termCache.get(word);
  if (found === undefined) {
    const plain = word
      .normalize('NFKD')
      .replace(/[\p{M},]/gu, '')
      .toLowerCase();
    found = STOP_WORD_NUMBERS.get(plain) ?? stem(plain);
    if (termCache.size >= MAX_CACHED_WORDS) termCache.clear();
    termCache.set(word, found);
  }
  return found;
}
