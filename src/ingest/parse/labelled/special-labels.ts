/** Labels whose name shows only in the whole document: chevrons without one, `SPEAKER: S1`, odd ones that come back. */

import { isSpeakerLabel } from '../people/names.ts';
import type { LineLabel } from './label.ts';
import { mayBeSpeakerLabel } from './speakers.ts';

type Labels = readonly (LineLabel | null)[];

/** Capitalised words of a name behind `SPEAKER:`. */
const MAX_FIELD_NAME_WORDS = 4;
/** Occurrences of an odd label that make it one. */
const MIN_HABIT_COUNT = 3;
/** The same where this share of the lines has a label. */
const MIN_LABELLED_HABIT_COUNT = 2;

/** `>> text`, in files that have labels behind this mark: a new speaker without a name. */
const CHEVRONS = /^\s*[-–]?\s?(?:>>>?|≫)\s*(?=\S)/;
const MIN_LABELLED_CHEVRONS = 2;

export function nameUnlabelledChevrons(labels: Labels, lines: readonly string[]): Labels {
  const marked = lines.map((line) => /^[\s–-]*[>≫]/.test(line) && CHEVRONS.test(line));
  const isNamed = (label: LineLabel | null | undefined): boolean =>
    label !== null && label !== undefined && mayBeSpeakerLabel(label);
  if (marked.filter((is, i) => is && isNamed(labels[i])).length < MIN_LABELLED_CHEVRONS)
    return labels;
  return labels.map((label, i) => {
    if (!marked[i] || isNamed(label)) return label;
    const text = (lines[i] ?? '').replace(CHEVRONS, '');
    return {
      name: '???',
      emphasised: false,
      certain: true,
      start: null,
      end: null,
      bareTime: false,
      text,
    };
  });
}

/** `SPEAKER: S1` above the words, as Speechmatics writes it: the name stands behind the colon. */
const SPEAKER_FIELD = /^(?:speaker|sprecher|orador|locuteur)$/i;
const MIN_SPEAKER_FIELDS = 2;
const MAX_FIELD_LENGTH = 10;

export function nameSpeakerFields(labels: Labels): Labels {
  const isField = (label: LineLabel | null): label is LineLabel =>
    label !== null && label.name.length < MAX_FIELD_LENGTH && SPEAKER_FIELD.test(label.name);
  const fields = labels.filter(isField);
  const areNames = fields.every(({ text }) => isSpeakerLabel(text, MAX_FIELD_NAME_WORDS));
  if (fields.length < MIN_SPEAKER_FIELDS || !areNames) return labels;
  return labels.map((label) => (isField(label) ? { ...label, name: label.text, text: '' } : label));
}

/** Odd labels that come back so often that they are the document's own: `sam b`. */
export function findHabits(labels: Labels, areLabelled: boolean): ReadonlySet<string> {
  const least = areLabelled ? MIN_LABELLED_HABIT_COUNT : MIN_HABIT_COUNT;
  const times = new Map<string, number>();
  for (const label of labels)
    if (label?.certain)
      times.set(label.name, (times.get(label.name) ?? 0) + (label.emphasised ? 2 : 1));
  return new Set([...times].filter(([, count]) => count >= least).map(([name]) => name));
}
