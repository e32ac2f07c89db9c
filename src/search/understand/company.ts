/** Companies as questions name them: by the beginning of what their calls are titled, or by ticker. */

import type { Listing } from '../../index/library.ts';
import { foldedWords } from './fold.ts';
import { idsOf, labelsOf, titledAs } from './labels.ts';

const LONGEST_NAME = 4;
const OF = new Set(['of', 'from', 'at']);

export interface Company {
  /** The words that are left. */
  readonly who: string;
  /** Ids of its calls. */
  readonly calls: readonly string[];
}

/** Splits words such as "the CFO of Tindlewood" and "Tindlewood's CFO" into a company and who it is of it. */
export function companyIn(words: string, listings: readonly Listing[]): Company | null {
  const calls = labelsOf(listings).filter(({ kind }) => kind === 'earnings-call');
  const folded = foldedWords(words.replace(/^the\s+/i, ''));
  const most = Math.min(folded.length, LONGEST_NAME);
  for (let length = most; length > 0; length--) {
    const [start, end] = [folded.slice(0, length), folded.slice(-length)];
    const first = titledAs(start.join(' '), calls);
    if (first.length > 0) return { who: folded.slice(length).join(' '), calls: idsOf(first) };
    const before = folded.slice(0, -length);
    if (!OF.has(before.pop() ?? '')) continue;
    const last = titledAs(end.join(' '), calls);
    if (last.length > 0) return { who: before.join(' '), calls: idsOf(last) };
  }
  return null;
}
