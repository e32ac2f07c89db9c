/** Finds the heading `Transcript`, below which a document gives what was said. */

const MAX_HEADING_LENGTH = 120;
const TRANSCRIPT_HEADING =
  /^(?:full |complete |edited |raw |(?:meeting|call|episode|podcast|interview|conversation|audio|video)(?: |['’]s ))*transcript(?:ion)?(?: of .*)?:?$/i;
/** In a table of contents. */
const LIST_ITEM = /^\s*(?:[-*+]|\d+\.) /;
const TRANSCRIPT_TITLE = /\S\s*[-–—]\s*transcript$/i;

/** Share of the lines: summaries above a transcript are shorter than it. */
const MAX_POSITION = 2 / 3;

/** The line of the first such heading, else of a title that ends so, else -1. Notes above it may look like turns. */
export function findTranscriptHeading(lines: readonly string[]): number {
  const latest = Math.ceil(lines.length * MAX_POSITION);
  let title = -1;
  for (let i = 0; i < latest; i++) {
    const line = lines[i];
    if (line === '' || line.length > MAX_HEADING_LENGTH) continue;
    if (!/transcript/i.test(line) || LIST_ITEM.test(line)) continue;
    const text = line.replace(/^[^\p{L}\p{N}]+|(?<![*_\s])[*_\s]+$/gu, '');
    if (TRANSCRIPT_HEADING.test(text)) return i;
    if (title < 0 && TRANSCRIPT_TITLE.test(text)) title = i;
  }
  return title;
}
