/** Plain-text captions without speakers, as Whisper prints them: `[00:00.000 --> 00:05.000] text`. */

import { type Content, memoizePerContent } from '../content.ts';
import { cuesToTurns, type SpokenCue } from '../cues.ts';
import { finishDraft } from '../finish-draft.ts';
import type { Format } from '../format.ts';
import { parseHead } from '../head/head.ts';
import { splitLeadingTime } from '../times.ts';

/** Share of lines that must begin with a time. */
const MIN_TIMED_SHARE = 0.8;

/** Lines by which that is judged. */
const SAMPLE = 200;

/** Line of the first caption; -1 if this is not the layout. */
const findFirstCaption = memoizePerContent(({ lines }: Content): number => {
  const isCaption = (line: string): boolean => {
    const timed = splitLeadingTime(line.trimStart());
    return timed !== null && timed.rest !== '';
  };
  const first = lines.slice(0, SAMPLE).findIndex(isCaption);
  if (first < 0) return -1;
  const spoken = lines.slice(first, first + SAMPLE).filter((line) => line.trim() !== '');
  const found = spoken.filter(isCaption).length;
  return found > 1 && found >= spoken.length * MIN_TIMED_SHARE ? first : -1;
});

export const timedCaptions: Format = {
  name: 'captions with times',
  extensions: ['.txt'],
  /* Identifies the document but no speaker: less than one speaker mark. */
  score: (content) => (findFirstCaption(content) < 0 ? 0 : 0.5),
  parse(content) {
    const { lines } = content;
    const first = findFirstCaption(content);
    const cues = lines.slice(first).map((line): SpokenCue => {
      const text = line.trim();
      const { time, rest = text } = splitLeadingTime(text) ?? {};
      return { speaker: null, start: time?.start ?? null, end: time?.end ?? null, text: rest };
    });
    const head = parseHead(lines.slice(0, first), () => false);
    return finishDraft(head, cuesToTurns(cues), false);
  },
};
