/**
 * Turns that begin with a label: `Name: text`, `**Name:** text`, with or without a time. Lines without a label
 * continue the turn.
 */

import { isUnnamedSpeaker, nameKey } from '../../../text/person-names.ts';
import { once } from '../../../util/memoize.ts';
import { isEndMarker, isMeetingExport } from '../boilerplate.ts';
import { parseHeading } from '../calls/headings.ts';
import { type Content, memoizePerContent } from '../content.ts';
import { finishDraft } from '../finish-draft.ts';
import { type Format, type PersonMention, UNKNOWN_SPEAKER } from '../format.ts';
import { findClosingRoster } from '../head/closing-roster.ts';
import type { Head } from '../head/fields.ts';
import { parseHead } from '../head/head.ts';
import { isBlank } from '../lines.ts';
import { stripDecoration, unescapeMarkdown } from '../markdown.ts';
import { isStructureLabel } from '../people/names.ts';
import { isOfficeLabel } from '../people/offices.ts';
import { parsePersonLabel } from '../people/people.ts';
import { createPersonFinder } from '../people/person-finder.ts';
import { normalizeWhitespace } from '../prose.ts';
import { splitTurns, type TurnStart } from '../split-turns.ts';
import { chooseSpeakers } from './choose-speakers.ts';
import {
  findExamination,
  isCapitalHeading,
  isExaminerLine,
  isProceedingsHeading,
} from './examination.ts';
import { type LineLabel, parseLabel } from './label.ts';
import { findLabelsWithin, splitAtLabels } from './labels-within.ts';
import { isMeetingNote, isReportersNote } from './proceedings.ts';
import { createSpeakerResolver, type LabelMark, mayBeSpeakerLabel } from './speakers.ts';
import { findHabits, nameSpeakerFields, nameUnlabelledChevrons } from './special-labels.ts';

/** Characters of the longest mark of a break or a sound. */
const MAX_STAGE_MARK_LENGTH = 120;
/** Listed people whose labels are tried. */
const MAX_LABELS = 100;
const LABELLED_SHARE = 0.85;
/** Share of labels in capitals, or alone on their lines, above which a document is a record. */
const RECORD_SHARE = 0.8;
/** Lines above the first turn, per line below it, in a monologue. */
const MAX_SHARE_ABOVE = 0.1;
/** The same in a dialogue where at least every second line has a label, as below the title page of a court. */
const MAX_DENSE_ABOVE = 4;
const MIN_DENSE_MARKS = 5;
/** On average, in a dialogue. */
const MAX_LINES_PER_TURN = 60;

/** `[A law: it holds](address)`: the colon belongs to a link title. */
const LINKED_COLON = /^[*_>\s]*\[[^\]:]*:[^\]]*\]\(/;

function findLabel(line: string): LineLabel | null {
  if (line === '' || (line.includes('](') && LINKED_COLON.test(line))) return null;
  return parseLabel(unescapeMarkdown(line));
}

/** The line begins with a name, or with a label from the front matter. */
function isTurnLine(line: string, listed: readonly PersonMention[]): boolean {
  const label = findLabel(line);
  if (!label) return false;
  return (
    mayBeSpeakerLabel(label) || listed.slice(0, MAX_LABELS).some((one) => one.label === label.name)
  );
}

function findMarks(
  labels: readonly (LineLabel | null)[],
  lines: readonly string[],
  head: Head,
  people: readonly PersonMention[],
): LabelMark[] {
  const marks: LabelMark[] = [];
  const whoIs = createSpeakerResolver(people);
  for (let line = head.lineCount; line < lines.length; line++) {
    const label = labels[line];
    const speaker = label && whoIs(label);
    if (!label || !speaker) continue;
    const opensParagraph = line === head.lineCount || isBlank(lines[line - 1]);
    marks.push({ label, speaker, line, opensParagraph });
  }
  return marks;
}

/** In a conversation nearly all lines are someone's speech; a manual with `Default: 5` in its middle is not one. */
function isConversation(
  marks: readonly LabelMark[],
  lines: readonly string[],
  head: Head,
): boolean {
  const [first] = marks;
  if (first === undefined) return false;
  const countLines = (from: number, to: number): number => {
    let count = 0;
    for (let line = from; line < to; line++) if (!isBlank(lines[line])) count++;
    return count;
  };
  const above = head.unparsedLineCount + countLines(head.lineCount, first.line);
  const below = countLines(first.line, lines.length);
  const speakers = new Set(marks.map(({ speaker }) => speaker.key)).size;
  const isDense = marks.length >= MIN_DENSE_MARKS && 2 * marks.length >= below;
  const mayBeAbove = speakers === 1 ? MAX_SHARE_ABOVE : isDense ? MAX_DENSE_ABOVE : 1;
  if (above > below * mayBeAbove) return false;
  if (speakers > 1) return below <= marks.length * MAX_LINES_PER_TURN;
  const { speaker: who, label } = first;
  const isNamed = who.isListed || who.isUnnamed || label.start !== null || label.name.includes(' ');
  return marks.length > 1 || isNamed;
}

interface Layout {
  /** With a line for each label. */
  readonly lines: readonly string[];
  readonly head: Head;
  readonly marks: readonly LabelMark[];
  /** Lines up to which there is speech. */
  readonly end: number;
  /** Lines that nobody says. */
  readonly isNote: (line: string) => boolean;
}

/** `Presenter: Tom Acker (TAC)` presents one of those listed; nobody speaks. */
function createIntroductionTest(people: readonly PersonMention[]): (line: string) => boolean {
  const names = new Set(people.map(({ name }) => nameKey(name)));
  return (line) => {
    const label = names.size > 0 && line.length <= MAX_STAGE_MARK_LENGTH ? findLabel(line) : null;
    return (
      label !== null &&
      isUnnamedSpeaker(label.name) &&
      names.has(nameKey(parsePersonLabel(label.text).name))
    );
  };
}

interface Labels {
  /** With a line for each label. */
  readonly lines: readonly string[];
  readonly labels: readonly (LineLabel | null)[];
  /** Labels that could be of speakers. */
  readonly namedCount: number;
}

function findLabels(lines: readonly string[]): Labels {
  const labels = lines.map(findLabel);
  const names = new Set<string>();
  let namedCount = 0;
  for (const label of labels) {
    if (label === null || !mayBeSpeakerLabel(label)) continue;
    names.add(label.name);
    namedCount++;
  }
  const rest: string[] = [];
  for (let i = 0; i < lines.length && namedCount > 0; i++) {
    const label = labels[i];
    const text = label !== null && names.has(label.name) ? label.text : lines[i];
    if (text.includes(':')) rest.push(text);
  }
  const within = findLabelsWithin(rest, names);
  if (within.size === 0) return { lines, labels, namedCount };
  const split = splitAtLabels(lines, within);
  const found = split.map(findLabel);
  const isNamed = (label: LineLabel | null): boolean => label !== null && mayBeSpeakerLabel(label);
  return { lines: split, labels: found, namedCount: found.filter(isNamed).length };
}

const detectLayout = memoizePerContent((content: Content): Layout => {
  const { text } = content;
  const { lines, labels: written, namedCount } = findLabels(content.lines);
  const examination = findExamination(lines, namedCount);
  const asked =
    examination === null
      ? written
      : written.map((label, i) => {
          const found = examination.labels.get(i);
          return found === undefined ? label : found;
        });
  const named = nameSpeakerFields(asked);
  const hasChevrons = text.includes('>') || text.includes('≫');
  const labels = hasChevrons ? nameUnlabelledChevrons(named, lines) : named;
  const isNamed = labels.some((one) => one && mayBeSpeakerLabel(one));
  const certain = labels.filter((one) => one?.certain).length;
  /* Of names alone, nothing is odd. */
  const mayBeOdd = !isNamed || certain > namedCount;
  const areLabelled = mayBeOdd && certain > LABELLED_SHARE * content.wordedLineCount;
  const habits = isNamed && !areLabelled ? new Set<string>() : findHabits(labels, areLabelled);
  const mayBegin =
    examination !== null || isNamed || habits.size > 1 || lines[0]?.startsWith('---');
  const questions = new Set(
    [...(examination?.labels.keys() ?? [])].map((i) => normalizeWhitespace(lines[i] ?? '')),
  );
  const isTurn = (line: string, listed: readonly PersonMention[]): boolean =>
    isTurnLine(line, listed) ||
    questions.has(normalizeWhitespace(line)) ||
    (habits.size > 0 && habits.has(findLabel(line)?.name ?? ''));
  /* Without labels the whole document would parse as head. */
  const head = parseHead(mayBegin ? lines : [], isTurn);
  if (isProceedingsHeading(head.title)) head.title = null;
  const roster = mayBegin ? findClosingRoster(lines) : null;
  if (roster) head.people.push(...roster.people);
  const closing = roster?.line ?? lines.findLastIndex((line) => line !== '' && isEndMarker(line));
  const spoken = closing > head.lineCount ? lines.slice(0, closing) : lines;
  const findListed = createPersonFinder(head.people);
  const examined = (examination?.people ?? []).filter(({ name }) => findListed(name) === null);
  const people = [...head.people, ...examined];
  const isIntroduction = createIntroductionTest(head.people);
  const found = mayBegin
    ? findMarks(labels, spoken, head, people).filter(
        ({ line }) => !isIntroduction(spoken[line] ?? ''),
      )
    : [];
  const marks = chooseSpeakers(found, spoken.slice(head.lineCount));
  const inCapitals = marks.filter(({ label }) => isInCapitals(label.name)).length;
  const isRecord = examination !== null || inCapitals > RECORD_SHARE * marks.length;
  const isAlone =
    marks.filter(({ label }) => label.text === '' && label.start === null).length >
    RECORD_SHARE * marks.length;
  const hasHeadings =
    isRecord && lines.slice(marks[0]?.line ?? 0).filter(isCapitalHeading).length < marks.length;
  const hasTimesOfDay = once(() => lines.filter(isTimeOfDay).length > 1);
  const speaking = new Set(marks.map(({ speaker }) => speaker.key));
  const isBracketedSpeaker = (line: string): boolean => {
    const name = line.trim().slice(1, -1);
    return isOfficeLabel(name) || speaking.has(nameKey(name));
  };
  const isNote = (line: string): boolean =>
    isStageMark(line) ||
    isMeetingNote(line) ||
    parseHeading(line)?.opens === 'qa' ||
    (isTimeOfDay(line) && hasTimesOfDay()) ||
    isIntroduction(line) ||
    ((isRecord || isAlone) && isReportersNote(line) && !isBracketedSpeaker(line)) ||
    (hasHeadings && isCapitalHeading(line)) ||
    (examination !== null && isExaminerLine(line));
  return {
    lines,
    head,
    marks: isConversation(marks, spoken, head) ? marks : [],
    end: roster?.line ?? lines.length,
    isNote,
  };
});

/** Quick: a small letter follows the first, as in most names. */
const SMALL_SECOND = /^\p{L}\p{Ll}/u;

/** What stands in parentheses apart: `ASHCOMBE (voice-over)`. */
function isInCapitals(label: string): boolean {
  if (SMALL_SECOND.test(label)) return false;
  const name = label.replace(/\([^()]*\)$/, '');
  return name === name.toUpperCase();
}

/** Alone on its line between the turns of a record: `10.05`, `3.44 pm`. */
const isTimeOfDay = (line: string): boolean =>
  line.length <= MAX_STAGE_MARK_LENGTH &&
  /^\s*\d{1,2}[.:]\d{2}(?: ?[ap]\.?m\.?(?: [ecmp][sd]?t)?)?\s*$/i.test(line);

/** `--- Break ---`, or a label without speech between turns: `**Break:** [20:20] to [21:10]`, `**Break: [20:20]**`. */
const isStageMark = (line: string): boolean =>
  line.length <= MAX_STAGE_MARK_LENGTH &&
  (/^\s*[-–—=*~]{2,}\s?\p{L}[\p{L}\p{N} ]{1,40}[-–—=*~]{2,}\s*$/u.test(line) || isEmptyLabel(line));

const isEmptyLabel = (line: string): boolean =>
  line.includes(':') &&
  [parseLabel(line), parseLabel(stripDecoration(line))].some(
    (label) => label !== null && isStructureLabel(label.name) && !/\p{L}/u.test(label.text),
  );

/** Speech under the label of a sound is unattributed. */
function toTurnStart({ label: { start, end, text }, speaker, line }: LabelMark): TurnStart {
  const isSound = speaker.shape === 'sound';
  const speech = isSound && !/\p{L}/u.test(text) ? '' : text;
  return {
    speaker: isSound ? UNKNOWN_SPEAKER : speaker.person,
    line,
    lineCount: 1,
    start,
    end,
    text: speech,
  };
}

export const labelledTurns: Format = {
  name: 'labelled turns (`Name: text`, `**Name:** text`)',
  extensions: ['.md', '.markdown', '.txt'],
  score: (content) => detectLayout(content).marks.length,
  parse(content) {
    const { lines, head, marks, end, isNote } = detectLayout(content);
    const spoken = end < lines.length ? lines.slice(0, end) : lines;
    const turns = splitTurns(spoken, marks.map(toTurnStart), (line) => !isNote(line));
    return finishDraft(head, turns, isMeetingExport(content.text));
  },
};
