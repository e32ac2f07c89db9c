/** WebVTT, as Teams, Zoom, YouTube and podcasts write it. */

import { cuesToDraft } from '../cues.ts';
import type { Format } from '../format.ts';
import { parseBlocks } from './blocks.ts';
import { captionsToCues } from './captions.ts';
import { blockToCaptions } from './markup.ts';

export const WEBVTT_SIGNATURE = /^\s*WEBVTT(?:\s|$)/;

export const webvtt: Format = {
  name: 'WebVTT',
  extensions: ['.vtt'],
  score: ({ text }) => (WEBVTT_SIGNATURE.test(text) ? Number.POSITIVE_INFINITY : 0),
  parse: ({ text }) =>
    cuesToDraft(captionsToCues(parseBlocks(text, 'webvtt').flatMap(blockToCaptions))),
};
