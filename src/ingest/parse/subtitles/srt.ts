/** SRT, and other lines below `00:00:01,000 --> 00:00:02,000`, such as WebVTT without its header. */

import { cuesToDraft } from '../cues.ts';
import type { Format } from '../format.ts';
import { isTimingLine, parseBlocks } from './blocks.ts';
import { captionsToCues } from './captions.ts';
import { blockToCaptions } from './markup.ts';
import { WEBVTT_SIGNATURE } from './webvtt.ts';

/** Characters within which the first time must stand. */
const FIRST_TIME_WITHIN = 2000;

export const srt: Format = {
  name: 'SRT',
  extensions: ['.srt'],
  score: ({ text }) =>
    !WEBVTT_SIGNATURE.test(text) && text.slice(0, FIRST_TIME_WITHIN).split('\n').some(isTimingLine)
      ? Number.POSITIVE_INFINITY
      : 0,
  parse: ({ text }) =>
    cuesToDraft(captionsToCues(parseBlocks(text, 'srt').flatMap(blockToCaptions))),
};
