/**
 * Layouts in which each turn begins with its speaker's label on the line: `Name: text`, `**Name:** text`,
 * with or without a time. Lines without a label go on with the turn.
 */

import { type Content, oncePer } from '../content.ts';
import { cutTurns, type TurnMark } from '../cut.ts';
import { draftOf } from '../draft.ts';
import { type Format, NOBODY, type Person } from '../format.ts';
import { type Head, readHead } from '../head/head.ts';
import { undecorated, unescaped } from '../markdown.ts';
import { isStructureLabel } from '../people/names.ts';
import { isClosingLine, isOfMeeting } from '../tool-lines.ts';
import { type Label, parseLabel } from './label.ts';
import { chooseSpeakers, isPossible, type Mark, whoReader } from './speakers.ts';

/** Characters of the longest mark of a break or a sound, with its times. */
const STAGE_LENGTH = 120;
/** People with labels of their own. */
const MOST_LABELS = 100;
/** Lines without a speaker above the first turn, as a share of those below it, where only one person speaks. */
const MOST_ABOVE_ONE = 0.1;
/** Lines a turn, on average, where several speak. */
const MOST_LINES = 60;

/** `[A law: it holds](address)`, the colon of which is in the title of something else. */
const LINKED_COLON = /^[*_>\s]*\[[^\]:]*:[^\]]*\]\(/;

const labelOn = (line: string): Label | null =>
  line.includes('](') && LINKED_COLON.test(line) ? null : parseLabel(unescaped(line));

/** Whether a turn may begin on the line: with a name, or with the label that the front matter gives someone. */
function isTurnLine(line: string, listed: readonly Person[]): boolean {
  const label = labelOn(line);
  if (!label) return false;
  return isPossible(label) || listed.slice(0, MOST_LABELS).some((one) => one.label === label.name);
}

function findMarks(
  labels: readonly (Label | null)[],
  lines: readonly string[],
  head: Head,
): Mark[] {
  const marks: Mark[] = [];
  const whoIs = whoReader(head.people);
  for (let line = head.length; line < lines.length; line++) {
    const label = labels[line];
    const who = label && whoIs(label);
    if (!label || !who) continue;
    const opens = line === head.length || (lines[line - 1]?.trim() ?? '') === '';
    marks.push({ label, who, line, opens });
  }
  return marks;
}

/**
 * Whether the marks make the document: in a conversation nearly all that is written is said by someone. A
 * manual with `Default: 5` in its middle is none.
 */
function isConversation(marks: readonly Mark[], lines: readonly string[], head: Head): boolean {
  const [first] = marks;
  if (first === undefined) return false;
  const countLines = (from: number, to: number): number =>
    lines.slice(from, to).filter((line) => line.trim() !== '').length;
  const above = head.other + countLines(head.length, first.line);
  const below = countLines(first.line, lines.length);
  const speakers = new Set(marks.map(({ who }) => who.key)).size;
  if (above > (speakers > 1 ? below : below * MOST_ABOVE_ONE)) return false;
  if (speakers > 1) return below <= marks.length * MOST_LINES;
  const { who, label } = first;
  const isNamed = who.listed || who.unnamed || label.start !== null || label.name.includes(' ');
  return marks.length > 1 || isNamed;
}

interface Layout {
  readonly head: Head;
  readonly marks: readonly Mark[];
}

const layOut = oncePer(({ lines }: Content): Layout => {
  const labels = lines.map(labelOn);
  const mayBegin = lines[0]?.startsWith('---') || labels.some((one) => one && isPossible(one));
  // Without a label all of the document would be its head.
  const head = readHead(mayBegin ? lines : [], isTurnLine);
  const closing = lines.findLastIndex(isClosingLine);
  const spoken = closing > head.length ? lines.slice(0, closing) : lines;
  const found = mayBegin ? findMarks(labels, spoken, head) : [];
  const marks = chooseSpeakers(found, spoken.slice(head.length));
  return { head, marks: isConversation(marks, spoken, head) ? marks : [] };
});

/** A label without speech, such as `**Break:** [20:20] to [21:10]` or `**Break: [20:20]**`, that stands between turns. */
const isStageMark = (line: string): boolean =>
  line.length <= STAGE_LENGTH &&
  line.includes(':') &&
  [parseLabel(line), parseLabel(undecorated(line))].some(
    (label) => label !== null && isStructureLabel(label.name) && !/\p{L}/u.test(label.text),
  );

/** Under the name of a sound someone may be heard; who it is, no one says. */
function turnMark({ label: { start, end, text }, who, line }: Mark): TurnMark {
  const isSound = who.shape === 'sound';
  const speech = isSound && !/\p{L}/u.test(text) ? '' : text;
  return { speaker: isSound ? NOBODY : who.person, line, height: 1, start, end, text: speech };
}

export const labelled: Format = {
  name: 'labelled turns (`Name: text`, `**Name:** text`)',
  extensions: ['.md', '.markdown', '.txt'],
  marks: (content) => layOut(content).marks.length,
  parse(content) {
    const { head, marks } = layOut(content);
    const turns = cutTurns(content.lines, marks.map(turnMark), (line) => !isStageMark(line));
    return draftOf(head, turns, isOfMeeting(content.text));
  },
};
