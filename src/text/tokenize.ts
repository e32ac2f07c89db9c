/** Turns text into terms: the stems of its words, or pairs of letters where no spaces part the words. */

import { STOP_WORD_COUNT, type ToTerm, toTermIn } from './stem.ts';
import { contentPairs, hasUnspaced, letterPairs, splitByScript } from './unspaced.ts';
import { WORD, WordScanner } from './words.ts';

/** Raise it with every change of the terms, so that segments on disk are rebuilt. */
export const TOKENIZER_RULES_VERSION = 3;

export { STOP_WORD_COUNT };

/** Lower-cases a letter of ASCII. */
const LOWERCASE_BIT = 0x20;
/** Letters of scripts without spaces lie above. */
const FIRST_UNSPACED = 0xe00;

/** A term and its place in the text, in UTF-16 code units; pairs of letters overlap. */
export interface TermOccurrence {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

export interface AnalyzedText {
  /** In text order, with repetitions. */
  readonly terms: string[];
  /** English ones, by number, see `STOP_WORD_COUNT`. */
  readonly stopWords: Set<number>;
}

/** @param language ISO 639-1; English where it is not known. */
export function analyze(text: string, language: string | null = null): AnalyzedText {
  const terms: string[] = [];
  const stopWords = new Set<number>();
  const toTerm = toTermIn(language);
  for (const word of text.match(WORD) ?? []) {
    if (mayBeUnspaced(word)) {
      terms.push(...unspacedOccurrences(word, 0, toTerm).map(({ term }) => term));
      continue;
    }
    const term = toTerm(word);
    if (typeof term === 'string') terms.push(term);
    else if (term >= 0) stopWords.add(term);
  }
  return { terms, stopWords };
}

/** The terms of a text in order, with repetitions. */
export function tokenize(text: string, language: string | null = null): string[] {
  return analyze(text, language).terms;
}

function mayBeUnspaced(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) >= FIRST_UNSPACED) return hasUnspaced(word);
  }
  return false;
}

function unspacedOccurrences(word: string, offset: number, toTerm: ToTerm): TermOccurrence[] {
  return splitByScript(word).flatMap(({ text, start, isUnspaced }): TermOccurrence[] => {
    const from = offset + start;
    if (isUnspaced) {
      return letterPairs(text).map(({ pair, start, end }) => ({
        term: pair,
        start: from + start,
        end: from + end,
      }));
    }
    const term = toTerm(text);
    return typeof term === 'string' ? [{ term, start: from, end: from + text.length }] : [];
  });
}

/** The terms that any text with a phrase in it has; a letter alone may be part of another pair. */
export function requiredTerms(phrase: string, language: string | null): AnalyzedText {
  const { terms, stopWords } = analyze(phrase, language);
  const isLetter = (term: string) => hasUnspaced(term) && /^\p{L}\p{M}*$/u.test(term);
  return { terms: terms.filter((term) => !isLetter(term)), stopWords };
}

/** Whether a text is one word, or one pair of letters. */
export function isSingleWord(text: string): boolean {
  const words = text.match(WORD) ?? [];
  return words.length <= 1 && (!hasUnspaced(text) || analyze(text).terms.length <= 1);
}

/**
 * Each word of a question as its terms in the languages of a library. At most one of them occurs in a passage, since a
 * transcript has one language. Stop words are those of the question's own language.
 *
 * @param languages of the library's transcripts.
 */
export function analyzeQuestion(text: string, languages: readonly (string | null)[]): string[][] {
  const asked = toTermIn(questionLanguage(text, languages));
  const all = new Set(languages.map(toTermIn));
  return (text.match(WORD) ?? []).flatMap((word): string[][] => {
    if (!mayBeUnspaced(word)) return variants(word, asked, all);
    return splitByScript(word).flatMap(({ text: part, isUnspaced }) =>
      isUnspaced ? contentPairs(part).map((pair) => [pair]) : variants(part, asked, all),
    );
  });
}

/** One list of all terms of the word; none for a stop word. */
function variants(word: string, asked: ToTerm, all: ReadonlySet<ToTerm>): string[][] {
  if (typeof asked(word) === 'number') return [];
  const terms = [...all].map((toTerm) => toTerm(word)).filter((term) => typeof term === 'string');
  return terms.length === 0 ? [] : [[...new Set(terms)]];
}

/** English, unless more of the question's words are stop words of another language in the library. */
function questionLanguage(text: string, languages: readonly (string | null)[]): string | null {
  const words = text.match(WORD) ?? [];
  let best: string | null = null;
  let most = -1;
  for (const language of [null, ...languages]) {
    const toTerm = toTermIn(language);
    const stops = words.filter((word) => typeof toTerm(word) === 'number').length;
    if (stops > most) [best, most] = [language, stops];
  }
  return best;
}

/** All occurrences of the given terms in a text of a language. */
export function findOccurrences(
  text: string,
  terms: ReadonlySet<string>,
  language: string | null = null,
): TermOccurrence[] {
  const toTerm = toTermIn(language);
  const initials =
    toTerm === toTermIn(null) ? new Set(Array.from(terms, (term) => term.charCodeAt(0))) : null; // Spelling may change the first letter.
  const occurrences: TermOccurrence[] = [];
  const words = new WordScanner(text);
  while (words.next()) {
    const { start, end, isAscii } = words;
    const initial = text.charCodeAt(start) | LOWERCASE_BIT;
    if (isAscii && initials?.has(initial) === false) continue; // cheaper than stemming
    const word = text.slice(start, end);
    if (mayBeUnspaced(word)) {
      const found = unspacedOccurrences(word, start, toTerm);
      occurrences.push(...found.filter(({ term }) => terms.has(term)));
      continue;
    }
    const term = toTerm(word);
    if (typeof term === 'string' && terms.has(term)) occurrences.push({ term, start, end });
  }
  return occurrences;
}
