/**
 * Labels with another mark than a colon before every turn: `<Ana Silva> text`, `Ana Silva – text`, `Ana Silva\ttext`,
 * or within a list or a quotation of Markdown: `- **Ana Silva**: text`.
 */

import { isBlank } from './lines.ts';
import { isSpeakerLabel } from './people/names.ts';

const NAME = String.raw`\p{Lu}[\p{L}\p{M}'’. -]{1,40}`;
const MARKS: readonly RegExp[] = [
  new RegExp(String.raw`^<(${NAME})> (?=\S)`, 'u'),
  new RegExp(String.raw`^(${NAME}?) [–—] (?=\S)`, 'u'),
  new RegExp(String.raw`^(${NAME})\t+(?=\S)`, 'u'),
  new RegExp(String.raw`^(?<time>\d{1,2}:\d{2}(?::\d{2})?)\t+\*\*(${NAME}?):?\*\*:?\t+(?=\S)`, 'u'),
  new RegExp(String.raw`^(?:>\s?|[-*+]\s+)\*\*(${NAME}?)(?:\*\*:|:\*\*)\s+(?=\S)`, 'u'),
];
/** Lines by which a document is judged, and what of them must begin so. */
const SAMPLE = 60;
const MIN_MARKED = 4;
const MIN_SHARE = 0.8;
const MAX_NAME_WORDS = 4;

/** With colons, where nearly every line begins with one of a few names that come back. */
export function unifyLabelMarks(lines: readonly string[]): readonly string[] {
  const sample: string[] = [];
  for (const line of lines) {
    if (!isBlank(line) && line.trim() !== '>') sample.push(line);
    if (sample.length === SAMPLE) break;
  }
  const mark = MARKS.find((pattern) => isRule(pattern, sample));
  if (mark === undefined) return lines;
  const label = mark.source.includes('?<time>') ? '[$1] $2: ' : '$1: ';
  return lines.map((line) => line.replace(mark, label));
}

function isRule(pattern: RegExp, sample: readonly string[]): boolean {
  /* Nearly all documents begin otherwise. */
  if (!sample.slice(0, MIN_MARKED).some((line) => pattern.test(line))) return false;
  const names = sample.flatMap((line) => pattern.exec(line)?.at(-1) ?? []);
  const different = new Set(names);
  return (
    names.length >= Math.max(MIN_MARKED, MIN_SHARE * sample.length) &&
    different.size > 1 &&
    2 * different.size <= names.length &&
    [...different].every((name) => isSpeakerLabel(name, MAX_NAME_WORDS))
  );
}
