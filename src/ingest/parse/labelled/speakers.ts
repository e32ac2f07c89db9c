/** Decides which labels are speakers, and which only words before a colon. */

import {
  HONORIFICS,
  isUnnamedSpeaker,
  nameKey,
  nameWords,
  splitWords,
} from '../../../text/person-names.ts';
import { memoizeByKey, once } from '../../../util/memoize.ts';
import { isBoilerplate } from '../boilerplate.ts';
import { type PersonMention, UNKNOWN_SPEAKER } from '../format.ts';
import {
  isEmphasisedLabel,
  isInformalLabel,
  isSoundLabel,
  isSpeakerLabel,
  mayEndInName,
} from '../people/names.ts';
import { isOfficeLabel } from '../people/offices.ts';
import { parsePersonLabel, stripNameAnnotation } from '../people/people.ts';
import { createPersonFinder } from '../people/person-finder.ts';
import { parseTimeLine } from '../times.ts';
import type { LineLabel } from './label.ts';

/** Without forms of address and particles. Emphasis is itself evidence of a label. */
const MAX_PLAIN_WORDS = 4;
const MAX_EMPHASISED_WORDS = 6;

/** Share of labels above which a habit is the document's rule. */
const HABIT_SHARE = 0.85;

/** Occurrences before a label that does not look like a name counts as one, where nearly all lines have labels. */
const MIN_ODD_COUNT = 2;

export interface LabelledSpeaker {
  readonly person: PersonMention;
  /** Equal for labels with the same name. */
  readonly key: string;
  /** In the head of the document. */
  readonly isListed: boolean;
  /** A label such as `Speaker 1`. */
  readonly isUnnamed: boolean;
  /** `odd`: a label only if frequent, such as `sam b`. `sound`: `Jingle`. `titled`: a long office before a name. */
  readonly shape: 'name' | 'odd' | 'sound' | 'titled';
}

/** A label and its place. */
export interface LabelMark {
  readonly label: LineLabel;
  readonly speaker: LabelledSpeaker;
  readonly line: number;
  /** A blank line, or nothing, precedes it. */
  readonly opensParagraph: boolean;
}

/** `???` */
const UNKNOWN_LABEL = /^\?{2,5}$/;

function classifyName(name: string, emphasised: boolean): LabelledSpeaker['shape'] | null {
  if (UNKNOWN_LABEL.test(name)) return 'name';
  if (emphasised && isSoundLabel(name)) return 'sound';
  const isNamed = emphasised
    ? isEmphasisedLabel(name, MAX_EMPHASISED_WORDS)
    : isSpeakerLabel(name, MAX_PLAIN_WORDS);
  if (isNamed || isOfficeLabel(name)) return 'name';
  if (isInformalLabel(name, emphasised ? MAX_EMPHASISED_WORDS : MAX_PLAIN_WORDS)) return 'odd';
  return mayEndInName(name) ? 'titled' : null;
}

interface DescribedLabel {
  readonly person: PersonMention;
  readonly key: string;
  readonly isUnnamed: boolean;
  readonly shape: LabelledSpeaker['shape'] | null;
}

function describeLabel(name: string, emphasised: boolean): DescribedLabel {
  const person = UNKNOWN_LABEL.test(name) ? UNKNOWN_SPEAKER : parsePersonLabel(name);
  return {
    person,
    key: nameKey(person.name),
    isUnnamed: isUnnamedSpeaker(person.name),
    shape: person === UNKNOWN_SPEAKER ? 'name' : classifyName(person.name, emphasised),
  };
}

/** Memoises, across documents: a few labels occur thousands of times. */
const MAX_KNOWN_LABELS = 1000;
const describePlain = memoizeByKey((name: string) => describeLabel(name, false), MAX_KNOWN_LABELS);
const describeEmphasised = memoizeByKey(
  (name: string) => describeLabel(name, true),
  MAX_KNOWN_LABELS,
);

/** One speaker for each label. */
export function createSpeakerResolver(
  listedPeople: readonly PersonMention[],
): (label: LineLabel) => LabelledSpeaker | null {
  const findListed = createPersonFinder(listedPeople);
  const caches = {
    plain: new Map<string, LabelledSpeaker | null>(),
    emphasised: new Map<string, LabelledSpeaker | null>(),
  };
  return ({ name, emphasised }) => {
    const cache = emphasised ? caches.emphasised : caches.plain;
    let speaker = cache.get(name);
    if (speaker === undefined) {
      const { person, key, isUnnamed, ...described } = emphasised
        ? describeEmphasised(name)
        : describePlain(name);
      const listed = findListed(person.name);
      const shape = listed ? 'name' : described.shape;
      speaker = shape && {
        person: listed ?? person,
        key,
        isListed: listed !== null,
        isUnnamed,
        shape,
      };
      cache.set(name, speaker);
    }
    return speaker;
  };
}

/** Whether this label alone could begin a turn. */
export function mayBeSpeakerLabel({ name, emphasised, certain }: LineLabel): boolean {
  if (!certain) return false;
  const { shape } = emphasised ? describeEmphasised(name) : describePlain(name);
  return shape === 'name' || shape === 'sound';
}

/** Keeps the marks of speakers and sounds. */
export function chooseSpeakers(marks: readonly LabelMark[], lines: readonly string[]): LabelMark[] {
  if (marks.length === 0) return [];
  const times = once(() => countByKey(marks));
  const named = marks.filter(
    ({ label, speaker }) =>
      label.certain &&
      (speaker.shape === 'name' ||
        (label.emphasised && speaker.shape === 'odd' && (times().get(speaker.key) ?? 0) > 1)),
  );
  const emphasised = named.filter(({ label }) => label.emphasised).length;
  if (emphasised > 0 && 2 * emphasised >= named.length) return chooseEmphasised(marks);
  return choosePlain(marks, lines);
}

/**
 * Where labels are emphasised, plain ones count only for the same people, or for full names that open a paragraph of
 * speech.
 */
function chooseEmphasised(marks: readonly LabelMark[]): LabelMark[] {
  const times = countByKey(marks.filter(({ label }) => label.emphasised && label.certain));
  const isSpeaker = (mark: LabelMark): boolean => {
    const { label, speaker } = mark;
    const count = times.get(speaker.key) ?? 0;
    if (speaker.isListed) return true;
    if (!label.emphasised)
      return speaker.shape === 'name' && (count > 0 || isFullNameOpening(mark));
    if (!label.certain) return count > 0;
    return speaker.shape !== 'odd' || count > 1;
  };
  return marks.filter(isSpeaker);
}

/** The text begins like speech and is not a quotation. */
const isFullNameOpening = ({ label: { name, text }, opensParagraph }: LabelMark): boolean =>
  opensParagraph && name.includes(' ') && /^[\p{Lu}\p{N}[(.…]/u.test(text);

function countByKey(marks: readonly LabelMark[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { speaker } of marks) times.set(speaker.key, (times.get(speaker.key) ?? 0) + 1);
  return times;
}

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

/**
 * Proof of a speaker: a list of those present, a time, an anonymous label (`Speaker 1`), or a name that recurs. A
 * single occurrence needs speech on its line and, unless every line has a label, must look like the recurring names.
 */
function choosePlain(marks: readonly LabelMark[], lines: readonly string[]): LabelMark[] {
  const sure = marks.filter(({ label, speaker }) => label.certain && speaker.shape !== 'sound');
  const bareTimes = sure.filter(({ label }) => label.bareTime).length;
  const times = countByKey(sure);
  /* A lone letter is probably `Q:`; two letters are a dialogue. */
  const letters = [...times.keys()].filter((key) => key.length === 1).length;
  const candidates = sure.filter(
    ({ label, speaker }) =>
      (speaker.key.length > 1 || letters > 1 || speaker.isListed || label.start !== null) &&
      (!label.bareTime || bareTimes > sure.length * HABIT_SHARE),
  );
  const named = candidates.filter(({ speaker }) => speaker.shape === 'name');
  const isProven = ({ label, speaker, opensParagraph }: LabelMark): boolean =>
    speaker.isListed ||
    speaker.isUnnamed ||
    label.start !== null ||
    (times.get(speaker.key) ?? 0) > 1 ||
    /* The full name once, the family name from then on. */
    (opensParagraph && (times.get(lastWord(speaker.key)) ?? 0) > 1);
  const proven = named.filter(isProven);
  const separated =
    proven.filter(({ opensParagraph }) => opensParagraph).length > proven.length * HABIT_SHARE;
  const written = new Map<LabelledSpeaker, string>();
  for (const { speaker, label } of proven) if (!speaker.isUnnamed) written.set(speaker, label.name);
  const names = [...new Set([...written.values()].map(stripNameAnnotation))];
  const upperCase = names.length > 0 && names.every(isUpperCase);
  const fewestWords = names.reduce((least, name) => Math.min(least, countWords(name)), 2);
  const isLabelled = areMostLines(candidates.length, lines);
  /* The records of some parliaments have each label on a line of its own. */
  const areAlone =
    proven.filter(({ label }) => label.text === '' && label.start === null).length >
    proven.length * HABIT_SHARE;
  const everyLine = names.length === 0 || isLabelled;
  const looksAlike = ({ label: { name }, opensParagraph }: LabelMark): boolean =>
    (opensParagraph || !separated) &&
    (endsInCapitals(stripNameAnnotation(name).replace(/ \([^()]*\)$/, '')) || !upperCase) &&
    Math.max(countWords(name), areAlone ? splitWords(name).length : 0) >= fewestWords;
  /* `ANA SILVA, HOST:` above the first words of a broadcast. */
  const isIntroduced = ({ label: { name }, speaker }: LabelMark): boolean =>
    isUpperCase(name) && Boolean(speaker.person.title);
  const isCredible = (mark: LabelMark): boolean =>
    (mark.label.text !== '' || areAlone || isIntroduced(mark)) && (everyLine || looksAlike(mark));
  const isHabit = ({ speaker }: LabelMark): boolean =>
    isLabelled && (times.get(speaker.key) ?? 0) >= MIN_ODD_COUNT;
  const isAloneAbove = ({ label, opensParagraph }: LabelMark): boolean =>
    areAlone && opensParagraph && label.text === '';
  return candidates.filter((mark) => {
    if (mark.speaker.shape === 'odd') return isHabit(mark);
    if (mark.speaker.shape === 'titled') return isAloneAbove(mark);
    return isProven(mark) || isCredible(mark);
  });
}
