/**
 * Whisper and derivatives (faster-whisper, WhisperX, OpenAI's `verbose_json` and `diarized_json`): `segments` with
 * `start` and `end` in seconds and `text`, or the list of segments alone.
 */

import { z } from 'zod';
import { alignWords, type TimedWord } from '../align-words.ts';
import type { SpokenCue } from '../cues.ts';
import type { PersonMention } from '../format.ts';
import { plainName, SURE_SPEAKER_NAMES } from '../records/field-names.ts';
import { toSeconds } from '../records/slow-times.ts';
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

/** Successive words by another speaker than the segment's; fewer are diarisation errors. */
const MIN_SPEAKER_RUN = 3;

const word = z.object({
  word: optionalText,
  text: optionalText,
  start: optionalTime,
  end: optionalTime,
  speaker: optionalLabel,
});
const segment = z.object({
  text: optionalText,
  start: optionalTime,
  end: optionalTime,
  speaker: optionalLabel,
  words: validItems(word),
});
const transcription = z.object({
  text: optionalText,
  segments: validItems(segment),
  words: validItems(word),
});
const shape = z.preprocess(
  (json) => (Array.isArray(json) ? { segments: json } : json),
  transcription,
);

type Word = z.output<typeof word>;
type Segment = z.output<typeof segment>;

/** Others name their speakers otherwise, or write times as clocks. */
const isSegmentList = (value: unknown): boolean =>
  Array.isArray(value) &&
  typeof valueAtPath(value, 'text') === 'string' &&
  isSeconds(valueAtPath(value, 'start')) &&
  !Object.keys(value[0]).map(plainName).some(isOtherSpeakerName);

const isOtherSpeakerName = (name: string): boolean =>
  name !== 'speaker' && SURE_SPEAKER_NAMES.includes(name);

const isSeconds = (value: unknown): boolean =>
  value === null || (value !== undefined && Number.isFinite(Number(value)));

const isWhisper = (json: unknown): boolean =>
  isSegmentList(json) || isSegmentList(valueAtPath(json, 'segments')) || isWordsOnly(json);

/** OpenAI's `verbose_json` with word times only. */
const isWordsOnly = (json: unknown): boolean =>
  !Array.isArray(json) &&
  typeof valueAtPath(json, 'text') === 'string' &&
  typeof valueAtPath(json, 'words', 'word') === 'string' &&
  !Array.isArray(valueAtPath(json, 'segments'));

const toTimedWords = (words: readonly Word[], resolveLabel: LabelResolver): TimedWord[] =>
  words.map((one) => ({
    text: one.word ?? one.text ?? '',
    start: parseSeconds(one.start),
    end: parseSeconds(one.end),
    speaker: resolveLabel(one.speaker),
  }));

function segmentToCues(segment: Segment, resolveLabel: LabelResolver): SpokenCue[] {
  const speaker = resolveLabel(segment.speaker);
  const cues = alignWords(
    segment.text ?? '',
    assignSpeakers(toTimedWords(segment.words, resolveLabel), speaker),
  );
  if (cues.length > 0) return cues;
  const [start, end] = [parseSeconds(segment.start), parseSeconds(segment.end)];
  return [{ speaker, start, end, text: segment.text ?? '' }];
}

/** Words keep the segment's speaker unless a run of words agrees on another. */
function assignSpeakers(words: readonly TimedWord[], speaker: PersonMention | null): TimedWord[] {
  const runs: { readonly speaker: PersonMention | null; readonly words: TimedWord[] }[] = [];
  for (const one of words) {
    const run = runs.at(-1);
    /* Numerals often lack time and speaker. */
    const goesOn = one.speaker === null || one.speaker.name === run?.speaker?.name;
    if (run !== undefined && goesOn) run.words.push(one);
    else runs.push({ speaker: one.speaker, words: [one] });
  }
  return runs.flatMap((run) => {
    const who =
      run.words.length < MIN_SPEAKER_RUN ? (speaker ?? run.speaker) : (run.speaker ?? speaker);
    return run.words.map((one) => ({ ...one, speaker: who }));
  });
}

export const whisper = jsonFormat(
  'Whisper JSON',
  isWhisper,
  shape,
  ({ text: whole, segments, words }, resolveLabel) =>
    segments.length > 0
      ? toSeconds(segments.flatMap((segment) => segmentToCues(segment, resolveLabel)))
      : alignWords(whole ?? '', toTimedWords(words, resolveLabel)),
);
