/** Shortens a text between words, at its end or its start. Pure. */

/** Longest word that a cut drops whole; scripts without spaces are cut anywhere. */
const MAX_WORD_LENGTH = 30;
const LAST_WORD = new RegExp(`\\s+\\S{0,${MAX_WORD_LENGTH}}$`, 'u');
const FIRST_WORD = new RegExp(`^\\S{0,${MAX_WORD_LENGTH}}\\s+`, 'u');
/** Left when a cut splits a surrogate pair. */
const LONE_SURROGATE = /^\p{Surrogate}|\p{Surrogate}$/u;

/** @returns the text itself if it has at most `length` characters. */
export function shorten(text: string, length: number, keep: 'start' | 'end' = 'start'): string {
  if (text.length <= length) return text;
  return keep === 'start'
    ? `${text.slice(0, length).replace(LAST_WORD, '').replace(LONE_SURROGATE, '')} …`
    : `… ${text.slice(-length).replace(FIRST_WORD, '').replace(LONE_SURROGATE, '')}`;
}
