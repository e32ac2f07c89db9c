/** Lines of speech to one text: wrapped lines joined, paragraphs kept, sentences broken by a page joined again. */

/** What stands between the paragraphs of a turn. */
const PARAGRAPH_BREAK = '\n\n';

/** Characters that may close a sentence together: `?!")`. */
const MAX_CLOSING_MARKS = 6;

/** Rules and page numbers that printing leaves between two lines. */
const PAGE_FURNITURE = /^(?:[-*_=]{3,}|page \d+(?: (?:of|\/) \d+)?)$/i;

/** Clean text has no other white space; looking for each is faster than a pattern. */
const hasExtraWhitespace = (line: string): boolean =>
  line.includes('  ') || line.includes('\t') || line.includes('\n');

/** White space around a line of clean text gone, and within it one space each. */
export const normalizeWhitespace = (line: string): string =>
  hasExtraWhitespace(line) ? line.replace(/\s+/g, ' ').trim() : line.trim();

/** What stands between two paragraphs: a space where nothing ends a sentence before the gap and nothing begins one after it. */
export const paragraphGap = (before: string, after: string): string =>
  /^\p{Ll}/u.test(after) && !/[.?!…\]]["'”’)\]]*$/.test(before.slice(-MAX_CLOSING_MARKS))
    ? ' '
    : PARAGRAPH_BREAK;

/** The text of a turn: blank lines separate paragraphs, all other white space is one space. */
export function joinLines(lines: readonly string[]): string {
  const parts: string[] = [];
  let previous = '';
  let gap = false;
  for (const raw of lines) {
    const line = normalizeWhitespace(raw);
    if (PAGE_FURNITURE.test(line)) continue;
    if (line === '') {
      gap = true;
      continue;
    }
    if (previous !== '') parts.push(gap ? paragraphGap(previous, line) : ' ');
    parts.push(line);
    previous = line;
    gap = false;
  }
  return parts.join('');
}
