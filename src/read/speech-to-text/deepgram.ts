/**
 * Deepgram: `results.utterances` where they were asked for, else the words of each channel. Speakers are
 * numbers that begin anew in each channel, so where there are several a speaker is told with the channel.
 */

import { z } from 'zod';
import type { SpokenCue } from '../cues.ts';
import type { Person } from '../format.ts';
import type { Label } from '../people/labels.ts';
import { cuesOfWords, type TimedWord } from '../words.ts';
import { jsonFormat, label, list, look, seconds, text, time, type Who } from './json.ts';

const word = z.object({
  word: text,
  punctuated_word: text,
  start: time,
  end: time,
  speaker: label,
});
const utterance = z.object({
  transcript: text,
  start: time,
  end: time,
  speaker: label,
  channel: label,
  words: list(word),
});
const channel = z.object({ alternatives: list(z.object({ words: list(word) })) });
const shape = z.object({
  results: z.object({ utterances: list(utterance), channels: list(channel) }),
});

type InChannel = (speaker: Label, channel: Label) => Person | null;

/** A channel is named only where there are others. */
const whoIn = (channels: number, who: Who): InChannel =>
  channels < 2
    ? who
    : (speaker, channel) => {
        const name = who(speaker)?.name;
        return who(name === undefined ? `Channel ${channel}` : `Channel ${channel} ${name}`);
      };

const timed = (
  words: readonly z.output<typeof word>[],
  who: (speaker: Label) => Person | null,
): TimedWord[] =>
  words.map((one) => ({
    text: one.punctuated_word ?? one.word ?? '',
    start: seconds(one.start),
    end: seconds(one.end),
    speaker: who(one.speaker),
  }));

function cuesOf({ results }: z.output<typeof shape>, labels: Who): SpokenCue[] {
  const { utterances, channels } = results;
  const inChannels = new Set(utterances.map((one) => one.channel ?? 0)).size;
  const who = whoIn(Math.max(channels.length, inChannels), labels);
  if (utterances.length === 0) {
    return channels.flatMap(({ alternatives: [best] }, channel) =>
      timed(best?.words ?? [], (speaker) => who(speaker, channel)),
    );
  }
  return utterances.flatMap(({ transcript, start, end, speaker: own, channel, words }) => {
    const speaker = who(own, channel ?? 0);
    const text = transcript ?? '';
    const cues = cuesOfWords(
      text,
      timed(words, () => speaker),
    );
    return cues.length > 0 ? cues : [{ speaker, start: seconds(start), end: seconds(end), text }];
  });
}

export const deepgram = jsonFormat(
  'Deepgram JSON',
  (json) =>
    Array.isArray(look(json, 'results', 'channels', 'alternatives')) ||
    typeof look(json, 'results', 'utterances', 'transcript') === 'string',
  shape,
  cuesOf,
);
