/** Tells labels of speakers from words that speech, or the document, puts before a colon. */

import type { Person } from '../format.ts';
import { listFinder } from '../people/listed.ts';
import {
  isEmphasisedLabel,
  isOddLabel,
  isSoundLabel,
  isSpeakerLabel,
  isUnnamedSpeaker,
  nameKey,
  nameWords,
} from '../people/names.ts';
import { personOfLabel } from '../people/people.ts';
import { timeAlone } from '../times.ts';
import { isToolLine } from '../tool-lines.ts';
import type { Label } from './label.ts';

/** Words in a label, forms of address and particles not counted. Emphasis says itself that it is a label. */
const PLAIN_WORDS = 4;
const EMPHASISED_WORDS = 6;

/** Share of labels from which on a habit is the document's rule. */
const MOST = 0.85;

/** How often a label that looks like no name comes back before it is one. */
const ODD_TIMES = 3;

/** Whom a label means. */
export interface Who {
  readonly person: Person;
  /** Equal for labels that say the same name. */
  readonly key: string;
  /** Whether the head of the document lists this person. */
  readonly listed: boolean;
  /** Whether the label says that it names no one. */
  readonly unnamed: boolean;
  /** `odd`: a label only if it comes back, such as `sam b`. `sound`: `Jingle`, of something that is heard. */
  readonly shape: 'name' | 'odd' | 'sound';
}

/** A label in its place. */
export interface Mark {
  readonly label: Label;
  readonly who: Who;
  readonly line: number;
  /** Whether a blank line, or nothing, stands before it. */
  readonly opens: boolean;
}

function shapeOf(name: string, emphasised: boolean): Who['shape'] | null {
  if (emphasised && isSoundLabel(name)) return 'sound';
  const isNamed = emphasised
    ? isEmphasisedLabel(name, EMPHASISED_WORDS)
    : isSpeakerLabel(name, PLAIN_WORDS);
  if (isNamed) return 'name';
  return isOddLabel(name, emphasised ? EMPHASISED_WORDS : PLAIN_WORDS) ? 'odd' : null;
}

/** Finds whom a label can mean, `null` when no one; the same few labels come thousands of times. */
export function whoReader(listedPeople: readonly Person[]): (label: Label) => Who | null {
  const findListed = listFinder(listedPeople);
  const known = { plain: new Map<string, Who | null>(), emphasised: new Map<string, Who | null>() };
  return ({ name, emphasised }) => {
    const same = emphasised ? known.emphasised : known.plain;
    let who = same.get(name);
    if (who === undefined) {
      const person = personOfLabel(name);
      const listed = findListed(person.name);
      const shape = listed ? 'name' : shapeOf(person.name, emphasised);
      who = shape && {
        person: listed ?? person,
        key: nameKey(person.name),
        listed: listed !== null,
        unnamed: isUnnamedSpeaker(person.name),
        shape,
      };
      same.set(name, who);
    }
    return who;
  };
}

/** Whether the label can be that of a turn, with nothing else known of the document. */
export function isPossible({ name, emphasised, sure }: Label): boolean {
  const shape = shapeOf(personOfLabel(name).name, emphasised);
  return sure && (shape === 'name' || shape === 'sound');
}

/** The marks that speakers, and sounds, make. */
export function chooseSpeakers(marks: readonly Mark[], lines: readonly string[]): Mark[] {
  if (marks.length === 0) return [];
  const named = marks.filter(({ label, who }) => label.sure && who.shape === 'name');
  const emphasised = named.filter(({ label }) => label.emphasised).length;
  if (emphasised > 0 && 2 * emphasised >= named.length) return chooseEmphasised(marks);
  return choosePlain(marks, lines);
}

/** Where labels are emphasised, others are labels only of the same people, or of full names that open a paragraph of speech. */
function chooseEmphasised(marks: readonly Mark[]): Mark[] {
  const times = timesOf(marks.filter(({ label }) => label.emphasised && label.sure));
  const isSpeaker = (mark: Mark): boolean => {
    const { label, who } = mark;
    const count = times.get(who.key) ?? 0;
    if (who.listed) return true;
    if (!label.emphasised) return who.shape === 'name' && (count > 0 || isFullName(mark));
    if (!label.sure) return count > 0;
    return who.shape !== 'odd' || count > 1;
  };
  return marks.filter(isSpeaker);
}

/** Its speech begins as speech does, and is no quotation. */
const isFullName = ({ label: { name, text }, opens }: Mark): boolean =>
  opens && name.includes(' ') && /^[\p{Lu}\p{N}[(.…]/u.test(text);

function timesOf(marks: readonly Mark[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { who } of marks) times.set(who.key, (times.get(who.key) ?? 0) + 1);
  return times;
}

const isSpoken = (line: string): boolean =>
  line.trim() !== '' && timeAlone(line) === null && !isToolLine(line);

const wordCount = (name: string): number => nameWords(name).length;
const isUpperCase = (name: string): boolean =>
  name === name.toUpperCase() && name !== name.toLowerCase();

/**
 * A list of those present, a time, or a label that names no one (`Speaker 1`) are proof; so is a name that
 * comes back. A name that comes once has to say something on its line, and where not every line has a label,
 * to look like the names that come back.
 */
function choosePlain(marks: readonly Mark[], lines: readonly string[]): Mark[] {
  const sure = marks.filter(({ label, who }) => label.sure && who.shape !== 'sound');
  const bareTimes = sure.filter(({ label }) => label.bareTime).length;
  const times = timesOf(sure);
  // A lone letter answers a `Q:`; two letters talk to each other.
  const letters = [...times.keys()].filter((key) => key.length === 1).length;
  const candidates = sure.filter(
    ({ label, who }) =>
      (who.key.length > 1 || letters > 1) && (!label.bareTime || bareTimes > sure.length * MOST),
  );
  const named = candidates.filter(({ who }) => who.shape === 'name');
  const isProven = ({ label, who }: Mark): boolean =>
    who.listed || who.unnamed || label.start !== null || (times.get(who.key) ?? 0) > 1;
  const proven = named.filter(isProven);
  const separated = proven.filter(({ opens }) => opens).length > proven.length * MOST;
  const names = [
    ...new Set(proven.filter(({ who }) => !who.unnamed).map(({ label }) => label.name)),
  ];
  const upperCase = names.length > 0 && names.every(isUpperCase);
  const fewestWords = names.reduce((least, name) => Math.min(least, wordCount(name)), 2);
  const spoken = lines.filter(isSpoken).length;
  const isLabelled = candidates.length > spoken * MOST;
  const everyLine = names.length === 0 || isLabelled;
  const looksAlike = ({ label: { name }, opens }: Mark): boolean =>
    (opens || !separated) && (isUpperCase(name) || !upperCase) && wordCount(name) >= fewestWords;
  const isCredible = (mark: Mark): boolean =>
    mark.label.text !== '' && (everyLine || looksAlike(mark));
  const isHabit = ({ who }: Mark): boolean => isLabelled && (times.get(who.key) ?? 0) >= ODD_TIMES;
  return candidates.filter((mark) =>
    mark.who.shape === 'odd' ? isHabit(mark) : isProven(mark) || isCredible(mark),
  );
}
