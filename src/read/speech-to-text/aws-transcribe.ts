/**
 * Amazon Transcribe: `results.items` are words and marks, marks without a time; times are seconds in strings.
 * Who says an item stands on the item or, in older files, in `speaker_labels` under the time it begins at.
 */

import { z } from 'zod';
import type { SpokenCue } from '../cues.ts';
import type { Person } from '../format.ts';
import { jsonFormat, label, list, look, seconds, text, time, type Who } from './json.ts';

const item = z.object({
  type: text,
  start_time: time,
  end_time: time,
  speaker_label: label,
  alternatives: list(z.object({ content: text })),
});
const labelled = z.object({ start_time: time, speaker_label: label });
const shape = z.object({
  results: z.object({
    items: list(item),
    speaker_labels: z
      .object({ segments: list(z.object({ items: list(labelled) })) })
      .nullish()
      .catch(null),
    channel_labels: z
      .object({ channels: list(z.object({ channel_label: label, items: list(item) })) })
      .nullish()
      .catch(null),
  }),
});

type Item = z.output<typeof item>;

/** A mark belongs to whoever said the word before it. */
function* cuesOfItems(
  items: readonly Item[],
  speakerOf: (item: Item) => Person | null,
): Generator<SpokenCue> {
  let speaker: Person | null = null;
  for (const one of items) {
    const mark = one.type === 'punctuation';
    if (!mark) speaker = speakerOf(one);
    yield {
      speaker,
      start: mark ? null : seconds(one.start_time),
      end: mark ? null : seconds(one.end_time),
      text: one.alternatives[0]?.content ?? '',
      glued: mark,
    };
  }
}

function* cuesOf({ results }: z.output<typeof shape>, who: Who): Generator<SpokenCue> {
  const channels = results.channel_labels?.channels ?? [];
  if (channels.length > 1) {
    for (const { channel_label, items } of channels)
      yield* cuesOfItems(items, () => who(channel_label));
    return;
  }
  const segments = results.speaker_labels?.segments ?? [];
  const byTime = new Map(
    segments.flatMap(({ items }) => items.map((one) => [one.start_time, one.speaker_label])),
  );
  yield* cuesOfItems(results.items, (one) => who(one.speaker_label ?? byTime.get(one.start_time)));
}

export const awsTranscribe = jsonFormat(
  'Amazon Transcribe JSON',
  (json) => typeof look(json, 'results', 'items', 'alternatives', 'content') === 'string',
  shape,
  cuesOf,
);
