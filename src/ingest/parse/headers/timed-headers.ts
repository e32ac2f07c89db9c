/**
 * A name and a time above the text, on one line or two, as Otter, Teams, Word and Google Recorder export them. A
 * header may be a time alone.
 */

import { isUnnamedSpeaker } from '../../../text/person-names.ts';
import { isMeetingExport } from '../boilerplate.ts';
import { type Content, memoizePerContent } from '../content.ts';
import { cuesToTurns } from '../cues.ts';
import { finishDraft } from '../finish-draft.ts';
import { type DraftTurn, type Format, type PersonMention, UNKNOWN_SPEAKER } from '../format.ts';
import { parseHead } from '../head/head.ts';
import { blankHeadings } from '../headings-between.ts';
import { nextNonBlank } from '../lines.ts';
import { isSpeakerLabel } from '../people/names.ts';
import { createNameResolver } from '../people/person-finder.ts';
import { isSoundCaption } from '../sound-captions.ts';
import { splitTurns, type TurnStart } from '../split-turns.ts';
import { splitLeadingTime } from '../times.ts';
import { blankChapters } from './chapters.ts';
import { findFirmsBelow } from './firms-below.ts';
import { createHeaderParser, isNameBesideTime, type PlacedHeader } from './header.ts';
import { parseSpokenTime } from './teams-page.ts';

/** A time alone in parentheses: the speaker goes on. */
const IN_PARENTHESES = /^\s*\(.*\)\s*$/;
/** Share of headers above which a habit is the document's rule. */
const HABIT_SHARE = 0.6;
/** Share of headers, but at least one, that may go back in time. */
const MAX_BACKWARDS_SHARE = 0.1;
const TIMES_ONLY_SCORE = 0.5;
/** Capitalised words in a name that occurs once. */
const MAX_NAME_WORDS = 4;

const detectLayout = memoizePerContent((content: Content) => {
  const headers = chooseHeaders(attachNames(findHeaders(content), content.lines), content.lines);
  const head = parseHead(content.lines.slice(0, headers[0]?.line ?? 0), () => false);
  return { head, headers };
});

/** None if more lines have a time and other words, as captions do. */
function findHeaders({ lines }: Content): PlacedHeader[] {
  const parseHeader = createHeaderParser();
  const headers: PlacedHeader[] = [];
  for (let line = 0; line < lines.length; line++) {
    const text = lines[line];
    const header = parseHeader(text);
    if (header === null) continue;
    const { name, time, isSetApart, isTimeOfDay } = header;
    headers.push({ name, time, isSetApart, isTimeOfDay, line, lineCount: 1 });
  }
  if (headers.length === 0) return headers;
  const isTimed = (line: string): boolean => splitLeadingTime(line.trimStart()) !== null;
  const timed = lines.filter(isTimed).length;
  const before = headers.filter(({ line }) => isTimed(lines[line]));
  return timed - before.length > headers.length ? [] : headers;
}

/** If times stand alone, the name may be on the line above or below: whichever most of them have. */
function attachNames(headers: readonly PlacedHeader[], lines: readonly string[]): PlacedHeader[] {
  const alone = headers.filter(({ name }) => name === null);
  if (alone.length < headers.length * HABIT_SHARE) return [...headers];
  const taken = new Set(headers.map(({ line }) => line));
  const named = (offset: number): Map<number, string> => {
    const names = new Map<number, string>();
    for (const { line } of alone) {
      const name = (lines[line + offset] ?? '').trim();
      const below = (lines[line + offset + 1] ?? '').trim();
      if (taken.has(line + offset) || !isNameBesideTime(name)) continue;
      if (offset < 0 || below !== '') names.set(line, name);
    }
    return areNames([...names.values()], alone.length) ? names : new Map();
  };
  const above = named(-1);
  const names = above.size > 0 ? above : named(1);
  const shift = above.size > 0 ? 1 : 0;
  return headers.map((header) => {
    const name = names.get(header.line);
    return name === undefined
      ? header
      : { ...header, name, line: header.line - shift, lineCount: 2 };
  });
}

/** Names recur, or look like names. */
function areNames(found: readonly string[], headers: number): boolean {
  const different = new Set(found);
  const comesBack = 2 * different.size <= found.length;
  return (
    found.length >= headers * HABIT_SHARE &&
    (comesBack || [...different].every((name) => isSpeakerLabel(name, MAX_NAME_WORDS)))
  );
}

/**
 * Empty unless this is a conversation: most headers have speech below them, times increase, and not all are one-off
 * words after a time, as in a programme.
 */
function chooseHeaders(headers: readonly PlacedHeader[], lines: readonly string[]): PlacedHeader[] {
  const times = new Map<string | null, number>();
  for (const { name } of headers) times.set(name, (times.get(name) ?? 0) + 1);
  const likely = headers.filter(
    ({ name, isSetApart }) =>
      name === null ||
      isSetApart ||
      (times.get(name) ?? 0) > 1 ||
      isSpeakerLabel(name, MAX_NAME_WORDS),
  );
  /* The length of the recording, in the head. */
  if (likely[0]?.name === null && (likely[1]?.time.start ?? 0) < likely[0].time.start)
    likely.shift();
  const taken = new Set(likely.map(({ line }) => line));
  const isFollowed = ({ line, lineCount }: PlacedHeader): boolean => {
    const next = nextNonBlank(lines, line + lineCount);
    return next < lines.length && !taken.has(next);
  };
  const isBackwards = ({ time }: PlacedHeader, i: number): boolean =>
    time.start < (likely[i - 1]?.time.start ?? 0);
  const isProof = ({ name, isSetApart }: PlacedHeader): boolean =>
    isSetApart || (name !== null && ((times.get(name) ?? 0) > 1 || isUnnamedSpeaker(name)));
  const isConversation =
    likely.some(isProof) &&
    likely.filter(isFollowed).length >= headers.length * HABIT_SHARE &&
    likely.filter(isBackwards).length <= Math.max(1, likely.length * MAX_BACKWARDS_SHARE);
  return isConversation ? likely : [];
}

/** Times alone identify the document but no speaker: less than one mark. */
function scoreHeaders(content: Content): number {
  const { headers } = detectLayout(content);
  const named = headers.filter(({ name }) => name !== null).length;
  return named > 0 ? named : Math.min(headers.length, TIMES_ONLY_SCORE);
}

/** Nobody says `[Music]` under a time of its own, unless a file has nothing else. */
function withoutSounds(turns: DraftTurn[]): DraftTurn[] {
  const said = turns.filter(
    ({ speaker, text }) => speaker !== UNKNOWN_SPEAKER || !isSoundCaption(text),
  );
  return said.length > 0 ? said : turns;
}

export const timedHeaders: Format = {
  name: 'a name and a time above the text (Otter, Teams)',
  extensions: ['.txt', '.docx', '.md'],
  score: scoreHeaders,
  parse(content) {
    const { head, headers } = detectLayout(content);
    const whoIs = createNameResolver(head.people);
    const firms = findFirmsBelow(content.lines, headers);
    const origin = headers.every(({ isTimeOfDay }) => isTimeOfDay)
      ? (headers[0]?.time.start ?? 0)
      : 0;
    let last: PersonMention = UNKNOWN_SPEAKER;
    const turnMarks = headers.map(({ name, time: { start, end }, line, lineCount }): TurnStart => {
      const goesOn = name === null && IN_PARENTHESES.test(content.lines[line] ?? '');
      const firm = firms.get(name ?? '');
      const named = name === null ? UNKNOWN_SPEAKER : whoIs(name);
      const speaker = firm === undefined ? named : { ...named, affiliation: firm };
      if (!goesOn) last = speaker;
      /* `12 seconds` below `0:12`, as pages copied from YouTube have it. */
      const below =
        name === null ? parseSpokenTime(content.lines[line + lineCount]?.trim() ?? '') : null;
      const isRepeated = below?.name === null && below.start === Math.floor(start);
      const headerLines = isRepeated || firm !== undefined ? lineCount + 1 : lineCount;
      return {
        speaker: last,
        line,
        lineCount: headerLines,
        start: start - origin,
        end: end === null ? null : end - origin,
        text: '',
      };
    });
    const spoken = blankHeadings(blankChapters(content.lines, headers), turnMarks);
    const turns = withoutSounds(splitTurns(spoken, turnMarks));
    const isCaptioned = headers.every(({ time }) => time.end !== null);
    return finishDraft(
      head,
      isCaptioned ? cuesToTurns(turns) : turns,
      isMeetingExport(content.text),
    );
  },
};
