/** Praat's TextGrid, as text: tiers of intervals, a tier for each speaker. */

import { cuesToDraft, type SpokenCue } from '../cues.ts';
import type { Format } from '../format.ts';
import { createLabelReader } from '../people/machine-labels.ts';

const SIGNATURE = /^\s*File type = "ooTextFile"\s+Object class = "TextGrid"/;
/** A line of the long form: `xmin = 1.2`, `text = "He said ""no""."`. */
const FIELD = /^\s*(class|name|xmin|xmax|text) = (.*)$/;
/** Tiers with other things than words, by their usual names. */
const NO_SPEECH_TIER =
  /^(?:.*[ _-])?(?:phones?|phonemes?|words?|mau|kan|ort|syllables?|gloss|notes?|comments?|pos)(?:[ _-].*)?$/i;

const unquote = (value: string): string => value.trim().replace(/^"|"$/g, '').replaceAll('""', '"');

function readTiers(lines: readonly string[]): SpokenCue[] {
  const readLabel = createLabelReader();
  const cues: SpokenCue[] = [];
  let tier = '';
  let isInterval = false;
  let start: number | null = null;
  let end: number | null = null;
  for (const line of lines) {
    const [, field, value = ''] = FIELD.exec(line) ?? [];
    if (field === 'class') isInterval = unquote(value) === 'IntervalTier';
    else if (field === 'name') tier = unquote(value).trim();
    else if (field === 'xmin') start = Number(value) || 0;
    else if (field === 'xmax') end = Number(value) || null;
    else if (field === 'text' && isInterval && !NO_SPEECH_TIER.test(tier)) {
      const text = unquote(value);
      if (text.trim() !== '') cues.push({ speaker: readLabel(tier), start, end, text });
    }
  }
  return cues;
}

export const textGrid: Format = {
  name: 'Praat TextGrid',
  extensions: ['.textgrid'],
  score: ({ text }) => (SIGNATURE.test(text) ? Number.POSITIVE_INFINITY : 0),
  parse: ({ text }) => cuesToDraft(readTiers(text.split('\n'))),
};
