/** Podcasting 2.0 (`podcast:transcript` of type JSON): `segments` with `startTime`, `endTime` and a `body`, which may be one word. */

import { z } from 'zod';
import { jsonFormat, label, list, look, seconds, text, time } from './json.ts';

const segment = z.object({ speaker: label, startTime: time, endTime: time, body: text });
const shape = z.object({ segments: list(segment) });

export const podcasting = jsonFormat(
  'Podcasting 2.0 JSON',
  (json) =>
    typeof look(json, 'segments', 'body') === 'string' &&
    look(json, 'segments', 'startTime') !== undefined,
  shape,
  ({ segments }, who) =>
    segments.map(({ speaker, startTime, endTime, body }) => ({
      speaker: who(speaker),
      start: seconds(startTime),
      end: seconds(endTime),
      text: body ?? '',
    })),
);
