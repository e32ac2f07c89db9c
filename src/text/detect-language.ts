/** Tells the language of speech, by the frequencies of letters and by stop words. */

import { francAll } from 'franc-min';
import { stripDiacritics } from './fold.ts';
import { LANGUAGES } from './languages/languages.ts';

/** Characters that are looked at. */
const SAMPLE_LENGTH = 2_000;
/** Letters below which nothing is told. */
const MIN_LETTERS = 20;
/** Share of stop words from which on a text is English: other languages share few of them. */
const ENGLISH_SHARE = 0.3;
/** Of the share of stop words, beside a likeness from 0 to 1. */
const STOP_WORD_WEIGHT = 2;
const WORD = /[\p{L}\p{M}]+/gu;

const STOP_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  LANGUAGES.map(({ code3, stopWords = '' }) => [
    code3,
    new Set(stopWords.split(/\s+/).map(stripDiacritics)),
  ]),
);

const ENGLISH = STOP_WORDS.get('eng') ?? new Set<string>();

/** Quick, since most texts are: enough of what stands between spaces are stop words. */
function isSurelyEnglish(sample: string): boolean {
  const words = sample.toLowerCase().split(' ');
  const enough = Math.max(MIN_LETTERS, ENGLISH_SHARE * words.length);
  let found = 0;
  for (const word of words) if (ENGLISH.has(word) && ++found >= enough) return true;
  return false;
}

/** ISO 639-1; `null` where there is too little text, or the language is none of `LANGUAGES`. */
export function detectLanguage(texts: Iterable<string>): string | null {
  const sample = takeSample(texts);
  if (isSurelyEnglish(sample)) return 'en';
  const plain = stripDiacritics(sample.toLowerCase()).match(WORD) ?? [];
  if (plain.reduce((sum, word) => sum + word.length, 0) < MIN_LETTERS) return null;
  const stopShare = (code3: string): number => {
    const stops = STOP_WORDS.get(code3);
    return stops === undefined ? 0 : plain.filter((word) => stops.has(word)).length / plain.length;
  };
  if (stopShare('eng') >= ENGLISH_SHARE) return 'en';
  let best: string | null = null;
  let highest = 0;
  for (const [code3, likeness] of francAll(sample)) {
    const score = likeness + STOP_WORD_WEIGHT * stopShare(code3);
    if (score <= highest) continue;
    highest = score;
    best = code3;
  }
  const code = LANGUAGES.find(({ code3 }) => code3 === best)?.code ?? null;
  const isLatin = /\p{scx=Latn}/u.test(sample);
  const isSure = !isLatin || stopShare(best ?? '') > stopShare('eng');
  return isSure || code === 'en' ? code : null;
}

function takeSample(texts: Iterable<string>): string {
  let sample = '';
  for (const text of texts) {
    sample += `${text.slice(0, SAMPLE_LENGTH - sample.length)} `;
    if (sample.length >= SAMPLE_LENGTH) break;
  }
  return sample;
}
