/**
 * Layouts in which each turn begins with its speaker's label on the line: `Name: text`, `**Name:** text`,
 * with or without a time. Lines without a label go on with the turn.
 */

import type { Kind } from '../../transcript.ts';
import type { Content } from '../content.ts';
import type { Draft, DraftTurn, Format, Person } from '../format.ts';
import { type Head, readHead } from '../head/head.ts';
import { kindFrom } from '../head/kind.ts';
import {
  isEmphasisedLabel,
  isSpeakerLabel,
  isStructureLabel,
  isUnnamedSpeaker,
  nameKey,
  nameWords,
} from '../people/names.ts';
import { findListed, parsePerson } from '../people/people.ts';
import { roleInRoom, roleOfName, roleOnCall } from '../people/roles.ts';
import { prose } from '../prose.ts';
import { type Label, parseLabel, takeLeadingTime, unescaped } from './label.ts';

/** Words in a label, forms of address and particles not counted. Emphasis says itself that it is a label. */
const PLAIN_WORDS = 4;
const BOLD_WORDS = 6;

/** Share of labels from which on a habit is the document's rule. */
const MOST = 0.85;

/** Whom a label means. */
interface Who {
  readonly person: Person;
  /** Equal for labels that say the same name. */
  readonly key: string;
  /** Whether the head of the document lists this person. */
  readonly listed: boolean;
  /** Whether the label says that it names no one. */
  readonly unnamed: boolean;
}

interface Mark extends Label, Who {
  readonly line: number;
  /** Whether a blank line, or nothing, stands before it. */
  readonly opens: boolean;
}

/** Labels such as `Toby Xu (CFO)` say more than a name. */
const personOf = (name: string): Person => (/[(,]/.test(name) ? parsePerson(name) : { name });

const isPossible = (name: string, bold: boolean): boolean =>
  bold ? isEmphasisedLabel(name, BOLD_WORDS) : isSpeakerLabel(name, PLAIN_WORDS);

const isTurnLine = (line: string): boolean => {
  const label = parseLabel(unescaped(line));
  return label !== null && isPossible(personOf(label.name).name, label.bold);
};

/** Finds whom a label can mean; the same few labels come thousands of times. */
function labelReader(listedPeople: readonly Person[]): (label: Label) => Who | null {
  const known = new Map<string, Who | null>();
  return ({ name, bold }) => {
    const key = `${bold ? '*' : ''}${name}`;
    let who = known.get(key);
    if (who === undefined) {
      const person = personOf(name);
      const listed = findListed(person.name, listedPeople);
      const speaks = listed !== null || isPossible(person.name, bold);
      who = speaks
        ? {
            person: listed ?? person,
            key: nameKey(person.name),
            listed: listed !== null,
            unnamed: isUnnamedSpeaker(person.name),
          }
        : null;
      known.set(key, who);
    }
    return who;
  };
}

function findMarks(lines: readonly string[], head: Head): Mark[] {
  const marks: Mark[] = [];
  const whoIs = labelReader(head.people);
  for (let i = head.length; i < lines.length; i++) {
    const label = parseLabel(unescaped(lines[i] ?? ''));
    const who = label && whoIs(label);
    if (!label || !who) continue;
    const opens = i === head.length || (lines[i - 1]?.trim() ?? '') === '';
    marks.push({ ...label, ...who, line: i, opens });
  }
  return marks;
}

const wordCount = (name: string): number => nameWords(name).length;
const isUpperCase = (name: string): boolean =>
  name === name.toUpperCase() && name !== name.toLowerCase();

/**
 * Tells speakers from words that speech puts before a colon. Emphasised labels, a list of those present, a
 * time, or a label that names no one (`Speaker 1`) are proof; so is a name that comes back. A name that
 * comes once has to say something on its line, and where not every line has a label, to look like the names
 * that come back.
 */
function chooseSpeakers(marks: readonly Mark[], lines: readonly string[]): Mark[] {
  const bold = new Set(marks.filter((mark) => mark.bold).map(({ key }) => key));
  if (2 * marks.filter((mark) => mark.bold).length >= marks.length && bold.size > 0) {
    return marks.filter((mark) => mark.bold || mark.listed || bold.has(mark.key));
  }
  const times = new Map<string, number>();
  for (const { key } of marks) times.set(key, (times.get(key) ?? 0) + 1);
  // A lone letter answers a `Q:`; two letters talk to each other.
  const letters = [...times.keys()].filter((key) => key.length === 1).length;
  const candidates = marks.filter(({ key }) => key.length > 1 || letters > 1);
  const isProven = ({ key, listed, unnamed, start }: Mark): boolean =>
    listed || unnamed || start !== null || (times.get(key) ?? 0) > 1;
  const proven = candidates.filter(isProven);
  const separated = proven.filter(({ opens }) => opens).length > proven.length * MOST;
  const names = [...new Set(proven.filter(({ unnamed }) => !unnamed).map(({ name }) => name))];
  const upperCase = names.length > 0 && names.every(isUpperCase);
  const fewestWords = names.reduce((least, name) => Math.min(least, wordCount(name)), 2);
  const spoken = lines.filter((line) => line.trim() !== '').length;
  const everyLine = names.length === 0 || marks.length > spoken * MOST;
  const looksAlike = ({ name, opens }: Mark): boolean =>
    (opens || !separated) && (isUpperCase(name) || !upperCase) && wordCount(name) >= fewestWords;
  const isCredible = (mark: Mark): boolean => mark.text !== '' && (everyLine || looksAlike(mark));
  return candidates.filter((mark) => isProven(mark) || isCredible(mark));
}

/** A label without speech, such as `**Break:** [20:20]`, that stands between turns. */
function isStageMark(line: string): boolean {
  const label = parseLabel(line);
  return label !== null && isStructureLabel(label.name) && /^[\s\d:.[\]()to–-]*$/.test(label.text);
}

function cutTurns(lines: readonly string[], marks: readonly Mark[]): DraftTurn[] {
  return marks.map((mark, i) => {
    const more = lines.slice(mark.line + 1, marks[i + 1]?.line).map(unescaped);
    const speech = more
      .filter((line) => !isStageMark(line))
      .map((line) => takeLeadingTime(line).rest);
    return {
      speaker: mark.person,
      section: null,
      start: mark.start,
      end: null,
      text: prose([mark.text, ...speech]),
    };
  });
}

function layOut({ lines }: Content): { head: Head; marks: Mark[] } {
  const head = readHead(lines, isTurnLine);
  return { head, marks: chooseSpeakers(findMarks(lines, head), lines.slice(head.length)) };
}

/** The person with the role that label, title or list states in this kind of conversation. */
function withRole(person: Person, kind: Kind | null): Person {
  const title = person.title ?? null;
  const stated = kind === 'earnings-call' ? roleOnCall(title) : roleInRoom(title);
  return { ...person, role: roleOfName(person.name) ?? stated ?? person.role ?? null };
}

function parse(content: Content): Draft {
  const { lines } = content;
  const { head, marks } = layOut(content);
  const kind = head.kind ?? (head.hosted ? 'podcast' : kindFrom(head.title));
  const people = new Set([...head.people, ...marks.map(({ person }) => person)]);
  const inRole = new Map([...people].map((person) => [person, withRole(person, kind)]));
  const roleOf = (person: Person): Person => inRole.get(person) ?? person;
  return {
    title: head.title,
    date: head.date,
    kind,
    people: head.people.map(roleOf),
    turns: cutTurns(lines, marks).map((turn) => ({ ...turn, speaker: roleOf(turn.speaker) })),
  };
}

export const labelled: Format = {
  name: 'labelled turns (`Name: text`, `**Name:** text`)',
  extensions: ['.md', '.markdown', '.txt'],
  marks: (content) => layOut(content).marks.length,
  parse,
};
