/** Decides which labels without emphasis are speakers, by what the labels of a document have in common. */

import { HONORIFICS, nameKey, nameWords, splitWords } from '../../../text/person-names.ts';
import { isBoilerplate } from '../boilerplate.ts';
import { stripNameAnnotation } from '../people/people.ts';
import { parseTimeLine } from '../times.ts';
import { countByKey, type LabelledSpeaker, type LabelMark } from './speakers.ts';

/** Share of labels above which a habit is the document's rule. */
const HABIT_SHARE = 0.85;
/** Occurrences before a label that does not look like a name counts as one, where nearly all lines have labels. */
const MIN_ODD_COUNT = 2;

const lastWord = (key: string): string => key.slice(key.lastIndexOf(' ') + 1);

const isSpeechLine = (line: string): boolean =>
  line.trim() !== '' && parseTimeLine(line) === null && !isBoilerplate(line);

/** Whether so many labels are the habit of the lines of speech. */
function areMostLines(labels: number, lines: readonly string[]): boolean {
  let spoken = 0;
  for (let i = 0; i < lines.length && labels > spoken * HABIT_SHARE; i++)
    if (isSpeechLine(lines[i])) spoken++;
  return labels > spoken * HABIT_SHARE;
}

/** A form of address counts: `Ms. Halloran` is as sure as a full name. */
function countWords(name: string): number {
  const [first = '', ...more] = splitWords(name);
  const isAddressed = more.length > 0 && HONORIFICS.has(nameKey(first));
  return nameWords(name).length + Number(isAddressed);
}

const isUpperCase = (name: string): boolean =>
  name === name.toUpperCase() && name !== name.toLowerCase();
const endsInCapitals = (name: string): boolean => isUpperCase(splitWords(name).at(-1) ?? '');

/** What the labels of a document have in common. */
interface LabelHabits {
  readonly times: ReadonlyMap<string, number>;
  /** Nearly all proven labels follow a blank line, are in capitals, or stand alone on their lines. */
  readonly separated: boolean;
  readonly upperCase: boolean;
  readonly alone: boolean;
  readonly fewestWords: number;
  /** Nearly every line of speech has a label. */
  readonly isLabelled: boolean;
  readonly everyLine: boolean;
}

/**
 * Proof of a speaker: a list of those present, a time, an anonymous label (`Speaker 1`), or a name that recurs. A
 * single occurrence needs speech on its line and, unless every line has a label, must look like the recurring names.
 */
export function choosePlain(marks: readonly LabelMark[], lines: readonly string[]): LabelMark[] {
  const sure = marks.filter(isCertainName);
  const times = countByKey(sure);
  const candidates = keepCandidates(sure, times);
  const habits = findLabelHabits(candidates, times, lines);
  return candidates.filter((mark) => isChosen(mark, habits));
}

const isCertainName = ({ label, speaker }: LabelMark): boolean =>
  label.certain && speaker.shape !== 'sound';

/** A lone letter is probably `Q:`, two letters are a dialogue; bare times count where nearly all labels have them. */
function keepCandidates(
  sure: readonly LabelMark[],
  times: ReadonlyMap<string, number>,
): LabelMark[] {
  const bareTimes = sure.filter(({ label }) => label.bareTime).length;
  const mayBeBare = bareTimes > sure.length * HABIT_SHARE;
  const mayBeLetters = [...times.keys()].filter((key) => key.length === 1).length > 1;
  return sure.filter(
    ({ label, speaker }) =>
      (mayBeLetters || speaker.key.length > 1 || speaker.isListed || label.start !== null) &&
      (mayBeBare || !label.bareTime),
  );
}

const countOf = (times: ReadonlyMap<string, number>, key: string): number => times.get(key) ?? 0;

const isProven = (
  { label, speaker, opensParagraph }: LabelMark,
  times: ReadonlyMap<string, number>,
): boolean =>
  speaker.isListed ||
  speaker.isUnnamed ||
  label.start !== null ||
  countOf(times, speaker.key) > 1 ||
  /* The full name once, the family name from then on. */
  (opensParagraph && countOf(times, lastWord(speaker.key)) > 1);

const standsAlone = ({ label }: LabelMark): boolean => label.text === '' && label.start === null;

function findLabelHabits(
  candidates: readonly LabelMark[],
  times: ReadonlyMap<string, number>,
  lines: readonly string[],
): LabelHabits {
  const proven = candidates.filter(
    (mark) => mark.speaker.shape === 'name' && isProven(mark, times),
  );
  const most = proven.length * HABIT_SHARE;
  const names = namesOf(proven);
  const isLabelled = areMostLines(candidates.length, lines);
  return {
    times,
    separated: proven.filter(({ opensParagraph }) => opensParagraph).length > most,
    upperCase: names.length > 0 && names.every(isUpperCase),
    /* The records of some parliaments have each label on a line of its own. */
    alone: proven.filter(standsAlone).length > most,
    fewestWords: names.reduce((least, name) => Math.min(least, countWords(name)), 2),
    isLabelled,
    everyLine: names.length === 0 || isLabelled,
  };
}

/** As they are written last; without those of `Speaker 1`. */
function namesOf(proven: readonly LabelMark[]): string[] {
  const written = new Map<LabelledSpeaker, string>();
  for (const { speaker, label } of proven) if (!speaker.isUnnamed) written.set(speaker, label.name);
  return [...new Set([...written.values()].map(stripNameAnnotation))];
}

function isChosen(mark: LabelMark, habits: LabelHabits): boolean {
  const { label, speaker, opensParagraph } = mark;
  if (speaker.shape === 'odd')
    return habits.isLabelled && countOf(habits.times, speaker.key) >= MIN_ODD_COUNT;
  if (speaker.shape === 'titled') return habits.alone && opensParagraph && label.text === '';
  return isProven(mark, habits.times) || isCredible(mark, habits);
}

function isCredible(mark: LabelMark, habits: LabelHabits): boolean {
  const mayBeAlone = mark.label.text !== '' || habits.alone || isIntroduced(mark);
  return mayBeAlone && (habits.everyLine || looksAlike(mark, habits));
}

/** `ANA SILVA, HOST:` above the first words of a broadcast. */
const isIntroduced = ({ label: { name }, speaker }: LabelMark): boolean =>
  isUpperCase(name) && Boolean(speaker.person.title);

const looksAlike = (
  { label: { name }, opensParagraph }: LabelMark,
  { separated, upperCase, alone, fewestWords }: LabelHabits,
): boolean =>
  (opensParagraph || !separated) &&
  (endsInCapitals(stripNameAnnotation(name).replace(/ \([^()]*\)$/, '')) || !upperCase) &&
  Math.max(countWords(name), alone ? splitWords(name).length : 0) >= fewestWords;
