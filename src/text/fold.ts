/** Text as it is compared: lower case, without accents, possessive endings and punctuation, one space between words. */

export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=\p{L})['’]s?(?![\p{L}\p{N}])/gu, '')
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim();
}

/** The words of a text, folded. */
export function foldedWords(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}

/** Whether a folded phrase stands in a folded text, word by word. */
export function containsPhrase(text: string, phrase: string): boolean {
  return ` ${text} `.includes(` ${phrase} `);
}

/** "members" → "member"; good enough to compare with a word treated likewise. */
export function singularize(word: string): string {
  return word.length > 3 ? word.replace(/(?<!s)s$/, '') : word;
}
