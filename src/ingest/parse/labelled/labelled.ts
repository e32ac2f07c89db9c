/**
 * Turns that begin with a label: `Name: text`, `**Name:** text`, with or without a time. Lines without a label
 * continue the turn.
 */

import { isEndMarker, isMeetingExport } from '../boilerplate.ts';
import { type Content, memoizePerContent } from '../content.ts';
import { finishDraft } from '../finish-draft.ts';
import { type Format, type PersonMention, UNKNOWN_SPEAKER } from '../format.ts';
import type { Head } from '../head/fields.ts';
import { parseHead } from '../head/head.ts';
import { stripDecoration, unescapeMarkdown } from '../markdown.ts';
import { isStructureLabel } from '../people/names.ts';
import { splitTurns, type TurnStart } from '../split-turns.ts';
import { type LineLabel, parseLabel } from './label.ts';
import {
  chooseSpeakers,
  createSpeakerResolver,
  type LabelMark,
  mayBeSpeakerLabel,
} from './speakers.ts';

/** Characters of the longest mark of a break or a sound. */
const MAX_STAGE_MARK_LENGTH = 120;
/** Listed people whose labels are tried. */
const MAX_LABELS = 100;
/** Lines above the first turn, per line below it, in a monologue. */
const MAX_SHARE_ABOVE = 0.1;
/** On average, in a dialogue. */
const MAX_LINES_PER_TURN = 60;

/** `[A law: it holds](address)`: the colon belongs to a link title. */
const LINKED_COLON = /^[*_>\s]*\[[^\]:]*:[^\]]*\]\(/;

const findLabel = (line: string): LineLabel | null =>
  line.includes('](') && LINKED_COLON.test(line) ? null : parseLabel(unescapeMarkdown(line));

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
): LabelMark[] {
  const marks: LabelMark[] = [];
  const whoIs = createSpeakerResolver(head.people);
  for (let line = head.lineCount; line < lines.length; line++) {
    const label = labels[line];
    const speaker = label && whoIs(label);
    if (!label || !speaker) continue;
    const opensParagraph = line === head.lineCount || (lines[line - 1]?.trim() ?? '') === '';
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
  const countLines = (from: number, to: number): number =>
    lines.slice(from, to).filter((line) => line.trim() !== '').length;
  const above = head.unparsedLineCount + countLines(head.lineCount, first.line);
  const below = countLines(first.line, lines.length);
  const speakers = new Set(marks.map(({ speaker }) => speaker.key)).size;
  if (above > (speakers > 1 ? below : below * MAX_SHARE_ABOVE)) return false;
  if (speakers > 1) return below <= marks.length * MAX_LINES_PER_TURN;
  const { speaker: who, label } = first;
  const isNamed = who.isListed || who.isUnnamed || label.start !== null || label.name.includes(' ');
  return marks.length > 1 || isNamed;
}

interface Layout {
  readonly head: Head;
  readonly marks: readonly LabelMark[];
}

const detectLayout = memoizePerContent(({ lines }: Content): Layout => {
  const labels = lines.map(findLabel);
  const mayBegin =
    lines[0]?.startsWith('---') || labels.some((one) => one && mayBeSpeakerLabel(one));
  /* Without labels the whole document would parse as head. */
  const head = parseHead(mayBegin ? lines : [], isTurnLine);
  const closing = lines.findLastIndex(isEndMarker);
  const spoken = closing > head.lineCount ? lines.slice(0, closing) : lines;
  const found = mayBegin ? findMarks(labels, spoken, head) : [];
  const marks = chooseSpeakers(found, spoken.slice(head.lineCount));
  return { head, marks: isConversation(marks, spoken, head) ? marks : [] };
});

/** A label without speech between turns: `**Break:** [20:20] to [21:10]`, `**Break: [20:20]**`. */
const isStageMark = (line: string): boolean =>
  line.length <= MAX_STAGE_MARK_LENGTH &&
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
    const { head, marks } = detectLayout(content);
    const turns = splitTurns(content.lines, marks.map(toTurnStart), (line) => !isStageMark(line));
    return finishDraft(head, turns, isMeetingExport(content.text));
  },
};
