/** YouTube's captions in JSON (`json3` of yt-dlp): events of segments, in milliseconds. */

import { z } from 'zod';
import { cuesToDraft } from '../cues.ts';
import type { Format } from '../format.ts';
import {
  optionalText,
  optionalTime,
  parseMilliseconds,
  validItems,
  valueAtPath,
} from '../speech-to-text/json.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { captionsToCues } from './captions.ts';

const shape = z.object({
  events: validItems(
    z.object({
      tStartMs: optionalTime,
      dDurationMs: optionalTime,
      segs: validItems(z.object({ utf8: optionalText })),
    }),
  ),
});

export const youtubeJson3: Format = {
  name: 'YouTube JSON (json3)',
  extensions: ['.json', '.json3'],
  score: ({ json }) =>
    Array.isArray(valueAtPath(json, 'events')) &&
    (valueAtPath(json, 'wireMagic') !== undefined ||
      valueAtPath(json, 'events', 'tStartMs') !== undefined)
      ? Number.POSITIVE_INFINITY
      : 0,
  parse({ json }) {
    const { data } = shape.safeParse(json);
    if (!data)
      throw new UnreadableError('this looks like captions of YouTube; download them again.');
    const captions = data.events.map(({ tStartMs, dDurationMs, segs }) => {
      const start = parseMilliseconds(tStartMs);
      const duration = parseMilliseconds(dDurationMs);
      const text = segs.map(({ utf8 }) => utf8 ?? '').join('');
      const end = start === null || duration === null ? null : start + duration;
      return { start, end, voice: null, lines: text.split('\n') };
    });
    return cuesToDraft(
      captionsToCues(captions.filter(({ lines }) => lines.join('').trim() !== '')),
    );
  },
};
