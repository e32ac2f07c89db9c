/** Chapters of a video, as pages copied from YouTube have them: a line above a time, where each time has one line below. */

import { isBlank } from '../lines.ts';
import type { PlacedHeader } from './header.ts';

/** Of the times, those with one line below: a chapter begins at few. */
const MIN_SINGLE_SHARE = 0.7;
const MAX_CHAPTER_LENGTH = 100;

/** Leaves the lines of chapters empty. The first chapter stands above the first time: a page without it has none. */
export function blankChapters(
  lines: readonly string[],
  headers: readonly PlacedHeader[],
): readonly string[] {
  const [first] = headers;
  if (first === undefined || isBlank(lines[first.line - 1])) return lines;
  if (headers.some(({ name }) => name !== null)) return lines;
  const chapters: number[] = [];
  let single = 0;
  for (const [i, { line, lineCount }] of headers.entries()) {
    const next = headers[i + 1]?.line ?? lines.length;
    const below = countSpoken(lines, line + lineCount, next);
    if (below === 1) single++;
    else if (below === 2 && i + 1 < headers.length) chapters.push(next - 1);
  }
  const isRule = chapters.length > 0 && single >= MIN_SINGLE_SHARE * headers.length;
  const areTitles = chapters.every(
    (line) =>
      /^\s*[\p{Lu}\p{Lo}\p{N}]/u.test(lines[line]) && lines[line].length <= MAX_CHAPTER_LENGTH,
  );
  if (!isRule || !areTitles) return lines;
  const kept = [...lines];
  for (const line of chapters) kept[line] = '';
  return kept;
}

/** `12 seconds` below `0:12` is none. */
const SPOKEN_TIME = /^\s*(?:\d+ (?:hours?|minutes?|seconds?)(?:, )?){1,3}\s*$/;

function countSpoken(lines: readonly string[], from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (!isBlank(lines[i]) && !SPOKEN_TIME.test(lines[i])) count++;
  return count;
}
