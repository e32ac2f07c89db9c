/**
 * whisper.cpp (`--output-json`): `transcription` with `offsets` in milliseconds, with speakers if it was run with
 * diarisation.
 */

import { z } from 'zod';
import {
  detectWordPieces,
  jsonFormat,
  optionalFlag,
  optionalLabel,
  optionalText,
  optionalTime,
  parseMilliseconds,
  validItems,
  valueAtPath,
} from './json.ts';

const segment = z.object({
  offsets: z.object({ from: optionalTime, to: optionalTime }).nullish().catch(null),
  text: optionalText,
  speaker: optionalLabel,
  speaker_turn_next: optionalFlag,
});
const shape = z.object({ transcription: validItems(segment) });

/** tinydiarize repeats a speaker change in the text. */
const SPEAKER_TURN_TOKEN = '[SPEAKER_TURN]';

export const whisperCpp = jsonFormat(
  'whisper.cpp JSON',
  (json) =>
    valueAtPath(json, 'transcription', 'offsets') !== undefined &&
    typeof valueAtPath(json, 'transcription', 'text') === 'string',
  shape,
  ({ transcription }, resolveLabel) => {
    const continuesWord = detectWordPieces(transcription.map(({ text }) => text ?? ''));
    return transcription.map(({ offsets, text, speaker }, i) => ({
      speaker: resolveLabel(speaker),
      start: parseMilliseconds(offsets?.from),
      end: parseMilliseconds(offsets?.to),
      text: (text ?? '').replace(SPEAKER_TURN_TOKEN, ''),
      noSpaceBefore: continuesWord(text ?? ''),
      speakerChanges: transcription[i - 1]?.speaker_turn_next === true,
    }));
  },
);
