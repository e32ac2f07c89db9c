/**
 * Whisper and what is built on it: `segments` with `start` and `end` in seconds and a `text`, as Whisper,
 * faster-whisper, WhisperX (with speakers) and OpenAI's `verbose_json` and `diarized_json` give them, or the
 * list of segments alone.
 */

import { z } from 'zod';
import type { SpokenCue } from '../cues.ts';
import type { Person } from '../format.ts';
import { cuesOfWords, type TimedWord } from '../words.ts';
import { jsonFormat, label, list, look, seconds, text, time, type Who } from './json.ts';

/** Words in a row from which on another speaker than the segment's is one, and no mistake of the diarisation. */
const RUN = 3;

const word = z.object({ word: text, text, start: time, end: time, speaker: label });
const segment = z.object({ text, start: time, end: time, speaker: label, words: list(word) });
const transcription = z.object({ text, segments: list(segment), words: list(word) });
const shape = z.preprocess(
  (json) => (Array.isArray(json) ? { segments: json } : json),
  transcription,
);

type Word = z.output<typeof word>;
type Segment = z.output<typeof segment>;

/** Whether it is a list of segments, which only here have both a `text` and a `start`. */
const isSegments = (value: unknown): boolean =>
  Array.isArray(value) &&
  typeof look(value, 'text') === 'string' &&
  look(value, 'start') !== undefined;

const isOwn = (json: unknown): boolean =>
  isSegments(json) || isSegments(look(json, 'segments')) || isWordsOnly(json);

/** OpenAI's `verbose_json` where only the times of words were asked for. */
const isWordsOnly = (json: unknown): boolean =>
  typeof look(json, 'text') === 'string' &&
  typeof look(json, 'words', 'word') === 'string' &&
  !Array.isArray(look(json, 'segments'));

const timed = (words: readonly Word[], who: Who): TimedWord[] =>
  words.map((one) => ({
    text: one.word ?? one.text ?? '',
    start: seconds(one.start),
    end: seconds(one.end),
    speaker: who(one.speaker),
  }));

function cuesOfSegment(segment: Segment, who: Who): SpokenCue[] {
  const speaker = who(segment.speaker);
  const cues = cuesOfWords(segment.text ?? '', attributed(timed(segment.words, who), speaker));
  if (cues.length > 0) return cues;
  const [start, end] = [seconds(segment.start), seconds(segment.end)];
  return [{ speaker, start, end, text: segment.text ?? '' }];
}

/** Each word with whoever says it: the segment's speaker, unless a run of words agrees on another. */
function attributed(words: readonly TimedWord[], speaker: Person | null): TimedWord[] {
  const runs: { readonly speaker: Person | null; readonly words: TimedWord[] }[] = [];
  for (const one of words) {
    const run = runs.at(-1);
    // Numerals often have neither a time nor a speaker.
    const goesOn = one.speaker === null || one.speaker.name === run?.speaker?.name;
    if (run !== undefined && goesOn) run.words.push(one);
    else runs.push({ speaker: one.speaker, words: [one] });
  }
  return runs.flatMap((run) => {
    const who = run.words.length < RUN ? (speaker ?? run.speaker) : (run.speaker ?? speaker);
    return run.words.map((one) => ({ ...one, speaker: who }));
  });
}

export const whisper = jsonFormat(
  'Whisper JSON',
  isOwn,
  shape,
  ({ text: whole, segments, words }, who) =>
    segments.length > 0
      ? segments.flatMap((one) => cuesOfSegment(one, who))
      : cuesOfWords(whole ?? '', timed(words, who)),
);
