/** AssemblyAI: `utterances` where speakers were asked for, else `words`; times in milliseconds. */

import { z } from 'zod';
import type { SpokenCue } from '../cues.ts';
import { cuesOfWords, type TimedWord } from '../words.ts';
import { jsonFormat, label, list, look, milliseconds, text, time, type Who } from './json.ts';

const word = z.object({ text, start: time, end: time, speaker: label });
const utterance = z.object({ ...word.shape, words: list(word) });
const shape = z.object({ text, utterances: list(utterance), words: list(word) });

const timed = (words: readonly z.output<typeof word>[], who: Who): TimedWord[] =>
  words.map((one) => ({
    text: one.text ?? '',
    start: milliseconds(one.start),
    end: milliseconds(one.end),
    speaker: who(one.speaker),
  }));

function cuesOf({ text: whole, utterances, words }: z.output<typeof shape>, who: Who): SpokenCue[] {
  if (utterances.length === 0) return cuesOfWords(whole ?? '', timed(words, who));
  return utterances.flatMap((utterance) => {
    const speaker = who(utterance.speaker);
    const own = timed(utterance.words, who).map((one) => ({ ...one, speaker }));
    const cues = cuesOfWords(utterance.text ?? '', own);
    return cues.length > 0 ? cues : timed([utterance], who);
  });
}

export const assemblyAi = jsonFormat(
  'AssemblyAI JSON',
  (json) =>
    look(json, 'status') !== undefined &&
    look(json, 'id') !== undefined &&
    (typeof look(json, 'utterances', 'text') === 'string' ||
      typeof look(json, 'words', 'text') === 'string'),
  shape,
  cuesOf,
);
