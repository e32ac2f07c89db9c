/** Tells labels of speakers from words that speech, or the document, puts before a colon. */

import { isBoilerplate } from '../boilerplate.ts';
import type { PersonMention } from '../format.ts';
import {
  isEmphasisedLabel,
  isInformalLabel,
  isSoundLabel,
  isSpeakerLabel,
  isUnnamedSpeaker,
  nameKey,
  nameWords,
} from '../people/names.ts';
import { parsePersonLabel } from '../people/people.ts';
import { createPersonFinder } from '../people/person-finder.ts';
import { parseTimeLine } from '../times.ts';
import type { LineLabel } from './label.ts';

/** Words in a label, forms of address and particles not counted. Emphasis says itself that it is a label. */
const MAX_PLAIN_WORDS = 4;
const MAX_EMPHASISED_WORDS = 6;

/** Share of labels from which on a habit is the document's rule. */
const HABIT_SHARE = 0.85;

/** How often a label that looks like no name comes back before it is one. */
const MIN_ODD_COUNT = 3;

/** Whom a label means. */
export interface LabelledSpeaker {
  readonly person: PersonMention;
  /** Equal for labels that say the same name. */
  readonly key: string;
  /** Whether the head of the document lists this person. */
  readonly isListed: boolean;
  /** Whether the label says that it names no one. */
  readonly isUnnamed: boolean;
  /** `odd`: a label only if it comes back, such as `sam b`. `sound`: `Jingle`, of something that is heard. */
  readonly shape: 'name' | 'odd' | 'sound';
}

/** A label in its place. */
export interface LabelMark {
  readonly label: LineLabel;
  readonly speaker: LabelledSpeaker;
  readonly line: number;
  /** Whether a blank line, or nothing, stands before it. */
  readonly opensParagraph: boolean;
}

function classifyName(name: string, emphasised: boolean): LabelledSpeaker['shape'] | null {
  if (emphasised && isSoundLabel(name)) return 'sound';
  const isNamed = emphasised
    ? isEmphasisedLabel(name, MAX_EMPHASISED_WORDS)
    : isSpeakerLabel(name, MAX_PLAIN_WORDS);
  if (isNamed) return 'name';
  return isInformalLabel(name, emphasised ? MAX_EMPHASISED_WORDS : MAX_PLAIN_WORDS) ? 'odd' : null;
}

/** Finds whom a label can mean, `null` when no one; the same few labels come thousands of times. */
export function createSpeakerResolver(
  listedPeople: readonly PersonMention[],
): (label: LineLabel) => LabelledSpeaker | null {
  const findListed = createPersonFinder(listedPeople);
  const known = {
    plain: new Map<string, LabelledSpeaker | null>(),
    emphasised: new Map<string, LabelledSpeaker | null>(),
  };
  return ({ name, emphasised }) => {
    const same = emphasised ? known.emphasised : known.plain;
    let who = same.get(name);
    if (who === undefined) {
      const person = parsePersonLabel(name);
      const listed = findListed(person.name);
      const shape = listed ? 'name' : classifyName(person.name, emphasised);
      who = shape && {
        person: listed ?? person,
        key: nameKey(person.name),
        isListed: listed !== null,
        isUnnamed: isUnnamedSpeaker(person.name),
        shape,
      };
      same.set(name, who);
    }
    return who;
  };
}

/** Whether the label can be that of a turn, with nothing else known of the document. */
export function mayBeSpeakerLabel({ name, emphasised, certain }: LineLabel): boolean {
  const shape = classifyName(parsePersonLabel(name).name, emphasised);
  return certain && (shape === 'name' || shape === 'sound');
}

/** The marks that speakers, and sounds, make. */
export function chooseSpeakers(marks: readonly LabelMark[], lines: readonly string[]): LabelMark[] {
  if (marks.length === 0) return [];
  const named = marks.filter(({ label, speaker }) => label.certain && speaker.shape === 'name');
  const emphasised = named.filter(({ label }) => label.emphasised).length;
  if (emphasised > 0 && 2 * emphasised >= named.length) return chooseEmphasised(marks);
  return choosePlain(marks, lines);
}

/** Where labels are emphasised, others are labels only of the same people, or of full names that open a paragraph of speech. */
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

/** Its speech begins as speech does, and is no quotation. */
const isFullNameOpening = ({ label: { name, text }, opensParagraph }: LabelMark): boolean =>
  opensParagraph && name.includes(' ') && /^[\p{Lu}\p{N}[(.…]/u.test(text);

function countByKey(marks: readonly LabelMark[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { speaker } of marks) times.set(speaker.key, (times.get(speaker.key) ?? 0) + 1);
  return times;
}

const isSpeechLine = (line: string): boolean =>
  line.trim() !== '' && parseTimeLine(line) === null && !isBoilerplate(line);

const countWords = (name: string): number => nameWords(name).length;
const isUpperCase = (name: string): boolean =>
  name === name.toUpperCase() && name !== name.toLowerCase();

/**
 * A list of those present, a time, or a label that names no one (`Speaker 1`) are proof; so is a name that
 * comes back. A name that comes once has to say something on its line, and where not every line has a label,
 * to look like the names that come back.
 */
function choosePlain(marks: readonly LabelMark[], lines: readonly string[]): LabelMark[] {
  const sure = marks.filter(({ label, speaker }) => label.certain && speaker.shape !== 'sound');
  const bareTimes = sure.filter(({ label }) => label.bareTime).length;
  const times = countByKey(sure);
  // A lone letter answers a `Q:`; two letters talk to each other.
  const letters = [...times.keys()].filter((key) => key.length === 1).length;
  const candidates = sure.filter(
    ({ label, speaker }) =>
      (speaker.key.length > 1 || letters > 1) &&
      (!label.bareTime || bareTimes > sure.length * HABIT_SHARE),
  );
  const named = candidates.filter(({ speaker }) => speaker.shape === 'name');
  const isProven = ({ label, speaker }: LabelMark): boolean =>
    speaker.isListed ||
    speaker.isUnnamed ||
    label.start !== null ||
    (times.get(speaker.key) ?? 0) > 1;
  const proven = named.filter(isProven);
  const separated =
    proven.filter(({ opensParagraph }) => opensParagraph).length > proven.length * HABIT_SHARE;
  const names = [
    ...new Set(proven.filter(({ speaker }) => !speaker.isUnnamed).map(({ label }) => label.name)),
  ];
  const upperCase = names.length > 0 && names.every(isUpperCase);
  const fewestWords = names.reduce((least, name) => Math.min(least, countWords(name)), 2);
  const spoken = lines.filter(isSpeechLine).length;
  const isLabelled = candidates.length > spoken * HABIT_SHARE;
  const everyLine = names.length === 0 || isLabelled;
  const looksAlike = ({ label: { name }, opensParagraph }: LabelMark): boolean =>
    (opensParagraph || !separated) &&
    (isUpperCase(name) || !upperCase) &&
    countWords(name) >= fewestWords;
  const isCredible = (mark: LabelMark): boolean =>
    mark.label.text !== '' && (everyLine || looksAlike(mark));
  const isHabit = ({ speaker }: LabelMark): boolean =>
    isLabelled && (times.get(speaker.key) ?? 0) >= MIN_ODD_COUNT;
  return candidates.filter((mark) =>
    mark.speaker.shape === 'odd' ? isHabit(mark) : isProven(mark) || isCredible(mark),
  );
}
