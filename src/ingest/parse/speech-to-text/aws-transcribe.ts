/**
 * Amazon Transcribe: `results.items` are words, and punctuation without a time; times are seconds in strings. The
 * speaker is on the item or, in older files, in `speaker_labels` under the item's start time.
 */

import { z } from 'zod';
import type { SpokenCue } from '../cues.ts';
import type { PersonMention } from '../format.ts';
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

const item = z.object({
  type: optionalText,
  start_time: optionalTime,
  end_time: optionalTime,
  speaker_label: optionalLabel,
  alternatives: validItems(z.object({ content: optionalText })),
});
const labelled = z.object({ start_time: optionalTime, speaker_label: optionalLabel });
const shape = z.object({
  results: z.object({
    items: validItems(item),
    speaker_labels: z
      .object({ segments: validItems(z.object({ items: validItems(labelled) })) })
      .nullish()
      .catch(null),
    channel_labels: z
      .object({
        channels: validItems(z.object({ channel_label: optionalLabel, items: validItems(item) })),
      })
      .nullish()
      .catch(null),
  }),
});

type Item = z.output<typeof item>;

/** Punctuation belongs to the speaker of the word before it. */
function* itemsToCues(
  items: readonly Item[],
  speakerOf: (item: Item) => PersonMention | null,
): Generator<SpokenCue> {
  let speaker: PersonMention | null = null;
  for (const item of items) {
    const mark = item.type === 'punctuation';
    if (!mark) speaker = speakerOf(item);
    yield {
      speaker,
      start: mark ? null : parseSeconds(item.start_time),
      end: mark ? null : parseSeconds(item.end_time),
      text: item.alternatives[0]?.content ?? '',
      noSpaceBefore: mark,
    };
  }
}

function* toCues(
  { results }: z.output<typeof shape>,
  resolveLabel: LabelResolver,
): Generator<SpokenCue> {
  const channels = results.channel_labels?.channels ?? [];
  if (channels.length > 1) {
    for (const { channel_label, items } of channels)
      yield* itemsToCues(items, () => resolveLabel(channel_label));
    return;
  }
  const segments = results.speaker_labels?.segments ?? [];
  const byTime = new Map(
    segments.flatMap(({ items }) => items.map((item) => [item.start_time, item.speaker_label])),
  );
  yield* itemsToCues(results.items, (item) =>
    resolveLabel(item.speaker_label ?? byTime.get(item.start_time)),
  );
}

export const awsTranscribe = jsonFormat(
  'Amazon Transcribe JSON',
  (json) => typeof valueAtPath(json, 'results', 'items', 'alternatives', 'content') === 'string',
  shape,
  toCues,
);
