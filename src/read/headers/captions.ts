/** Captions as plain text, a time before each and no one named, as Whisper prints them: `[00:00.000 --> 00:05.000] text`. */

import { type Content, oncePer } from '../content.ts';
import { turnsOfCues } from '../cues.ts';
import { draftOf } from '../draft.ts';
import { type DraftTurn, type Format, NOBODY } from '../format.ts';
import { readHead } from '../head/head.ts';
import { collapse } from '../prose.ts';
import { takeTimeBefore } from '../times.ts';

/** Share of lines that begin with a time. */
const MOST = 0.8;

interface Layout {
  /** Line of the first caption. */
  readonly first: number;
  readonly captions: readonly DraftTurn[];
}

const NONE: Layout = { first: 0, captions: [] };

const layOut = oncePer(({ lines }: Content): Layout => {
  const timed = lines.map((line) => takeTimeBefore(line.trim()));
  const first = timed.findIndex(({ time, rest }) => time !== null && rest !== '');
  if (first < 0) return NONE;
  const captions: DraftTurn[] = [];
  let spoken = 0;
  for (const { time, rest } of timed.slice(first)) {
    if (rest !== '') spoken++;
    if (time === null || rest === '') continue;
    captions.push({ speaker: NOBODY, section: null, ...time, text: collapse(rest) });
  }
  return captions.length > 1 && captions.length >= spoken * MOST ? { first, captions } : NONE;
});

export const captions: Format = {
  name: 'captions with times',
  extensions: ['.txt'],
  // They tell what the document is, but no speaker.
  marks: (content) => Math.min(layOut(content).captions.length, 1),
  parse(content) {
    const { first, captions } = layOut(content);
    const head = readHead(content.lines.slice(0, first), () => false);
    return draftOf(head, turnsOfCues(captions), false);
  },
};
