/** SRT, and whatever else is lines below `00:00:01,000 --> 00:00:02,000`, such as WebVTT without its head. */

import { draftOfCues } from '../cues.ts';
import type { Format } from '../format.ts';
import { blocksOf, isTiming } from './blocks.ts';
import { cuesOfCaptions } from './captions.ts';
import { captionsOf } from './markup.ts';
import { WEBVTT } from './webvtt.ts';

/** Characters at the beginning in which the first time has to stand. */
const HEAD = 2000;

export const srt: Format = {
  name: 'SRT',
  extensions: ['.srt'],
  marks: ({ text }) =>
    !WEBVTT.test(text) && text.slice(0, HEAD).split('\n').some(isTiming)
      ? Number.POSITIVE_INFINITY
      : 0,
  parse: ({ text }) => draftOfCues(cuesOfCaptions(blocksOf(text, 'srt').flatMap(captionsOf))),
};
