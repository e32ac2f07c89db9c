/** The marks of a search box: "quoted phrases" that must occur, and -words that must not. */

export interface Marked {
  /** The question without its exclusions; phrases stay in it, without their quotation marks. */
  readonly text: string;
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
}

const QUOTED = /["“”]([^"“”]*)["“”]/g;
/** A hyphen at the beginning of a word; one inside a word belongs to it. */
const EXCLUDED = /(?<=^|\s)-(?=[\p{L}\p{N}])(\S+)/gu;

export function readMarks(question: string): Marked {
  const phrases: string[] = [];
  const excluded: string[] = [];
  const text = question
    .replace(EXCLUDED, (_, word: string) => {
      excluded.push(word);
      return ' ';
    })
    .replace(QUOTED, (_, phrase: string) => {
      if (phrase.trim() !== '') phrases.push(phrase.trim());
      return ` ${phrase} `;
    });
  return { text: text.replace(/\s+/g, ' ').trim(), phrases, excluded };
}
