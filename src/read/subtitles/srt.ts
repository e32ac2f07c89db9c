/** SRT, and WebVTT that has lost its head: lines below `00:00:01,000 --> 00:00:02,000`. */

import { draftOfCues } from '../cues.ts';
import type { Format } from '../format.ts';
import { blocksOf } from './blocks.ts';
import { cuesOfCaptions } from './captions.ts';
import { captionsOf } from './markup.ts';
import { WEBVTT } from './webvtt.ts';

/** Characters at the beginning in which the first time has to stand. */
const HEAD = 2000;
/** Minutes and seconds have two digits; Word documents of Teams have `0:0:3.250 --> 0:0:4.100` and are none. */
const TIMING = /^[ \t]*(?:\d+:)?\d\d:\d\d[.,]\d+[ \t]*-->[ \t]*(?:\d+:)?\d\d:\d\d[.,]\d/m;

export const srt: Format = {
  name: 'SRT',
  extensions: ['.srt'],
  marks: ({ text }) =>
    !WEBVTT.test(text) && TIMING.test(text.slice(0, HEAD)) ? Number.POSITIVE_INFINITY : 0,
  parse: ({ text }) => draftOfCues(cuesOfCaptions(blocksOf(text, 'srt').flatMap(captionsOf))),
};
