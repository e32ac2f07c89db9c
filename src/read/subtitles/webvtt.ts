/** WebVTT, as Teams, Zoom, YouTube and podcasts write it. */

import { draftOfCues } from '../cues.ts';
import type { Format } from '../format.ts';
import { blocksOf } from './blocks.ts';
import { cuesOfCaptions } from './captions.ts';
import { captionsOf } from './markup.ts';

/** What the file has to begin with. */
export const WEBVTT = /^\s*WEBVTT(?:\s|$)/;

export const webvtt: Format = {
  name: 'WebVTT',
  extensions: ['.vtt'],
  marks: ({ text }) => (WEBVTT.test(text) ? Number.POSITIVE_INFINITY : 0),
  parse: ({ text }) => draftOfCues(cuesOfCaptions(blocksOf(text, 'webvtt').flatMap(captionsOf))),
};
