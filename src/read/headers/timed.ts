/**
 * Layouts with a name and a time above the text, on one line or two, as Otter, Teams, Word, Google Recorder
 * and others export them. A header may have the time alone.
 */

import { nextLine } from '../blank.ts';
import { type Content, oncePer } from '../content.ts';
import { turnsOfCues } from '../cues.ts';
import { cutTurns, type TurnMark } from '../cut.ts';
import { draftOf } from '../draft.ts';
import { type Format, NOBODY } from '../format.ts';
import { readHead } from '../head/head.ts';
import { nameReader } from '../people/listed.ts';
import { isSpeakerLabel, isUnnamedSpeaker } from '../people/names.ts';
import { takeTimeBefore } from '../times.ts';
import { isOfMeeting } from '../tool-lines.ts';
import { type Header, headerReader, isNameBesideTime } from './header.ts';

/** A header in its place, over one line or two. */
interface Placed extends Header {
  readonly line: number;
  readonly height: number;
}

/** Share of headers from which on a habit is the document's rule. */
const MOST = 0.6;
/** Share of headers, but at least one, that may come before the one above them in time. */
const MOST_BACKWARDS = 0.1;
const TIMES_ONLY = 0.5;
/** Capitalised words in a name that stands only once. */
const NAME_WORDS = 4;

const layOut = oncePer((content: Content) => {
  const headers = credible(withNamesBeside(findHeaders(content), content.lines), content.lines);
  const head = readHead(content.lines.slice(0, headers[0]?.line ?? 0), () => false);
  return { head, headers };
});

/** Lines that can be headers; none where more lines have a time and words that are no name, as captions have. */
function findHeaders({ lines }: Content): Placed[] {
  const parseHeader = headerReader();
  const headers: Placed[] = [];
  let captions = 0;
  for (const [line, text] of lines.entries()) {
    const header = parseHeader(text);
    if (header) {
      const { name, time, wide } = header;
      headers.push({ name, time, wide, line, height: 1 });
    } else if (takeTimeBefore(text.trimStart()).time) captions++;
  }
  return captions > headers.length ? [] : headers;
}

/** Where times stand alone, the line above or below them may be the name: whichever most of them have. */
function withNamesBeside(headers: readonly Placed[], lines: readonly string[]): Placed[] {
  const alone = headers.filter(({ name }) => name === null);
  if (alone.length < headers.length * MOST) return [...headers];
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
    return name === undefined ? header : { ...header, name, line: header.line - shift, height: 2 };
  });
}

/** Names come back, or look like names. */
function areNames(found: readonly string[], headers: number): boolean {
  const different = new Set(found);
  const comesBack = 2 * different.size <= found.length;
  return (
    found.length >= headers * MOST &&
    (comesBack || [...different].every((name) => isSpeakerLabel(name, NAME_WORDS)))
  );
}

/**
 * Those that can be headers, or none where there is no conversation: most have speech below them, time goes on,
 * and not all are words after a time that come once, as in a programme.
 */
function credible(headers: readonly Placed[], lines: readonly string[]): Placed[] {
  const times = new Map<string | null, number>();
  for (const { name } of headers) times.set(name, (times.get(name) ?? 0) + 1);
  const likely = headers.filter(
    ({ name, wide }) =>
      name === null || wide || (times.get(name) ?? 0) > 1 || isSpeakerLabel(name, NAME_WORDS),
  );
  // The length of the recording, in the head.
  if (likely[0]?.name === null && (likely[1]?.time.start ?? 0) < likely[0].time.start)
    likely.shift();
  const taken = new Set(likely.map(({ line }) => line));
  const isFollowed = ({ line, height }: Placed): boolean => {
    const next = nextLine(lines, line + height);
    return next < lines.length && !taken.has(next);
  };
  const isBackwards = ({ time }: Placed, i: number): boolean =>
    time.start < (likely[i - 1]?.time.start ?? 0);
  const isProof = ({ name, wide }: Placed): boolean =>
    wide || (name !== null && ((times.get(name) ?? 0) > 1 || isUnnamedSpeaker(name)));
  const isConversation =
    likely.some(isProof) &&
    likely.filter(isFollowed).length >= headers.length * MOST &&
    likely.filter(isBackwards).length <= Math.max(1, likely.length * MOST_BACKWARDS);
  return isConversation ? likely : [];
}

/** Times without any name are no marks of speakers and count less than one, but tell what the document is. */
function marks(content: Content): number {
  const { headers } = layOut(content);
  const named = headers.filter(({ name }) => name !== null).length;
  return named > 0 ? named : Math.min(headers.length, TIMES_ONLY);
}

export const timedHeaders: Format = {
  name: 'a name and a time above the text (Otter, Teams)',
  extensions: ['.txt', '.docx', '.md'],
  marks,
  parse(content) {
    const { head, headers } = layOut(content);
    const whoIs = nameReader(head.people);
    const turnMarks = headers.map(({ name, time: { start, end }, line, height }): TurnMark => {
      const speaker = name === null ? NOBODY : whoIs(name);
      return { speaker, line, height, start, end, text: '' };
    });
    const turns = cutTurns(content.lines, turnMarks);
    const isCaptioned = headers.every(({ time }) => time.end !== null);
    return draftOf(head, isCaptioned ? turnsOfCues(turns) : turns, isOfMeeting(content.text));
  },
};
