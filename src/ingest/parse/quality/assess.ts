/** How much of a document a reading of it explains, and what it seems to have missed. */

import type { Content } from '../content.ts';
import { type Draft, UNKNOWN_SPEAKER } from '../format.ts';
import { type Coverage, collectTexts, estimateReadShare, measureCoverage } from './coverage.ts';
import { findUnreadLabels } from './unread-labels.ts';
import { quoteLines, type ReadingWarning } from './warning.ts';

export interface Assessment {
  /** From 0 to 1: what is in turns, and under labels that were read. Compares readings of one document. */
  readonly explain: () => number;
  readonly warnings: readonly ReadingWarning[];
}

/** Letters that may be in no turn, whatever their share: lists of people, notes above the transcript. */
const MAX_UNREAD_LETTERS = 1000;
/** Of the letters, in turns. In whole transcripts of all sources, at least 0.8 are. */
const MIN_READ_SHARE = 0.25;
/** The same where that many letters are in no turn. */
const LONG = { unreadLetters: 5000, readShare: 0.5 } as const;

/** Takes linear time; quick where nearly all of the text is in turns. */
export function assessReading(content: Content, draft: Draft): Assessment {
  const { json, lines } = content;
  const unread = findUnreadLabels(json === undefined ? lines : collectTexts(json), draft);
  const labels = draft.turns.length / Math.max(1, draft.turns.length + unread.length);
  let measured: Coverage | null = null;
  const measure = (): Coverage => {
    measured ??= measureCoverage(content, draft.turns);
    return measured;
  };
  const mayBeLost =
    !draft.leavesOutNoSpeech && estimateReadShare(content, draft.turns) < LONG.readShare;
  return {
    explain: () => readShare(measure()) * labels,
    warnings: [
      ...warnOfUnreadLabels(content, unread),
      ...(mayBeLost ? warnOfUnreadText(content, measure()) : []),
      ...warnOfCutOff(content),
    ],
  };
}

/** Whether the draft names anyone. */
export const hasSpeakers = ({ turns }: Draft): boolean =>
  turns.some(({ speaker }) => speaker !== UNKNOWN_SPEAKER);

const readShare = ({ read, unread }: Coverage): number =>
  read + unread === 0 ? 1 : read / (read + unread);

function warnOfUnreadLabels({ json, lines }: Content, unread: readonly number[]): ReadingWarning[] {
  if (unread.length === 0) return [];
  const count =
    unread.length === 1 ? '1 line looks like a label' : `${unread.length} lines look like labels`;
  const message = `${count} of a speaker, but in no known form, so that the words stay with the speaker before. Write labels as "Name:" at the start of a line.`;
  const quoted = json === undefined ? quoteLines(lines, unread) : [];
  return [{ code: 'unread-labels', message, lines: quoted }];
}

function warnOfUnreadText({ json, lines }: Content, coverage: Coverage): ReadingWarning[] {
  const { unread, unreadLines } = coverage;
  const share = readShare(coverage);
  const isLost =
    (unread > MAX_UNREAD_LETTERS && share < MIN_READ_SHARE) ||
    (unread > LONG.unreadLetters && share < LONG.readShare);
  if (!isLost) return [];
  const message = `only ${Math.round(100 * share)} % of the text is in the words of a speaker. Check who speaks, and remove what nobody says.`;
  return [
    {
      code: 'unread-text',
      message,
      lines: json === undefined ? quoteLines(lines, unreadLines) : [],
    },
  ];
}

function warnOfCutOff({ lines, cutOffLine }: Content): ReadingWarning[] {
  if (cutOffLine === null) return [];
  const message =
    'the last line breaks off and is left out. Index the file again when it is whole.';
  return [{ code: 'cut-off', message, lines: quoteLines(lines, [cutOffLine]) }];
}
