/** whisper.cpp (`--output-json`): `transcription` with `offsets` in milliseconds, speakers where it was told to find them. */

import { z } from 'zod';
import {
  jsonFormat,
  optionalFlag,
  optionalLabel,
  optionalText,
  optionalTime,
  parseMilliseconds,
  validItems,
  valueAtPath,
} from './json.ts';
import { detectWordPieces } from './spaces.ts';

const segment = z.object({
  offsets: z.object({ from: optionalTime, to: optionalTime }).nullish().catch(null),
  text: optionalText,
  speaker: optionalLabel,
  speaker_turn_next: optionalFlag,
});
const shape = z.object({ transcription: validItems(segment) });

/** What tinydiarize writes into the text where it hears another speaker, beside the field that says so. */
const SPEAKER_TURN_TOKEN = '[SPEAKER_TURN]';

export const whisperCpp = jsonFormat(
  'whisper.cpp JSON',
  (json) =>
    valueAtPath(json, 'transcription', 'offsets') !== undefined &&
    typeof valueAtPath(json, 'transcription', 'text') === 'string',
  shape,
  ({ transcription }, who) => {
    const isGlued = detectWordPieces(transcription.map((one) => one.text ?? ''));
    return transcription.map(({ offsets, text: said, speaker }, i) => ({
      speaker: who(speaker),
      start: parseMilliseconds(offsets?.from),
      end: parseMilliseconds(offsets?.to),
      text: (said ?? '').replace(SPEAKER_TURN_TOKEN, ''),
      noSpaceBefore: isGlued(said ?? ''),
      speakerChanges: transcription[i - 1]?.speaker_turn_next === true,
    }));
  },
);
