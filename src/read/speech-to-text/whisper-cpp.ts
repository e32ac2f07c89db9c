/** whisper.cpp (`--output-json`): `transcription` with `offsets` in milliseconds, speakers where it was told to find them. */

import { z } from 'zod';
import { flag, jsonFormat, label, list, look, milliseconds, text, time } from './json.ts';
import { spacesOf } from './spaces.ts';

const segment = z.object({
  offsets: z.object({ from: time, to: time }).nullish().catch(null),
  text,
  speaker: label,
  speaker_turn_next: flag,
});
const shape = z.object({ transcription: list(segment) });

/** What tinydiarize writes into the text where it hears another speaker, beside the field that says so. */
const TURN = '[SPEAKER_TURN]';

export const whisperCpp = jsonFormat(
  'whisper.cpp JSON',
  (json) =>
    look(json, 'transcription', 'offsets') !== undefined &&
    typeof look(json, 'transcription', 'text') === 'string',
  shape,
  ({ transcription }, who) => {
    const isGlued = spacesOf(transcription.map((one) => one.text ?? ''));
    return transcription.map(({ offsets, text: said, speaker }, i) => ({
      speaker: who(speaker),
      start: milliseconds(offsets?.from),
      end: milliseconds(offsets?.to),
      text: (said ?? '').replace(TURN, ''),
      glued: isGlued(said ?? ''),
      changes: transcription[i - 1]?.speaker_turn_next === true,
    }));
  },
);
