/**
 * Parses search operators: "quoted phrases" are required; -words and -"quoted phrases" are excluded.
 *
 * A hyphen excludes only at the start of a word, before a letter or quotation mark: "e-commerce", "-5 %" and " - "
 * are text. So is an unpaired quotation mark.
 */

export interface ParsedOperators {
  /** The question without exclusions and quotation marks. */
  readonly text: string;
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
}

const OPENING_QUOTE = '["“”„]';
const CLOSING_QUOTE = '["“”]';
const WORD = "\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:['’&.-][\\p{L}\\p{N}]+)*";
/** Quotation marks touch the phrase and nothing outside: the inches of `5" and 6" pipes` are no phrase. */
const OPERATOR = new RegExp(
  `(?<![^\\s(])(?:(-?)${OPENING_QUOTE}(?!\\s)([^"“”„]+)(?<!\\s)${CLOSING_QUOTE}(?![\\p{L}\\p{N}])|-(${WORD}))`,
  'gu',
);
/** East Asian and French quotation marks stand for nothing else, so what touches them does not matter. */
const BRACKETED = /(-?)(?:「([^「」]+)」|『([^『』]+)』|«\s*([^«»]+?)\s*»|＂([^＂]+)＂)/gu;
const HAS_LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

export function parseOperators(question: string): ParsedOperators {
  const phrases: string[] = [];
  const excluded: string[] = [];
  const bracketed = question.replace(BRACKETED, (_, minus: string, ...groups) => {
    const quoted = groups.slice(0, 4).find((group) => group !== undefined) ?? '';
    if (minus === '') return ` ${collectPhrase(phrases, quoted)} `;
    collectPhrase(excluded, quoted);
    return ' ';
  });
  const text = bracketed.replace(OPERATOR, (_, minus?: string, quoted?: string, word?: string) => {
    if (word !== undefined) excluded.push(word);
    if (quoted === undefined) return ' ';
    if (minus === '') return ` ${collectPhrase(phrases, quoted)} `;
    collectPhrase(excluded, quoted);
    return ' ';
  });
  return { text: collapseWhitespace(text), phrases, excluded };
}

/** Skips phrases of punctuation only: no passage could match them. */
function collectPhrase(list: string[], quoted: string): string {
  if (HAS_LETTER_OR_DIGIT.test(quoted)) list.push(collapseWhitespace(quoted));
  return quoted;
}

function collapseWhitespace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
