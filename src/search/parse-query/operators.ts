/**
 * The marks of a search box: "quoted phrases" that must occur; -words and -"quoted phrases" that must not.
 *
 * A hyphen excludes only where a word begins and a letter or a quotation mark follows it: "e-commerce", "-5 %" and
 * " - " are text. A quotation mark without its other half is text too.
 */

export interface ParsedOperators {
  /** The question without its exclusions; phrases stay in it, without their quotation marks. */
  readonly text: string;
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
}

const OPENING_QUOTE = '["“”„]';
const CLOSING_QUOTE = '["“”]';
const WORD = "\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:['’&.-][\\p{L}\\p{N}]+)*";
/** Marks that open stand before a word and marks that close after one: the inches of `5" and 6" pipes` do neither. */
const OPERATOR = new RegExp(
  `(?<![^\\s(])(?:(-?)${OPENING_QUOTE}(?!\\s)([^"“”„]+)(?<!\\s)${CLOSING_QUOTE}(?![\\p{L}\\p{N}])|-(${WORD}))`,
  'gu',
);
const HAS_LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

export function parseOperators(question: string): ParsedOperators {
  const phrases: string[] = [];
  const excluded: string[] = [];
  const text = question.replace(OPERATOR, (_, minus?: string, quoted?: string, word?: string) => {
    if (word !== undefined) excluded.push(word);
    if (quoted === undefined) return ' ';
    if (minus === '') return ` ${collectPhrase(phrases, quoted)} `;
    collectPhrase(excluded, quoted);
    return ' ';
  });
  return { text: collapseWhitespace(text), phrases, excluded };
}

/** Nothing is said by signs alone, so they are neither asked for nor kept out. */
function collectPhrase(list: string[], quoted: string): string {
  if (HAS_LETTER_OR_DIGIT.test(quoted)) list.push(collapseWhitespace(quoted));
  return quoted;
}

function collapseWhitespace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
