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

/** Blank lines separate paragraphs; what nobody said is left out. */
export function joinLines(lines: readonly string[]): string {
  const parts: string[] = [];
  let previous = '';
  let gap = false;
  for (const raw of lines) {
    const line = normalizeWhitespace(raw);
    if (line === '') {
      gap = true;
      continue;
    }
    if (/^[-*_=pP]/.test(line) && PAGE_FURNITURE.test(line)) continue;
    if (previous !== '') parts.push(gap ? paragraphGap(previous, line) : ' ');
    parts.push(line);
    previous = line;
    gap = false;
  }
  return removeResidue(parts.length === 1 ? previous : parts.join(''));
}
