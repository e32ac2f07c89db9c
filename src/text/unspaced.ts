/**
 * Scripts whose words no spaces part, and Korean, whose particles stick to its words.
 *
 * A text is indexed as pairs of neighbouring letters, so that any part of it can be found. Of a question only the pairs
 * within its content words count: `Intl.Segmenter` tells its words, the data of the languages its stop words and particles.
 */

import { once } from '../util/memoize.ts';
import { korean } from './languages/ko.ts';
import { LANGUAGES } from './languages/languages.ts';

const SCRIPTS =
  '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmr}\\p{scx=Mymr}';
/** The first pattern with a script takes 10 ms, which a question in English need not wait for. */
const letter = once(() => new RegExp(`[${SCRIPTS}\\p{scx=Hang}]\\p{M}*`, 'gu'));
const hangul = once(() => /\p{scx=Hang}/u);
const unspaced = once(() => new RegExp(`(?![\\p{N}])[${SCRIPTS}\\p{scx=Hang}]`, 'u'));

/** Parts of a word by script: letters of these scripts, or others. */
const parts = once(
  () => new RegExp(`(?:[${SCRIPTS}\\p{scx=Hang}]\\p{M}*)+|[^${SCRIPTS}\\p{scx=Hang}]+`, 'gu'),
);

/** Whether a text has letters of these scripts. */
export const hasUnspaced = (text: string): boolean => unspaced().test(text);

/** Offsets are in UTF-16 code units. */
export interface TextPart {
  readonly text: string;
  readonly start: number;
  readonly isUnspaced: boolean;
}

/** `GPU倉庫` → `GPU`, `倉庫`. */
export function splitByScript(word: string): TextPart[] {
  return [...word.matchAll(parts())].map(({ 0: text, index }) => ({
    text,
    start: index,
    isUnspaced: unspaced().test(text),
  }));
}

export interface LetterPair {
  readonly pair: string;
  readonly start: number;
  readonly end: number;
}

/** The pairs of neighbouring letters; a letter alone is one itself. */
export function letterPairs(run: string): LetterPair[] {
  const letters = [...run.matchAll(letter())].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
  }));
  const pairOf = (start: number, end: number): LetterPair => ({
    pair: normalize(run.slice(start, end)),
    start,
    end,
  });
  if (letters.length === 1) return [pairOf(letters[0].start, letters[0].end)];
  return letters.slice(1).map(({ end }, at) => pairOf(letters[at].start, end));
}

/** Full-width and half-width forms are one. */
const normalize = (text: string): string => text.normalize('NFKC').toLowerCase();

const segmenter = once(() => new Intl.Segmenter('en', { granularity: 'word' }));

const stopWordsOf = once(
  (): ReadonlySet<string> =>
    new Set(
      LANGUAGES.flatMap(({ hasOwnScript, stopWords = '' }) =>
        hasOwnScript ? stopWords.split(/\s+/) : [],
      ),
    ),
);

interface Word {
  readonly start: number;
  readonly end: number;
}

/** The pairs that a question's run of these letters asks for; empty where it has only stop words. */
export function contentPairs(run: string): string[] {
  const words = hangul().test(run) ? koreanWords(run) : segmentWords(run);
  return words.flatMap(({ start, end }) =>
    letterPairs(run.slice(start, end)).map(({ pair }) => pair),
  );
}

/** Joins neighbouring content words where one is a single letter, which is no pair. */
function segmentWords(run: string): Word[] {
  const words: Word[] = [];
  for (const { segment, index } of segmenter().segment(run)) {
    if (stopWordsOf().has(segment)) continue;
    const word = { start: index, end: index + segment.length };
    const last = words.at(-1);
    const isNeighbour = last !== undefined && last.end === index;
    const isSingle = [...segment].length === 1 || (last && last.end - last.start === 1);
    if (isNeighbour && isSingle) words[words.length - 1] = { start: last.start, end: word.end };
    else words.push(word);
  }
  return words;
}

/** Without its particle, unless less than two syllables are left. */
function koreanWords(run: string): Word[] {
  if (stopWordsOf().has(run)) return [];
  const stem = korean.particles === undefined ? run : run.replace(korean.particles, '');
  if (stopWordsOf().has(stem)) return [];
  return [{ start: 0, end: stem.length > 1 ? stem.length : run.length }];
}

/** Where the words of a run begin; the run itself where it has none. */
export function unspacedWordStarts(run: string): number[] {
  const starts = Array.from(segmenter().segment(run), ({ isWordLike, index }) =>
    isWordLike ? index : -1,
  ).filter((start) => start >= 0);
  return starts.length === 0 ? [0] : starts;
}
