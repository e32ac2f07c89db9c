/** Aligns the words of speech recognition with its text: cues that hold exactly the text. */

import type { SpokenCue } from './cues.ts';
import type { PersonMention } from './format.ts';

export interface TimedWord {
  readonly text: string;
  /** Seconds; `null` for a word without a time, often a numeral. */
  readonly start: number | null;
  readonly end: number | null;
  readonly speaker: PersonMention | null;
}

/** Characters searched for a word before it is skipped. */
const MAX_SKIPPED_CHARACTERS = 40;

/**
 * The text is authoritative (it has the punctuation); words add only times and speakers. Skips words that do not come
 * next in it; no match, no cues.
 */
export function alignWords(text: string, words: readonly TimedWord[]): SpokenCue[] {
  const cues: SpokenCue[] = [];
  let last: TimedWord | null = null;
  let begun = 0;
  let from = 0;
  const close = (to: number): void => {
    if (last === null) return;
    const { speaker, start, end } = last;
    const noSpaceBefore = begun > 0 && !/\s/.test(text[begun - 1] ?? '');
    cues.push({ speaker, start, end, text: text.slice(begun, to), noSpaceBefore });
    begun = to;
  };
  for (const word of words) {
    const letters = word.text.trim();
    const at = letters === '' ? -1 : findWord(text, letters, from);
    if (at < 0) continue;
    close(at);
    last = word;
    from = at + letters.length;
  }
  close(text.length);
  return cues;
}

function findWord(text: string, letters: string, from: number): number {
  const next = text[from] === ' ' ? from + 1 : from;
  if (text.startsWith(letters, next)) return next;
  const near = text.slice(next, next + MAX_SKIPPED_CHARACTERS + letters.length).indexOf(letters);
  return near < 0 ? -1 : next + near;
}
