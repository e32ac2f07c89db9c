/**
 * Podcasting 2.0 (`podcast:transcript` of type JSON): `segments` with `startTime`, `endTime` and a `body`, perhaps a
 * single word.
 */

import { z } from 'zod';
import {
  jsonFormat,
  optionalLabel,
  optionalText,
  optionalTime,
  parseSeconds,
  validItems,
  valueAtPath,
} from './json.ts';

const segment = z.object({
  speaker: optionalLabel,
  startTime: optionalTime,
  endTime: optionalTime,
  body: optionalText,
});
const shape = z.object({ segments: validItems(segment) });

export const podcasting = jsonFormat(
  'Podcasting 2.0 JSON',
  (json) =>
    typeof valueAtPath(json, 'segments', 'body') === 'string' &&
    valueAtPath(json, 'segments', 'startTime') !== undefined,
  shape,
  ({ segments }, resolveLabel) =>
    segments.map(({ speaker, startTime, endTime, body }) => ({
      speaker: resolveLabel(speaker),
      start: parseSeconds(startTime),
      end: parseSeconds(endTime),
      text: body ?? '',
    })),
);
