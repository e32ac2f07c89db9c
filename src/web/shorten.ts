/** Long texts cut short between words, at the end or at the beginning. Pure. */

/** Characters that a cut may drop to end between words; scripts without spaces are cut where they are. */
const MAX_WORD_LENGTH = 30;
const LAST_WORD = new RegExp(`\\s+\\S{0,${MAX_WORD_LENGTH}}$`, 'u');
const FIRST_WORD = new RegExp(`^\\S{0,${MAX_WORD_LENGTH}}\\s+`, 'u');
/** Half a character, where a cut went through a surrogate pair. */
const LONE_SURROGATE = /^\p{Surrogate}|\p{Surrogate}$/u;

/** @returns the text itself where it is no longer than `length`. */
export function shorten(text: string, length: number, keep: 'start' | 'end' = 'start'): string {
  if (text.length <= length) return text;
  return keep === 'start'
    ? `${text.slice(0, length).replace(LAST_WORD, '').replace(LONE_SURROGATE, '')} …`
    : `… ${text.slice(-length).replace(FIRST_WORD, '').replace(LONE_SURROGATE, '')}`;
}
