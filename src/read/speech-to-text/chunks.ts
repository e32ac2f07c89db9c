/**
 * The speech recognition pipeline of transformers and transformers.js: `chunks` with a `timestamp` of two
 * seconds, the second `null` where the recording breaks off; insanely-fast-whisper adds `speakers`.
 */

import { z } from 'zod';
import { jsonFormat, label, list, look, seconds, text, time } from './json.ts';
import { spacesOf } from './spaces.ts';

const chunk = z.object({
  timestamp: z.array(time).nullish().catch(null),
  text,
  speaker: label,
});
const shape = z.object({ speakers: list(chunk), chunks: list(chunk) });

export const chunks = jsonFormat(
  'transformers.js JSON',
  (json) =>
    Array.isArray(look(json, 'chunks', 'timestamp')) &&
    typeof look(json, 'chunks', 'text') === 'string',
  shape,
  ({ speakers, chunks: all }, who) => {
    const pieces = speakers.length > 0 ? speakers : all;
    const isGlued = spacesOf(pieces.map((one) => one.text ?? ''));
    return pieces.map(({ timestamp, text: said, speaker }) => ({
      speaker: who(speaker),
      start: seconds(timestamp?.[0]),
      end: seconds(timestamp?.[1]),
      text: said ?? '',
      glued: isGlued(said ?? ''),
    }));
  },
);
