/**
 * Google Speech-to-Text, v1 and v2: `results` with `words`. With v1's diarisation the last result says all
 * words again, now with a `speakerTag`; then only it is read.
 */

import { z } from 'zod';
import type { SpokenCue } from '../cues.ts';
import { jsonFormat, label, list, look, seconds, text, time, type Who } from './json.ts';

/** `"1.200s"`, or as client libraries print it. */
const duration = z
  .union([z.number(), z.string(), z.object({ seconds: time, nanos: time })])
  .nullish()
  .catch(null);
const word = z.object({
  word: text,
  startTime: duration,
  endTime: duration,
  startOffset: duration,
  endOffset: duration,
  speakerTag: label,
  speakerLabel: label,
});
const alternative = z.object({ transcript: text, words: list(word) });
const recognition = z.object({
  results: list(z.object({ alternatives: list(alternative) })),
});
/** A finished long-running operation holds it as its `response`. */
const shape = z.preprocess((json) => look(json, 'response') ?? json, recognition);

type Word = z.output<typeof word>;

function durationOf(written: z.output<typeof duration>): number | null {
  if (typeof written !== 'object' || written === null) return seconds(written);
  return (seconds(written.seconds) ?? 0) + (seconds(written.nanos) ?? 0) / 1e9;
}

/** `speakerTag` counts from 1: 0 is no one. */
const isTagged = ({ speakerTag }: Word): boolean => Number(speakerTag) > 0;

const cueOfWord = (one: Word, who: Who): SpokenCue => ({
  speaker: who(one.speakerLabel ?? (isTagged(one) ? one.speakerTag : null)),
  start: durationOf(one.startTime ?? one.startOffset),
  end: durationOf(one.endTime ?? one.endOffset),
  text: one.word ?? '',
});

function cuesOf({ results }: z.output<typeof recognition>, who: Who): SpokenCue[] {
  const cuesOfAll = (words: readonly Word[]): SpokenCue[] =>
    words.map((one) => cueOfWord(one, who));
  const best = results.map(({ alternatives: [first] }) => first);
  const last = best.at(-1)?.words ?? [];
  const all = best.reduce((count, one) => count + (one?.words.length ?? 0), 0);
  if (last.some(isTagged) && 2 * last.length >= all) return cuesOfAll(last);
  return best.flatMap((one): SpokenCue[] =>
    one === undefined || one.words.length > 0
      ? cuesOfAll(one?.words ?? [])
      : [{ speaker: null, start: null, end: null, text: one.transcript ?? '' }],
  );
}

const hasAlternatives = (json: unknown): boolean =>
  Array.isArray(look(json, 'results', 'alternatives')) &&
  (typeof look(json, 'results', 'alternatives', 'transcript') === 'string' ||
    typeof look(json, 'results', 'alternatives', 'words', 'word') === 'string');

export const google = jsonFormat(
  'Google Speech-to-Text JSON',
  (json) => hasAlternatives(json) || hasAlternatives(look(json, 'response')),
  shape,
  cuesOf,
);
