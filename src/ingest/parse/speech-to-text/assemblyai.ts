/** AssemblyAI: `utterances` with speakers, else `words`; times in milliseconds. */

import { z } from 'zod';
import { alignWords, type TimedWord } from '../align-words.ts';
import type { SpokenCue } from '../cues.ts';
import {
  jsonFormat,
  type LabelResolver,
  optionalLabel,
  optionalText,
  optionalTime,
  parseMilliseconds,
  validItems,
  valueAtPath,
} from './json.ts';

const word = z.object({
  text: optionalText,
  start: optionalTime,
  end: optionalTime,
  speaker: optionalLabel,
});
const utterance = z.object({ ...word.shape, words: validItems(word) });
const shape = z.object({
  text: optionalText,
  utterances: validItems(utterance),
  words: validItems(word),
});

const toTimedWords = (
  words: readonly z.output<typeof word>[],
  resolveLabel: LabelResolver,
): TimedWord[] =>
  words.map((word) => ({
    text: word.text ?? '',
    start: parseMilliseconds(word.start),
    end: parseMilliseconds(word.end),
    speaker: resolveLabel(word.speaker),
  }));

function toCues(
  { text: whole, utterances, words }: z.output<typeof shape>,
  resolveLabel: LabelResolver,
): SpokenCue[] {
  if (utterances.length === 0) return alignWords(whole ?? '', toTimedWords(words, resolveLabel));
  return utterances.flatMap((utterance) => {
    const speaker = resolveLabel(utterance.speaker);
    const own = toTimedWords(utterance.words, resolveLabel).map((word) => ({ ...word, speaker }));
    const cues = alignWords(utterance.text ?? '', own);
    return cues.length > 0 ? cues : toTimedWords([utterance], resolveLabel);
  });
}

export const assemblyAi = jsonFormat(
  'AssemblyAI JSON',
  (json) =>
    valueAtPath(json, 'status') !== undefined &&
    valueAtPath(json, 'id') !== undefined &&
    (typeof valueAtPath(json, 'utterances', 'text') === 'string' ||
      typeof valueAtPath(json, 'words', 'text') === 'string'),
  shape,
  toCues,
);
