/** Rev and Rev.ai: `monologues` of `elements`; spaces and punctuation are elements without a time. */

import { z } from 'zod';
import type { SpokenCue } from '../cues.ts';
import {
  jsonFormat,
  type LabelResolver,
  optionalLabel,
  optionalText,
  optionalTime,
  parseSeconds,
  validItems,
  valueAtPath,
} from './json.ts';

const element = z.object({
  type: optionalText,
  value: optionalText,
  ts: optionalTime,
  end_ts: optionalTime,
});
const monologue = z.object({
  speaker: optionalLabel,
  speaker_info: z.object({ display_name: optionalText }).nullish().catch(null),
  elements: validItems(element),
});
const shape = z.object({
  speakers: validItems(z.object({ id: optionalLabel, name: optionalText })),
  monologues: validItems(monologue),
});

function* toCues(
  { speakers, monologues }: z.output<typeof shape>,
  resolveLabel: LabelResolver,
): Generator<SpokenCue> {
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  for (const { speaker: id, speaker_info, elements } of monologues) {
    const speaker = resolveLabel(speaker_info?.display_name ?? names.get(id) ?? id);
    /* Files without space elements imply a space between words. */
    const hasSpaces = elements.some(({ value }) => value?.trim() === '');
    let noSpaceBefore = false;
    for (const { type, value, ts, end_ts } of elements) {
      const text = value ?? '';
      if (text.trim() === '') noSpaceBefore = false;
      else {
        yield {
          speaker,
          start: parseSeconds(ts),
          end: parseSeconds(end_ts),
          text,
          noSpaceBefore: noSpaceBefore || (!hasSpaces && type === 'punct'),
        };
        noSpaceBefore = hasSpaces;
      }
    }
  }
}

export const revAi = jsonFormat(
  'Rev.ai JSON',
  (json) => typeof valueAtPath(json, 'monologues', 'elements', 'value') === 'string',
  shape,
  toCues,
);
