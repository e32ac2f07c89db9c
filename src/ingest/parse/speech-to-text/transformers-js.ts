/**
 * Speech recognition of transformers and transformers.js: `chunks` with `timestamp: [start, end]`, `end` is `null` if
 * the recording breaks off; insanely-fast-whisper adds `speakers`.
 */

import { z } from 'zod';
import {
  detectWordPieces,
  jsonFormat,
  optionalLabel,
  optionalText,
  optionalTime,
  parseSeconds,
  validItems,
  valueAtPath,
} from './json.ts';

const chunk = z.object({
  timestamp: z.array(optionalTime).nullish().catch(null),
  text: optionalText,
  speaker: optionalLabel,
});
const shape = z.object({ speakers: validItems(chunk), chunks: validItems(chunk) });

export const transformersJs = jsonFormat(
  'transformers.js JSON',
  (json) =>
    Array.isArray(valueAtPath(json, 'chunks', 'timestamp')) &&
    typeof valueAtPath(json, 'chunks', 'text') === 'string',
  shape,
  ({ speakers, chunks: all }, resolveLabel) => {
    const pieces = speakers.length > 0 ? speakers : all;
    const continuesWord = detectWordPieces(pieces.map(({ text }) => text ?? ''));
    return pieces.map(({ timestamp, text, speaker }) => ({
      speaker: resolveLabel(speaker),
      start: parseSeconds(timestamp?.[0]),
      end: parseSeconds(timestamp?.[1]),
      text: text ?? '',
      noSpaceBefore: continuesWord(text ?? ''),
    }));
  },
);
