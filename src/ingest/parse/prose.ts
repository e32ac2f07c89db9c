/** Joins lines of speech: unwraps lines, keeps paragraphs, repairs sentences that a page break cut. */

import { removeResidue } from './residue.ts';

const PARAGRAPH_BREAK = '\n\n';

/** Closing punctuation of a sentence: `?!")`. */
const MAX_CLOSING_MARKS = 6;

/** Rules and page numbers left by printing. */
const PAGE_FURNITURE = /^(?:[-*_=]{3,}|page \d+(?: (?:of|\/) \d+)?)$/i;

/** Faster than a regular expression; clean text has no other white space. */
const hasExtraWhitespace = (line: string): boolean =>
  line.includes('  ') || line.includes('\t') || line.includes('\n');

/** Collapses and trims white space of clean text. */
export const normalizeWhitespace = (line: string): string =>
  hasExtraWhitespace(line) ? line.replace(/\s+/g, ' ').trim() : line.trim();

/** A space instead of a paragraph break in the middle of a sentence. */
export const paragraphGap = (before: string, after: string): string =>
  /^\p{Ll}/u.test(after) && !/[.?!…\]]["'”’)\]]{0,6}$/.test(before.slice(-MAX_CLOSING_MARKS))
    ? ' '
    : PARAGRAPH_BREAK;

/** Speech that grows line by line. Blank lines separate paragraphs; what nobody said is left out. */
export class GrowingSpeech {
  #text = '';
  #previous = '';
  #isApart = false;

  add(raw: string): void {
    const line = normalizeWhitespace(raw);
    if (line === '') {
      this.#isApart = true;
      return;
    }
    if (/^[-*_=pP]/.test(line) && PAGE_FURNITURE.test(line)) return;
    if (this.#text === '') this.#text = line;
    else this.#text += (this.#isApart ? paragraphGap(this.#previous, line) : ' ') + line;
    this.#previous = line;
    this.#isApart = false;
  }

  get words(): string {
    return removeResidue(this.#text);
  }
}

export function joinLines(lines: Iterable<string>): string {
  const speech = new GrowingSpeech();
  for (const line of lines) speech.add(line);
  return speech.words;
}
