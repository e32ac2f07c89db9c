/** Folds text for matching names and titles: no case, accents or punctuation. Pure. */

export function foldedWords(text: string): string[] {
  const folded = text
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return folded ?? [];
}

/** Whether each word begins a word of the text; a number must be whole. */
export function hasWords(text: readonly string[], words: readonly string[]): boolean {
  return words.every((word) =>
    text.some((own) => (/^\d+$/.test(word) ? own === word : own.startsWith(word))),
  );
}
