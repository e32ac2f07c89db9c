/** Folds text: no case, accents, possessive endings or punctuation. */

/**
 * Accents of Latin, Greek and Cyrillic letters, vowel points of Hebrew and Arabic, forms of emoji. Other marks are part of
 * the letter: the vowels of Thai and Hindi, the voicing of kana.
 */
const DIACRITIC =
  /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f]|[\u20d0-\u20ff]|[\ufe00-\ufe0f]|\u0670|\u0640/g;
const ASCII = /^[\0-\x7f]*$/;

/** Removes accents and the differences between forms of one letter: `é` → `e`, `Ａ` → `A`. */
export function stripDiacritics(text: string): string {
  if (ASCII.test(text)) return text;
  return text.normalize('NFKD').replace(DIACRITIC, '').normalize('NFC');
}

export function fold(text: string): string {
  return stripDiacritics(text)
    .toLowerCase()
    .replace(/(?<=\p{L})['’]s?(?![\p{L}\p{N}])/gu, '')
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}&]+/gu, ' ')
    .trim();
}

export function foldedWords(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}

/** Whether each word begins a word of the text; a number must be whole. */
export function hasWords(text: readonly string[], words: readonly string[]): boolean {
  return words.every((word) =>
    text.some((own) => (/^\d+$/.test(word) ? own === word : own.startsWith(word))),
  );
}

/** Whether a folded text contains a folded phrase as whole words. */
export function containsPhrase(text: string, phrase: string): boolean {
  return ` ${text} `.includes(` ${phrase} `);
}

/** "jp morgan" → "jpmorgan" */
export const joinWords = (folded: string): string => folded.replaceAll(' ', '');

/** "members" → "member". Crude. */
export function singularize(word: string): string {
  return word.length > 3 ? word.replace(/(?<!s)s$/, '') : word;
}
