/**
 * Google Speech-to-Text, v1 and v2: `results` with `words`. With v1 diarisation the last result repeats all words,
 * now with a `speakerTag`; then only that one is read.
 */

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

/** `"1.200s"`, or an object as client libraries print it. */
const duration = z
  .union([z.number(), z.string(), z.object({ seconds: optionalTime, nanos: optionalTime })])
  .nullish()
  .catch(null);
const word = z.object({
  word: optionalText,
  startTime: duration,
  endTime: duration,
  startOffset: duration,
  endOffset: duration,
  speakerTag: optionalLabel,
  speakerLabel: optionalLabel,
});
const alternative = z.object({ transcript: optionalText, words: validItems(word) });
const recognition = z.object({
  results: validItems(z.object({ alternatives: validItems(alternative) })),
});
/** A finished long-running operation wraps it in `response`. */
const shape = z.preprocess((json) => valueAtPath(json, 'response') ?? json, recognition);

type Word = z.output<typeof word>;

function parseDuration(written: z.output<typeof duration>): number | null {
  if (typeof written !== 'object' || written === null) return parseSeconds(written);
  return (parseSeconds(written.seconds) ?? 0) + (parseSeconds(written.nanos) ?? 0) / 1e9;
}

/** `speakerTag` counts from 1; 0 is nobody. */
const isTagged = ({ speakerTag }: Word): boolean => Number(speakerTag) > 0;

const wordToCue = (word: Word, resolveLabel: LabelResolver): SpokenCue => ({
  speaker: resolveLabel(word.speakerLabel ?? (isTagged(word) ? word.speakerTag : null)),
  start: parseDuration(word.startTime ?? word.startOffset),
  end: parseDuration(word.endTime ?? word.endOffset),
  text: word.word ?? '',
});

function toCues(
  { results }: z.output<typeof recognition>,
  resolveLabel: LabelResolver,
): SpokenCue[] {
  const cuesOfAll = (words: readonly Word[]): SpokenCue[] =>
    words.map((word) => wordToCue(word, resolveLabel));
  const best = results.map(({ alternatives: [first] }) => first);
  const last = best.at(-1)?.words ?? [];
  const all = best.reduce((count, alternative) => count + (alternative?.words.length ?? 0), 0);
  if (last.some(isTagged) && 2 * last.length >= all) return cuesOfAll(last);
  return best.flatMap((alternative): SpokenCue[] =>
    alternative === undefined || alternative.words.length > 0
      ? cuesOfAll(alternative?.words ?? [])
      : [{ speaker: null, start: null, end: null, text: alternative.transcript ?? '' }],
  );
}

const hasAlternatives = (json: unknown): boolean =>
  Array.isArray(valueAtPath(json, 'results', 'alternatives')) &&
  valueAtPath(json, 'results', 'alternatives', 'timestamps') === undefined &&
  (typeof valueAtPath(json, 'results', 'alternatives', 'transcript') === 'string' ||
    typeof valueAtPath(json, 'results', 'alternatives', 'words', 'word') === 'string');

export const google = jsonFormat(
  'Google Speech-to-Text JSON',
  (json) => hasAlternatives(json) || hasAlternatives(valueAtPath(json, 'response')),
  shape,
  toCues,
);
