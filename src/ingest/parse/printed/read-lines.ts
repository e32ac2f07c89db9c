/** Text → its lines, without what printing puts around them: numbers, times, page heads and feet. */

import { unifyLabelMarks } from '../label-marks.ts';
import { joinBrokenLabels } from './broken-labels.ts';
import { removeEndTimes } from './end-times.ts';
import { removeLineNumbers } from './line-numbers.ts';
import { removeMargin } from './margin.ts';
import { normalizeMarks } from './marks.ts';
import { removeNumberedHeads, removePageFeet } from './page-edges.ts';

export function readLines(written: string): readonly string[] {
  const text = normalizeMarks(removeMargin(written));
  const printed = removeNumberedHeads(removeEndTimes(removeLineNumbers(text.split('\n'))));
  const whole = joinBrokenLabels(removePageFeet(printed, text));
  return unifyLabelMarks(whole);
}
