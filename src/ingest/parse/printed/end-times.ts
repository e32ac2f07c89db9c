/** Times at the ends of lines. */

import { isBlank } from '../lines.ts';
import { isDigitOrSpace, SAMPLE } from './samples.ts';

/** `Name: text 00:01:02` */
const ENDS_WITH_TIME = /^[^:]{2,60}:\s.*\S\s+\d{1,2}:\d{2}:\d{2}\s*$/;
const END_TIME = /(?<!\s)\s+\d{1,2}:\d{2}:\d{2}\s*$/;
const MIN_END_TIMED = 5;
const MIN_END_TIMED_SHARE = 0.8;

/** Times at the ends of labelled lines, where nearly all lines are such ones. */
export function removeEndTimes(lines: readonly string[]): readonly string[] {
  const sample = lines.slice(0, SAMPLE).filter((line) => !isBlank(line));
  const timed = sample.filter(
    (line) =>
      isDigitOrSpace(line.charCodeAt(line.length - 1)) &&
      /\d\s*$/.test(line.slice(-3)) &&
      ENDS_WITH_TIME.test(line),
  );
  if (timed.length < MIN_END_TIMED || timed.length < MIN_END_TIMED_SHARE * sample.length)
    return lines;
  return lines.map((line) => (ENDS_WITH_TIME.test(line) ? line.replace(END_TIME, '') : line));
}
