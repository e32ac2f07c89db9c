/** Numbers of lines and times of day at the edges of each line, as records of courts and hearings print them. */

import { isBlank } from '../lines.ts';
import { isDigitOrSpace, SAMPLE, takeSample } from './samples.ts';

/** Spaces before a line number, and the highest that a page has. */
const NUMBERED = /^ {0,14}(\d{1,2})(?: +| *$)/;
const MAX_LINE_NUMBER = 40;
/** What of the sample must be numbered in sequence. */
const MIN_NUMBERED = 5;
const MIN_NUMBERED_SHARE = 0.6;
/** A margin parts numbers from words; an entry of a numbered list has one space. */
const WITHOUT_MARGIN = /^ {0,14}\d{1,2} \S/;
const MAX_WITHOUT_MARGIN = 0.5;
/** `4 MR. ACKER: Good morning`, in records that have one space there as well. */
const NUMBERED_LABEL =
  /^ {0,14}\d{1,2} +(?:(?:THE|MR\.?|MS\.?|MRS\.?|DR\.?) \p{Lu}[\p{Lu} .'’-]{1,40}:|[QA]\.\s)/u;
const MIN_NUMBERED_LABELS = 3;

/** A page number alone. */
const PAGE_NUMBER = /^\s*(?:-\s*|page\s+)?\d{1,5}\s*(?:-\s*|of\s+\d{1,5}\s*)?$/i;

/** Times of day that real-time reporting puts at either end of each line; most lines must have one. */
const EDGE_TIME = /^\s*\d{1,2}:\d{2}(?::\d{2})?\s+(?=\S)|(?<!\s)\s{2,}\d{1,2}:\d{2}(?::\d{2})?\s*$/;
const MIN_TIMED_SHARE = 0.6;

const lineNumber = (line: string): number => {
  if (!isDigitOrSpace(line.charCodeAt(0))) return Number.NaN;
  const number = Number(NUMBERED.exec(line)?.[1] ?? Number.NaN);
  return number <= MAX_LINE_NUMBER ? number : Number.NaN;
};

function hasLineNumbers(lines: readonly string[]): boolean {
  let spoken = 0;
  let numbered = 0;
  let close = 0;
  let last = 0;
  for (const line of lines) {
    if (isBlank(line)) continue;
    const number = lineNumber(line);
    spoken++;
    if (number === last + 1 || number === 1) {
      numbered++;
      if (WITHOUT_MARGIN.test(line)) close++;
    }
    if (!Number.isNaN(number)) last = number;
    if (spoken === SAMPLE) break;
  }
  if (numbered < MIN_NUMBERED || numbered < MIN_NUMBERED_SHARE * spoken) return false;
  return close <= MAX_WITHOUT_MARGIN * numbered || hasNumberedLabels(lines);
}

const hasNumberedLabels = (lines: readonly string[]): boolean =>
  lines.filter((line) => NUMBERED_LABEL.test(line)).length >= MIN_NUMBERED_LABELS;

/** The line without its number, in the column where it stands. */
const withoutNumber = (line: string): string =>
  line.replace(NUMBERED, (mark) => ' '.repeat(mark.length));

/** `09:14:02   3   Q.`: a time of day before the number of the line. */
const TIME_BEFORE_NUMBER = /^\s*\d{1,2}:\d{2}(?::\d{2})?(?=\s{1,8}\d{1,2}(?:\s|$))/;

function withoutTimesBeforeNumbers(lines: readonly string[]): readonly string[] {
  const first = takeSample(lines, MIN_NUMBERED);
  if (!first.some((line) => TIME_BEFORE_NUMBER.test(line))) return lines;
  const sample = takeSample(lines, SAMPLE);
  const timed = sample.filter((line) => TIME_BEFORE_NUMBER.test(line)).length;
  if (timed < MIN_TIMED_SHARE * sample.length) return lines;
  return lines.map((line) => line.replace(TIME_BEFORE_NUMBER, ''));
}

/** `12:03  Q.`: page and line. */
const PAGE_AND_LINE = /^\s*(\d{1,5}):(\d{1,2})(?=\s|$)/;
const MIN_COUNTED_SHARE = 0.8;

/** Where the second number counts lines, from 1 on each page, these are no times. */
function withoutPagesAndLines(lines: readonly string[]): readonly string[] {
  const [first] = takeSample(lines, 1);
  if (first === undefined || !PAGE_AND_LINE.test(first)) return lines;
  const written = takeSample(lines, SAMPLE);
  if (written.length < MIN_NUMBERED) return lines;
  let counted = 0;
  let last = 0;
  for (const line of written) {
    const number = Number(PAGE_AND_LINE.exec(line)?.[2] ?? Number.NaN);
    if (number === last + 1 || number === 1) counted++;
    last = number;
  }
  return counted >= MIN_COUNTED_SHARE * written.length
    ? lines.map((line) => line.replace(PAGE_AND_LINE, ''))
    : lines;
}

/** Lines without numbers stay above the first number, and within a page. */
export function removeLineNumbers(original: readonly string[]): readonly string[] {
  const printed = withoutPagesAndLines(original);
  const lines = withoutTimesBeforeNumbers(printed);
  if (!hasLineNumbers(lines)) return printed;
  const kept: string[] = [];
  let last = Number.NaN;
  /** Lines without numbers since the last one that has one. */
  let between: string[] = [];
  for (const line of lines) {
    const number = lineNumber(line);
    const isNumbered = number === last + 1 || number === 1;
    if (!isNumbered) {
      between.push(line);
      continue;
    }
    const isPageBreak = number !== last + 1;
    if (Number.isNaN(last)) kept.push(...between.filter((one) => !PAGE_NUMBER.test(one)), '');
    else if (!isPageBreak) kept.push(...between);
    between = [];
    kept.push(withoutNumber(line));
    last = number;
  }
  return removeEdgeTimes(kept);
}

function removeEdgeTimes(lines: readonly string[]): readonly string[] {
  const spoken = lines.filter((line) => !isBlank(line)).length;
  const timed = lines.filter((line) => EDGE_TIME.test(line)).length;
  if (timed < MIN_TIMED_SHARE * spoken) return lines;
  return lines.map((line) => line.replace(EDGE_TIME, ''));
}
