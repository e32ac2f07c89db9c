/** Parses the quarter of a call: "in Q3 2025", "third quarter of fiscal 2025", "FY25 Q3". */

import type { TranscriptNames } from './transcript-names.ts';

const ORDINALS = ['first', 'second', 'third', 'fourth'];
const QUARTER = `(?:q([1-4])|([1-4])q|(${ORDINALS.join('|')})[\\s-]+quarter)`;
const YEAR = "(?:of\\s+)?(?:fiscal\\s+(?:year\\s+)?|fy\\s*)?['’]?(20\\d{2}|\\d{2})";
const CALL = '(?:\\s+(?:earnings\\s+|conference\\s+)*calls?)?';
const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:([\\p{L}]+)\\s+)?(?:the\\s+)?(?:${QUARTER}[\\s,]*${YEAR}|(?:the\\s+)?(?:fiscal\\s+(?:year\\s+)?|fy\\s*)?['’]?(20\\d{2}|\\d{2})[\\s,]+${QUARTER})${CALL}(?![\\p{L}\\p{N}-])`,
  'giu',
);
const PLACE = /^(?:in|during|on|at|the)$/iu;
/** Behind these a quarter is what is spoken of: "guidance for Q1 2026". */
const TOPIC =
  /^(?:for|of|since|until|till|by|from|after|before|versus|vs|than|to|into|and|or|with|through|next|last)$/iu;

export interface ParsedQuarter {
  readonly found: readonly TranscriptNames[];
  readonly before: string;
  readonly after: string;
}

/** `null` where no transcript is of that quarter, or the question compares two. */
export function parseQuarter(
  text: string,
  transcripts: readonly TranscriptNames[],
): ParsedQuarter | null {
  const matches = [...text.matchAll(PATTERN)];
  if (matches.length !== 1) return null;
  const [match] = matches;
  const [all, word = '', a, b, c, yearAfter, yearBefore, d, e, f] = match;
  if (TOPIC.test(word)) return null;
  const ordinal = (c ?? f)?.toLowerCase();
  const number = a ?? b ?? d ?? e ?? String(ORDINALS.indexOf(ordinal ?? '') + 1);
  const written = yearAfter ?? yearBefore;
  const year = written.length === 2 ? `20${written}` : written;
  const found = transcripts.filter(
    ({ quarter, words }) =>
      quarter === `${year}-Q${number}` ||
      (quarter === null && words.has(`q${number}`) && words.has(year)),
  );
  if (found.length === 0) return null;
  const kept = PLACE.test(word) || word === '' ? '' : word;
  return {
    found,
    before: `${text.slice(0, match.index)}${kept}`,
    after: text.slice(match.index + all.length),
  };
}
