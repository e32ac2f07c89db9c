/** What a document is judged by before all of its lines are looked at. */

import { isDigit } from '../../../util/ascii.ts';
import { isBlank } from '../lines.ts';

/** Lines by which a document is judged. */
export const SAMPLE = 400;

export const isDigitOrSpace = (code: number): boolean => isDigit(code) || code === 0x20;

/** The first lines with words. */
export function takeSample(lines: readonly string[], size: number): string[] {
  const sample: string[] = [];
  for (let i = 0; i < lines.length && sample.length < size; i++)
    if (!isBlank(lines[i])) sample.push(lines[i]);
  return sample;
}
