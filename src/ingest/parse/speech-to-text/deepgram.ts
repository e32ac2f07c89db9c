/**
 * Deepgram: `results.utterances` if present, else the words of each channel. Speaker numbers restart in each channel,
 * so with several channels the label includes the channel.
 */

import { z } from 'zod';
import { alignWords, type TimedWord } from '../align-words.ts';
import type { SpokenCue } from '../cues.ts';
import type { PersonMention } from '../format.ts';
import type { MachineLabel } from '../people/machine-labels.ts';
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

const word = z.object({
  word: optionalText,
  punctuated_word: optionalText,
  start: optionalTime,
  end: optionalTime,
  speaker: optionalLabel,
});
const utterance = z.object({
  transcript: optionalText,
  start: optionalTime,
  end: optionalTime,
  speaker: optionalLabel,
  channel: optionalLabel,
  words: validItems(word),
});
const channel = z.object({ alternatives: validItems(z.object({ words: validItems(word) })) });
const shape = z.object({
  results: z.object({ utterances: validItems(utterance), channels: validItems(channel) }),
});

type ChannelLabelResolver = (speaker: MachineLabel, channel: MachineLabel) => PersonMention | null;

const resolveInChannels = (channels: number, resolveLabel: LabelResolver): ChannelLabelResolver =>
  channels < 2
    ? resolveLabel
    : (speaker, channel) => {
        const name = resolveLabel(speaker)?.name;
        return resolveLabel(
          name === undefined ? `Channel ${channel}` : `Channel ${channel} ${name}`,
        );
      };

const toTimedWords = (
  words: readonly z.output<typeof word>[],
  who: (speaker: MachineLabel) => PersonMention | null,
): TimedWord[] =>
  words.map((word) => ({
    text: word.punctuated_word ?? word.word ?? '',
    start: parseSeconds(word.start),
    end: parseSeconds(word.end),
    speaker: who(word.speaker),
  }));

function toCues({ results }: z.output<typeof shape>, labels: LabelResolver): SpokenCue[] {
  const { utterances, channels } = results;
  const inChannels = new Set(utterances.map(({ channel }) => channel ?? 0)).size;
  const who = resolveInChannels(Math.max(channels.length, inChannels), labels);
  if (utterances.length === 0) {
    return channels.flatMap(({ alternatives: [best] }, channel) =>
      toTimedWords(best?.words ?? [], (speaker) => who(speaker, channel)),
    );
  }
  return utterances.flatMap(({ transcript, start, end, speaker: own, channel, words }) => {
    const speaker = who(own, channel ?? 0);
    const text = transcript ?? '';
    const cues = alignWords(
      text,
      toTimedWords(words, () => speaker),
    );
    return cues.length > 0
      ? cues
      : [{ speaker, start: parseSeconds(start), end: parseSeconds(end), text }];
  });
}

export const deepgram = jsonFormat(
  'Deepgram JSON',
  (json) =>
    Array.isArray(valueAtPath(json, 'results', 'channels', 'alternatives')) ||
    typeof valueAtPath(json, 'results', 'utterances', 'transcript') === 'string',
  shape,
  toCues,
);
