/**
 * The marks of a search box: "quoted phrases" that must occur; -words and -"quoted phrases" that must not.
 *
 * A hyphen excludes only where a word begins and a letter or a quotation mark follows it: "e-commerce", "-5 %" and
 * " - " are text. A quotation mark without its other half is text too.
 */

export interface Marked {
  /** The question without its exclusions; phrases stay in it, without their quotation marks. */
  readonly text: string;
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
}

const OPENS = '["“”„]';
const CLOSES = '["“”]';
const WORD = "\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:['’&.-][\\p{L}\\p{N}]+)*";
/** Marks that open stand before a word and marks that close after one: the inches of `5" and 6" pipes` do neither. */
const MARK = new RegExp(
  `(?<![^\\s(])(?:(-?)${OPENS}(?!\\s)([^"“”„]+)(?<!\\s)${CLOSES}(?![\\p{L}\\p{N}])|-(${WORD}))`,
  'gu',
);
const IS_SAID = /[\p{L}\p{N}]/u;

export function readMarks(question: string): Marked {
  const phrases: string[] = [];
  const excluded: string[] = [];
  const text = question.replace(MARK, (_, minus?: string, quoted?: string, word?: string) => {
    if (word !== undefined) excluded.push(word);
    if (quoted === undefined) return ' ';
    if (minus === '') return ` ${keep(phrases, quoted)} `;
    keep(excluded, quoted);
    return ' ';
  });
  return { text: spaced(text), phrases, excluded };
}

/** Nothing is said by signs alone, so they are neither asked for nor kept out. */
function keep(list: string[], quoted: string): string {
  if (IS_SAID.test(quoted)) list.push(spaced(quoted));
  return quoted;
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
