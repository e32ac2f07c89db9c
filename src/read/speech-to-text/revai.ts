/** Rev and Rev.ai: `monologues` of `elements`, where spaces and marks are elements without a time. */

import { z } from 'zod';
import type { SpokenCue } from '../cues.ts';
import { jsonFormat, label, list, look, seconds, text, time, type Who } from './json.ts';

const element = z.object({ type: text, value: text, ts: time, end_ts: time });
const monologue = z.object({
  speaker: label,
  speaker_info: z.object({ display_name: text }).nullish().catch(null),
  elements: list(element),
});
const shape = z.object({
  speakers: list(z.object({ id: label, name: text })),
  monologues: list(monologue),
});

function* cuesOf({ speakers, monologues }: z.output<typeof shape>, who: Who): Generator<SpokenCue> {
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  for (const { speaker: id, speaker_info, elements } of monologues) {
    const speaker = who(speaker_info?.display_name ?? names.get(id) ?? id);
    // Without spaces of its own, it is one between any two words.
    const spaces = elements.some(({ value }) => value?.trim() === '');
    let glued = false;
    for (const { type, value, ts, end_ts } of elements) {
      const said = value ?? '';
      if (said.trim() === '') glued = false;
      else {
        yield {
          speaker,
          start: seconds(ts),
          end: seconds(end_ts),
          text: said,
          glued: glued || (!spaces && type === 'punct'),
        };
        glued = spaces;
      }
    }
  }
}

export const revAi = jsonFormat(
  'Rev.ai JSON',
  (json) => typeof look(json, 'monologues', 'elements', 'value') === 'string',
  shape,
  cuesOf,
);
